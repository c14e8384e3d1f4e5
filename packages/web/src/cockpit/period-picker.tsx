import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodSpan, yearOfPeriod } from '../i18n/period-words.ts';
import { periodChoices, yearChoices, type SpanGroup } from './period-choices.ts';
import { cockpitWords } from './words.ts';

export interface PeriodPickerProps {
  readonly period: string;
  readonly today: string;
  readonly onChange: (period: string) => void;
}

const GROUPS = [['span', 'groupSpan'], ['quarter', 'groupQuarter'], ['toDate', 'groupToDate'], ['month', 'groupMonth']] as const satisfies readonly (readonly [SpanGroup, string])[];

/** Year and span; a year keeps the span chosen before where it has begun. */
export function PeriodPicker({ period, today, onChange }: PeriodPickerProps): ReactElement {
  const t = useWords(cockpitWords);
  const locale = useLocale();
  const year = yearOfPeriod(period);
  const years = [...new Set([year, ...yearChoices(today)])].sort((a, b) => b - a);
  const choices = periodChoices(year, today);
  const label = (code: string): string => {
    const rest = code.slice(4);
    if (rest === '') return t('spanYear');
    if (rest === 'H1') return t('spanHalf1');
    if (rest === 'H2') return t('spanHalf2');
    return rest.startsWith('Q') ? t('spanQuarter', { n: rest.slice(1) }) : periodSpan(code, locale);
  };
  const changeYear = (next: number): void => {
    const wanted = `${next}${period.slice(4)}`;
    onChange(Object.values(periodChoices(next, today)).flat().includes(wanted) ? wanted : String(next));
  };
  return (
    <>
      <select className="in sm" aria-label={t('year')} value={year} onChange={(event) => changeYear(Number(event.target.value))}>
        {years.map((choice) => <option key={choice} value={choice}>{t('yearName', { year: choice })}</option>)}
      </select>
      <select className="in sm" aria-label={t('span')} value={period} onChange={(event) => onChange(event.target.value)}>
        {GROUPS.map(([group, name]) => choices[group].length > 0 && (
          <optgroup key={group} label={t(name)}>{choices[group].map((code) => <option key={code} value={code}>{label(code)}</option>)}</optgroup>
        ))}
      </select>
    </>
  );
}
