import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { periodChoices } from './period-choices.ts';
import { formWords } from './words.ts';

export interface PeriodSelectProps {
  readonly today: string;
  readonly value: string;
  readonly onChange: (period: string) => void;
}

/** A month or a quarter; empty asks for the latest of each form that has ended. */
export function PeriodSelect({ today, value, onChange }: PeriodSelectProps): ReactElement {
  const f = useWords(formWords);
  const locale = useLocale();
  const { months, quarters } = periodChoices(today);
  const isListed = value === '' || [...months, ...quarters].some((period) => period === value);
  return (
    <select className="in sm" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{f('latestPeriod')}</option>
      {!isListed && <option value={value}>{periodTitle(value, locale)}</option>}
      <optgroup label={f('months')}>{months.map((period) => <option key={period} value={period}>{periodTitle(period, locale)}</option>)}</optgroup>
      <optgroup label={f('quarters')}>{quarters.map((period) => <option key={period} value={period}>{periodTitle(period, locale)}</option>)}</optgroup>
    </select>
  );
}
