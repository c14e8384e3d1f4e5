import type { DueDay } from '@taizhang/contract';
import { plainDate, type PlainDate } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { dayInList, weekdayName } from '../../i18n/day-words.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { markOf } from './day-mark.ts';
import { DueList } from './due-list.tsx';
import { dueWords } from './words.ts';

/** The days of a month on which something is due, one below the other: the month of a narrow window. */
export function Agenda({ days, today, onDay }: { readonly days: readonly DueDay[]; readonly today: string; readonly onDay: (day: PlainDate) => void }): ReactElement {
  const t = useWords(dueWords);
  const locale = useLocale();
  return (
    <div className="due-agenda">
      {days.filter(({ count }) => count > 0).map((due) => {
        const mark = markOf(due, t);
        return (
          <section key={due.day}>
            <SectionHead title={`${dayInList(due.day, today)} ${weekdayName(due.day, locale)}${due.day === today ? ` · ${t('today')}` : ''}`} note={mark === undefined ? t('count', { n: due.count }) : `${mark.word} ${mark.name} · ${t('count', { n: due.count })}`} />
            <DueList rows={due.rows} today={today} />
            {due.more > 0 && <button type="button" className="lnk" onClick={() => onDay(plainDate(due.day))}>{t('more', { n: due.more })}</button>}
          </section>
        );
      })}
    </div>
  );
}
