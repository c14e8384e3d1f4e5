import { getDueCalendar } from '@taizhang/contract';
import { plainDate, type PlainDate } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { weeksOf } from '../../admin/calendar/holiday-draft.ts';
import { useRoute } from '../../api/use-route.ts';
import { useNarrow } from '../../forms/use-narrow.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { monthName } from '../../i18n/period-words.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { Agenda } from './agenda.tsx';
import { calendarView, monthBeside, monthText, WHOSE } from './calendar-search.ts';
import './calendar.css';
import { DayPanel } from './day-panel.tsx';
import { MonthGrid } from './month-grid.tsx';
import { dueWords } from './words.ts';

/** 到期日历: what falls due when, a month at a time; on a phone day below day. */
export function Screen(): ReactElement {
  const t = useWords(dueWords);
  const i = useWords(itemWords);
  const locale = useLocale();
  const { today } = useSession();
  const isNarrow = useNarrow();
  const [search, change] = useScreenSearch();
  const view = calendarView(search, today);
  const weeks = weeksOf(view.year, view.month);
  const [from, to] = [weeks[0]?.[0] ?? view.day, weeks.at(-1)?.[6] ?? view.day];
  const calendar = useRoute(getDueCalendar, { query: { from, to, whose: view.whose, perDay: isNarrow ? 10 : 3 } });
  const { data } = calendar;
  // The former month stays on screen until the next one is here; its days are not those of this page.
  const isHere = data !== undefined && data.days[0]?.day === from;
  const inMonth = isHere ? data.days.filter(({ day }) => monthText(plainDate(day)) === monthText(view.day)) : [];
  const total = inMonth.reduce((sum, { count }) => sum + count, 0);
  const open = (day: PlainDate): void => change({ day, month: monthText(day) });
  const turn = (step: 1 | -1): void => change({ month: monthText(monthBeside(view, step)), day: undefined });
  return (
    <div className="page">
      <PageHead
        title={t('monthOf', { year: view.year, month: monthName(view.month, locale) })} tabTitle={t('title')} crumbs={[{ key: 'section', label: i('section'), to: '/items' }, { key: 'title', label: t('title') }]}
        beside={isHere && <span className="it-light s muted" aria-live="polite">{t('monthTotal', { n: total })}</span>} fresh={data !== undefined && <FreshnessMark readAt={calendar.dataUpdatedAt} onRefresh={() => void calendar.refetch()} />}
        actions={<><button type="button" className="btn sm" onClick={() => turn(-1)}>{t('previous')}</button><button type="button" className="btn sm" onClick={() => open(plainDate(today))}>{t('today')}</button><button type="button" className="btn sm" onClick={() => turn(1)}>{t('next')}</button></>}
      />
      <div className="switch it-boxes no-print" role="group" aria-label={t('whose')}>
        {WHOSE.map((whose) => <button type="button" key={whose} aria-pressed={whose === view.whose} onClick={() => change({ whose })}>{t(whose)}</button>)}
      </div>
      {data?.missingYears.map((year) => <p key={year} className="notice"><StatusGlyph status="lag">{t('missingYear', { year })}</StatusGlyph></p>)}
      {data?.isPartial === true && <p className="notice"><StatusGlyph status="lag">{t('partial')}</StatusGlyph></p>}
      {calendar.isError && <ErrorLine error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {!isHere && isNarrow && !calendar.isError && <SkeletonRows rows={12} />}
      {isHere && isNarrow && !view.isDayNamed && (total === 0
        ? <EmptyLine action={view.whose !== 'all' && <button type="button" className="lnk" onClick={() => change({ whose: 'all' })}>{t('showAll')}</button>}>{t('nothingMonth')}</EmptyLine>
        : <Agenda days={inMonth} today={today} onDay={open} />)}
      {isHere && isNarrow && view.isDayNamed && <><button type="button" className="lnk" onClick={() => change({ day: undefined })}>{t('wholeMonth')}</button><DayPanel day={view.day} whose={view.whose} today={today} /></>}
      {!isNarrow && (
        <div className="due-two">
          <MonthGrid weeks={weeks} days={isHere ? data.days : []} month={monthText(view.day)} selected={view.day} today={today} onOpen={open} onMonth={(day) => change({ month: monthText(day), day })} />
          <DayPanel day={view.day} whose={view.whose} today={today} />
        </div>
      )}
    </div>
  );
}
