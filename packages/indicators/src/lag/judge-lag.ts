import { dropBinaryNoise, earlierOf, periodEnd, type Localized, type Period, type PlainDate } from '@taizhang/kernel';
import { ratePointsOf } from '../change-unit.ts';
import type { MetricDefinition } from '../metric.ts';
import { DEFAULT_MINIMUM_DENOMINATOR } from '../ranking.ts';
import { plannedShare, type Target } from '../target.ts';
import type { LagCriterion, LagMargin } from './lag-criterion.ts';
import { lagSentence, OBSTACLES, type LagObstacle } from './lag-sentence.ts';

/** A figure as the ledger has it. */
export interface LagFigure {
  /** None: not reported, withdrawn, or an input is missing. */
  readonly value: number | undefined;
  readonly denominator?: number | undefined;
  /** Kept as stated although a rule doubts it. */
  readonly isDoubtful?: boolean;
  /** Generated for the demonstration. */
  readonly isDemo?: boolean;
}

/** Everything one period of one unit is judged on. */
export interface LagInput {
  readonly metric: Pick<MetricDefinition, 'unit' | 'decimals' | 'minimumDenominator'>;
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly figure: LagFigure;
  readonly lastYear: LagFigure;
  readonly target: Target | undefined;
}

/** Whether a figure is behind in one period, with the numbers and the sentence that say why. */
export interface LagJudgement {
  readonly status: 'behind' | 'not_behind' | 'not_judged';
  readonly obstacle?: LagObstacle;
  readonly period?: Period;
  readonly value?: number;
  /** What it is held against, in the metric's unit. */
  readonly reference?: number;
  /** How much worse than the reference, in the metric's unit; negative when it is better. */
  readonly short?: number;
  readonly isDemo: boolean;
  readonly sentence: Localized;
}

/** Judges a figure in one period. */
export function judgeLag(criterion: LagCriterion, input: LagInput): LagJudgement {
  const { figure, metric, period } = input;
  const obstacle = obstacleOf(criterion, input);
  const isDemo = figure.isDemo === true;
  if (obstacle !== undefined || figure.value === undefined) return { ...(figure.value === undefined ? {} : { value: figure.value }), status: 'not_judged', obstacle: obstacle ?? 'missing', period, isDemo, sentence: OBSTACLES[obstacle ?? 'missing'] };
  const { reference, isBelow } = comparedWith(criterion, input);
  const short = dropBinaryNoise(isBelow ? reference - figure.value : figure.value - reference);
  const isBehind = isTooFar(criterion, { short, reference, input });
  const judged = { period, value: figure.value, reference, short, isDemo };
  return { ...judged, status: isBehind ? 'behind' : 'not_behind', sentence: lagSentence(criterion, metric, { ...judged, isBehind, isBelow }) };
}

function obstacleOf(criterion: LagCriterion, { figure, lastYear, metric, target }: LagInput): LagObstacle | undefined {
  if (figure.value === undefined) return 'missing';
  if (figure.isDoubtful === true) return 'doubtful';
  if (figure.denominator !== undefined && figure.denominator < (metric.minimumDenominator ?? DEFAULT_MINIMUM_DENOMINATOR)) return 'small_denominator';
  if (criterion.kind === 'plan' && target === undefined) return 'no_target';
  return criterion.kind === 'last_year' && (lastYear.value === undefined || lastYear.isDoubtful === true) ? 'no_base' : undefined;
}

/** What the figure should not be worse than, and which way is worse. */
function comparedWith(criterion: LagCriterion, { target, lastYear, period, asOf }: LagInput): { readonly reference: number; readonly isBelow: boolean } {
  switch (criterion.kind) {
    case 'plan':
      return { reference: target === undefined ? 0 : plannedValue(target, earlierOf(asOf, periodEnd(period))), isBelow: target?.direction !== 'at_most' };
    case 'value':
      return { reference: criterion.value, isBelow: criterion.direction === 'below' };
    case 'last_year':
      return { reference: lastYear.value ?? 0, isBelow: criterion.direction === 'below' };
  }
}

/** What the planned curve asks for by a day, in the metric's unit. */
export function plannedValue(target: Target, on: PlainDate): number {
  return dropBinaryNoise(plannedShare(target.curve, target.year, on) * target.value);
}

function isTooFar(criterion: LagCriterion, { short, reference, input }: { readonly short: number; readonly reference: number; readonly input: LagInput }): boolean {
  // A quotient's last bit is no shortfall.
  if (short <= 1e-9) return false;
  return criterion.kind === 'value' || marginOf(criterion, { short, reference, input }) >= criterion.by - 1e-9;
}

/** The shortfall in the measure of the margin; beyond any margin where there is nothing to hold it against. */
function marginOf({ kind, measure }: LagMargin & { readonly kind: 'plan' | 'last_year' }, { short, reference, input: { metric, target } }: { readonly short: number; readonly reference: number; readonly input: LagInput }): number {
  if (measure === 'percent') return ratioOf(short, reference);
  if (ratePointsOf(metric.unit) !== undefined) return short;
  return kind === 'plan' ? ratioOf(short, target?.value ?? 0) : short;
}

function ratioOf(part: number, whole: number): number {
  return whole === 0 ? Number.POSITIVE_INFINITY : dropBinaryNoise((part / Math.abs(whole)) * 100);
}
