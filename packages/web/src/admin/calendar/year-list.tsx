import { listHolidayYears } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { calendarWords } from './words.ts';

/** Every year that is entered, with where it was taken from; missing ones first. */
export function YearList({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }): ReactElement {
  const t = useWords(calendarWords);
  const { data } = useRoute(listHolidayYears);
  return (
    <section className="cal-years">
      <SectionHead title={t('years')} right={<ScreenLink to="/items/due-changes" className="lnk">{t('changes')}</ScreenLink>} />
      <ul>
        {data?.missing.map((each) => <li key={each}><button type="button" className="lnk" onClick={() => onYear(each)}>{t('yearName', { year: each })}</button><StatusGlyph status="late">{t('notEntered')}</StatusGlyph></li>)}
        {[...(data?.years ?? [])].reverse().map((each) => (
          <li key={each.year}>
            <button type="button" className="lnk" aria-current={each.year === year} onClick={() => onYear(each.year)}>{t('yearName', { year: each.year })}</button>
            <em>{t('yearDays', { off: each.daysOff, worked: each.workdays })}</em>
            <span>{each.source}{each.changedOn !== null && ` · ${t('changed', { day: each.changedOn, who: each.changedBy ?? '' })}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
