import { fail } from '@taizhang/kernel';
import { countingPlan, parametersOf, type CountingPlan, type Parameters, type Programme, type RecordKind, type YearKind } from '@taizhang/records';

/** The programmes with their short numbers in this database: what residents are assessed by, in whichever thread. */
export interface RegisterRules {
  readonly programmes: readonly Programme[];
  readonly plan: CountingPlan;
  readonly parameters: Parameters;
  /** Short number of a form, and back. */
  formKey(programme: string, kind: string): number;
  formOf(key: number): FormNumber;
  /** Number of a programme in the table `standing`. */
  programmeKey(id: string): number;
  programmeOf(key: number): Programme;
  /** Ledger keys of the counts of a programme, by bit. */
  countKeys(programme: Programme): readonly CountKey[];
  /** Ledger key of a flow. */
  flowKey(id: string): number;
  /** @throws DomainError `not_found` */
  requireKind(programme: string, kind: string): { readonly programme: Programme; readonly kind: RecordKind };
}

/** A count with its number in the ledger. */
export interface CountKey {
  readonly bit: number;
  readonly metricKey: number;
  readonly year: YearKind;
}

/** A form with its short number; an empty kind stands for the programme itself. */
export interface FormNumber {
  readonly key: number;
  readonly programme: string;
  readonly kind: string;
}

/** The numbers a database gave, as plain data. */
export interface RuleNumbers {
  readonly forms: readonly FormNumber[];
  /** Ledger keys by the id of a count or flow. */
  readonly metrics: ReadonlyMap<string, number>;
}

/** From what the rules can be made again: where the packs are, and the numbers. */
export interface ThreadRules {
  readonly modules: readonly string[];
  readonly numbers: RuleNumbers;
}

/** Joins programmes with their numbers. */
export function registerRules(programmes: readonly Programme[], { forms, metrics }: RuleNumbers): RegisterRules {
  const byName = new Map(forms.map((form) => [`${form.programme}/${form.kind}`, form.key]));
  const byKey = new Map(forms.map((form) => [form.key, form]));
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const programmeKeys = new Map(forms.flatMap(({ key, programme, kind }) => (kind === '' ? [[programme, key] as const] : [])));
  const metricKey = (id: string): number => metrics.get(id) ?? unknown(id);
  const countKeys = new Map(programmes.map((programme) => [programme.id, programme.counts.map((count, at): CountKey => ({ bit: 1 << at, metricKey: metricKey(count.id), year: count.year }))]));
  return {
    programmes,
    plan: countingPlan(programmes),
    parameters: parametersOf(programmes.flatMap(({ parameters }) => parameters)),
    formKey: (programme, kind) => byName.get(`${programme}/${kind}`) ?? unknown(`${programme}/${kind}`),
    formOf: (key) => byKey.get(key) ?? unknown(String(key)),
    programmeKey: (id) => programmeKeys.get(id) ?? unknown(id),
    programmeOf: (key) => byId.get(byKey.get(key)?.programme ?? '') ?? unknown(String(key)),
    countKeys: (programme) => countKeys.get(programme.id) ?? [],
    flowKey: metricKey,
    requireKind: (programmeId, kindId) => {
      const programme = byId.get(programmeId) ?? unknown(programmeId);
      return { programme, kind: programme.kinds.find(({ id }) => id === kindId) ?? unknown(`${programmeId}/${kindId}`) };
    },
  };
}

function unknown(name: string): never {
  return fail('not_found', { zh: `没有服务项目或单据 ${name}`, en: `There is no programme or form ${name}` });
}
