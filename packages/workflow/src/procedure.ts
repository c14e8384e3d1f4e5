import type { Localized } from '@taizhang/kernel';
import type { AnnualTable } from './annual-table.ts';
import type { Clock } from './clock.ts';
import type { ClosingCondition } from './closing-condition.ts';
import type { LightRule } from './light.ts';
import type { ListLayout } from './list-layout.ts';
import type { ProcedureFigures } from './procedure-figures.ts';
import type { Reminder } from './reminder.ts';

/** A way of working as data: its states, who may do what, by when, and what must be shown before it is closed. */
export interface Procedure {
  readonly id: string;
  readonly name: Localized;
  /** What it is for, in a sentence. */
  readonly purpose: Localized;
  /** Whether what became of an item is published. */
  readonly isPublic: boolean;
  readonly states: readonly ProcedureState[];
  readonly relations: readonly Relation[];
  readonly fields: readonly ProcedureField[];
  readonly actions: readonly ProcedureAction[];
  readonly clocks: readonly Clock[];
  readonly conditions: readonly ClosingCondition[];
  readonly reminders: readonly Reminder[];
  readonly lights: readonly LightRule[];
  /** The table a norm prescribes for a year of its items. */
  readonly annual?: AnnualTable;
  /** The lists its items are handed up in, where there is such a custom. */
  readonly lists?: ListLayout;
  /** How its items may be broken down; none: they may not. */
  readonly breakdown?: Breakdown;
  /** What of it is counted for indicators, targets and reports. */
  readonly figures?: ProcedureFigures;
}

/** How items of a procedure are broken down into sub-items (分解任务). */
export interface Breakdown {
  /** Procedures a sub-item may follow, by id. */
  readonly into: readonly string[];
  /** Levels at most, the top one counted. */
  readonly levels: number;
  /** States in which sub-items may be added, and who adds them. */
  readonly from: readonly string[];
  readonly by: readonly string[];
  /** Number fields of the item: how far it has come (0 to 100), and its share in the whole. */
  readonly percent: string;
  readonly weight: string;
  /** The clock whose last day no sub-item may pass. */
  readonly until: string;
  /** States in which the work is done; a final state not among them is a withdrawal. */
  readonly done: readonly string[];
}

/** Where an item stands; a final state has no way out. */
export interface ProcedureState {
  readonly id: string;
  readonly name: Localized;
  readonly isFinal?: true;
}

/** What somebody is to an item: who handed it out, leads, assists, reviews. */
export interface Relation {
  readonly id: string;
  readonly name: Localized;
}

/** One answer of a choice. */
export interface FieldOption {
  readonly id: string;
  readonly name: Localized;
  /** The clause that knows it, where there is one. */
  readonly clause?: string;
}

/** What is written down about an item. */
export interface ProcedureField {
  readonly id: string;
  readonly name: Localized;
  readonly kind: 'text' | 'long_text' | 'number' | 'money' | 'date' | 'yes_no' | 'choice';
  /** Answers of a choice. */
  readonly options?: readonly FieldOption[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Which items something applies to: those bound to a figure or not, or those with an answer. */
export type Guard = { readonly isBound: boolean } | { readonly field: string; readonly isOneOf: readonly string[] };

/** What an action does to a clock. */
export interface ClockWiring {
  readonly clock: string;
  readonly effect: 'start' | 'pause' | 'resume' | 'extend' | 'stop';
  /** Of a pause. */
  readonly ground?: string;
  /** The field with the agreed last day, of a start; the usual limit when it is empty. */
  readonly until?: string;
  /** The field with the agreed length, of a start, where no last day is given. */
  readonly length?: string;
  /** The field with how much, of an extension; all that is allowed when it is empty. */
  readonly count?: string;
  readonly when?: Guard;
}

/** Something that may be done to an item. */
export interface ProcedureAction {
  readonly id: string;
  readonly name: Localized;
  /** States it may be taken in; none: it opens an item. */
  readonly from: readonly string[];
  /** The state afterwards; the same one when not given. */
  readonly to?: string;
  readonly by: readonly string[];
  /** Fields that must have a value afterwards. */
  readonly needs?: readonly string[];
  /** Further fields that may be written. */
  readonly may?: readonly string[];
  /** Fields that must be written anew with this very action, e.g. the progress of this month. */
  readonly asks?: readonly string[];
  readonly needsOpinion?: true;
  /** Pieces of evidence this very action must bring. */
  readonly evidence?: number;
  /** Conditions that must hold, by id. */
  readonly conditions?: readonly string[];
  readonly clocks?: readonly ClockWiring[];
  readonly when?: Guard;
  /** Relations it may fill anew. */
  readonly reassigns?: readonly string[];
  /** The day it happened may lie before the day it is recorded, e.g. the day a letter was received. */
  readonly mayBackdate?: true;
}
