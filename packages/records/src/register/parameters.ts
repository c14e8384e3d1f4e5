import { fail, type Localized, type PlainDate } from '@taizhang/kernel';

/** A value of a parameter from a day on, and where it comes from. */
export interface ParameterValue {
  readonly from: PlainDate;
  readonly value: number;
  readonly source: string;
}

/** A threshold or limit that differs by region or changes with time. */
export interface ParameterDefinition {
  readonly id: string;
  readonly name: Localized;
  readonly unit: string;
  /** Oldest first; the first also holds for all days before it. */
  readonly values: readonly ParameterValue[];
}

/** The parameters in force: the pack's, with what the county set instead. */
export interface Parameters {
  /**
   * Value in force on a day.
   * @throws DomainError `not_found` for a parameter nobody defined
   */
  get(id: string, on: PlainDate): number;
}

/** Values a county set in place of the pack's, by parameter. */
export type ParameterOverrides = Readonly<Record<string, readonly ParameterValue[]>>;

/** Joins definitions with what the county set; a county's values hold from their day on, the pack's before. */
export function parametersOf(definitions: readonly ParameterDefinition[], overrides: ParameterOverrides = {}): Parameters {
  const byId = new Map(definitions.map(({ id, values }) => [id, merge(values, overrides[id] ?? [])]));
  return {
    get: (id, on) => {
      const values = byId.get(id);
      if (!values) return fail('not_found', { zh: `没有参数 ${id}`, en: `There is no parameter ${id}` });
      let value = values[0]?.value ?? Number.NaN;
      for (const candidate of values) if (candidate.from <= on) value = candidate.value;
      return value;
    },
  };
}

function merge(own: readonly ParameterValue[], set: readonly ParameterValue[]): readonly ParameterValue[] {
  const first = set[0];
  if (!first) return own;
  return [...own.filter(({ from }) => from < first.from), ...set];
}
