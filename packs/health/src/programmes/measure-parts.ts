import type { PlainDate } from '@taizhang/kernel';
import type { CountDefinition, FlowDefinition, MeasureDefinition, ParameterDefinition, RuleSource, YearKind } from '@taizhang/records';

/** A text in Chinese and English, as the declarations of programmes write it. */
export type Words = readonly [zh: string, en: string];

/** Residents counted as of a day: `count('maternal', 'preg_pregnant', [name], [sentence], source)`. */
export function count(year: YearKind, id: string, [zh, en]: Words, sentence: Words, source: RuleSource): CountDefinition {
  return { id, name: { zh, en }, sentence: { zh: sentence[0], en: sentence[1] }, year, source };
}

/** A share of counted residents, named `[numerator, denominator]`; more is better unless told. */
export function rate(
  id: string,
  [zh, en]: Words,
  [numerator, denominator]: readonly [numerator: string, denominator: string],
  sentence: Words,
  source: RuleSource,
  options: Partial<Pick<MeasureDefinition, 'better' | 'submittedAs'>> = {},
): MeasureDefinition {
  return { id, name: { zh, en }, sentence: { zh: sentence[0], en: sentence[1] }, numerator, denominator, better: 'higher', source, ...options };
}

/** Events of a period: what each record adds. */
export function flow(
  id: string,
  [zh, en]: Words,
  unit: FlowDefinition['unit'],
  sentence: Words,
  source: RuleSource,
  amount: FlowDefinition['amount'],
): FlowDefinition {
  return { id, name: { zh, en }, unit, sentence: { zh: sentence[0], en: sentence[1] }, source, amount };
}

/** A limit with one value from a day on. */
export function parameter(id: string, [zh, en]: Words, unit: string, from: PlainDate, value: number, source: string): ParameterDefinition {
  return { id, name: { zh, en }, unit, values: [{ from, value, source }] };
}
