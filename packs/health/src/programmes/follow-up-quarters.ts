import { addDays, makeDate, monthOf, yearOf, type PlainDate } from '@taizhang/kernel';
import { textIn, type ServiceRecord } from '@taizhang/records';

/**
 * Follow-ups a patient should have had by a day: the year's number spread over its quarters, a quarter's share being due on
 * its last day. Who was enrolled during the year owes the quarters from that of enrolment on. The norm gives no rule for
 * part of a year; this one is the handbook's suggestion (新纳入者应随访次数按纳入后剩余季度折算) and is stated in the measure's sentence.
 */
export function followUpsDue(enrolledOn: PlainDate, asOf: PlainDate, perYear: number): number {
  return Math.ceil((perYear * quartersEnded(enrolledOn, asOf)) / 4);
}

/** Follow-ups the whole present year asks for, counted the same way. */
export function followUpsInYear(enrolledOn: PlainDate, asOf: PlainDate, perYear: number): number {
  return followUpsDue(enrolledOn, makeDate(yearOf(asOf), 12, 31), perYear);
}

/** Last day of the quarter a day lies in. */
export function quarterEnd(day: PlainDate): PlainDate {
  const nextQuarter = monthOf(day) - ((monthOf(day) - 1) % 3) + 3;
  return addDays(nextQuarter > 12 ? makeDate(yearOf(day) + 1, 1, 1) : makeDate(yearOf(day), nextQuarter, 1), -1);
}

/** The next day on which a quarter's share falls due. */
export function nextShareDay(asOf: PlainDate): PlainDate {
  const end = quarterEnd(asOf);
  return end > asOf ? end : quarterEnd(addDays(asOf, 1));
}

/** Whether patient and doctor met: at the clinic or at home, not by telephone. */
export function isFaceToFace(record: ServiceRecord): boolean {
  const way = textIn(record, 'way');
  return way === '1' || way === '2';
}

function quartersEnded(enrolledOn: PlainDate, asOf: PlainDate): number {
  const first = yearOf(enrolledOn) < yearOf(asOf) ? 0 : Math.floor((monthOf(enrolledOn) - 1) / 3);
  const current = Math.floor((monthOf(asOf) - 1) / 3);
  const ended = asOf === quarterEnd(asOf) ? current + 1 : current;
  return Math.max(0, ended - first);
}
