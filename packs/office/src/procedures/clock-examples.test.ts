import { plainDate, workingCalendar } from '@taizhang/kernel';
import { holidays2021To2024 } from '@taizhang/kernel/testing';
import { cite, runClock, type ClockEvent } from '@taizhang/workflow';
import { describe, expect, test } from 'vitest';
import { pack } from '../pack.ts';

const calendar = workingCalendar(holidays2021To2024);

const start = (at: string): ClockEvent => ({ kind: 'start', at });
const agreed = (at: string, until: string): ClockEvent => ({ kind: 'start', at, until: plainDate(until) });
const extend = (at: string, count?: number): ClockEvent => ({ kind: 'extend', at, ...(count === undefined ? {} : { count }) });
const pause = (ground: string, from: string, to: string): readonly ClockEvent[] => [{ kind: 'pause', at: from, ground }, { kind: 'resume', at: to }];

/** Counted by hand on the State Council's notices for 2021 to 2024: clock, clause, what happened, the last day, what the example is for. */
const examples: readonly (readonly [clock: string, clause: string, events: readonly ClockEvent[], due: string, because: string])[] = [
  ['disclosure-request/supplement', '第30条', [start('2024-02-07')], '2024-02-22', '8 and 9 February work, 10 to 17 off, Sunday 18 worked, 19 to 22'],
  ['disclosure-request/answer', '第33条', [start('2021-02-05')], '2021-03-10', 'Spring Festival 11 to 17 February off, Sunday 7 and Saturday 20 worked in exchange'],
  ['disclosure-request/answer', '第33条', [start('2021-12-20')], '2022-01-18', 'over the year end: 9 days in December, 1 to 3 January off, 11 in January'],
  ['disclosure-request/answer', '第33条', [start('2021-02-05'), ...pause('consultation', '2021-02-08', '2021-02-22')], '2021-03-19', 'asked from 8 to 22 February, across the holiday: 7 February, then 19 days from the 23rd'],
  ['disclosure-request/answer', '第33条', [start('2021-09-06'), extend('2021-10-09')], '2021-11-05', 'due Saturday 9 October, which is worked; extended on that very day'],
  ['disclosure-request/answer', '第33条', [start('2021-07-05'), start('2021-07-16')], '2021-08-13', 'completed on 16 July: counted from the completion'],
  ['disclosure-request/completion', '第30条', [agreed('2021-04-20', '2021-05-03')], '2021-05-06', 'the notice says 3 May, a holiday; it moves to Thursday 6 May'],
  ['disclosure-request/consultation', '第32条', [start('2021-09-17')], '2021-10-14', 'Saturday 18 and Sunday 26 September and Saturday 9 October worked, two holidays off'],
  ['petition/objection', '第23条', [start('2022-09-30')], '2022-10-12', 'Saturday 8 and Sunday 9 October worked, 10, 11 and 12'],
  ['petition/acceptance', '第23条', [start('2021-09-20')], '2021-10-05', 'calendar days; the last one is a holiday and stands'],
  ['petition/handling', '第34条', [start('2024-01-01')], '2024-03-01', 'leap day: 31 January is the 30th day, 29 February the 59th'],
  ['petition/handling', '第34条', [start('2023-01-01')], '2023-03-02', 'no leap day'],
  ['petition/handling', '第34条', [start('2024-01-01'), extend('2024-03-01')], '2024-03-31', 'extended on the last day by 30 days'],
  ['petition/review-request', '第35条', [start('2021-09-05')], '2021-10-08', 'the petitioner’s 30 days end on 5 October, a holiday, and move'],
  ['petition/review', '第35条', [start('2021-09-05')], '2021-10-05', 'the office’s 30 days stand'],
  ['petition/re-review-request', '第36条', [start('2022-01-05')], '2022-02-07', '4 February is Spring Festival; the first working day after it'],
  ['petition/re-review', '第36条', [start('2022-03-01'), ...pause('hearing', '2022-03-10', '2022-03-12')], '2022-04-03', 'a hearing of three days left out'],
  ['supervision/signing', '督办签收', [start('2021-09-30')], '2021-10-08', 'the first working day after National Day'],
  ['supervision/handling', '惯例', [start('2021-04-23')], '2021-05-17', 'Sunday 25 April and Saturday 8 May worked, 1 to 5 May off'],
  ['supervision/handling', '惯例', [agreed('2021-07-05', '2021-12-31'), extend('2021-12-31', 5)], '2022-01-10', 'agreed for the year end, extended on the last day by five working days'],
  ['supervision/recurrence', '90日', [start('2021-11-03')], '2022-02-07', '1 February is Spring Festival and moves to the first working day'],
];

describe('the clocks on dated examples', () => {
  test.each(examples)('%s (%s) %j is due on %s: %s', (path, clause, events, due) => {
    const [procedureId, clockId] = path.split('/');
    const clock = pack.procedures.find(({ id }) => id === procedureId)?.clocks.find(({ id }) => id === clockId);
    if (clock === undefined) throw new Error(`there is no clock ${path}`);
    expect(cite(clock.basis)).toContain(clause);
    expect(runClock(clock, events, calendar).due).toBe(due);
  });

  test('every clock has an example', () => {
    const known = new Set(examples.map(([path]) => path));
    expect(pack.procedures.flatMap(({ id, clocks }) => clocks.map((clock) => `${id}/${clock.id}`)).filter((path) => !known.has(path))).toEqual([]);
  });
});
