import type { DueRow } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList } from '../../i18n/day-words.ts';
import type { Translate } from '../../i18n/dictionary.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { registerWords } from '../words.ts';
import { isAtPlace, type DueGroup, type DuePlace } from './due-groups.ts';
import { dueWords } from './words.ts';

export interface DueListProps {
  readonly groups: readonly DueGroup[];
  readonly place: DuePlace | undefined;
  readonly today: string;
  /** Address of a line, with the filters in force. */
  readonly searchOf: (row: DueRow) => Readonly<Record<string, string | undefined>>;
}

/** The due list by village; each line opens the form it is about. */
export function DueList({ groups, place, today, searchOf }: DueListProps): ReactElement {
  const t = useWords(dueWords);
  const r = useWords(registerWords);
  const text = useText();
  return (
    <div className="du-groups">
      {groups.map((group) => (
        <section key={group.org.id} aria-label={text(group.org.name)}>
          <h3 className="vil">{text(group.org.name)}<small>{t('groupTally', { overdue: group.overdue, today: group.today })}</small></h3>
          <ul>
            {group.rows.map((row) => (
              <li key={`${row.resident.id} ${row.programme} ${row.kind} ${row.by}`} data-selected={isAtPlace(row, place)}>
                <ScreenLink to="/register/follow-ups" search={searchOf(row)} isCurrent={isAtPlace(row, place)}>
                  <span className="n"><b>{row.resident.name}</b><small>{r(row.resident.sex)} {r('years', { n: row.resident.age })}</small></span>
                  <StatusGlyph status={DUE_STATUS[row.state]}>{stateText(row, today, t)}</StatusGlyph>
                  <span className="w">{text(row.programmeName)} · {text(row.what)}</span>
                </ScreenLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** How a line stands, in a word: 超期 6 天, 今天, or the day. */
export function stateText({ state, daysLate, by }: DueRow, today: string, t: Translate<typeof dueWords>): string {
  switch (state) {
    case 'overdue':
      return daysLate > 366 ? t('yearsLate') : t('daysLate', { n: daysLate });
    case 'today':
      return t('today');
    case 'week':
    case 'later':
      return dayInList(by, today);
  }
}

/** Glyph of a state: ■ overdue, ▲ today, ● this week. */
export const DUE_STATUS: Readonly<Record<DueRow['state'], Status>> = { overdue: 'late', today: 'lag', week: 'ok', later: 'none' };
