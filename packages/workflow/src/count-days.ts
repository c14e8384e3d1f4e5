import { addDays, addMonths, daysBetween, endOfDay, fail, yearOf, type DayReason, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import type { Clock, ClockLength } from './clock.ts';
import { dayOfMoment } from './clock-event.ts';
import { daySteps, type DayMark } from './day-steps.ts';
import type { ClockStep } from './clock-step.ts';
import type { ClockTrack, Pause } from './clock-track.ts';
import { extensionStep, haltStep, lateStep, moveStep, startStep, dueStep } from './step-words.ts';

/** A due day with its calculation; without `due` the count is halted by a pause that has not ended. */
export interface DayCount {
  readonly due?: PlainDate;
  /** The instant the limit runs out. */
  readonly dueAt?: string;
  readonly steps: readonly ClockStep[];
}

/** Days of one unit to be counted: the limit itself, or one extension of it. */
interface Segment {
  readonly isWorkdays: boolean;
  readonly count: number;
}

/**
 * Counts a limit in working days, days or months from its start, day by day.
 * @throws DomainError wrong_state when a year it needs has no holiday table: a date is never guessed
 */
export function countDays(clock: Clock, track: ClockTrack, calendar: WorkingCalendar): DayCount {
  const start = dayOfMoment(track.start);
  const steps: ClockStep[] = [startStep(clock, track, start)];
  const pauses = track.pauses.map((pause) => ({ pause, from: dayOfMoment(pause.from), to: pause.to === undefined ? undefined : dayOfMoment(pause.to) }));
  const walk = walker(start, pauses, calendar);

  let reached = walk.count(baseSegment(clock, track, start));
  steps.push(...daySteps(reached.marks, calendar));
  const extended: number[] = [];
  for (const extension of track.extensions) {
    if (reached.halted === undefined && dayOfMoment(extension.at) > settle(clock, reached.day, calendar).due) {
      steps.push(lateStep('extend', extension.at, reached.day));
      continue;
    }
    steps.push(extensionStep(clock, extension));
    reached = walk.count(extensionSegment(clock, track, start, extended, extension.count), reached.halted);
    extended.push(extension.count);
    steps.push(...daySteps(reached.marks, calendar));
  }

  if (reached.halted !== undefined) return { steps: [...steps, haltStep(reached.halted, reached.left)] };
  const end = settle(clock, reached.day, calendar);
  steps.push(...end.steps, dueStep(clock, end.due));
  for (const { pause, from } of pauses) if (from > end.due) steps.push(lateStep('pause', pause.from, end.due));
  return { due: end.due, dueAt: endOfDay(end.due), steps };
}

/** The last day counted, or the working day it gives way to. */
function settle(clock: Clock, last: PlainDate, calendar: WorkingCalendar): { readonly due: PlainDate; readonly steps: readonly ClockStep[] } {
  if (clock.lastDay === 'stands') return { due: last, steps: [] };
  let due = last;
  while (!isWorkday(reasonOf(due, calendar))) due = addDays(due, 1);
  return due === last ? { due, steps: [] } : { due, steps: [moveStep(last, due)] };
}

interface Reached {
  readonly day: PlainDate;
  readonly marks: readonly DayMark[];
  /** The pause that has not ended and halts the count. */
  readonly halted?: Pause;
  /** Units still to be counted when halted. */
  readonly left: number;
}

interface DatedPause {
  readonly pause: Pause;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

/** Goes on from day to day; each segment begins where the one before it ended. */
function walker(start: PlainDate, pauses: readonly DatedPause[], calendar: WorkingCalendar) {
  let day = start;
  let left = 0;
  return {
    count(segment: Segment, halted?: Pause): Reached {
      if (halted !== undefined) return { day, marks: [], halted, left: (left += segment.count) };
      const marks: DayMark[] = [];
      for (let total = 0; total < segment.count;) {
        const next = addDays(day, 1);
        const covering = pauses.find(({ from, to }) => from <= next && (to === undefined || next <= to));
        if (covering?.to === undefined && covering !== undefined) {
          left = segment.count - total;
          return { day, marks, halted: covering.pause, left };
        }
        const reason = covering === undefined ? (segment.isWorkdays ? reasonOf(next, calendar) : 'plain') : 'paused';
        const counted = reason === 'plain' || (reason !== 'paused' && isWorkday(reason));
        if (counted) total += 1;
        day = next;
        marks.push({ date: next, reason, counted, total, of: segment.count, isWorkdays: segment.isWorkdays, ...(covering === undefined ? {} : { pause: covering.pause }) });
      }
      return { day, marks, left: 0 };
    },
  };
}

function baseSegment(clock: Clock, track: ClockTrack, start: PlainDate): Segment {
  if (track.until !== undefined) return { isWorkdays: false, count: daysBetween(start, track.until) };
  return segmentOf({ count: track.count ?? clock.length.count, unit: clock.length.unit }, start, 0);
}

/** Months of an extension go on from the start, so that 30 November plus 3 plus 3 months is 30 May, not 28. */
function extensionSegment(clock: Clock, track: ClockTrack, start: PlainDate, earlier: readonly number[], count: number): Segment {
  const unit = clock.extension?.length.unit ?? clock.length.unit;
  const isCalendarMonths = unit === 'months' && clock.length.unit === 'months' && track.until === undefined;
  const months = isCalendarMonths ? earlier.reduce((sum, each) => sum + each, track.count ?? clock.length.count) : 0;
  return segmentOf({ count, unit }, track.until ?? start, months);
}

function segmentOf({ count, unit }: ClockLength, start: PlainDate, monthsBefore: number): Segment {
  if (unit !== 'months') return { isWorkdays: unit === 'workdays', count };
  return { isWorkdays: false, count: daysBetween(addMonths(start, monthsBefore), addMonths(start, monthsBefore + count)) };
}

function reasonOf(date: PlainDate, calendar: WorkingCalendar): DayReason {
  const year = yearOf(date);
  if (calendar.hasYear(year)) return calendar.reasonFor(date);
  return fail(
    'wrong_state',
    { zh: `没有 ${year} 年的节假日安排，无法计算到期日；请先在“工作日历”中录入`, en: `there is no holiday table for ${year}, so the due date cannot be computed; enter it in the working calendar first` },
    { details: { year } },
  );
}

function isWorkday(reason: DayReason): boolean {
  return reason === 'workday' || reason === 'make_up_day';
}
