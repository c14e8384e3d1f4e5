import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { rateWords } from './rates/words.ts';

export interface MonthPickerProps {
  /** Newest first; the first is the present one. */
  readonly months: readonly string[];
  readonly month: string;
  /** Undefined goes back to today. */
  readonly onChange: (month: string | undefined) => void;
}

/** As of today, or as any past month ended. */
export function MonthPicker({ months, month, onChange }: MonthPickerProps): ReactElement {
  const t = useWords(rateWords);
  const locale = useLocale();
  return (
    <select className="in sm" aria-label={t('month')} value={month} onChange={(event) => onChange(event.target.value === months[0] ? undefined : event.target.value)}>
      {months.map((one, place) => <option key={one} value={one}>{place === 0 ? t('present') : t('endOf', { month: periodTitle(one, locale) })}</option>)}
    </select>
  );
}
