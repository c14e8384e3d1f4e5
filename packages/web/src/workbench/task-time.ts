import type { Task } from '@taizhang/contract';
import { daysBetween, dayOfWeek, addDays, plainDate, type Locale } from '@taizhang/kernel';
import type { Translate } from '../i18n/dictionary.ts';
import { weekdayName } from '../i18n/day-words.ts';
import type { Status } from '../kit/status-glyph.tsx';
import type { workbenchWords } from './words.ts';

/** Part of the list a task stands in. */
export type TaskPart = 'now' | 'week' | 'later' | 'undated';

/** Which part of the list: overdue and today first, then this week, then later. */
export function partOf(task: Task, today: string): TaskPart {
  if (task.dueOn === null) return task.status === 'open' ? 'undated' : 'now';
  if (task.dueOn <= today) return 'now';
  const date = plainDate(today);
  return task.dueOn <= addDays(date, 7 - dayOfWeek(date)) ? 'week' : 'later';
}

/** Glyph of a task: ■ overdue, ▲ today, ● in time, ○ without a date. */
export function glyphOf(task: Task): Status {
  const glyphs = { late: 'late', today: 'lag', soon: 'ok', later: 'ok', open: 'none' } as const satisfies Record<Task['status'], Status>;
  return glyphs[task.status];
}

/** 超期 3 天, 今天, 明天, 周三, 07-12. */
export function dueWord(task: Task, today: string, t: Translate<typeof workbenchWords>, locale: Locale): string {
  if (task.dueOn === null) return task.status === 'late' ? t('overdue') : t('open');
  const days = daysBetween(plainDate(today), plainDate(task.dueOn));
  if (days < 0) return t('late', { n: -days });
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  return days < 7 ? weekdayName(task.dueOn, locale) : task.dueOn.slice(5);
}
