import type { BoardTotals } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { PARTS, type BoardQuery } from './board-search.ts';
import { boardWords } from './words.ts';

export interface BoardSumsProps {
  readonly totals: BoardTotals;
  readonly only: BoardQuery['only'];
  readonly onChange: (only: BoardQuery['only']) => void;
}

/** The sums of the lists; each opens the rows it counts. */
export function BoardSums({ totals, only, onChange }: BoardSumsProps): ReactElement {
  const t = useWords(boardWords);
  const counts = { all: totals.issues, open: totals.open, overdue: totals.overdue, closed: totals.closed, look_back: totals.lookBack, dropped: totals.dropped };
  return (
    <div className="bd-sums" role="group" aria-label={t('totals')}>
      {PARTS.map((part) => (
        <button type="button" key={part} aria-pressed={part === only} onClick={() => onChange(part)}>
          <b className={part === 'overdue' && counts.overdue > 0 ? 'late' : undefined}>{figureText(counts[part])}</b><span>{t(part)}</span>
        </button>
      ))}
      <span className="bd-rate" title={t('rateNote')}><b>{figureText(totals.rate, 1)}{totals.rate !== null && <i>%</i>}</b><span>{t('rate')}</span></span>
      {totals.relisted > 0 && <StatusGlyph status="lag">{t('relisted', { n: totals.relisted })}</StatusGlyph>}
    </div>
  );
}
