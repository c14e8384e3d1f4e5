import { addExact } from '@taizhang/kernel';
import type { Behaviour } from './metric.ts';
import { HALF_SLOTS, QUARTER_SLOTS, SLOT_COUNT, slotMonths, YEAR_TO_DATE_SLOT } from './series-slot.ts';

/** Twenty-eight numbers, one a slot; NaN is missing. */
export type Slots = ArrayLike<number>;

/** All that is known of one metric at one organisation in one year. */
export interface Series {
  readonly behaviour: Behaviour;
  /** What the organisation itself stated for exactly that period. */
  readonly stated: Slots;
  /** Months in which the organisation exists; those outside count as nothing, not as missing. */
  readonly service: ServiceMonths;
  /** Absent when no child has ever passed anything up, which is true of nine rows in ten. */
  readonly children?: ChildTotals | undefined;
}

/** What the direct children of an organisation pass up, slot by slot. */
export interface ChildTotals {
  readonly sum: Slots;
  /** How many direct children have a value. */
  readonly count: Slots;
  /** How many organisations below stated what the sum is made of. */
  readonly reporters: Slots;
}

/** First and last month (1–12) of a year in which a unit exists. */
export interface ServiceMonths {
  readonly first: number;
  readonly last: number;
}

/**
 * The working state of a series. Unlike every other value of this package it is changed in place: a million imported facts
 * touch some two million rows on their way to the root, and a fresh copy at each step costs more than the sums themselves.
 * Only `series.ts` and `metric-plane.ts` hold one.
 */
export interface SeriesCells extends Series {
  readonly stated: Float64Array;
  service: ServiceMonths;
  children: ChildCells | undefined;
}

/** Child totals that are changed in place. */
export interface ChildCells extends ChildTotals {
  readonly sum: Float64Array;
  readonly count: Int32Array;
  readonly reporters: Int32Array;
}

/** What a row passes upwards in each slot; NaN is missing. */
export interface ContributionCells {
  readonly values: Float64Array;
  readonly reporters: Int32Array;
}

/** The unit exists all year. */
export const ALL_YEAR: ServiceMonths = { first: 1, last: 12 };

/** A row about which nothing is known yet. */
export function newCells(behaviour: Behaviour, service: ServiceMonths = ALL_YEAR): SeriesCells {
  return { behaviour, stated: new Float64Array(SLOT_COUNT).fill(Number.NaN), service, children: undefined };
}

/** Own working copy of a series, safe to change in place. */
export function cellsOf(series: Series): SeriesCells {
  return {
    behaviour: series.behaviour,
    stated: Float64Array.from(series.stated),
    service: series.service,
    children: series.children && {
      sum: Float64Array.from(series.children.sum),
      count: Int32Array.from(series.children.count),
      reporters: Int32Array.from(series.children.reporters),
    },
  };
}

/** Child totals of a row none of whose children has a value. */
export function newChildCells(): ChildCells {
  return { sum: new Float64Array(SLOT_COUNT), count: new Int32Array(SLOT_COUNT), reporters: new Int32Array(SLOT_COUNT) };
}

/** A contribution of nothing, to be written into. */
export function newContribution(): ContributionCells {
  return { values: new Float64Array(SLOT_COUNT).fill(Number.NaN), reporters: new Int32Array(SLOT_COUNT) };
}

/** Writes what a row passes upwards: its own value where it has one, else what its children add up to. */
export function writeContribution(series: Series, out: ContributionCells): void {
  const { values, reporters } = out;
  writeOwn(series, values);
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    if (!Number.isNaN(values[slot])) {
      reporters[slot] = 1;
    } else if (series.children && at(series.children.count, slot) > 0) {
      values[slot] = at(series.children.sum, slot);
      reporters[slot] = at(series.children.reporters, slot);
    } else {
      reporters[slot] = 0;
    }
  }
}

/** Writes the row's own values: as stated, and for a flow also what its own finer periods add up to when none is missing. */
export function writeOwn(series: Series, out: Float64Array): void {
  out.set(series.stated);
  if (series.behaviour !== 'flow') return;
  const partOfYear = series.service.first > 1 || series.service.last < 12;
  if (partOfYear) fillIdleMonths(series.service, out);
  fillQuartersAndHalf(out);
  fillYearToDate(out);
  if (partOfYear) blankIdleSlots(series, out);
}

/**
 * Replaces what one child passes up in one slot.
 * Sums are exact to six decimals, so that adding and taking away in any order ends where a rebuild does.
 */
export function changeChild(children: ChildCells, slot: number, before: ContributionCells, after: ContributionCells): void {
  const was = at(before.values, slot);
  const is = at(after.values, slot);
  if (!Number.isNaN(was)) {
    children.count[slot] = at(children.count, slot) - 1;
    children.sum[slot] = addExact(at(children.sum, slot), -was);
  }
  if (!Number.isNaN(is)) {
    children.count[slot] = at(children.count, slot) + 1;
    children.sum[slot] = addExact(at(children.sum, slot), is);
  }
  children.reporters[slot] = at(children.reporters, slot) + at(after.reporters, slot) - at(before.reporters, slot);
}

/** Whether a row passes up the same in both. */
export function sameInSlot(left: ContributionCells, right: ContributionCells, slot: number): boolean {
  return Object.is(left.values[slot], right.values[slot]) && left.reporters[slot] === right.reporters[slot];
}

function fillQuartersAndHalf(out: Float64Array): void {
  for (let quarter = 2; quarter <= 4; quarter += 1) {
    const month = quarter * 3;
    fill(out, quarterSlot(quarter), plus(plus(at(out, month - 3), at(out, month - 2)), at(out, month - 1)));
  }
  fill(out, HALF_SLOTS[1], plus(at(out, quarterSlot(3)), at(out, quarterSlot(4))));
}

function fillYearToDate(out: Float64Array): void {
  for (let month = 2; month <= 12; month += 1) {
    const slot = YEAR_TO_DATE_SLOT + month - 1;
    fill(out, slot, plus(at(out, month === 2 ? 0 : slot - 1), at(out, month - 1)));
    if (month % 3 === 0 && month > 3) fill(out, slot, plus(at(out, slot - 3), at(out, quarterSlot(month / 3))));
    if (month === 12) fill(out, slot, plus(at(out, HALF_SLOTS[0]), at(out, HALF_SLOTS[1])));
  }
}

function fillIdleMonths(service: ServiceMonths, out: Float64Array): void {
  for (let month = 1; month <= 12; month += 1) {
    if (month < service.first || month > service.last) fill(out, month - 1, 0);
  }
}

/** Takes the helper zeros of idle months back out: a period in which the unit did not exist has no value. */
function blankIdleSlots(series: Series, out: Float64Array): void {
  for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
    const { first, last } = slotMonths(slot);
    const isIdle = last < series.service.first || first > series.service.last;
    if (isIdle && Number.isNaN(series.stated[slot])) out[slot] = Number.NaN;
  }
}

function fill(out: Float64Array, slot: number, value: number): void {
  if (Number.isNaN(out[slot])) out[slot] = value;
}

function plus(left: number, right: number): number {
  return Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : addExact(left, right);
}

function quarterSlot(quarter: number): number {
  return QUARTER_SLOTS[quarter - 1] ?? YEAR_TO_DATE_SLOT;
}

function at(cells: Slots, slot: number): number {
  return cells[slot] ?? Number.NaN;
}
