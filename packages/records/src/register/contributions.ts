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
 * What a resident adds to each month from `from` to `to`, by programme (outer) and month (inner), as known today: a month that
 * has ended counts on its last day, the present one today. Counts of the maternal year stay at 30 September from October to
 * December, so that the year's last month shows the year's result. A programme in which the resident never counts has no months.
 * An answer is used again until it can change: at its `validUntil` or with a record of a programme it reads.
 */
export function contributionsOf(plan: CountingPlan, file: ResidentFile, span: CountingSpan, parameters: Parameters): readonly (readonly Contribution[])[] {
  const result: (readonly Contribution[])[] = plan.programmes.map(() => NEVER);
  const changes = changesOf(plan, file);
  const views = new Map<PlainDate, ResidentView>();
  const viewOn = (day: PlainDate): ResidentView => {
    const known = views.get(day) ?? viewAt(file, day);
    views.set(day, known);
    return known;
  };
  for (const track of plan.tracks) {
    const months = trackMonths(track, daysOf(span)[track.year], { viewOn, changes, parameters });
    if (months !== undefined) result[track.index] = joinMonths(result[track.index] ?? NEVER, months);
  }
  return result;
}

const NEVER: readonly Contribution[] = [];

/** What the months of one resident are found with. */
interface MonthsSource {
  readonly viewOn: (day: PlainDate) => ResidentView;
  readonly changes: Changes;
  readonly parameters: Parameters;
}

/** The months of one track; undefined when the resident counts in none. */
function trackMonths(track: CountingTrack, days: readonly PlainDate[], { viewOn, changes, parameters }: MonthsSource): readonly Contribution[] | undefined {
  let months: Contribution[] | undefined;
  let held: { day: PlainDate; validUntil: PlainDate | null; contribution: Contribution } | undefined;
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at];
    if (day === undefined) continue;
    if (held === undefined || (held.day !== day && canDiffer(changes, track.concernedBy, held.day, day, held.validUntil))) {
      const answer = track.programme.assess(viewOn(day), parameters);
      const bits = bitsOf(track, answer);
      held = { day, validUntil: answer.validUntil, contribution: bits === 0 || answer.counts === null ? NO_CONTRIBUTION : { orgId: answer.orgId, bits } };
    }
    if (held.contribution !== NO_CONTRIBUTION) months ??= days.map(() => NO_CONTRIBUTION);
    if (months !== undefined) months[at] = held.contribution;
  }
  return months;
}

/** The days of a span by reporting year: found once, asked for every resident. */
function daysOf(span: CountingSpan): Readonly<Record<YearKind, readonly PlainDate[]>> {
  const known = DAYS.get(span);
  if (known !== undefined) return known;
  const days = (year: YearKind): readonly PlainDate[] => Array.from({ length: span.to - span.from + 1 }, (_, at) => countingDay(span.from + at, year, span.today));
  const found = { calendar: days('calendar'), maternal: days('maternal') };
  DAYS.set(span, found);
  return found;
}

const DAYS = new WeakMap<CountingSpan, Readonly<Record<YearKind, readonly PlainDate[]>>>();

/** The day on which a month counts: its last, or today, or 30 September for the rest of a maternal year's calendar year. */
export function countingDay(month: MonthNumber, year: YearKind, today: PlainDate): PlainDate {
  const end = earlierOf(monthNumberEnd(month), today);
  return year === 'maternal' && month % 12 >= 9 ? earlierOf(end, makeDate(Math.floor(month / 12), 9, 30)) : end;
}

function bitsOf(track: CountingTrack, answer: Assessment): number {
  if (answer.counts === null) return 0;
  let bits = 0;
  for (const count of answer.counts) bits |= track.bitsOf.get(count) ?? 0;
  return bits & track.mask;
}

/** Two reporting years of one programme. */
function joinMonths(known: readonly Contribution[], more: readonly Contribution[]): readonly Contribution[] {
  return known === NEVER ? more : known.map((contribution, at) => join(contribution, more[at] ?? NO_CONTRIBUTION));
}

function join(known: Contribution, more: Contribution): Contribution {
  if (known.bits === 0) return more;
  return { orgId: known.orgId ?? more.orgId, bits: known.bits | more.bits };
}

/** Days on which something was recorded, with the bits of the programmes. */
type Changes = readonly (readonly [day: PlainDate, programmes: number])[];

function changesOf(plan: CountingPlan, file: ResidentFile): Changes {
  const changes: (readonly [PlainDate, number])[] = [];
  for (const [programme, records] of file.records) {
    const bit = plan.bitOf.get(programme) ?? 0;
    for (const { on } of records) changes.push([on, bit]);
  }
  return changes;
}

function canDiffer(changes: Changes, concernedBy: number, before: PlainDate, day: PlainDate, validUntil: PlainDate | null): boolean {
  if (validUntil !== null && validUntil <= day) return true;
  for (const [on, bit] of changes) if ((bit & concernedBy) !== 0 && on > before && on <= day) return true;
  return false;
}
