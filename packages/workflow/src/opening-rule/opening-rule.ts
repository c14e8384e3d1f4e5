import type { LagCriterion } from '@taizhang/indicators';
import type { OrgId, OrgKind, OrgTreeView, PlainDate } from '@taizhang/kernel';

/** Whose figure is looked at: the county's, those of a kind below a unit, or some that were chosen. */
export type RuleUnits =
  | { readonly kind: 'county' }
  | { readonly kind: 'below'; readonly orgId: string; readonly unitKind: OrgKind }
  | { readonly kind: 'chosen'; readonly orgIds: readonly string[] };

/** What closes an item the rule opens: the plan on its last day, the target of the year, or a number. */
export type RuleClosing = { readonly kind: 'plan' } | { readonly kind: 'target' } | { readonly kind: 'number'; readonly value: number };

/** When an item is opened by itself: which figure, whose, how far behind for how long, and what is then asked of whom. */
export interface OpeningRule {
  readonly name: string;
  readonly metricId: string;
  readonly units: RuleUnits;
  readonly criterion: LagCriterion;
  /** Published periods on end. */
  readonly periods: number;
  readonly procedureId: string;
  /** With 〔单位〕, 〔指标〕 and 〔期〕 to be filled in. */
  readonly title: string;
  /** What is asked for, in words; the same places are filled in. */
  readonly matter: string;
  /** The lead is the unit itself. */
  readonly assisting: readonly string[];
  /** Working days allowed. */
  readonly workdays: number;
  readonly closing: RuleClosing;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  /** So many days after an item was closed the same unit may get another in the same year; null: never. */
  readonly againAfterDays: number | null;
  readonly isEnabled: boolean;
}

/** Whether a rule works on a day. */
export type RuleState = 'active' | 'disabled' | 'not_yet' | 'ended';

/** Whether the rule works on a day. */
export function ruleState({ isEnabled, validFrom, validUntil }: Pick<OpeningRule, 'isEnabled' | 'validFrom' | 'validUntil'>, today: PlainDate): RuleState {
  if (!isEnabled) return 'disabled';
  if (today < validFrom) return 'not_yet';
  return validUntil !== null && today > validUntil ? 'ended' : 'active';
}

/** The units a rule looks at as the tree stands on a day; units that are gone are left out. */
export function ruleUnits(units: RuleUnits, view: OrgTreeView): readonly OrgId[] {
  switch (units.kind) {
    case 'county':
      return view.rootIds;
    case 'below': {
      const root = view.rootIds.flatMap((id) => view.subtreeOf(id)).find((id) => id === units.orgId);
      return root === undefined ? [] : view.subtreeOf(root).filter((id) => id !== root && view.get(id).kind === units.unitKind);
    }
    case 'chosen': {
      const chosen = new Set(units.orgIds);
      return view.rootIds.flatMap((id) => view.subtreeOf(id)).filter((id) => chosen.has(id));
    }
  }
}

/** The words of a rule with their places filled in, cut to the longest a title may be. */
export function fillRuleText(pattern: string, places: { readonly unit: string; readonly metric: string; readonly period: string }, longest: number): string {
  return pattern.replaceAll('〔单位〕', places.unit).replaceAll('〔指标〕', places.metric).replaceAll('〔期〕', places.period).slice(0, longest);
}
