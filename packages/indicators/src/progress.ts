import { addDays, compareDates, earlierOf, makeDate, monthOf, periodEnd, periodStart, yearOf } from '@taizhang/kernel';
import type { Period, PlainDate } from '@taizhang/kernel';
import type { Judgement, Progress, ProgressInput } from './judgement.ts';
import { progressSentence } from './progress-sentence.ts';
import { meetsTarget, plannedShare } from './target.ts';
import type { Target } from './target.ts';

/** Judges a figure against the annual target and the plan at the period's end, or today if that is earlier. */
export function assessProgress(input: ProgressInput): Progress {
  const { target, actual, period, asOf } = input;
  if (!target) return judged(input, 'no_target');
  const position = earlierOf(asOf, periodEnd(period));
  const isWholeSpan = input.metric.behaviour !== 'flow' || monthOf(periodStart(period)) === 1;
  const expected = isWholeSpan || target.curve === 'flat' ? plannedShare(target.curve, target.year, position) : plannedWithin(target, period, position);
  if (actual === undefined || Number.isNaN(actual)) return judged(input, 'none', { expected });
  const isYearOver = isWholeSpan && compareDates(position, makeDate(target.year, 12, 31)) >= 0;
  const isAgainstTarget = isYearOver || target.curve === 'flat' || target.value === 0;
  const completion = target.value === 0 ? undefined : actual / target.value;
  const gap = completion === undefined ? undefined : completion - expected;
  const isOnTrack = isAgainstTarget || gap === undefined ? meetsTarget(target, actual) : isWithinPlan(target, gap);
  const status = isOnTrack ? 'ok' : isYearOver ? 'late' : 'lag';
  return judged(input, status, { completion, expected, gap });
}

/** How far from plan a figure is, in the four steps of the heat table: reached, under 10 %, 10 to 40 %, over 40 % short. */
export function shortfallBand({ completion, expected, status }: Progress): 'reached' | 'near' | 'far' | 'very_far' | undefined {
  if (status === 'ok') return 'reached';
  if (completion === undefined || !expected) return undefined;
  const short = Math.abs(expected - completion) / expected;
  if (short < 0.1) return 'near';
  return short <= 0.4 ? 'far' : 'very_far';
}

function judged(input: ProgressInput, status: Judgement['status'], shares: Partial<Judgement> = {}): Progress {
  const judgement = { completion: undefined, expected: undefined, gap: undefined, ...shares, status };
  return { ...judgement, sentence: progressSentence(input, judgement) };
}

/** What is planned for a flow of one quarter is the plan at its end less the plan before it began. */
function plannedWithin(target: Target, period: Period, position: PlainDate): number {
  const dayBefore = addDays(periodStart(period), -1);
  const before = yearOf(dayBefore) < target.year ? 0 : plannedShare(target.curve, target.year, dayBefore);
  return Math.max(0, plannedShare(target.curve, target.year, position) - before);
}

/** A hair's breadth is not behind: shares are quotients of decimals. */
function isWithinPlan(target: Target, gap: number): boolean {
  return target.direction === 'at_least' ? gap >= -1e-9 : gap <= 1e-9;
}
