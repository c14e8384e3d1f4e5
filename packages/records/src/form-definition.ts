import type { Localized, OrgKind, PlainDate, UnitCode } from '@taizhang/kernel';

/** How a cell gets its value: typed by the clerk, offered from the ledger and confirmed, or computed from other cells. */
export type ItemEntry = 'typed' | 'prefilled' | 'computed';

/** One cell of a form, which becomes one fact of one metric. */
export interface FormItem {
  /** Name of the cell inside the form and in its formulas. */
  readonly key: string;
  readonly metricId: string;
  readonly group: Localized;
  readonly label: Localized;
  readonly unit: UnitCode;
  readonly entry: ItemEntry;
  /** For computed cells, over the keys of the form, in base units: `managed / residents` fills a % cell with 85.3. */
  readonly compute?: string;
  readonly required: boolean;
  readonly integer: boolean;
  /** Most decimals a value may carry; without it a whole number for `integer` cells, else six. */
  readonly decimals?: number;
  /** Least value; 0 when absent, because almost nothing an office counts is negative. */
  readonly min?: number;
  readonly max?: number;
  readonly note?: Localized;
}

/** Whether a problem forbids handing in, or only asks for a word of explanation. */
export type Severity = 'hard' | 'soft';

/** A rule over the cells of a form, as stated: it finds a problem when `when` is true. */
export interface FormCheck {
  readonly id: string;
  readonly severity: Severity;
  /** The wrong situation, e.g. `managed > residents` or `abs(births - prev(births)) > 0.5 * prev(births)`. */
  readonly when: string;
  /** What the clerk reads when the situation holds; `{births}` prints that cell, `{prev(births)}` the period before. */
  readonly sentence: Localized;
  /** Cells the sentence is shown on; those named in `when`, if absent. */
  readonly keys?: readonly string[];
}

/** How often a form is handed in. */
export type FormFrequency = 'month' | 'quarter';

/** A statistical form of the bureau: who fills in what, by when, on which legal basis. */
export interface FormDefinition {
  readonly id: string;
  /** Form number (表号) as printed. */
  readonly code: string;
  readonly name: Localized;
  readonly period: FormFrequency;
  readonly audience: readonly OrgKind[];
  /** Working days after the end of the period. */
  readonly dueWorkdays: number;
  readonly items: readonly FormItem[];
  readonly checks: readonly FormCheck[];
  readonly basis: string;
  /** Day the form lapses unless renewed (表的有效期). */
  readonly expiresOn: PlainDate;
  /** Key of the bureau section that answers for it, e.g. phc. */
  readonly ownerSection: string;
}
