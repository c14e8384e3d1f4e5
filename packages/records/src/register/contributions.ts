import { earlierOf, lastDayOfMonth, makeDate, monthOf, yearOf, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { Assessment } from './assess-resident.ts';
import type { Parameters } from './parameters.ts';
import type { Programme } from './programme.ts';
import type { YearKind } from './reporting-year.ts';
import { REGISTER, type ResidentFile } from './resident-file.ts';
import { viewAt, type ResidentView } from './resident-view.ts';

/** A month of the ledger by its number: year × 12 + month − 1. */
export type MonthNumber = number;

/** The month a day lies in. */
export function monthNumber(day: PlainDate): MonthNumber {
  return yearOf(day) * 12 + monthOf(day) - 1;
}

/** Last day of a month by its number. */
export function monthNumberEnd(month: MonthNumber): PlainDate {
  return lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1);
}

/** What one resident adds to the counts of one programme in one month: one in each count whose bit is set, at one institution. */
export interface Contribution {
  readonly orgId: OrgId | undefined;
  readonly bits: number;
}

/** Nobody's and nothing's. */
export const NO_CONTRIBUTION: Contribution = { orgId: undefined, bits: 0 };

/** The programmes as they are counted together: prepared once, used for every resident. */
export interface CountingPlan {
  readonly programmes: readonly Programme[];
  readonly tracks: readonly CountingTrack[];
  /** Bit of a programme in the masks below. */
  readonly bitOf: ReadonlyMap<string, number>;
}

/** The counts of a programme that share a reporting year. */
interface CountingTrack {
  readonly programme: Programme;
  readonly index: number;
  readonly year: YearKind;
  /** Bits of the counts of that year. */
  readonly mask: number;
  readonly bitsOf: ReadonlyMap<string, number>;
  /** Programmes whose records can change the answer. */
  readonly concernedBy: number;
}

/** Prepares the programmes for counting. */
export function countingPlan(programmes: readonly Programme[]): CountingPlan {
  const named = new Set([REGISTER, ...programmes.flatMap(({ id, reads }) => [id, ...reads])]);
  const bitOf = new Map([...named].map((id, at) => [id, 1 << at]));
  const tracks = programmes.flatMap((programme, index) => {
    const concernedBy = [REGISTER, programme.id, ...programme.reads].reduce((mask, id) => mask | (bitOf.get(id) ?? 0), 0);
    const bitsOf = new Map(programme.counts.map(({ id }, at) => [id, 1 << at]));
    const years: readonly YearKind[] = ['calendar', 'maternal'];
    return years.flatMap((year): readonly CountingTrack[] => {
      const mask = programme.counts.reduce((bits, count, at) => (count.year === year ? bits | (1 << at) : bits), 0);
      return mask === 0 ? [] : [{ programme, index, year, mask, bitsOf, concernedBy }];
    });
  });
  return { programmes, tracks, bitOf };
}

/** Months counted together, and the day they are counted on. */
export interface CountingSpan {
  readonly from: MonthNumber;
  readonly to: MonthNumber;
  readonly today: PlainDate;
}

/**
 * What a resident adds to each month from `from` to `to`, as known today: a month that
 * has ended counts on its last day, the present one today. Counts of the maternal year stay at 30 September from October to
 * December, so that the year's last month shows the year's result.
 * An answer is used again until it can change: at its `validUntil` or with a record of a programme it reads.
 */
export function contributionsOf(plan: CountingPlan, file: ResidentFile, span: CountingSpan, parameters: Parameters): Contributions {
  const months: (readonly Contribution[])[] = plan.programmes.map(() => NEVER);
  const source = new MonthsSource(plan, file, daysOf(span), parameters);
  for (const track of plan.tracks) {
    const found = source.monthsOf(track);
    if (found !== undefined) months[track.index] = joinMonths(months[track.index] ?? NEVER, found);
  }
  return { months, today: source.today };
}

/** What a resident adds to the months. */
export interface Contributions {
  /** By programme (outer) and month (inner); no months where the resident never counts. */
  readonly months: readonly (readonly Contribution[])[];
  /** The answer of a programme today, where it was found on the way: given today, or "not concerned" that still holds. */
  readonly today: readonly (Assessment | undefined)[];
}

const NEVER: readonly Contribution[] = [];

/** Finds the months of one resident, for one track after the other. */
class MonthsSource {
  readonly #file: ResidentFile;
  readonly #days: CountingDays;
  readonly #parameters: Parameters;
  /** Days on which something was recorded, and the bits of the programmes. */
  readonly #changedOn: PlainDate[] = [];
  readonly #changedBits: number[] = [];
  /** By place in the days: a day is seen by many programmes. */
  readonly #views: (ResidentView | undefined)[] = [];
  readonly today: (Assessment | undefined)[] = [];

