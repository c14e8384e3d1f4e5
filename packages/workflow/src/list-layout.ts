import type { Localized, PlainDate } from '@taizhang/kernel';
import { isOverdue, type ClockRun } from './run-clock.ts';
import type { WorkItem } from './work-item.ts';

/** How the issues of a procedure are written down in the lists an office hands up: 问题清单、任务清单、责任清单. */
export interface ListLayout {
  readonly lists: readonly IssueList[];
  /** The field that says where an issue comes from. */
  readonly source?: string;
  /** The field that names the inspection, letter or document it came with. */
  readonly batch?: string;
  /** Clocks of putting right; the first that runs is the limit. */
  readonly limits: readonly string[];
  /** States in which an issue is closed (销号), and those in which it is none any longer. */
  readonly closed: readonly string[];
  readonly dropped: readonly string[];
  /** Looking back (回头看): its clock, the states in which it was passed, the action that puts an issue on the list again. */
  readonly lookBack?: { readonly clock: string; readonly passed: readonly string[]; readonly relisted: string };
}

/** One list with its columns; a running number stands before them. */
export interface IssueList {
  readonly id: string;
  readonly name: Localized;
  readonly columns: readonly ListColumn[];
}

/** A column: what fills it, and how wide it is printed, in Chinese characters. */
export interface ListColumn {
  readonly id: string;
  readonly name: Localized;
  readonly from: ListSource;
  readonly width: number;
}

/** What fills a column: a field, the units in a relation, or what the item itself says. */
export type ListSource =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'parties'; readonly relation: string }
  | { readonly kind: 'title' | 'number' | 'opened' | 'limit' | 'standing' | 'look_back' };

/** Where an issue stands in its lists. */
export interface IssueStanding {
  readonly kind: 'open' | 'closed' | 'dropped';
  /** Last day of putting right; of one that is closed the day it had. */
  readonly limit: PlainDate | undefined;
  /** Open, and the limit has passed. */
  readonly isOverdue: boolean;
  /** Undefined while there is nothing to look back at. */
  readonly lookBack: 'waiting' | 'passed' | 'relisted' | undefined;
}

/** Where an issue stands by its state, its clocks and what was done about it. */
export function issueStanding(layout: ListLayout, item: Pick<WorkItem, 'state' | 'marks'>, runs: Readonly<Record<string, ClockRun>>, now: string): IssueStanding {
  const has = (states: readonly string[]): boolean => item.state !== undefined && states.includes(item.state);
  const kind = has(layout.dropped) ? 'dropped' : has(layout.closed) ? 'closed' : 'open';
  const limits = layout.limits.flatMap((id) => runs[id] ?? []);
  const limit = limits.find(({ state, due }) => state === 'running' && due !== undefined) ?? limits.find(({ due }) => due !== undefined);
  return { kind, limit: limit?.due, isOverdue: kind === 'open' && limits.some((run) => run.state === 'running' && isOverdue(run, now)), lookBack: lookBackOf(layout, item, kind) };
}

function lookBackOf({ lookBack }: ListLayout, item: Pick<WorkItem, 'state' | 'marks'>, kind: IssueStanding['kind']): IssueStanding['lookBack'] {
  if (lookBack === undefined || item.state === undefined) return undefined;
  if (lookBack.passed.includes(item.state)) return 'passed';
  if (kind === 'closed') return 'waiting';
  return kind === 'open' && item.marks.some(({ action }) => action === lookBack.relisted) ? 'relisted' : undefined;
}

/** Every name a layout uses, with what it names. */
export function namesInLayout({ lists, source, batch, limits, closed, dropped, lookBack }: ListLayout): readonly { readonly kind: 'field' | 'relation' | 'clock' | 'state' | 'action'; readonly id: string | undefined }[] {
  const sources = lists.flatMap(({ columns }) => columns.map(({ from }) => from));
  return [
    ...[source, batch, ...sources.flatMap((from) => (from.kind === 'field' ? [from.field] : []))].map((id) => ({ kind: 'field' as const, id })),
    ...sources.flatMap((from) => (from.kind === 'parties' ? [{ kind: 'relation' as const, id: from.relation }] : [])),
    ...[...limits, lookBack?.clock].map((id) => ({ kind: 'clock' as const, id })),
    ...[...closed, ...dropped, ...(lookBack?.passed ?? [])].map((id) => ({ kind: 'state' as const, id })),
    { kind: 'action', id: lookBack?.relisted },
  ];
}
