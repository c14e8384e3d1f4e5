import { isPlainDate, readLooseDate } from '@taizhang/kernel';
import { useRef, useState, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import './date-field.css';
import { kitWords } from './words.ts';

export interface DateFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  /** Gets YYYY-MM-DD, or an empty text when the field was emptied. */
  readonly onChange: (day: string) => void;
  readonly isSmall?: boolean;
}

/**
 * A day, always shown as 2021-07-05 whatever the browser's country; typed in any of the ways an office writes dates
 * (2021.7.5, 20210705, 2021年7月5日), or picked from the browser's own calendar.
 */
export function DateField({ id, label, value, onChange, isSmall = false }: DateFieldProps): ReactElement {
  const t = useWords(kitWords);
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const read = typed === undefined || typed.trim() === '' ? undefined : readLooseDate(typed);
  const isWrong = typed !== undefined && typed.trim() !== '' && read === undefined;
  const settle = (): void => {
    if (typed === undefined || isWrong) return;
    onChange(read ?? '');
    setTyped(undefined);
  };
  return (
    <span className={isSmall ? 'date-field sm' : 'date-field'}>
      <input
        id={id} className={isSmall ? 'in sm' : 'in'} aria-label={label} inputMode="numeric" autoComplete="off" placeholder="2021-07-05" maxLength={20} aria-invalid={isWrong} title={isWrong ? t('notADay') : undefined}
        value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={settle} onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      <button type="button" aria-label={t('pickDay')} title={t('pickDay')} onClick={() => picker.current?.showPicker()}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M1.5 3h11v9.5h-11zM1.5 6h11M4.5 1v3M9.5 1v3" fill="none" stroke="currentColor" /></svg>
      </button>
      <input ref={picker} type="date" tabIndex={-1} aria-hidden="true" value={isPlainDate(value) ? value : ''} onChange={(event) => { setTyped(undefined); onChange(event.target.value); }} />
    </span>
  );
}
