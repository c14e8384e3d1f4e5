import type { Localized, Period, PlainDate } from '@taizhang/kernel';
import type { MetricDefinition } from './metric.ts';
import type { Target } from './target.ts';

/** Where a figure stands against its target and the time elapsed. */
export type ProgressStatus = 'ok' | 'lag' | 'late' | 'none' | 'no_target';

/** What is known when progress is judged. */
export interface ProgressInput {
  readonly metric: Pick<MetricDefinition, 'behaviour' | 'unit' | 'decimals'>;
  readonly target: Target | undefined;
  readonly actual: number | undefined;
  readonly period: Period;
  readonly asOf: PlainDate;
}

/** A figure judged against its target. Shares are of the annual target: 0.6 is 60 %. */
export interface Judgement {
  readonly status: ProgressStatus;
  /** Share of the target reached; for a limit (`at_most`), share of it used up. Undefined when the target is 0. */
  readonly completion: number | undefined;
  /** Share planned for the period by now: the ▾ of the rule; 1 for a level to be kept all year. */
  readonly expected: number | undefined;
  /** Completion less expected; positive is ahead, which for a limit is the wrong side. */
  readonly gap: number | undefined;
}

/** A judgement with the sentence that says it. */
export interface Progress extends Judgement {
  readonly sentence: Localized;
}

/** The word printed beside the status glyph. */
export function progressWord(status: ProgressStatus): Localized {
  return WORDS[status];
}

const WORDS: Readonly<Record<ProgressStatus, Localized>> = {
  ok: { zh: '正常', en: 'On track' },
  lag: { zh: '滞后', en: 'Behind' },
  late: { zh: '超期', en: 'Overdue' },
  none: { zh: '未报', en: 'Not reported' },
  no_target: { zh: '不设目标', en: 'No target' },
};
