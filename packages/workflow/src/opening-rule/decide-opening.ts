import { plannedValue, type LagCriterion, type LagRun, type Target } from '@taizhang/indicators';
import { addDays, earlierOf, makeDate, periodYear, roundHalfUp, yearOf, type Localized, type PlainDate } from '@taizhang/kernel';
import type { RuleClosing } from './opening-rule.ts';

/** An item the rule opened before for the same figure, unit and target year. */
export interface PastOpening {
  /** 1 for the first of the year. */
  readonly nth: number;
  /** None while it is open. */
  readonly closedOn: PlainDate | undefined;
}

/** What must be reached to close an item. */
export interface ClosingThreshold {
  readonly direction: 'at_least' | 'at_most';
  readonly threshold: number;
}

/** What is known of one unit when a rule is applied. */
export interface OpeningInput {
  readonly run: LagRun;
  /** Undefined when there is no target to close by. */
  readonly closing: ClosingThreshold | undefined;
  /** The newest figure there is, of the running month too: it closes items, so none is opened against it. */
  readonly newest: number | undefined;
  /** An amount of a year that is over cannot be made up any more. */
  readonly isAmount: boolean;
  readonly today: PlainDate;
  readonly past: readonly PastOpening[];
  /** Somebody opened an item for the same cause: by hand, or another rule. */
  readonly isOpenElsewhere: boolean;
  readonly againAfterDays: number | null;
}

/** What a rule does about one unit, and why. */
export interface OpeningDecision {
  readonly kind: 'open' | 'already_open' | 'open_elsewhere' | 'closed_before' | 'reached' | 'year_over' | 'not_behind' | 'not_judged';
  /** Which item of the year it would be; with `open` only. */
  readonly nth?: number;
  readonly sentence: Localized;
}

/** Decides whether an item is opened for a unit. A cause has one open item, and in a target year only one unless the rule says after how long another may follow. */
export function decideOpening(input: OpeningInput): OpeningDecision {
  const { run, past, closing, newest, today, againAfterDays } = input;
  const { sentence } = run;
  const [last] = [...past].sort((a, b) => b.nth - a.nth);
  if (past.some(({ closedOn }) => closedOn === undefined)) return told('already_open', sentence, '已立项，在办', 'its item is open');
  if (run.status === 'not_judged' || run.period === undefined) return { kind: 'not_judged', sentence };
  if (run.status === 'not_behind') return { kind: 'not_behind', sentence };
  if (input.isOpenElsewhere) return told('open_elsewhere', sentence, '同一事由已有在办事项', 'an item for the same cause is open');
  if (input.isAmount && periodYear(run.period) < yearOf(today)) return told('year_over', sentence, '年度已过，累计数不能再补，不立项', 'the year is over and an amount cannot be made up');
  if (closing === undefined) return told('not_judged', sentence, '没有目标可供销号，不立项', 'there is no target to close by');
  if (newest !== undefined && isReached(closing, newest)) return told('reached', sentence, '最新数已达到销号目标，不立项', 'the newest figure has reached the threshold');
  if (last?.closedOn !== undefined) {
    const again = againAfterDays === null ? undefined : addDays(last.closedOn, againAfterDays);
    if (again === undefined) return told('closed_before', sentence, `本目标年度的事项已于 ${last.closedOn} 办结，不再立项`, `this year's item was closed on ${last.closedOn}, no other follows`);
    if (today < again) return told('closed_before', sentence, `上一事项 ${last.closedOn} 办结，${again} 起可再次立项`, `the last item was closed on ${last.closedOn}, another may follow from ${again}`);
  }
  return { kind: 'open', nth: (last?.nth ?? 0) + 1, sentence };
}

/** What must be reached to close an item that is due on a day; undefined when that needs a target and there is none. */
export function closingThreshold(closing: RuleClosing, criterion: LagCriterion, { target, dueOn, decimals }: { readonly target: Target | undefined; readonly dueOn: PlainDate; readonly decimals: number }): ClosingThreshold | undefined {
  if (closing.kind === 'number') return { direction: directionOf(criterion, target), threshold: closing.value };
  if (target === undefined) return undefined;
  if (closing.kind === 'target') return { direction: target.direction, threshold: target.value };
  return { direction: target.direction, threshold: roundHalfUp(plannedValue(target, earlierOf(dueOn, makeDate(target.year, 12, 31))), decimals) };
}

function directionOf(criterion: LagCriterion, target: Target | undefined): ClosingThreshold['direction'] {
  if (criterion.kind === 'plan') return target?.direction ?? 'at_least';
  return criterion.direction === 'below' ? 'at_least' : 'at_most';
}

function isReached({ direction, threshold }: ClosingThreshold, value: number): boolean {
  return direction === 'at_least' ? value >= threshold - 1e-9 : value <= threshold + 1e-9;
}

function told(kind: OpeningDecision['kind'], { zh, en }: Localized, moreZh: string, moreEn: string): OpeningDecision {
  return { kind, sentence: { zh: `${zh}；${moreZh}`, en: `${en}; ${moreEn}` } };
}
