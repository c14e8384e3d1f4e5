import type { Localized } from '@taizhang/kernel';
import type { RuleSource } from './rule-source.ts';

/** One of the answers of a choice, with the code the norm's paper form gives it. */
export interface Choice {
  readonly code: string;
  readonly label: Localized;
}

interface FieldBase {
  readonly key: string;
  readonly label: Localized;
  readonly required?: true;
  /** Offered again from the record before. */
  readonly carries?: true;
  /** Fields with the same row are shown on one line. */
  readonly row?: string;
  readonly note?: Localized;
  /** Follows from the others through `judge`; shown, not asked. */
  readonly isFilled?: true;
}

/** A measured number. */
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly unit: string;
  readonly decimals: number;
  /** Outside is impossible and refused. */
  readonly min: number;
  readonly max: number;
  /** Outside is unusual and asked about. */
  readonly usual?: readonly [low: number, high: number];
  /** Another unit people measure in, and what to multiply by to get ours: 120 mg/dL × 0.0555 = 6.7 mmol/L. */
  readonly otherUnit?: { readonly unit: string; readonly factor: number };
}

/** One or several answers from a list. */
export interface ChoiceField extends FieldBase {
  readonly type: 'choice' | 'choices';
  readonly choices: readonly Choice[];
  /** Answer that excludes all others, e.g. 无症状. */
  readonly exclusive?: string;
  /** Chosen on a new form; only where the norm's form has a usual answer. */
  readonly preset?: string;
}

/** A few words, or a day. */
export interface TextField extends FieldBase {
  readonly type: 'text' | 'date';
  readonly longest?: number;
}

/** One question of a form. */
export type FieldDefinition = NumberField | ChoiceField | TextField;

/** A form of a programme: what is written down on one occasion. */
export interface RecordKind {
  readonly id: string;
  readonly name: Localized;
  readonly source: RuleSource;
  readonly fields: readonly FieldDefinition[];
  /** Ages in completed years at which it makes sense; outside is refused. */
  readonly ages?: readonly [from: number, to: number];
  readonly sex?: 'male' | 'female';
  /** Only one such record a day makes sense; a second is refused as a duplicate. */
  readonly oncePerDay?: true;
}
