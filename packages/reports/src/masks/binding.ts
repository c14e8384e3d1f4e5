import type { FigureAspect } from '../bound-figure.ts';
import type { ReportProperty } from '../language/template-scope.ts';

/** What of a figure a template can print. */
export type PrintedAspect = Exclude<FigureAspect, 'condition'>;

/** A period told from the one reported on. */
export type OtherPeriod = 'last_year' | 'previous_period';

/** A figure of the ledger in a mask's place; of the report's own organisation and period unless said otherwise. */
export interface LedgerBinding {
  readonly kind: 'figure';
  readonly metricId: string;
  readonly aspect: PrintedAspect;
  readonly orgId?: string;
  readonly at?: OtherPeriod;
}

/** A word that goes with the report in a mask's place: its year, its organisation, the end of its period. */
export interface WordBinding {
  readonly kind: 'word';
  readonly word: ReportProperty;
}

/** What stands in a mask's place from now on. */
export type MaskBinding = LedgerBinding | WordBinding;

/** Whether two bindings print the same. */
export function isSameBinding(left: MaskBinding, right: MaskBinding): boolean {
  if (left.kind === 'word' || right.kind === 'word') return left.kind === 'word' && right.kind === 'word' && left.word === right.word;
  return left.metricId === right.metricId && left.aspect === right.aspect && left.orgId === right.orgId && left.at === right.at;
}