  constructor(plan: CountingPlan, file: ResidentFile, days: CountingDays, parameters: Parameters) {
    this.#file = file;
    this.#days = days;
    this.#parameters = parameters;
    for (const [programme, records] of file.records) {
      const bit = plan.bitOf.get(programme) ?? 0;
      for (const { on } of records) {
        this.#changedOn.push(on);
        this.#changedBits.push(bit);
      }
    }
  }

  /** Undefined when the resident counts in none. */
  monthsOf(track: CountingTrack): readonly Contribution[] | undefined {
    const places = this.#days[track.year];
    let months: Contribution[] | undefined;
    for (let at = 0; at < places.length; ) {
      const place = places[at] ?? 0;
      const answer = this.#answerOn(track, place);
      const contribution = contributionOf(track, answer);
      const until = this.#firstChange(track.concernedBy, this.#days.all[place] ?? '', answer.validUntil);
      let end = at + 1;
      while (end < places.length && (until === null || (this.#days.all[places[end] ?? 0] ?? until) < until)) end += 1;
      if (contribution !== NO_CONTRIBUTION) months = (months ?? places.map(() => NO_CONTRIBUTION)).fill(contribution, at, end);
      if (end === places.length && places.at(-1) === this.#days.today && (answer.counts === null || place === this.#days.today)) this.today[track.index] = answer;
      at = end;
    }
    return months;
  }

  #answerOn({ programme }: CountingTrack, place: number): Assessment {
    const view = this.#views[place] ?? viewAt(this.#file, this.#days.all[place] ?? this.#file.bornOn);
    this.#views[place] = view;
    return programme.assess(view, this.#parameters);
  }

  /** First day on which an answer can be another; null when it stays. */
  #firstChange(concernedBy: number, after: string, validUntil: PlainDate | null): PlainDate | null {
    let first = validUntil;
    for (let at = 0; at < this.#changedOn.length; at += 1) {
      const on = this.#changedOn[at];
      if (on !== undefined && ((this.#changedBits[at] ?? 0) & concernedBy) !== 0 && on > after && (first === null || on < first)) first = on;
    }
    return first;
  }
}

/** The days of a span, each once, and which of them counts for each month, by reporting year. */
interface CountingDays extends Readonly<Record<YearKind, readonly number[]>> {
  readonly all: readonly PlainDate[];
  /** Place of the last day, which is today. */
  readonly today: number;
}

/** The days of a span: found once, asked for every resident. */
function daysOf(span: CountingSpan): CountingDays {
  const known = DAYS.get(span);
  if (known !== undefined) return known;
  const on = (year: YearKind): readonly PlainDate[] => Array.from({ length: span.to - span.from + 1 }, (_, at) => countingDay(span.from + at, year, span.today));
  const [calendar, maternal] = [on('calendar'), on('maternal')];
  const all = [...new Set([...calendar, ...maternal])];
  const places = (days: readonly PlainDate[]): readonly number[] => days.map((day) => all.indexOf(day));
  const found = { all, calendar: places(calendar), maternal: places(maternal), today: all.indexOf(span.today) };
  DAYS.set(span, found);
  return found;
}

const DAYS = new WeakMap<CountingSpan, CountingDays>();

/** The day on which a month counts: its last, or today, or 30 September for the rest of a maternal year's calendar year. */
export function countingDay(month: MonthNumber, year: YearKind, today: PlainDate): PlainDate {
  const end = earlierOf(monthNumberEnd(month), today);
  return year === 'maternal' && month % 12 >= 9 ? earlierOf(end, makeDate(Math.floor(month / 12), 9, 30)) : end;
}

function contributionOf(track: CountingTrack, answer: Assessment): Contribution {
  if (answer.counts === null) return NO_CONTRIBUTION;
  let bits = 0;
  for (const count of answer.counts) bits |= track.bitsOf.get(count) ?? 0;
  bits &= track.mask;
  return bits === 0 ? NO_CONTRIBUTION : { orgId: answer.orgId, bits };
}

/** Two reporting years of one programme. */
function joinMonths(known: readonly Contribution[], more: readonly Contribution[]): readonly Contribution[] {
  return known === NEVER ? more : known.map((contribution, at) => join(contribution, more[at] ?? NO_CONTRIBUTION));
}

function join(known: Contribution, more: Contribution): Contribution {
  if (known.bits === 0) return more;
  return { orgId: known.orgId ?? more.orgId, bits: known.bits | more.bits };
}
