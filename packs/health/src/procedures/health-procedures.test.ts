import { workingCalendar } from '@taizhang/kernel';
import { holidays2021To2024 } from '@taizhang/kernel/testing';
import { checkProcedure } from '@taizhang/workflow';
import { checkFigures, checkWalks, computeExample, happened, withoutExample, type DatedExample } from '@taizhang/workflow/testing';
import { describe, expect, test } from 'vitest';
import { healthProcedures } from './health-procedures.ts';

const calendar = workingCalendar(holidays2021To2024);
const { extend, pause, start } = happened;

/** Counted by hand on the State Council's notices for 2021 to 2024. */
const examples: readonly DatedExample[] = [
  ['referral/confirmation', '24小时', [start('2021-12-31T15:00:00+08:00')], '2022-01-01T15:00:00+08:00', 'hours run over the year end'],
  ['referral/follow-up', '2周', [start('2021-09-20')], '2021-10-04', 'two weeks, on a holiday: it stands'],
  ['referral/take-over', '2周', [start('2024-02-16')], '2024-03-01', 'over the leap day'],
  ['remote-consultation/arrangement', '48小时', [start('2024-02-28T10:00:00+08:00')], '2024-03-01T10:00:00+08:00', 'over the leap day'],
  ['remote-consultation/urgent', '2小时', [start('2021-07-05T23:30:00+08:00')], '2021-07-06T01:30:00+08:00', 'past midnight'],
  ['remote-consultation/report', '24小时', [start('2021-07-05T09:00:00+08:00')], '2021-07-06T09:00:00+08:00', 'a day later'],
  ['medical-dispute/acceptance', '第40条', [start('2021-04-29')], '2021-05-10', '30 April, 1 to 5 May off, Saturday 8 worked'],
  ['medical-dispute/mediation', '第40条', [start('2021-09-01')], '2021-10-19', 'two holidays, Saturday 18 and Sunday 26 September and Saturday 9 October worked'],
  ['medical-dispute/mediation', '第40条', [start('2021-09-01'), ...pause('appraisal', '2021-09-06', '2021-10-08')], '2021-11-16', 'an appraisal across both holidays: 2 and 3 September, then 28 days from 9 October'],
  ['medical-dispute/autopsy', '第26条', [start('2021-10-01T02:30:00+08:00')], '2021-10-03T02:30:00+08:00', 'hours run on holidays'],
  ['medical-dispute/autopsy-frozen', '第26条', [start('2021-09-27')], '2021-10-04', 'seven days, on a holiday: it stands'],
  ['drug-shortage/verification', '3个工作日', [start('2022-01-28')], '2022-02-07', 'Saturday 29 and Sunday 30 January worked, Spring Festival, 7 February'],
  ['drug-shortage/supply', '10个工作日', [start('2022-01-28'), extend('2022-02-16', 2)], '2022-02-18', '29 and 30 January, eight from 7 February make the 16th; two more'],
];

describe('the clocks of the health procedures on dated examples', () => {
  test.each(examples)('%s (%s) %j is due on %s: %s', (path, clause, events, due) => {
    const computed = computeExample(healthProcedures, path, events, calendar);
    expect(computed.due).toBe(due);
    expect(computed.clause).toContain(clause);
  });

  test('every clock has an example', () => expect(withoutExample(healthProcedures, examples)).toEqual([]));
});

describe.each(healthProcedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_id, procedure) => {
  test('is declared without a mistake', () => expect(checkProcedure(procedure)).toEqual([]));

  test('yields on any day the figures its records of that day make', () => {
    expect(checkFigures(procedure, calendar).days).toBeGreaterThan(100);
  });

  test('holds its invariants under random legal and illegal actions, comes to an end now and then, and gets to most of its states', () => {
    const { ended, reached } = checkWalks(procedure, calendar);
    expect(ended).toBeGreaterThan(0);
    expect(reached.size).toBeGreaterThanOrEqual(procedure.states.length * 0.6);
  });
});
