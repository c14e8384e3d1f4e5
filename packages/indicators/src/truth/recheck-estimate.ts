import { wilsonInterval, type ProportionInterval } from '../wilson.ts';
import { normalPoint, type ConfidenceLevel } from './sample-size.ts';

/** What a re-check found for one record: what is written agrees, does not, or nobody could be asked. */
export const RECHECK_RESULTS = ['matches', 'differs', 'not_reached'] as const;
/** One of them. */
export type RecheckResult = (typeof RECHECK_RESULTS)[number];

/** What the re-checked records say of all. */
export interface RecheckEstimate {
  readonly matches: number;
  readonly differs: number;
  readonly notReached: number;
  readonly open: number;
  /** Share that differs among those reached, with its interval; null before anybody was reached. */
  readonly differing: (ProportionInterval & { readonly share: number }) | null;
}

/**
 * Estimates the share of records that differ from what people say, with Wilson's interval at the confidence of the draw. Who was not
 * reached is left out and counted apart: an interval cannot speak for them. The interval is not narrowed for a small population, so it is at least as wide as stated.
 */
export function recheckEstimate(results: readonly (RecheckResult | null)[], confidence: ConfidenceLevel): RecheckEstimate {
  const count = (result: RecheckResult | null): number => results.filter((own) => own === result).length;
  const [matches, differs] = [count('matches'), count('differs')];
  const reached = matches + differs;
  const differing = reached === 0 ? null : { share: differs / reached, ...wilsonInterval({ numerator: differs, denominator: reached }, normalPoint(confidence)) };
  return { matches, differs, notReached: count('not_reached'), open: count(null), differing };
}
