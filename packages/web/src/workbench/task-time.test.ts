import type { Task } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { translateIn } from '../i18n/dictionary.ts';
import { dueWord, partOf } from './task-time.ts';
import { workbenchWords } from './words.ts';

const task = (dueOn: string | null, status: Task['status']): Task => ({ id: '1', kind: 'form_due', title: { zh: '', en: '' }, detail: { zh: '', en: '' }, who: { zh: '', en: '' }, dueOn, status, link: '/' });
const t = translateIn(workbenchWords, 'zh');
const monday = '2021-07-05';

describe('tasks in time', () => {
  test('overdue and today come first, Sunday still belongs to this week, Monday does not', () => {
    expect([task('2021-07-02', 'late'), task(monday, 'today'), task('2021-07-11', 'soon'), task('2021-07-12', 'later'), task(null, 'open')].map((one) => partOf(one, monday))).toEqual(['now', 'now', 'week', 'later', 'undated']);
  });

  test('says how late, and names the weekday within a week', () => {
    expect([task('2021-07-02', 'late'), task(monday, 'today'), task('2021-07-06', 'soon'), task('2021-07-07', 'soon'), task('2021-07-12', 'later')].map((one) => dueWord(one, monday, t, 'zh'))).toEqual(['超期 3 天', '今天', '明天', '周三', '07-12']);
  });
});
