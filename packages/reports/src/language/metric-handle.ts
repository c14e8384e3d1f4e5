import { Drop } from 'liquidjs';
import type { FigureAddress, FigureReading } from '../figure-reading.ts';
import { comparisonPhrase } from '../phrases/comparison-phrase.ts';
import type { PlainDate } from '@taizhang/kernel';

/** Where handles get their readings, and where they report that one decided about the wording. */
export interface HandleSource {
  readonly asOf: PlainDate;
  read(address: FigureAddress): FigureReading;
  noteCondition(handle: MetricHandle): void;
}

/** A metric as a template sees it: may be printed through a filter, compared in a condition, or asked for a property. */
export class MetricHandle extends Drop {
  readonly address: FigureAddress;
  readonly #source: HandleSource;
  readonly #details: ReadonlyMap<string, string>;

  constructor(address: FigureAddress, source: HandleSource, details: ReadonlyMap<string, string> = new Map()) {
    super();
    this.address = address;
    this.#source = source;
    this.#details = details;
  }

  /** The same metric elsewhere or at another time. */
  at(change: Partial<FigureAddress>): MetricHandle {
    return new MetricHandle({ ...this.address, ...change }, this.#source, this.#details);
  }

  reading(): FigureReading {
    return this.#source.read(this.address);
  }

  // The methods below are the properties of HANDLE_PROPERTIES; liquidjs calls them without arguments.
  name(): string { return this.reading().name; }
  unit(): string { return this.reading().unit; }
  value(): number | null { return this.#decide().value; }
  missing(): boolean { return this.valueOf() === null; }
  has_target(): boolean { return this.#decide().target !== undefined; }
  has_last_year(): boolean { return typeof this.#decide().lastYear === 'number'; }
  rose(): boolean { return this.#difference() > 0; }
  fell(): boolean { return this.#difference() < 0; }

  /** Whether the plan is kept; false when it cannot be told. */
  on_track(): boolean {
    const { target, value, completion, expected } = this.#decide();
    if (target === undefined || value === null) return false;
    if (target.direction === 'at_most') return value <= target.value;
    return completion === undefined ? value >= target.value : completion >= (expected ?? 1);
  }

  override liquidMethodMissing(key: string | number): string | undefined {
    return this.#details.get(String(key));
  }

  override valueOf(): number | null {
    const reading = this.#decide();
    return reading.missing === undefined ? reading.value : null;
  }

  // A missing value is neither equal to, above nor below anything: missing is not zero.
  equals(other: unknown): boolean { return this.#holds(other, (own, its) => own === its); }
  gt(other: unknown): boolean { return this.#holds(other, (own, its) => own > its); }
  geq(other: unknown): boolean { return this.#holds(other, (own, its) => own >= its); }
  lt(other: unknown): boolean { return this.#holds(other, (own, its) => own < its); }
  leq(other: unknown): boolean { return this.#holds(other, (own, its) => own <= its); }

  #holds(other: unknown, relation: (own: number, its: number) => boolean): boolean {
    const own = this.valueOf();
    const its = other instanceof MetricHandle ? other.valueOf() : other;
    return own !== null && typeof its === 'number' && relation(own, its);
  }

  #difference(): number {
    const reading = this.#decide();
    const phrase = comparisonPhrase('change', reading, this.#source.asOf);
    return phrase.kind === 'said' && phrase.base !== undefined && reading.value !== null ? reading.value - phrase.base : 0;
  }

  #decide(): FigureReading {
    this.#source.noteCondition(this);
    return this.reading();
  }
}

/** Properties a template may ask a metric for: `{% if births.rose %}`. */
export const HANDLE_PROPERTIES: ReadonlySet<string> = new Set([
  'name', 'unit', 'value', 'missing', 'has_target', 'has_last_year', 'rose', 'fell', 'on_track',
]);
