import { dayOf, monthOf, type PlainDate } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { monthName } from '../../i18n/period-words.ts';
import { dayState, weeksOf, type DayState, type Marks } from './holiday-draft.ts';
import { calendarWords } from './words.ts';

export interface MonthTableProps {
  readonly year: number;
  readonly month: number;
  readonly daysOff: Marks;
  readonly workdays: Marks;
  readonly today: string;
  /** Given while the year is being changed. */
  readonly onDay?: ((day: string, state: DayState) => void) | undefined;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month: days off and days worked in exchange by wash and word. */
export function MonthTable({ year, month, daysOff, workdays, today, onDay }: MonthTableProps): ReactElement {
  const t = useWords(calendarWords);
  const locale = useLocale();
  const cell = (day: PlainDate): ReactElement => {
    const state = dayState(day, daysOff, workdays);
    const word = state === 'off' ? t('off') : state === 'work' ? t('work') : '';
    const name = daysOff.get(day) ?? workdays.get(day);
    const className = ['day', state, day === today ? 'today' : ''].filter(Boolean).join(' ');
    const content = <>{dayOf(day)}{word !== '' && <i>{word}</i>}</>;
    if (onDay === undefined) return <span className={className} title={name}>{content}</span>;
    const told = state === 'off' ? t('legendOff') : state === 'work' ? t('legendWork') : t(state);
    return <button type="button" className={className} title={name} aria-label={t('toggleDay', { day, state: told })} onClick={() => onDay(day, state)}>{content}</button>;
  };
  return (
    <table>
      <caption>{monthName(month, locale)}</caption>
      <thead><tr>{WEEKDAYS.map((weekday) => <th key={weekday} scope="col">{t(weekday)}</th>)}</tr></thead>
      <tbody>{weeksOf(year, month).map((week) => <tr key={week[0]}>{week.map((day) => <td key={day}>{monthOf(day) === month && cell(day)}</td>)}</tr>)}</tbody>
    </table>
  );
}
