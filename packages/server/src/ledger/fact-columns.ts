import { periodOfSlot } from '@taizhang/indicators';
import type { MetricId, StatedChange } from '@taizhang/indicators';
import type { OrgId } from '@taizhang/kernel';

/** One figure to be recorded. The slot is where the series of the year keeps it. */
export interface FactInput {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly year: number;
  readonly slot: number;
  /** null takes an earlier statement back. */
  readonly value: number | null;
  readonly flags?: readonly string[];
  readonly note?: string;
}

/** Some of the facts, by their index. */
export interface FactRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** All of them. */
export const EVERYTHING: FactRange = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Facts by the million, column by column: an object a fact would cost ten times the memory.
 * Rows are only ever added; what is left out of a recording is marked, so that the account still has a place for it.
 */
export class FactColumns {
  readonly metricIds: MetricId[] = [];
  readonly orgIds: OrgId[] = [];
  readonly remarks = new Map<number, { readonly flags: readonly string[]; readonly note: string | undefined }>();
  readonly #metricIndex = new Map<MetricId, number>();
  readonly #orgIndex = new Map<OrgId, number>();
  #metrics = new Uint16Array(INITIAL);
  #orgs = new Int32Array(INITIAL);
  #years = new Int16Array(INITIAL);
  #slots = new Uint8Array(INITIAL);
  #values = new Float64Array(INITIAL);
  #skipped = new Uint8Array(INITIAL);
  length = 0;

  static from(facts: Iterable<FactInput>): FactColumns {
    const columns = new FactColumns();
    for (const fact of facts) columns.add(fact);
    return columns;
  }

  /** Answers the index under which the fact is found again. */
  add({ metricId, orgId, year, slot, value, flags = [], note }: FactInput): number {
    if (this.length === this.#values.length) this.#grow();
    const at = this.length;
    this.#metrics[at] = indexIn(this.#metricIndex, this.metricIds, metricId);
    this.#orgs[at] = indexIn(this.#orgIndex, this.orgIds, orgId);
    this.#years[at] = year;
    this.#slots[at] = slot;
    this.#values[at] = value ?? Number.NaN;
    if (flags.length > 0 || note !== undefined) this.remarks.set(at, { flags, note });
    this.length += 1;
    return at;
  }

  metricAt(at: number): MetricId {
    return itemAt(this.metricIds, this.#metrics[at]);
  }

  orgAt(at: number): OrgId {
    return itemAt(this.orgIds, this.#orgs[at]);
  }

  yearAt(at: number): number {
    return this.#years[at] ?? 0;
  }

  slotAt(at: number): number {
    return this.#slots[at] ?? 0;
  }

  /** NaN: the figure is taken back. */
  valueAt(at: number): number {
    return this.#values[at] ?? Number.NaN;
  }

  /** A number that only facts about the same metric in the same year share; small, so that maps find it fast. */
  planeAt(at: number): number {
    return (this.#metrics[at] ?? 0) * YEARS + (this.yearAt(at) % YEARS);
  }

  /** A number that only facts about the same unit share. */
  orgIndexAt(at: number): number {
    return this.#orgs[at] ?? 0;
  }

  skip(at: number): void {
    this.#skipped[at] = 1;
  }

  isSkipped(at: number): boolean {
    return this.#skipped[at] === 1;
  }

  /** Years in which some fact lies. */
  years(): readonly number[] {
    const years = new Set<number>();
    for (let at = 0; at < this.length; at += 1) years.add(this.yearAt(at));
    return [...years];
  }

  /** What the roll-up takes, one at a time. */
  *changes({ from, to }: FactRange = EVERYTHING): Generator<StatedChange> {
    const periods = new Map<number, StatedChange['period']>();
    for (let at = from; at < Math.min(to, this.length); at += 1) {
      if (this.isSkipped(at)) continue;
      const place = this.yearAt(at) * 32 + this.slotAt(at);
      const period = periods.get(place) ?? periodOfSlot(this.yearAt(at), this.slotAt(at));
      periods.set(place, period);
      const value = this.valueAt(at);
      yield { metricId: this.metricAt(at), orgId: this.orgAt(at), period, value: Number.isNaN(value) ? null : value };
    }
  }

  #grow(): void {
    const length = this.#values.length * 2;
    this.#metrics = enlarge(this.#metrics, new Uint16Array(length));
    this.#orgs = enlarge(this.#orgs, new Int32Array(length));
    this.#years = enlarge(this.#years, new Int16Array(length));
    this.#slots = enlarge(this.#slots, new Uint8Array(length));
    this.#values = enlarge(this.#values, new Float64Array(length));
    this.#skipped = enlarge(this.#skipped, new Uint8Array(length));
  }
}

const INITIAL = 64;
/** Four digits of a year. */
const YEARS = 10_000;

function enlarge<Column extends { set(source: ArrayLike<number>): void }>(from: ArrayLike<number>, to: Column): Column {
  to.set(from);
  return to;
}

function indexIn<Item>(index: Map<Item, number>, items: Item[], item: Item): number {
  const known = index.get(item);
  if (known !== undefined) return known;
  index.set(item, items.length);
  items.push(item);
  return items.length - 1;
}

function itemAt<Item>(items: readonly Item[], at: number | undefined): Item {
  const item = at === undefined ? undefined : items[at];
  if (item === undefined) throw new RangeError(`No such row in these facts: ${at}`);
  return item;
}
