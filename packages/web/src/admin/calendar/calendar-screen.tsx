import { getHolidayYear, getSystem, setHolidayYear } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useAbility, useSession } from '../../session/session-context.ts';
import '../admin.css';
import { CalendarSide } from './calendar-side.tsx';
import { marksOf, nextState, type DayState, type HolidayTable, type Marks } from './holiday-draft.ts';
import { MonthTable } from './month-table.tsx';
import { calendarWords } from './words.ts';

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
  const text = useText();
  const { today } = useSession();
  const mayEdit = useAbility('calendar.edit');
  const [search, change] = useScreenSearch();
  const year = Number(search['year'] ?? today.slice(0, 4));
  const read = useRoute(getHolidayYear, { params: { year } });
  const save = useCommand(setHolidayYear, [getHolidayYear, getSystem]);
  const [edited, setEdited] = useState<Draft | undefined>(undefined);
  const table = read.isPlaceholderData ? undefined : read.data?.table;
  const draft = edited?.year === year ? edited : undefined;
  const shown = draft ?? { daysOff: marksOf(table?.daysOff), workdays: marksOf(table?.workdays) };
  const goTo = (next: number): void => change({ year: String(next) });
  const mark = (day: string, state: DayState): void => setEdited(draft === undefined ? undefined : marked(draft, day, nextState(day, state), t('unnamed')));
  const send = (): void => {
    if (draft === undefined) return;
    save.mutate([{ params: { year }, body: { commandId: newCommandId(), source: draft.source.trim(), daysOff: listOf(draft.daysOff), workdays: listOf(draft.workdays) } }], { onSuccess: () => setEdited(undefined) });
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
      {save.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(save.error))}</StatusGlyph></p>}
      {table === undefined && !read.isError && <SkeletonRows rows={14} />}
      {table !== undefined && (
        <div className="cal-two">
          <div>
            <div className="cal">{MONTHS.map((month) => <MonthTable key={month} year={year} month={month} daysOff={shown.daysOff} workdays={shown.workdays} today={today} onDay={draft === undefined ? undefined : mark} />)}</div>
            <p className="cal-legend"><span><i className="off" />{`${t('off')} ${t('legendOff')}`}</span><span><i className="work" />{`${t('work')} ${t('legendWork')}`}</span></p>
          </div>
          <CalendarSide
            year={year} daysOff={shown.daysOff} workdays={shown.workdays} source={draft?.source ?? table?.source} isKnown={table !== null || draft !== undefined} isPending={save.isPending}
            editing={draft && { name: draft.name, onName: (name) => setEdited({ ...draft, name }), onSource: (source) => setEdited({ ...draft, source }), onSave: send, onCancel: () => setEdited(undefined) }}
          />
        </div>
      )}
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
