import type { NamedMetric } from './metric-naming.ts';
import { plainName } from './plain-name.ts';

/** One name of a metric, in the characters that are compared. */
export interface IndexedName {
  readonly metric: NamedMetric;
  readonly text: string;
  readonly weight: number;
  /** What sets it apart from a metric of the same name: 登记 in 建档率（登记）; empty for most. */
  readonly qualifier: string;
}

/** The names of a catalogue and how much each character tells: 糖 tells more than 管. */
export interface NameIndex {
  readonly names: readonly IndexedName[];
  weightOf(character: string): number;
}

/** Prepares a catalogue for matching; done once, used for every mask. */
export function indexNames(catalogue: readonly NamedMetric[]): NameIndex {
  const texts = catalogue.map((metric) => ({ metric, texts: [...new Set(metric.names.map(plainName))].filter((text) => text !== '') }));
  const metricsWith = new Map<string, number>();
  for (const one of texts) for (const character of new Set(one.texts.join('').split(''))) metricsWith.set(character, (metricsWith.get(character) ?? 0) + 1);
  const weightOf = (character: string): number => Math.log(1 + catalogue.length / ((metricsWith.get(character) ?? 0) + 0.5));
  return {
    names: texts.flatMap((one) => one.texts.map((text) => ({ metric: one.metric, text, weight: sum(text.split('').map(weightOf)), qualifier: qualifierOf(one.metric) }))),
    weightOf,
  };
}

function qualifierOf({ names: [name = ''] }: NamedMetric): string {
  return /[（(]([^（()）]{2,})[）)]$/u.exec(name)?.[1] ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
