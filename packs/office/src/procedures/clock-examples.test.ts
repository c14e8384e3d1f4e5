import { workingCalendar } from '@taizhang/kernel';
import { holidays2021To2024 } from '@taizhang/kernel/testing';
import { computeExample, happened, withoutExample, type DatedExample } from '@taizhang/workflow/testing';
import { describe, expect, test } from 'vitest';
import { pack } from '../pack.ts';

const calendar = workingCalendar(holidays2021To2024);
const { agreed, extend, pause, start } = happened;

/** Counted by hand on the State Council's notices for 2021 to 2024. */
const examples: readonly DatedExample[] = [
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
  ['supervision/handling', '惯例', [agreed('2021-02-04', 90), ...pause('approved', '2021-05-24', '2021-06-04'), extend('2021-06-28', 5)], '2021-07-09', '90 working days agreed, four holidays, ten working days called away, five more granted'],
  ['supervision/recurrence', '90日', [start('2021-11-03')], '2022-02-07', '1 February is Spring Festival and moves to the first working day'],
  ['publication/publish', '第26条', [start('2022-04-18')], '2022-05-17', 'Sunday 24 April and Saturday 7 May worked, 30 April to 4 May off'],
  ['proposal/objection', '第17条', [start('2023-01-18')], '2023-01-30', '19 and 20 January, 21 to 27 off, Saturday 28 and Sunday 29 worked, 30'],
  ['proposal/assistance', '第22条', [start('2021-12-31')], '2022-02-28', 'there is no 31 February'],
  ['proposal/answer', '第51条', [start('2023-11-30')], '2024-02-29', 'three months end on the leap day'],
  ['proposal/answer', '第51条', [start('2021-11-30'), extend('2022-02-28')], '2022-05-30', 'six months, granted on the last day of three'],
  ['proposal/member-answer', '三个月', [start('2022-03-15')], '2022-06-15', 'the same day three months on'],
  ['proposal/redo', '第26条', [start('2022-01-31')], '2022-02-28', 'the month’s last day'],
  ['hotline/signing', '第23条', [start('2022-09-30')], '2022-10-08', 'Saturday 8 October is worked'],
  ['hotline/returning', '第23条', [start('2021-02-10'), extend('2021-02-18')], '2021-02-20', '18 February after Spring Festival, two more with a worked Saturday'],
  ['hotline/inquiry', '第24条', [start('2024-09-30')], '2024-10-09', '8 and 9 October after National Day'],
  ['hotline/request', '第24条', [start('2024-02-08')], '2024-02-21', '9 February, Spring Festival, Sunday 18 worked'],
  ['hotline/request', '第24条', [start('2021-07-05'), ...pause('suspended', '2021-07-07', '2021-07-09')], '2021-07-15', 'suspended for three working days'],
  ['hotline/conduct', '第32条', [start('2021-10-01T08:00:00+08:00')], '2021-10-02T08:00:00+08:00', 'hours run on holidays'],
  ['rating/contact', '1个工作日', [start('2022-04-29')], '2022-05-05', 'the first working day after Labour Day'],
  ['rating/rectify', '5个工作日', [start('2023-06-20')], '2023-06-28', '22 to 24 June off, Sunday 25 worked'],
  ['licence/notice', '第32条', [start('2024-04-03')], '2024-04-11', '4 to 6 April off, Sunday 7 worked'],
  ['licence/decision', '第42条', [start('2023-09-18')], '2023-10-20', '29 September to 6 October off, 7 and 8 worked'],
  ['licence/decision', '第42条', [start('2023-09-18'), extend('2023-10-20')], '2023-11-03', 'ten more, granted on the last day'],
  ['licence/decision', '第42条', [start('2023-09-18'), ...pause('expert_review', '2023-09-25', '2023-10-09')], '2023-10-31', 'experts from 25 September to 9 October, across the holiday'],
  ['licence/joint-decision', '第42条第2款', [start('2022-06-06')], '2022-08-08', 'nine weeks without a holiday'],
  ['licence/promise', '承诺', [start('2021-04-26')], '2021-05-12', '1 to 5 May off, Saturday 8 worked'],
  ['licence/issue', '第44条', [start('2022-12-19')], '2023-01-03', 'over the year end: Saturday 31 December to 2 January off'],
  ['licence/hearing-request', '第47条', [start('2021-09-16')], '2021-09-24', 'Saturday 18 September worked, 19 to 21 off'],
  ['licence/hearing', '第47条', [start('2022-01-17')], '2022-02-17', 'Saturday 29 and Sunday 30 January worked, Spring Festival off'],
  ['rectification/rectify', '30日', [start('2024-01-31')], '2024-03-01', '29 days of February and one'],
  ['rectification/rectify', '30日', [agreed('2021-07-01', '2021-09-30'), extend('2021-09-30')], '2021-10-30', 'by the date of the list, 30 days more'],
  ['rectification/stage', '按月', [start('2022-01-05')], '2022-02-07', '5 February is Spring Festival and moves'],
  ['rectification/look-back', '回头看', [start('2022-07-05')], '2022-10-08', '3 October is a holiday; Saturday 8 is worked'],
  ['audit-rectification/opinion', '第44条', [start('2021-04-23')], '2021-05-06', '3 May is a holiday and moves'],
  ['audit-rectification/report', '第24条', [start('2022-12-30')], '2023-02-28', 'two in December and January make 32, 28 in February'],
  ['audit-rectification/report', '第24条', [agreed('2021-07-01', 90)], '2021-09-29', '90 days, as in Shanghai'],
  ['audit-rectification/stage', '按季', [start('2023-11-29')], '2024-02-29', 'ends on the leap day'],
  ['key-work/finish', '完成日期', [agreed('2021-02-01', '2021-12-31'), extend('2021-12-31')], '2022-03-31', 'three months from the year end'],
  ['key-work/monthly', '按月', [start('2021-09-03')], '2021-10-08', '3 October is a holiday and moves'],
  ['key-project/completion', '工期', [start('2021-03-01'), ...pause('suspension', '2021-12-01', '2022-02-28')], '2022-05-30', 'twelve months and 90 days of winter'],
  ['key-project/monthly', '按月', [start('2021-01-31')], '2021-03-01', '28 February is a Sunday and moves'],
  ['fund-disbursement/publicity', '5个工作日', [start('2023-04-20')], '2023-04-26', 'Sunday 23 April worked'],
  ['fund-disbursement/payment', '10个工作日', [start('2022-05-26')], '2022-06-10', '3 to 5 June off'],
];

describe('the clocks on dated examples', () => {
  test.each(examples)('%s (%s) %j is due on %s: %s', (path, clause, events, due) => {
    const computed = computeExample(pack.procedures, path, events, calendar);
    expect(computed.due).toBe(due);
    expect(computed.clause).toContain(clause);
  });

  test('every clock has an example', () => expect(withoutExample(pack.procedures, examples)).toEqual([]));
});
