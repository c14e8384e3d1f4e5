import { toHalfWidth } from './half-width.ts';
import type { Localized } from './localized.ts';

/** Why a national code is not accepted. */
export type CodeProblem = 'length' | 'characters' | 'area' | 'birth_date' | 'check_digit';

/** A code that is refused, with the sentence for the person who typed it. */
export interface CodeRefusal {
  readonly ok: false;
  readonly problem: CodeProblem;
  readonly reason: Localized;
}

/** Builds a refusal. */
export function refuseCode(problem: CodeProblem, zh: string, en: string): CodeRefusal {
  return { ok: false, problem, reason: { zh, en } };
}

/** A code as typed, brought to the form codes are stored in: half-width, capitals, no spaces. */
export function normalizeCode(text: string): string {
  return toHalfWidth(text).replace(/\s/g, '').toUpperCase();
}

/** ISO 7064 MOD 11-2 as GB 11643 and GB 11714 weigh it: the weighted sum of the digits, each from 0 to 35. */
export function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number.parseInt(text.charAt(index), 36), 0);
}
