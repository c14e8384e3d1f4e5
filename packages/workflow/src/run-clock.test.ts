import { addDays, daysBetween, plainDate, workingCalendar, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { anyDate, demoHolidays2021, holidays2021To2024 } from '@taizhang/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Basis } from './basis.ts';
import type { Clock, ClockLength } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import { recomputeDue } from './recompute-due.ts';
import { isOverdue, runClock } from './run-clock.ts';

const calendar = workingCalendar(holidays2021To2024);
const basis: Basis = { kind: 'custom', document: '试验', clause: '', checked: 'memory' };
const name = { zh: '试验', en: 'Trial' };
const clockOf = (length: ClockLength, more: Partial<Clock> = {}): Clock => ({
  id: 'trial', name, from: name, length, basis, lastDay: 'stands', pauses: [{ id: 'asked', name, basis }],
  extension: { length: { count: 20, unit: length.unit }, times: 2, condition: name, basis }, ...more,
});
const workdays20 = clockOf({ count: 20, unit: 'workdays' });
const dueOf = (clock: Clock, events: readonly ClockEvent[]) => runClock(clock, events, calendar).due;
const start = (at: string): ClockEvent => ({ kind: 'start', at });
const pause = (from: string, to?: string): readonly ClockEvent[] => [{ kind: 'pause', at: from, ground: 'asked' }, ...(to === undefined ? [] : [{ kind: 'resume', at: to } as const])];

const aLength = fc.oneof(
  fc.record({ count: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom('workdays' as const, 'days' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 6 }), unit: fc.constant('months' as const) }),
);

