import { roundHalfUp, type UnitCode } from '@taizhang/kernel';

/** How what an institution submitted relates to what the register counts of the same; missing is not zero, so without both there is nothing to compare. */
export interface SubmittedDifference {
  readonly state: 'agrees' | 'differs' | 'not_submitted' | 'not_comparable';
  /** The register less the return, in the unit of the return; percentage points for a rate. Null without both. */
  readonly difference: number | null;
}

/** Holds a submitted figure against the register's, both in the unit of the return: rates as printed, with one decimal; everything else to its last decimal. */
export function submittedDifference(submitted: number | null, registered: number | null, { unit, decimals }: { readonly unit: UnitCode; readonly decimals: number }): SubmittedDifference {
  if (submitted === null) return { state: 'not_submitted', difference: null };
  if (registered === null) return { state: 'not_comparable', difference: null };
  const places = unit === '%' ? PRINTED_DECIMALS_OF_A_RATE : decimals;
  const difference = roundHalfUp(registered - submitted, places);
  return { state: difference === 0 ? 'agrees' : 'differs', difference };
}

const PRINTED_DECIMALS_OF_A_RATE = 1;
