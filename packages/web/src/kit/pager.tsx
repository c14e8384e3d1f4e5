import { useState, type FormEvent, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { countText } from './count-text.ts';
import { kitWords } from './words.ts';

export interface PagerProps {
  readonly total: number;
  /** Counting stopped there: a total above says only that there are more. */
  readonly countedTo?: number | undefined;
  readonly page: number;
  readonly size: number;
  readonly onChange: (page: number, size: number) => void;
}

const SIZES = [10, 20, 50, 100];

/** 共 N 条 · 10/20/50/100 条/页 · 上一页 下一页 · 跳至. */
export function Pager({ total, countedTo, page, size, onChange }: PagerProps): ReactElement {
  const t = useWords(kitWords);
  const [goal, setGoal] = useState('');
  const pages = Math.max(1, Math.ceil(total / size));
  const jump = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = Number.parseInt(goal, 10);
    if (wanted >= 1) onChange(Math.min(wanted, pages), size);
    setGoal('');
  };
  return (
    <div className="pager no-print">
      <span>{t('total', { n: countText(total, countedTo) })}</span>
      <select className="in sm" style={{ width: 'auto' }} aria-label={t('perPage', { n: size })} value={size} onChange={(event) => onChange(1, Number(event.target.value))}>
        {SIZES.map((choice) => <option key={choice} value={choice}>{t('perPage', { n: choice })}</option>)}
      </select>
      <div className="end">
        <button type="button" className="btn sm" disabled={page <= 1} onClick={() => onChange(page - 1, size)}>{t('previousPage')}</button>
        <span>{t('pageOf', { page, pages })}</span>
        <button type="button" className="btn sm" disabled={page >= pages} onClick={() => onChange(page + 1, size)}>{t('nextPage')}</button>
        {pages > 2 && <form onSubmit={jump}><label>{t('goTo')} <input className="in sm" inputMode="numeric" value={goal} onChange={(event) => setGoal(event.target.value)} /></label></form>}
      </div>
    </div>
  );
}
