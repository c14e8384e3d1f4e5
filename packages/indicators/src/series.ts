import type { Period } from '@taizhang/kernel';
import type { Behaviour } from './metric.ts';
import { ALL_YEAR, cellsOf, changeChild, newCells, newChildCells, newContribution, writeContribution, writeOwn } from './series-core.ts';
import type { ContributionCells, Series, ServiceMonths, Slots } from './series-core.ts';
import { SLOT_COUNT, slotOf } from './series-slot.ts';

/** What a row passes to its parent in one slot. */
export interface Contribution {
  readonly value: number | undefined;
  readonly reporters: number;
}

/** One period of a series as read: where the value comes from decides what may be said of it. */
export interface SlotReading extends Contribution {
  readonly origin: 'stated' | 'own_periods' | 'children' | 'missing';
}

/** A series of which nothing is known. */
export function emptySeries(behaviour: Behaviour, service: ServiceMonths = ALL_YEAR): Series {
  return newCells(behaviour, service);
}

/** The organisation's own values: as stated, and for a flow what its own finer periods add up to when none is missing. */
export function ownSeries(series: Series): Slots {
  const own = new Float64Array(SLOT_COUNT);
  writeOwn(series, own);
  return own;
}

/** The values everybody reads: the organisation's own where it has one, else the sum of its children. */
export function effectiveSeries(series: Series): Slots {
  return contribution(series).values;
}

/** How many organisations stated what each effective value is made of; 1 where the organisation itself did. */
export function reporterCounts(series: Series): Slots {
  return contribution(series).reporters;
}

/** What a series says in one slot, and from where. */
export function readSlot(series: Series, slot: number): SlotReading {
  const { value, reporters } = contributionAt(series, slot);
  if (value === undefined) return { value, reporters, origin: 'missing' };
  if (!Number.isNaN(series.stated[slot])) return { value, reporters, origin: 'stated' };
  return { value, reporters, origin: Number.isNaN(ownSeries(series)[slot]) ? 'children' : 'own_periods' };
}

/** What a series passes to the parent in one slot. */
export function contributionAt(series: Series, slot: number): Contribution {
  const { values, reporters } = contribution(series);
  const value = values[slot] ?? Number.NaN;
  return { value: Number.isNaN(value) ? undefined : value, reporters: reporters[slot] ?? 0 };
}

/**
 * The series once the organisation states, corrects or takes back (`undefined`) its value of a period.
 * @throws DomainError `invalid_period` for a single day.
 */
export function withStated(series: Series, period: Period, value: number | undefined): Series {
  const cells = cellsOf(series);
  cells.stated[slotOf(period, series.behaviour)] = value ?? Number.NaN;
  return cells;
}

/** The series once one child passes up something else in one slot; both sides `{ value: undefined, reporters: 0 }` for a child without any. */
export function withChildChange(series: Series, slot: number, before: Contribution, after: Contribution): Series {
  const cells = cellsOf(series);
  cells.children ??= newChildCells();
  changeChild(cells.children, slot, oneSlot(slot, before), oneSlot(slot, after));
  return cells;
}

/** The series without anything its children passed up: where a rebuild starts from. */
export function withoutChildren(series: Series): Series {
  return { ...cellsOf(series), children: undefined };
}

/** The series with the months of the year in which its organisation exists. */
export function withService(series: Series, service: ServiceMonths): Series {
  return { ...cellsOf(series), service };
}

function contribution(series: Series): ContributionCells {
  const out = newContribution();
  writeContribution(series, out);
  return out;
}

function oneSlot(slot: number, { value, reporters }: Contribution): ContributionCells {
  const out = newContribution();
  out.values[slot] = value ?? Number.NaN;
  out.reporters[slot] = reporters;
  return out;
}