describe('runClock', () => {
  test('a pause never shortens, and moves the due day by at least the days it left out before it', () => {
    fc.assert(
      fc.property(aLength, anyDate(2021, 2022), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 }), fc.constantFrom('stands' as const, 'moves' as const), (length, from, after, days, lastDay) => {
        const clock = clockOf(length, { lastDay });
        const plain = dueOf(clock, [start(from)]) ?? from;
        const begin = addDays(from, after);
        const paused = dueOf(clock, [start(from), ...pause(begin, addDays(begin, days))]) ?? from;
        if (begin > plain) expect(paused).toBe(plain);
        else expect(daysBetween(plain, paused)).toBeGreaterThanOrEqual(0);
        if (length.unit === 'days' && lastDay === 'stands' && after > 0 && begin <= plain) expect(daysBetween(plain, paused)).toBe(days + 1);
      }),
    );
  });

  test('the counted steps add up to the limit, and every day between start and due is in exactly one step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anyDate(2021, 2023), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 }), (count, from, after, days) => {
        const begin = addDays(from, after);
        const { due, steps } = runClock(clockOf({ count, unit: 'workdays' }), [start(from), ...pause(begin, addDays(begin, days))], calendar);
        const spans = steps.filter(({ what }) => what === 'count' || what === 'skip' || what === 'pause');
        expect(spans.filter(({ what }) => what === 'count').reduce((sum, step) => sum + step.days, 0)).toBe(count);
        let day: PlainDate = from;
        for (const span of spans) {
          expect(span.from).toBe(addDays(day, 1));
          day = plainDate(span.to);
        }
        expect(day).toBe(due);
      }),
    );
  });

  test('pauses and extensions give the same due day in whatever order they were recorded, if all came in time', () => {
    const extend: ClockEvent = { kind: 'extend', at: '2021-07-08' };
    const before = dueOf(workdays20, [start('2021-07-05'), extend, ...pause('2021-07-08', '2021-07-12')]);
    expect(dueOf(workdays20, [start('2021-07-05'), ...pause('2021-07-08', '2021-07-12'), { ...extend, at: '2021-07-12' }])).toBe(before);
  });

  test('three months from 30 November end on 28 February, six on 30 May', () => {
    const clock = clockOf({ count: 3, unit: 'months' }, { extension: { length: { count: 3, unit: 'months' }, times: 1, condition: name, basis } });
    expect(dueOf(clock, [start('2021-11-30')])).toBe('2022-02-28');
    expect(dueOf(clock, [start('2021-11-30'), { kind: 'extend', at: '2022-02-28' }])).toBe('2022-05-30');
  });

  test('an extension granted after the last day changes nothing and is told as late', () => {
    const run = runClock(workdays20, [start('2021-07-05'), { kind: 'extend', at: '2021-08-03' }], calendar);
    expect(run.due).toBe('2021-08-02');
    expect(run.steps.filter(({ what }) => what === 'late')).toHaveLength(1);
  });

  test('a pause that has not ended halts the clock: no due day, not overdue, however long it takes', () => {
    const run = runClock(workdays20, [start('2021-07-05'), ...pause('2021-07-08')], calendar);
    expect([run.state, run.due]).toEqual(['paused', undefined]);
    expect(run.steps.at(-1)).toMatchObject({ what: 'halt', why: { zh: expect.stringContaining('尚余 18') } });
    expect(isOverdue(run, '2023-01-01')).toBe(false);
  });

  test('stopped on the last day is in time, a day later is late for good', () => {
    const stopped = (at: string) => runClock(workdays20, [start('2021-07-05'), { kind: 'stop', at }], calendar);
    expect(stopped('2021-08-02T23:59:00+08:00').isStoppedLate).toBe(false);
    expect(isOverdue(stopped('2021-08-03'), '2030-01-01')).toBe(true);
    const running = runClock(workdays20, [start('2021-07-05')], calendar);
    expect([isOverdue(running, '2021-08-02T23:59:59+08:00'), isOverdue(running, '2021-08-03')]).toEqual([false, true]);
  });

  test('hours run from the instant, at night and on holidays, and a pause adds its own length', () => {
    const clock = clockOf({ count: 24, unit: 'hours' });
    const at = '2021-09-30T16:30:00+08:00';
    expect(runClock(clock, [start(at)], calendar).dueAt).toBe('2021-10-01T16:30:00+08:00');
    const paused = [start(at), ...pause('2021-09-30T20:00:00+08:00', '2021-09-30T21:30:00+08:00')];
    expect(runClock(clock, paused, calendar)).toMatchObject({ dueAt: '2021-10-01T18:00:00+08:00', due: '2021-10-01' });
  });

  test('a completed application begins the count anew', () => {
    const run = runClock(workdays20, [start('2021-07-05'), start('2021-07-12')], calendar);
    expect(run.due).toBe('2021-08-09');
    expect(run.steps[0]?.why.zh).toContain('重新起算');
  });

  test('a year without a holiday table is refused when working days are counted in it, and not needed otherwise', () => {
    const only2021 = workingCalendar([demoHolidays2021]);
    expect(() => runClock(workdays20, [start('2021-12-20')], only2021)).toThrow(/2022/u);
    expect(runClock(clockOf({ count: 60, unit: 'days' }), [start('2021-12-20')], only2021).due).toBe('2022-02-18');
  });

  test.each<[string, readonly ClockEvent[]]>([
    ['a pause within a pause', [start('2021-07-05'), ...pause('2021-07-06'), ...pause('2021-07-07')]],
    ['going on without a pause', [start('2021-07-05'), { kind: 'resume', at: '2021-07-06' }]],
    ['an event before the one before it', [start('2021-07-05'), ...pause('2021-07-04')]],
    ['a pause before any start', [...pause('2021-07-04')]],
    ['a third extension of two', [start('2021-07-05'), ...Array.from({ length: 3 }, (): ClockEvent => ({ kind: 'extend', at: '2021-07-06' }))]],
    ['a longer extension than allowed', [start('2021-07-05'), { kind: 'extend', at: '2021-07-06', count: 21 }]],
    ['an unknown ground', [start('2021-07-05'), { kind: 'pause', at: '2021-07-06', ground: 'rain' }]],
    ['an agreed day where none may be agreed', [{ kind: 'start', at: '2021-07-05', agreed: { until: plainDate('2021-12-31') } }]],
    ['anything after the stop', [start('2021-07-05'), { kind: 'stop', at: '2021-07-06' }, { kind: 'extend', at: '2021-07-06' }]],
  ])('refuses %s', (_name, events) => {
    expect(() => runClock(workdays20, events, calendar)).toThrow(/Trial|extension/u);
  });
});

describe('recomputeDue', () => {
  test('lists what a later notice changes, and leaves alone what has stopped, is paused or does not cross it', () => {
    const moves = (events: readonly ClockEvent[], after: WorkingCalendar, clock = workdays20) => recomputeDue({ [clock.id]: events }, { clocks: [workdays20], calendar }, { clocks: [clock], calendar: after });
    const changed = workingCalendar([{ ...demoHolidays2021, daysOff: [...demoHolidays2021.daysOff, plainDate('2021-07-30')] }]);
    expect(moves([start('2021-07-05')], calendar)).toEqual([]);
    expect(moves([start('2021-07-05')], changed)).toMatchObject([{ before: '2021-08-02', after: '2021-08-03' }]);
    expect(moves([start('2021-07-05'), { kind: 'stop', at: '2021-07-06' }], changed)).toEqual([]);
    expect(moves([start('2021-07-05'), ...pause('2021-07-06')], changed)).toEqual([]);
    expect(moves([start('2021-05-06')], changed)).toEqual([]);
    expect(moves([start('2021-07-05')], calendar, { ...workdays20, length: { count: 19, unit: 'workdays' } })).toMatchObject([{ before: '2021-08-02', after: '2021-07-30' }]);
  });
});
