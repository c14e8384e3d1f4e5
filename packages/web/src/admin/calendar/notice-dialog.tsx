import { readHolidayNotice, type HolidayNotice } from '@taizhang/kernel';
import { useId, useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { holidaysOf, marksOf, rangesText } from './holiday-draft.ts';
import { calendarWords } from './words.ts';

/** Takes the days from the text of a notice; nothing is saved yet. */
export function NoticeDialog({ year, onRead, onClose }: { readonly year: number; readonly onRead: (notice: HolidayNotice) => void; readonly onClose: () => void }): ReactElement {
  const t = useWords(calendarWords);
  const id = useId();
  const [written, setWritten] = useState('');
  const notice = readHolidayNotice(written, year);
  const isEmpty = notice.daysOff.length === 0 && notice.workdays.length === 0;
  return (
    <CommandDialog title={t('noticeTitle', { year })} verb={t('takeOver')} error={null} isPending={false} width={680} lacking={isEmpty ? t(written.trim() === '' ? 'pasteFirst' : 'nothingRead', { year }) : undefined} onSubmit={() => onRead(notice)} onClose={onClose}>
      <Field id={id} label={t('noticeText')} note={t('noticeNote')}><textarea id={id} className="in" rows={9} maxLength={8000} value={written} onChange={(event) => setWritten(event.target.value)} /></Field>
      <ul className="cal-read">
        {holidaysOf(marksOf([...notice.daysOff]), marksOf([...notice.workdays])).map((holiday) => (
          <li key={holiday.name}><b className="strong">{holiday.name}</b> {t('daysOff', { n: holiday.off.length })} {rangesText(holiday.off)}{holiday.worked.length > 0 && ` · ${t('workedOn', { days: rangesText(holiday.worked) })}`}</li>
        ))}
      </ul>
      {notice.ofOtherYears.length > 0 && <p className="notice">{t('otherYears', { days: notice.ofOtherYears.map(({ date }) => date).join('、') })}</p>}
    </CommandDialog>
  );
}
