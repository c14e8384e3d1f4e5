import { hoursBetween, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import type { Clock } from './clock.ts';
import { dayOfMoment, instantOfMoment, type ClockEvent, type Moment } from './clock-event.ts';
import type { ClockStep } from './clock-step.ts';
import { trackClock } from './clock-track.ts';
import { countDays } from './count-days.ts';
import { countHours } from './count-hours.ts';

/** Where a clock stands by its events, and when it is due. */
export interface ClockRun {
  readonly state: 'not_started' | 'running' | 'paused' | 'stopped';
  readonly startedAt?: Moment;
  /** The last day; a limit in hours has the day its last hour falls on. None while a pause halts the count. */
  readonly due?: PlainDate;
  /** The instant it runs out: 24:00 of the last day, or the hour itself. */
  readonly dueAt?: string;
  readonly stoppedAt?: Moment;
  /** Stopped after the limit had passed; stays so for good (超期办结). */
  readonly isStoppedLate: boolean;
  /** The calculation, step by step. */
  readonly steps: readonly ClockStep[];
}

/**
 * Computes when a clock is due from what happened to it.
 * @throws DomainError wrong_state when a year has no holiday table or an event does not fit; invalid_input when an event
 * is out of order or not open to this clock
 */
export function runClock(clock: Clock, events: readonly ClockEvent[], calendar: WorkingCalendar): ClockRun {
  const track = trackClock(clock, events);
  if (track === undefined) return { state: 'not_started', isStoppedLate: false, steps: [] };
  const isHours = clock.length.unit === 'hours';
  const count: { readonly due?: PlainDate; readonly dueAt?: string; readonly steps: readonly ClockStep[] } = isHours ? countHours(clock, track) : countDays(clock, track, calendar);
  const due = count.due ?? (count.dueAt === undefined ? undefined : dayOfMoment(count.dueAt));
  const isPaused = count.dueAt === undefined;
  const isStoppedLate = track.stoppedAt !== undefined && count.dueAt !== undefined && due !== undefined && isPast(track.stoppedAt, due, isHours ? count.dueAt : undefined);
  return {
    state: track.stoppedAt === undefined ? (isPaused ? 'paused' : 'running') : 'stopped',
    startedAt: track.start,
    ...(due === undefined ? {} : { due }),
    ...(count.dueAt === undefined ? {} : { dueAt: count.dueAt }),
    ...(track.stoppedAt === undefined ? {} : { stoppedAt: track.stoppedAt }),
    isStoppedLate,
    steps: count.steps,
  };
}

/** Says whether a clock has run out by a moment: late, or stopped late. A paused clock does not run out. */
export function isOverdue(run: ClockRun, now: Moment): boolean {
  if (run.state === 'stopped') return run.isStoppedLate;
  return run.dueAt !== undefined && hoursBetween(run.dueAt, instantOfMoment(now)) >= 0;
}

function isPast(moment: Moment, due: PlainDate, dueAt: string | undefined): boolean {
  return dueAt === undefined ? dayOfMoment(moment) > due : hoursBetween(dueAt, instantOfMoment(moment)) > 0;
}
