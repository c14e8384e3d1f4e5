import type { DueDay } from '@taizhang/contract';
import { dayOf, plainDate, type PlainDate } from '@taizhang/kernel';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { dayTitle } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { Glyph } from '../../kit/status-glyph.tsx';
import { lightOfItem } from '../item-light.ts';
import { dayAfterKey } from './day-keys.ts';
import { markOf } from './day-mark.ts';
import { dueWords } from './words.ts';

export interface MonthGridProps {
  readonly weeks: readonly (readonly PlainDate[])[];
  readonly days: readonly DueDay[];
  /** 2022-01 */
  readonly month: string;
  readonly selected: PlainDate;
  readonly today: string;
  readonly onOpen: (day: PlainDate) => void;
  /** The keyboard has left the month for this day. */
  readonly onMonth: (day: PlainDate) => void;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month as a grid of days, one stop of the keyboard: arrows walk the days, Enter opens one. */
export function MonthGrid({ weeks, days, month, selected, today, onOpen, onMonth }: MonthGridProps): ReactElement {
  const t = useWords(dueWords);
  const grid = useRef<HTMLTableElement>(null);
  const [walked, setWalked] = useState<PlainDate>();
  // Walking out of the month opens another, and with it another day; the walk goes on from there.
  const active = walked?.startsWith(month) === true ? walked : selected;
  const byDay = new Map(days.map((day) => [day.day, day]));
  useEffect(() => {
    if (walked !== undefined) grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [walked, active]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const next = dayAfterKey(active, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setWalked(next);
    if (!next.startsWith(month)) onMonth(next);
  };
  return (
    <div>
      <table className="due-grid" role="grid" aria-label={t('title')} aria-describedby="due-keys" ref={grid} onKeyDown={press}>
        <thead><tr>{WEEKDAYS.map((weekday) => <th key={weekday} scope="col">{t(weekday)}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => <DayCell key={day} day={day} due={byDay.get(day)} isOutside={!day.startsWith(month)} isSelected={day === selected} isActive={day === active} isToday={day === today} onOpen={() => { setWalked(undefined); onOpen(day); }} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <p id="due-keys" className="foot-note no-print">{t('keys')}</p>
    </div>
  );
}

interface DayCellProps {
  readonly day: PlainDate;
  readonly due: DueDay | undefined;
  readonly isOutside: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isToday: boolean;
  readonly onOpen: () => void;
}

function DayCell({ day, due, isOutside, isSelected, isActive, isToday, onOpen }: DayCellProps): ReactElement {
  const t = useWords(dueWords);
  const text = useText();
  const locale = useLocale();
  const mark = due === undefined ? undefined : markOf(due, t);
  const className = [isOutside ? 'out' : '', due?.kind === 'weekend' || due?.kind === 'holiday' ? 'off' : '', isToday ? 'today' : ''].filter(Boolean).join(' ');
  return (
    <td
      data-day={day} className={className || undefined} aria-selected={isSelected} aria-current={isToday ? 'date' : undefined} tabIndex={isActive ? 0 : -1} onClick={onOpen}
    >
      <span className="sr">{t('dayLabel', { day: dayTitle(plainDate(day), locale), mark: mark === undefined ? '' : `，${mark.word}${mark.name}`, n: due?.count ?? 0 })}</span>
      <div className="d" aria-hidden="true"><b>{dayOf(day)}</b>{mark !== undefined && <i title={mark.name} className={mark.isOff ? 'off' : 'work'}>{mark.word}{mark.name !== '' && <span>{mark.name}</span>}</i>}</div>
      {due !== undefined && due.rows.length > 0 && (
        <ul>{due.rows.map((row) => <li key={`${row.id} ${row.dueClock?.zh ?? ''}`} title={`${row.title} · ${text(row.lightName)}`}><Glyph status={lightOfItem(row).status} />{row.title}</li>)}</ul>
      )}
      {due !== undefined && due.more > 0 && <span className="more-due">{t('more', { n: due.more })}</span>}
    </td>
  );
}
