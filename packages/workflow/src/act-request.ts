import type { DomainError, WorkingCalendar } from '@taizhang/kernel';
import type { Moment } from './clock-event.ts';
import type { Measurement } from './closure.ts';
import type { ClockRun } from './run-clock.ts';
import type { Evidence, FieldValue, ItemActor, ItemRecord, Party, WorkItem } from './work-item.ts';

/** What somebody wants to do to an item. */
export interface ActRequest {
  readonly action: string;
  /** Records the actor had seen; another number means the page was stale. */
  readonly baseVersion: number;
  /** When it happened, where an earlier day may be given; else now. */
  readonly at?: Moment;
  readonly fields?: Readonly<Record<string, FieldValue>>;
  readonly opinion?: string;
  readonly evidence?: readonly Evidence[];
  /** New parties, for actions that may hand an item over. */
  readonly parties?: Readonly<Record<string, readonly Party[]>>;
}

/** What the world around the item is like: the clock, who acts, and what was looked up for the conditions. */
export interface ActContext {
  readonly now: string;
  readonly actor: ItemActor;
  /** What the actor is to the item; `relationsOf` says so, and the server's policies may add to it. */
  readonly relations: readonly string[];
  readonly calendar: WorkingCalendar;
  /** The figure the item is bound to, computed for this action. */
  readonly measurement?: Measurement;
  /** Its sub-items: those still open, by name, and whether its progress follows from them. */
  readonly parts?: { readonly open: readonly string[]; readonly isDerived: boolean };
}

/** What became of a request: the item and the record to append, or why not. Nothing is half done. */
export type ActOutcome =
  | { readonly kind: 'done'; readonly item: WorkItem; readonly record: ItemRecord; readonly clocks: Readonly<Record<string, ClockRun>> }
  | { readonly kind: 'refused'; readonly error: DomainError };
