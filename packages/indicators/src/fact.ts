import { addExact } from '@taizhang/kernel';
import type { Localized, OrgId, Period } from '@taizhang/kernel';
import type { MetricId } from './metric.ts';

/** Identity of one recorded figure. */
export type FactId = string & { readonly __factId: true };

/** Where a figure came from and which record of that kind it was. */
export interface FactSource {
  readonly kind: 'submission' | 'import' | 'manual' | 'demo' | 'formula';
  readonly id: string;
}

/** What the reader of a figure must be told: it is kept as stated, and does not agree with what else is known. */
export type FactFlag = 'stated_differs_from_parts' | 'stated_truncated' | 'rate_without_denominator' | 'denominator_implausible' | 'parts_differ_from_whole';

/** One figure as somebody recorded it. It is never changed: a later fact of the same metric, organisation and period supersedes it. */
export interface Fact {
  readonly id: FactId;
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  /** In the metric's unit; null takes the figure back. */
  readonly value: number | null;
  readonly source: FactSource;
  /** Version of the metric definition it was recorded under. */
  readonly definitionVersion: number;
  /** Instant in UTC, ISO 8601 ending in Z. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly flags: readonly FactFlag[];
}

/** How one figure changed between two readings of the ledger. */
export interface RestatedFigure {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly kind: 'added' | 'corrected' | 'retracted';
  readonly before: Fact | undefined;
  readonly after: Fact | undefined;
  /** After less before, a figure that is not there counting nothing. */
  readonly difference: number;
}

/** Brands an id that storage gave. */
export function factId(text: string): FactId {
  return text as FactId;
}

/** Whether a figure was generated to fill the demonstration rather than reported. */
export function isDemonstration(fact: Fact): boolean {
  return fact.source.kind === 'demo';
}

/** The facts in force, as known at an instant when one is given: of each figure the last recorded, unless that took it back. */
export function currentFacts(facts: Iterable<Fact>, knownAt?: string): readonly Fact[] {
  const latest = new Map<string, Fact>();
  for (const fact of facts) {
    if (knownAt !== undefined && compareInstants(fact.recordedAt, knownAt) > 0) continue;
    const key = factKey(fact);
    const held = latest.get(key);
    if (!held || compareRecording(fact, held) > 0) latest.set(key, fact);
  }
  return [...latest.values()].filter((fact) => fact.value !== null);
}

/** The facts that explain why a figure reads differently: everything added, corrected or taken back between two sets of facts in force. */
export function restatement(before: Iterable<Fact>, after: Iterable<Fact>): readonly RestatedFigure[] {
  const was = new Map([...before].map((fact) => [factKey(fact), fact]));
  const is = new Map([...after].map((fact) => [factKey(fact), fact]));
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key) => restated(was.get(key), is.get(key)));
}

/** What a flag says to the reader of the figure. */
export function flagSentence(flag: FactFlag): Localized {
  return FLAG_SENTENCES[flag];
}

const FLAG_SENTENCES: Readonly<Record<FactFlag, Localized>> = {
  stated_differs_from_parts: { zh: '填报值与分子、分母计算结果不一致，按填报值保留', en: 'The stated value differs from what its parts give; kept as stated' },
  stated_truncated: { zh: '填报值为截断而非四舍五入，按填报值保留', en: 'The stated value was cut off, not rounded; kept as stated' },
  rate_without_denominator: { zh: '只填报了比率，没有分母，无法复核', en: 'Only the rate was stated; without a denominator it cannot be checked' },
  denominator_implausible: { zh: '由人数和比率反推的分母与其他数据不相称', en: 'The denominator implied by count and rate does not fit other figures' },
  parts_differ_from_whole: { zh: '分项合计与总数不一致', en: 'The parts do not add up to the whole' },
};

function restated(before: Fact | undefined, after: Fact | undefined): readonly RestatedFigure[] {
  const fact = after ?? before;
  if (!fact || before?.value === after?.value) return [];
  const kind = !before ? 'added' : after ? 'corrected' : 'retracted';
  const difference = addExact(after?.value ?? 0, -(before?.value ?? 0));
  return [{ metricId: fact.metricId, orgId: fact.orgId, period: fact.period, kind, before, after, difference }];
}

function factKey({ metricId, orgId, period }: Fact): string {
  return `${metricId}|${orgId}|${period}`;
}

/** Of two facts of one instant the one with the later id holds; ids are sequence numbers or time-ordered, so the longer is the later. */
function compareRecording(left: Fact, right: Fact): number {
  return compareInstants(left.recordedAt, right.recordedAt) || left.id.length - right.id.length || compareTexts(left.id, right.id);
}

/** Instants differ in how many decimals of a second they carry, and as plain text '….5Z' would come before '…Z'. */
function compareInstants(left: string, right: string): number {
  return compareTexts(withNanoseconds(left), withNanoseconds(right));
}

function withNanoseconds(instant: string): string {
  const [seconds = '', fraction = ''] = instant.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
