import { roundHalfUp } from '@taizhang/kernel';
import type { Localized, OrgId, UnitCode } from '@taizhang/kernel';
import type { MetricDefinition } from './metric.ts';
import { canBeToldApart, wilsonInterval } from './wilson.ts';
import type { Proportion, ProportionInterval } from './wilson.ts';

/** A figure of one organisation to be ranked; parts in one unit each, when it is a rate. */
export interface RankingRow {
  readonly orgId: OrgId;
  readonly value: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

/** Why a row is shown without a rank. */
export type RankingExclusion = 'not_reported' | 'zero_denominator' | 'small_denominator' | 'no_direction';

/** A row with its place. */
export interface RankedRow extends RankingRow {
  /** 1 is best; rows that print alike share a rank and the next one skips (1, 2, 2, 4). */
  readonly rank: number | undefined;
  readonly tied: boolean;
  readonly excluded: RankingExclusion | undefined;
  /** 95 % interval of a proportion, as shares. */
  readonly interval: ProportionInterval | undefined;
  /** Ranked organisations this one cannot be told apart from by their figures. */
  readonly tiedWithin: readonly OrgId[];
  /** The ranks the figures allow: best when none of `tiedWithin` is truly better, worst when all are. */
  readonly rankRange: { readonly best: number; readonly worst: number } | undefined;
}

/** How to rank. */
export type RankingRule = Pick<MetricDefinition, 'better' | 'decimals' | 'unit' | 'minimumDenominator'>;

/** Institutions with fewer cases are shown but not ranked, unless the metric says otherwise: one case would move them ten points. */
export const DEFAULT_MINIMUM_DENOMINATOR = 10;

/** Ranks organisations by a figure as it is printed; those that cannot be ranked follow in the order given, each with its reason. */
export function rank(rows: readonly RankingRow[], rule: RankingRule): readonly RankedRow[] {
  const judged = rows.map((row) => ({ row, excluded: exclusionOf(row, rule) }));
  const inOrder = judged.flatMap(({ row, excluded }) => (excluded ? [] : [toCandidate(row, rule)])).sort((a, b) => a.score - b.score);
  const ranked = inOrder.map((candidate) => rankedRow(candidate, inOrder));
  return [...ranked, ...judged.flatMap(({ row, excluded }) => (excluded ? [excludedRow(row, excluded)] : []))];
}

/** Why a row has no rank, as printed beside it. */
export function exclusionSentence(exclusion: RankingExclusion): Localized {
  return EXCLUSION_SENTENCES[exclusion];
}

const EXCLUSION_SENTENCES: Readonly<Record<RankingExclusion, Localized>> = {
  not_reported: { zh: '未报，不排名', en: 'not reported, not ranked' },
  zero_denominator: { zh: '分母为 0，不计算', en: 'denominator is 0, not computed' },
  small_denominator: { zh: '分母过小，不排名', en: 'too few cases to rank' },
  no_direction: { zh: '该指标不分优劣，不排名', en: 'neither high nor low is better, not ranked' },
};

interface Candidate {
  readonly row: RankingRow;
  /** Lower is better, rounded as printed. */
  readonly score: number;
  readonly proportion: Proportion | undefined;
}

const PROPORTION_UNITS: ReadonlySet<UnitCode> = new Set<UnitCode>(['%', '‰', '/万', '/10万']);

function exclusionOf({ value, denominator }: RankingRow, rule: RankingRule): RankingExclusion | undefined {
  if (denominator === 0) return 'zero_denominator';
  if (value === undefined || Number.isNaN(value)) return 'not_reported';
  if (rule.better === 'neither') return 'no_direction';
  const minimum = rule.minimumDenominator ?? DEFAULT_MINIMUM_DENOMINATOR;
  return denominator !== undefined && denominator < minimum ? 'small_denominator' : undefined;
}

function toCandidate(row: RankingRow, rule: RankingRule): Candidate {
  const printed = roundHalfUp(row.value ?? 0, rule.decimals);
  return { row, score: rule.better === 'lower' ? printed : -printed, proportion: proportionOf(row, rule.unit) };
}

/** Only a part of its whole is a proportion; 200 % of a plan or yuan per head has no such interval. */
function proportionOf({ numerator, denominator }: RankingRow, unit: UnitCode): Proportion | undefined {
  if (!PROPORTION_UNITS.has(unit) || numerator === undefined || denominator === undefined) return undefined;
  return numerator >= 0 && numerator <= denominator ? { numerator, denominator } : undefined;
}

function rankedRow(candidate: Candidate, all: readonly Candidate[]): RankedRow {
  const { row, score, proportion } = candidate;
  const others = all.filter((other) => other !== candidate);
  const surelyBetter = others.filter((other) => other.score < score && isDistinct(other, candidate)).length;
  const surelyWorse = others.filter((other) => other.score > score && isDistinct(other, candidate)).length;
  return {
    ...row,
    rank: 1 + others.filter((other) => other.score < score).length,
    tied: others.some((other) => other.score === score),
    excluded: undefined,
    interval: proportion && wilsonInterval(proportion),
    tiedWithin: others.filter((other) => !isDistinct(other, candidate)).map((other) => other.row.orgId),
    rankRange: { best: 1 + surelyBetter, worst: all.length - surelyWorse },
  };
}

function isDistinct(left: Candidate, right: Candidate): boolean {
  if (left.score === right.score) return false;
  return left.proportion && right.proportion ? canBeToldApart(left.proportion, right.proportion) : true;
}

function excludedRow(row: RankingRow, excluded: RankingExclusion): RankedRow {
  return { ...row, rank: undefined, tied: false, excluded, interval: undefined, tiedWithin: [], rankRange: undefined };
}
