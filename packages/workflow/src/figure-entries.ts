import { addDays, addExact, dayOfInstant, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { clocksOf } from './item-clocks.ts';
import type { CountRule, ProcedureFigures } from './procedure-figures.ts';
import type { Procedure } from './procedure.ts';
import { applyRecord, newItem, type ItemOpening, type ItemRecord, type WorkItem } from './work-item.ts';

/** What an item adds to a count of a unit: on a day, or at the end of every day of a span. */
export interface FigureEntry {
  readonly count: string;
  readonly orgId: string;
  /** The day it happened, or the first at whose end it stands. */
  readonly from: PlainDate;
  /** Of what stands: the first day at whose end it no longer does; none while it does. */
  readonly until?: PlainDate;
  readonly isStanding: boolean;
  readonly amount: number;
}

/**
 * Everything an item adds to the figures of the units it was with, from its records alone: days are those on which something was recorded, so that what
 * is entered later never changes a month that has ended, and an item reopened after it was closed is pending anew but not closed twice.
 * A limit that will run out is there beforehand, from the day after it.
 * @throws DomainError wrong_state when a year has no holiday table
 */
export function figureEntries(procedure: Procedure, opening: ItemOpening, records: readonly ItemRecord[], calendar: WorkingCalendar): readonly FigureEntry[] {
  const { figures } = procedure;
  if (figures === undefined) return [];
  const entries: FigureEntry[] = [];
  let item = newItem(opening);
  let isSettled = false;
  for (const [index, record] of records.entries()) {
    const before = item;
    item = applyRecord(item, record);
    const step: Step = { procedure, figures, before, item, record, calendar, isSettled, orgId: unitOf(figures, item, records), from: dayOfInstant(record.recordedAt), ...untilNext(records[index + 1]) };
    entries.push(...happened(step), ...standing(step));
    isSettled ||= isEnd(step);
  }
  return joined(entries);
}

/** One record with the item before and after it, until the next. */
interface Step {
  readonly procedure: Procedure;
  readonly figures: ProcedureFigures;
  readonly before: WorkItem;
  readonly item: WorkItem;
  readonly record: ItemRecord;
  readonly calendar: WorkingCalendar;
  /** It had been closed or had ended before. */
  readonly isSettled: boolean;
  readonly orgId: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

function untilNext(next: ItemRecord | undefined): { readonly until?: PlainDate } {
  return next === undefined ? {} : { until: dayOfInstant(next.recordedAt) };
}

/** The unit that does the work; who opened the item while nobody is named. */
function unitOf(figures: ProcedureFigures, item: WorkItem, [first]: readonly ItemRecord[]): string {
  return figures.unit.flatMap((relation) => item.parties[relation] ?? [])[0]?.orgId ?? first?.by.orgId ?? '';
}

const isClosed = ({ figures, item }: Step): boolean => figures.closedIn.includes(item.state ?? '');

const isEnd = (step: Step): boolean => isClosed(step) || step.procedure.states.some(({ id, isFinal }) => id === step.item.state && isFinal === true);

const isLate = ({ figures, item }: Step): boolean => figures.limits.some((clock) => item.late.includes(clock));

function happened(step: Step): readonly FigureEntry[] {
  const { figures, before, orgId, from, isSettled } = step;
  const event = (count: string, amount = 1): FigureEntry => ({ count, orgId, from, isStanding: false, amount });
  const isClosing = !isSettled && isClosed(step);
  return [
    ...(before.state === undefined ? [event('received')] : []),
    ...(isClosing ? [event('closed'), event(isLate(step) ? 'closed_late' : 'closed_in_time')] : []),
    ...(!isSettled && isEnd(step) && !isClosing ? [event('dropped')] : []),
    ...(figures.counts ?? []).flatMap(({ id, rule }) => {
      const amount = eventAmount(step, rule, isClosing);
      return amount === 0 ? [] : [event(id, amount)];
    }),
  ];
}

function eventAmount({ before, item, record }: Step, rule: CountRule, isClosing: boolean): number {
  switch (rule.kind) {
    case 'closed': {
      const isMeant = isClosing && (rule.into === undefined || rule.into.includes(record.to)) && (rule.when === undefined || rule.when.isOneOf.includes(String(record.fields[rule.when.field])));
      return isMeant ? 1 : 0;
    }
    case 'taken':
      return rule.actions.includes(record.action) && (rule.inTimeOf === undefined || !record.late.includes(rule.inTimeOf)) ? 1 : 0;
    case 'amount':
      return addExact(numberIn(item, rule.field), -numberIn(before, rule.field));
    case 'standing':
      return 0;
  }
}

function numberIn({ fields }: WorkItem, field: string): number {
  const value = fields[field];
  return typeof value === 'number' ? value : 0;
}

function standing(step: Step): readonly FigureEntry[] {
  if (isEnd(step)) return [];
  const { figures, item, orgId, from, until } = step;
  const span = (count: string, first: PlainDate, amount = 1): readonly FigureEntry[] =>
    amount === 0 || (until !== undefined && first >= until) ? [] : [{ count, orgId, from: first, ...(until === undefined ? {} : { until }), isStanding: true, amount }];
  const overdueFrom = firstOverdueDay(step);
  return [
    ...span('pending', from),
    ...(overdueFrom === undefined ? [] : span('overdue', overdueFrom < from ? from : overdueFrom)),
    ...(figures.counts ?? []).flatMap(({ id, rule }) => (rule.kind === 'standing' ? span(id, from, numberIn(item, rule.field)) : [])),
  ];
}

/** Late stays late; else the day after the first limit that is running out. */
function firstOverdueDay(step: Step): PlainDate | undefined {
  if (isLate(step)) return step.from;
  const runs = clocksOf(step.procedure, step.item, step.calendar);
  const days = step.figures.limits.flatMap((clock) => {
    const run = runs[clock];
    return run?.state === 'running' && run.due !== undefined ? [addDays(run.due, 1)] : [];
  });
  return days.reduce<PlainDate | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
}

/** Spans that go on across a record become one; so does what happened twice on a day. */
function joined(entries: readonly FigureEntry[]): readonly FigureEntry[] {
  const result: FigureEntry[] = [];
  for (const entry of entries) {
    const at = result.findIndex((last) => last.count === entry.count && last.orgId === entry.orgId && (entry.isStanding ? last.amount === entry.amount && last.until === entry.from : last.from === entry.from));
    const last = result[at];
    if (last === undefined) result.push(entry);
    else result[at] = entry.isStanding ? { ...entry, from: last.from } : { ...entry, amount: addExact(last.amount, entry.amount) };
  }
  return result.filter(({ amount }) => amount !== 0);
}
