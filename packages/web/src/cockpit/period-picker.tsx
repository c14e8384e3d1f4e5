import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodTitle, yearOfPeriod } from '../i18n/period-words.ts';
import { periodChoices, yearChoices, type SpanGroup } from './period-choices.ts';
import { cockpitWords } from './words.ts';

export interface PeriodPickerProps {
  readonly period: string;
  readonly today: string;
  readonly onChange: (period: string) => void;
}

const GROUPS = [['span', 'groupSpan'], ['quarter', 'groupQuarter'], ['toDate', 'groupToDate'], ['month', 'groupMonth']] as const satisfies readonly (readonly [SpanGroup, string])[];

/** The spans of the year shown, then the other years, each with the same span where it has begun. */
export function PeriodPicker({ period, today, onChange }: PeriodPickerProps): ReactElement {
  const t = useWords(cockpitWords);
  const locale = useLocale();
  const year = yearOfPeriod(period);
  const choices = periodChoices(year, today);
  const others = yearChoices(today).filter((other) => other !== year).map((other) => sameSpan(period, other, today));
  return (
    <select className="in sm" aria-label={t('period')} value={period} onChange={(event) => onChange(event.target.value)}>
      {GROUPS.map(([group, name]) => choices[group].length > 0 && (
        <optgroup key={group} label={t(name)}>{choices[group].map((code) => <option key={code} value={code}>{periodTitle(code, locale)}</option>)}</optgroup>
      ))}
      <optgroup label={t('groupYears')}>{others.map((code) => <option key={code} value={code}>{periodTitle(code, locale)}</option>)}</optgroup>
    </select>
  );
}

/** The same span of another year, or that whole year where the span has not begun. */
function sameSpan(period: string, year: number, today: string): string {
  const wanted = `${year}${period.slice(4)}`;
  return Object.values(periodChoices(year, today)).flat().includes(wanted) ? wanted : String(year);
}
