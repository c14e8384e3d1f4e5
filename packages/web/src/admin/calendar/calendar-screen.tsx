import { getHolidayYear } from '@taizhang/contract';
import type { HolidayNotice } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility, useSession } from '../../session/session-context.ts';
import '../admin.css';
import { CalendarSide } from './calendar-side.tsx';
import { marksOf, nextState, type DayState, type HolidayTable, type Marks } from './holiday-draft.ts';
import { MonthTable } from './month-table.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { calendarWords } from './words.ts';
import { YearList } from './year-list.tsx';

interface Draft {
  readonly year: number;
  readonly source: string;
  readonly name: string;
  readonly daysOff: Marks;
  readonly workdays: Marks;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** 工作日历: the working days deadlines are counted in, a year at a time. */
export function Screen(): ReactElement {
  const t = useWords(calendarWords);
  const { today } = useSession();
  const mayEdit = useAbility('calendar.edit');
  const [search, change] = useScreenSearch();
  const year = Number(search['year'] ?? today.slice(0, 4));
  const read = useRoute(getHolidayYear, { params: { year } });
  const [edited, setEdited] = useState<Draft | undefined>(undefined);
  const [asking, setAsking] = useState<'save' | 'paste' | undefined>(undefined);
  const [saved, setSaved] = useState<{ readonly moves: number; readonly changeId: string } | undefined>(undefined);
  const table = read.isPlaceholderData ? undefined : read.data?.table;
  const draft = edited?.year === year ? edited : undefined;
  const shown = draft ?? { daysOff: marksOf(table?.daysOff), workdays: marksOf(table?.workdays) };
  const goTo = (next: number): void => change({ year: String(next) });
  const mark = (day: string, state: DayState): void => setEdited(draft === undefined ? undefined : marked(draft, day, nextState(day, state), t('unnamed')));
  const takeOver = (notice: HolidayNotice): void => {
    setEdited(draft === undefined ? undefined : { ...draft, source: notice.number === undefined ? draft.source : t('noticeSource', { year, number: notice.number }), daysOff: marksOf([...notice.daysOff]), workdays: marksOf([...notice.workdays]) });
    setAsking(undefined);
  };
  const finish = (moves: number, changeId: string): void => {
    setAsking(undefined);
    setEdited(undefined);
    setSaved({ moves, changeId });
  };
  return (
    <div className="page">
      <PageHead
        title={`${t('title')} ${t('yearName', { year })}`} tabTitle={t('title')}
        actions={
          <>
            <button type="button" className="btn sm" disabled={year <= 2000} onClick={() => goTo(year - 1)}>{t('previousYear')}</button>
            <button type="button" className="btn sm" disabled={year >= 2100} onClick={() => goTo(year + 1)}>{t('nextYear')}</button>
            {mayEdit && table !== undefined && draft === undefined && <button type="button" className="btn p sm" onClick={() => setEdited(draftOf(year, table))}>{t(table === null ? 'enter' : 'edit')}</button>}
          </>
        }
      />
      {table === null && draft === undefined && <p className="notice"><StatusGlyph status="lag">{t('missing', { year })}</StatusGlyph></p>}
      {read.isError && <ErrorLine error={read.error} onRetry={() => void read.refetch()} />}
      {saved !== undefined && draft === undefined && <p className="notice" role="status"><StatusGlyph status="ok">{t('saved')}</StatusGlyph> {saved.moves > 0 && <ScreenLink to={`/items/due-changes/${saved.changeId}`} className="lnk">{t('savedMoves', { n: saved.moves })}</ScreenLink>}</p>}
      {table === undefined && !read.isError && <SkeletonRows rows={14} />}
      {table !== undefined && (
        <div className="cal-two">
          <div>
            <div className="cal">{MONTHS.map((month) => <MonthTable key={month} year={year} month={month} daysOff={shown.daysOff} workdays={shown.workdays} today={today} onDay={draft === undefined ? undefined : mark} />)}</div>
            <p className="cal-legend"><span><i className="off" />{`${t('off')} ${t('legendOff')}`}</span><span><i className="work" />{`${t('work')} ${t('legendWork')}`}</span></p>
          </div>
          <CalendarSide
            year={year} daysOff={shown.daysOff} workdays={shown.workdays} source={draft?.source ?? table?.source} isKnown={table !== null || draft !== undefined}
            editing={draft && { name: draft.name, onName: (name) => setEdited({ ...draft, name }), onSource: (source) => setEdited({ ...draft, source }), onPaste: () => setAsking('paste'), onSave: () => setAsking('save'), onCancel: () => setEdited(undefined) }}
          />
        </div>
      )}
      <YearList year={year} onYear={goTo} />
      {draft !== undefined && asking === 'paste' && <NoticeDialog year={year} onRead={takeOver} onClose={() => setAsking(undefined)} />}
      {draft !== undefined && asking === 'save' && <SaveDialog table={{ year, source: draft.source.trim(), daysOff: listOf(draft.daysOff), workdays: listOf(draft.workdays) }} onSaved={finish} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

function draftOf(year: number, table: HolidayTable | null): Draft {
  return { year, source: table?.source ?? '', name: '', daysOff: marksOf(table?.daysOff), workdays: marksOf(table?.workdays) };
}

function marked(draft: Draft, day: string, state: DayState, unnamed: string): Draft {
  const daysOff = new Map(draft.daysOff);
  const workdays = new Map(draft.workdays);
  daysOff.delete(day);
  workdays.delete(day);
  const name = draft.name.trim() === '' ? unnamed : draft.name.trim();
  if (state === 'off') daysOff.set(day, name);
  if (state === 'work') workdays.set(day, name);
  return { ...draft, daysOff, workdays };
}

function listOf(marks: Marks): { date: string; name: string }[] {
  return [...marks].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
