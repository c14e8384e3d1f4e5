import type { Localized, PlainDate } from '@taizhang/kernel';
import type { ParameterDefinition, Parameters } from './parameters.ts';
import type { RecordKind } from './record-kind.ts';
import type { YearKind } from './reporting-year.ts';
import type { ResidentView } from './resident-view.ts';
import type { RuleSource } from './rule-source.ts';
import type { FieldValues, ServiceRecord } from './service-record.ts';
import type { NotConcerned, Saying, Standing } from './standing.ts';

/** Residents counted on the last day of a period (or today): a numerator or a denominator. */
export interface CountDefinition {
  readonly id: string;
  readonly name: Localized;
  /** Who is counted, with the rule for those who enrolled, moved or died during the year. */
  readonly sentence: Localized;
  readonly year: YearKind;
  readonly source: RuleSource;
}

/** A rate: those counted in the numerator, all of whom are counted in the denominator. */
export interface MeasureDefinition {
  readonly id: string;
  readonly name: Localized;
  readonly sentence: Localized;
  readonly numerator: string;
  readonly denominator: string;
  readonly better: 'higher' | 'lower';
  /** Metric of the ledger by which institutions submit the same figure, to be reconciled with this one. */
  readonly submittedAs?: string;
  readonly source: RuleSource;
}

/** Events counted in the month they happened: each record adds a number. */
export interface FlowDefinition {
  readonly id: string;
  readonly name: Localized;
  readonly sentence: Localized;
  readonly unit: 'times' | 'sessions' | 'persons' | 'doses' | 'yuan' | 'kinds' | 'copies' | 'hours' | 'places' | 'boxes';
  readonly source: RuleSource;
  readonly submittedAs?: string;
  /** What was taken away is counted off, so a month may be below zero. */
  readonly isBalance?: true;
  /** What one record adds; 0 when it does not count. */
  amount(record: ServiceRecord): number;
}

/** What the screen says of a record before it is saved. */
export interface Judgement {
  readonly level: 'good' | 'attention' | 'danger';
  readonly title: Saying;
  readonly because: readonly Saying[];
  /** Fields that follow from the others, e.g. the classification of a follow-up. */
  readonly fills: FieldValues;
}

/** One of the things a year of the programme consists of, for the strip on the entry screen. */
export interface YearStep {
  readonly what: Saying;
  readonly doneOn: PlainDate | null;
}

/** A service programme: who is concerned, what is recorded, when the next visit is due, and which measures follow. */
export interface Programme {
  readonly id: string;
  readonly name: Localized;
  /** Two or three characters for narrow places, e.g. 高血压. */
  readonly shortName: Localized;
  readonly source: RuleSource;
  /** Other programmes whose records the rule reads. */
  readonly reads: readonly string[];
  readonly kinds: readonly RecordKind[];
  readonly counts: readonly CountDefinition[];
  readonly measures: readonly MeasureDefinition[];
  readonly flows: readonly FlowDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  /** Every sentence of the rule by code; `{0}`, `{1}` … are the values. */
  readonly sentences: Readonly<Record<string, Localized>>;
  /** Pure. Reads nothing later than `view.asOf`. */
  assess(view: ResidentView, parameters: Parameters): Standing | NotConcerned;
  /** How a record (not yet saved, dated `view.asOf` or earlier) will be classified; the view holds the records before it. */
  judge?(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement;
  /** What the present year consists of. */
  yearSteps?(view: ResidentView, parameters: Parameters): readonly YearStep[];
}
