import type { Localized } from '@taizhang/kernel';
import { binomialEvidence } from './tail-evidence.ts';
import type { WorkerEntry } from './worker-entry.ts';

/** Rules over the records of one worker. */
export const TRUTH_RULES = ['after_death', 'disabled_account', 'same_second', 'night', 'fast_entry', 'two_places', 'crowded_day', 'repeated_vitals', 'shared_vitals', 'end_digit', 'under_limit'] as const;
/** One of them; the name the wire and the screens know it by. */
export type TruthRule = (typeof TRUTH_RULES)[number];

/** How much a signal says: a reason to look first, to look, or only to know. */
export type SignalGrade = 'strong' | 'clear' | 'slight';

/** How often each value, hour or span comes: what a reader looks at beside the sentence. */
export interface SignalChart {
  /** What is counted. */
  readonly about: Localized;
  readonly bars: readonly SignalBar[];
  /** Count every bar would have if all were alike; null where nothing says so. */
  readonly even: number | null;
}

/** One bar; marked are those the sentence is about. */
export interface SignalBar {
  readonly label: string;
  readonly count: number;
  readonly isMarked: boolean;
}

/** Something about a worker's records that needs checking: numbers and a sentence, never a verdict. */
export interface TruthSignal {
  readonly rule: TruthRule;
  /** So many … */
  readonly found: number;
  /** … of so many (records, days or values, as the sentence says). */
  readonly of: number;
  /** Share honest work may reach, 0 to 1; null where the rule compares a whole distribution. */
  readonly allowed: number | null;
  /** −log₁₀ of the chance of as much or more in honest work; 0 says nothing. */
  readonly evidence: number;
  readonly sentence: Localized;
  /** The records in question, those that belong together next to each other. */
  readonly entries: readonly WorkerEntry[];
  readonly chart: SignalChart | null;
}

/** A signal from a count and the share honest work may reach. The chance is binomial: exact, also for few. */
export function countedSignal(rule: TruthRule, count: { readonly found: number; readonly of: number; readonly allowed: number }, entries: readonly WorkerEntry[], sentence: Localized, chart: SignalChart | null = null): TruthSignal {
  return { rule, ...count, evidence: binomialEvidence(count.found, count.of, count.allowed), sentence, entries, chart };
}

/** The grade of a signal after correcting for how many rules were asked; null when chance explains it. */
export function gradeOf({ evidence }: Pick<TruthSignal, 'evidence'>): SignalGrade | null {
  const corrected = evidence - Math.log10(TRUTH_RULES.length);
  if (corrected >= 6) return 'strong';
  if (corrected >= 3) return 'clear';
  return corrected >= 1.3 ? 'slight' : null;
}

/** A share as the sentences print it. */
export function percentText(found: number, of: number): string {
  return of === 0 ? '—' : `${((found / of) * 100).toFixed(1)} %`;
}
