import { addDays, daysBetween, type PlainDate } from '@taizhang/kernel';
import { numberIn, textIn, type ServiceRecord } from '@taizhang/records';
import { dateIn } from './date-in.ts';

/** One pregnancy of a woman, from what was recorded about it. */
export interface Pregnancy {
  /** First record of it. */
  readonly beganOn: PlainDate;
  /** Day of the first booking; undefined for a woman first seen later or at delivery. */
  readonly registeredOn: PlainDate | undefined;
  /** Last menstrual period as stated at the latest booking; undefined when that is impossible or nobody asked. */
  readonly lmp: PlainDate | undefined;
  /** Booking and antenatal visits, oldest first. */
  readonly checks: readonly ServiceRecord[];
  readonly delivery: ServiceRecord | undefined;
  readonly terminatedOn: PlainDate | undefined;
  /** Postnatal visits and 42-day checks. */
  readonly after: readonly ServiceRecord[];
  /** Highest risk colour seen: 1 green to 4 red, 5 purple. */
  readonly risk: number;
  readonly hasSpecialCare: boolean;
  readonly bookings: number;
  readonly deliveries: number;
}

/** A pregnancy does not last longer: what comes later belongs to another one. */
export const LONGEST_DAYS = 44 * 7;

/** No second delivery follows within 20 weeks: two records so close are one delivery (twins entered twice). */
const BETWEEN_DELIVERIES = 140;

type Draft = { -readonly [Key in keyof Pregnancy]: Pregnancy[Key] extends readonly ServiceRecord[] ? ServiceRecord[] : Pregnancy[Key] };

/** The pregnancies of a woman, oldest first: booking opens one, delivery or termination ends it. Who was never booked still has one. */
export function pregnanciesOf(records: readonly ServiceRecord[]): readonly Pregnancy[] {
  const all: Draft[] = [];
  for (const record of records) place(all, record);
  return all;
}

/** Completed days of pregnancy on a day; undefined without a last menstrual period. */
export function gestationDays(pregnancy: Pregnancy | undefined, on: PlainDate): number | undefined {
  return pregnancy?.lmp === undefined ? undefined : daysBetween(pregnancy.lmp, on);
}

/** Whether the pregnancy goes on as far as is known. */
export function isOpen(pregnancy: Pregnancy): boolean {
  return pregnancy.delivery === undefined && pregnancy.terminatedOn === undefined;
}

/** First day after which a pregnancy without an outcome can no longer go on. */
export function lapsesOn({ lmp, beganOn }: Pregnancy): PlainDate {
  return addDays(lmp ?? beganOn, LONGEST_DAYS);
}

function place(all: Draft[], record: ServiceRecord): void {
  const last = all.at(-1);
  switch (record.kind) {
    case 'registration': {
      const mine = last && (isOngoing(last, record.on) || isOfEnded(last, record)) ? last : begin(all, record.on);
      mine.registeredOn ??= record.on;
      mine.bookings += 1;
      mine.lmp = statedLmp(record) ?? mine.lmp;
      return addCheck(mine, record);
    }
    case 'antenatal':
      return addCheck(last && (isOngoing(last, record.on) || endOf(last) === record.on) ? last : begin(all, record.on), record);
    case 'high_risk_care':
      if (last) last.hasSpecialCare = true;
      return;
    case 'delivery': {
      const isRepeated = last?.delivery !== undefined && daysBetween(last.delivery.on, record.on) < BETWEEN_DELIVERIES;
      const mine = last && (isRepeated || isOngoing(last, record.on)) ? last : begin(all, record.on);
      mine.delivery ??= record;
      mine.deliveries += 1;
      return;
    }
    case 'termination':
      (last && isOngoing(last, record.on) ? last : begin(all, record.on)).terminatedOn = record.on;
      return;
    default:
      if (last?.delivery !== undefined) last.after.push(record);
  }
}

function begin(all: Draft[], on: PlainDate): Draft {
  const draft: Draft = { beganOn: on, registeredOn: undefined, lmp: undefined, checks: [], delivery: undefined, terminatedOn: undefined, after: [], risk: 0, hasSpecialCare: false, bookings: 0, deliveries: 0 };
  all.push(draft);
  return draft;
}

function addCheck(draft: Draft, record: ServiceRecord): void {
  draft.checks.push(record);
  draft.risk = Math.max(draft.risk, Number(textIn(record, 'risk') ?? 0));
}

function isOngoing(draft: Draft, on: PlainDate): boolean {
  return isOpen(draft) && on <= lapsesOn(draft);
}

function endOf(draft: Draft): PlainDate | undefined {
  return draft.delivery?.on ?? draft.terminatedOn;
}

/** Booked after the end, for the pregnancy that ended: its last menstrual period lies before. */
function isOfEnded(draft: Draft, record: ServiceRecord): boolean {
  const [ended, lmp] = [endOf(draft), statedLmp(record)];
  return ended !== undefined && lmp !== undefined && lmp < ended;
}

/** The stated last menstrual period, unless it lies after the booking or longer before it than a pregnancy lasts. */
function statedLmp(record: ServiceRecord): PlainDate | undefined {
  const lmp = dateIn(record, 'lmp');
  if (lmp === undefined) return undefined;
  const days = daysBetween(lmp, record.on);
  return days >= 0 && days <= LONGEST_DAYS ? lmp : undefined;
}

/** Day the mother left hospital: as stated at delivery, else at the first visit that says so, else the day of delivery. */
export function dischargeOf({ delivery, after }: Pregnancy): PlainDate | undefined {
  if (delivery === undefined) return undefined;
  const stated = dateIn(delivery, 'discharged_on') ?? after.map((visit) => dateIn(visit, 'discharged_on')).find((day) => day !== undefined);
  return stated === undefined || stated < delivery.on ? delivery.on : stated;
}

/** Children born alive at the delivery. */
export function liveBirthsOf({ delivery }: Pregnancy): number {
  return delivery === undefined ? 0 : (numberIn(delivery, 'live_births') ?? 0);
}
