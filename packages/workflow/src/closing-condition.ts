import type { Localized } from '@taizhang/kernel';
import type { Basis } from './basis.ts';

/** What must hold before an action, usually closing, is let through. */
export type ClosingCondition = { readonly id: string; readonly name: Localized; readonly basis?: Basis } & ConditionRule;

/** The rule of a condition. */
export type ConditionRule =
  /** Whoever acts has done none of these before: nobody reviews their own work. */
  | { readonly kind: 'other_person'; readonly actions: readonly string[] }
  /** Pieces of evidence handed in with the item so far, this action included. */
  | { readonly kind: 'evidence'; readonly atLeast: number }
  /** The figure the item is bound to has been measured again and has reached its threshold. Holds for items without one. */
  | { readonly kind: 'figure' }
  /** A sample was examined again, and enough of it passed. `atLeast` is a number or the field that holds it; when the field is empty nothing is asked for. */
  | { readonly kind: 'recheck'; readonly examined: string; readonly passed: string; readonly atLeast: number | string; readonly share: number }
  /** Every unit in this relation has taken the action. Holds when there is none. */
  | { readonly kind: 'all_parties'; readonly relation: string; readonly action: string }
  /** No sub-item is open. */
  | { readonly kind: 'children' }
  /** A field has one of these answers. */
  | { readonly kind: 'answer'; readonly field: string; readonly isOneOf: readonly string[] }
  /** One number is at most another, e.g. paid out of what was approved. */
  | { readonly kind: 'at_most'; readonly field: string; readonly limit: string };
