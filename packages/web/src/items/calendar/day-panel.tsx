import { getDueCalendar } from '@taizhang/contract';
import type { PlainDate } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { dayTitle } from '../../i18n/day-words.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import type { CalendarView } from './calendar-search.ts';
import { DueList } from './due-list.tsx';
import { dueWords } from './words.ts';

/** Everything that is due on a day. */
export function DayPanel({ day, whose, today }: { readonly day: PlainDate; readonly whose: CalendarView['whose']; readonly today: string }): ReactElement {
  const t = useWords(dueWords);
  const locale = useLocale();
  const read = useRoute(getDueCalendar, { query: { from: day, to: day, whose, perDay: 500 } });
  const due = read.data?.days.find((each) => each.day === day);
  const title = t('dayDue', { day: dayTitle(day, locale) });
  return (
    <section className="due-day" aria-label={title}>
      <SectionHead title={title} note={due === undefined ? undefined : t('count', { n: due.count })} />
      {read.isError && <ErrorLine error={read.error} onRetry={() => void read.refetch()} />}
      {due === undefined && !read.isError && <SkeletonRows rows={4} />}
      {due?.count === 0 && <EmptyLine>{t('nothingDay')}</EmptyLine>}
      {due !== undefined && due.count > 0 && <DueList rows={due.rows} today={today} />}
      {due !== undefined && due.more > 0 && <p className="xs muted">{t('more', { n: due.more })}</p>}
    </section>
  );
}
