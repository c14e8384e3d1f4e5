import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { kitWords } from '../kit/words.ts';
import type { Cursor } from './use-cursor.ts';

export interface CursorPagerProps {
  readonly cursor: Cursor;
  /** Where the next page starts; null at the end. */
  readonly next: number | null;
  /** At the left: how many there are. */
  readonly count: string;
}

/** 上一页 and 下一页 of a list without page numbers to jump to. */
export function CursorPager({ cursor, next, count }: CursorPagerProps): ReactElement {
  const t = useWords(kitWords);
  return (
    <div className="pager no-print">
      <span>{count}</span>
      {(cursor.page > 1 || next !== null) && (
        <div className="end">
          <button type="button" className="btn sm" disabled={cursor.page === 1} onClick={cursor.onPrevious}>{t('previousPage')}</button>
          <button type="button" className="btn sm" disabled={next === null} onClick={() => next !== null && cursor.onNext(next)}>{t('nextPage')}</button>
        </div>
      )}
    </div>
  );
}
