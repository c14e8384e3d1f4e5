import { useId, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { holidaysOf, rangesText, workdayCount, type Marks } from './holiday-draft.ts';
import { calendarWords } from './words.ts';

export interface CalendarSideProps {
  readonly year: number;
  readonly daysOff: Marks;
  readonly workdays: Marks;
  readonly source: string | undefined;
  /** Somebody has entered the year, or is doing so. */
  readonly isKnown: boolean;
  readonly editing: CalendarEditing | undefined;
}

interface CalendarEditing {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onSource: (source: string) => void;
  readonly onPaste: () => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Beside the months: the arrangement by holiday with its source, or the fields to change it. */
export function CalendarSide({ year, daysOff, workdays, source, isKnown, editing }: CalendarSideProps): ReactElement {
  const t = useWords(calendarWords);
  const count = workdayCount(year, daysOff, workdays);
  return (
    <aside className="cal-side">
      <SectionHead title={t('holidays')} note={t(isKnown ? 'sum' : 'sumUncertain', { n: count })} />
      {editing !== undefined && <Fields editing={editing} source={source ?? ''} hasDays={daysOff.size > 0} />}
      <ul>
        {holidaysOf(daysOff, workdays).map((holiday) => (
          <li key={holiday.name}>
            <b className="strong">{holiday.name}</b><em>{t('daysOff', { n: holiday.off.length })}</em>
            <span>{rangesText(holiday.off)}{holiday.worked.length > 0 && ` · ${t('workedOn', { days: rangesText(holiday.worked) })}`}</span>
          </li>
        ))}
      </ul>
      {editing === undefined && source !== undefined && <p className="foot-note">{`${t('source')}：${source}`}</p>}
    </aside>
  );
}

/** Names of the holidays the State Council arranges every year. */
const USUAL = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

function Fields({ editing, source, hasDays }: { readonly editing: CalendarEditing; readonly source: string; readonly hasDays: boolean }): ReactElement {
  const t = useWords(calendarWords);
  const id = useId();
  const lacking = !hasDays ? t('lackDays') : source.trim().length < 2 ? t('lackSource') : undefined;
  return (
    <form className="cal-fields" onSubmit={(event) => { event.preventDefault(); if (lacking === undefined) editing.onSave(); }}>
      <p className="xs muted">{t('editHint')}</p>
      <label>{t('holidayName')}<input className="in sm" list={`${id}-names`} maxLength={40} value={editing.name} onChange={(event) => editing.onName(event.target.value)} /></label>
      <datalist id={`${id}-names`}>{USUAL.map((name) => <option key={name} value={name} />)}</datalist>
      <label>{t('source')}<input className="in sm" maxLength={300} title={t('sourceNote')} value={source} onChange={(event) => editing.onSource(event.target.value)} /></label>
      <div className="row">
        <button type="submit" className="btn p sm" disabled={lacking !== undefined}>{t('look')}</button>
        <button type="button" className="btn sm" onClick={editing.onPaste}>{t('paste')}</button>
        <button type="button" className="btn sm" onClick={editing.onCancel}>{t('cancel')}</button>
        <span className="xs muted">{lacking}</span>
      </div>
    </form>
  );
}
