import type { ReactElement } from 'react';
import { useNow } from '../clock.ts';
import { instantText } from '../i18n/day-words.ts';
import { useWords } from '../i18n/locale.ts';
import { Glyph } from './status-glyph.tsx';
import { kitWords } from './words.ts';

export interface FreshnessMarkProps {
  /** Instant the newest entry was recorded; null: none yet; absent: the page is no view of the ledger. */
  readonly recordedAt?: string | null;
  /** When this screen last read the server, in milliseconds of the wall clock. */
  readonly readAt: number;
  readonly onRefresh: () => void;
}

const STALE_SECONDS = 60;

/** 数据截至 … · n 秒前更新; older than a minute it turns into ▲ and offers 刷新. */
export function FreshnessMark({ recordedAt, readAt, onRefresh }: FreshnessMarkProps): ReactElement {
  const t = useWords(kitWords);
  const seconds = Math.max(0, Math.round((useNow(1000) - readAt) / 1000));
  const isStale = seconds > STALE_SECONDS;
  const age = isStale ? t('minutesAgo', { n: Math.floor(seconds / 60) }) : seconds < 1 ? t('justNow') : t('secondsAgo', { n: seconds });
  return (
    <span className="fresh">
      <Glyph status={isStale ? 'lag' : 'ok'} />
      {recordedAt === undefined ? age : `${recordedAt === null ? t('noData') : t('asOf', { at: instantText(recordedAt, true) })} · ${age}`}
      {isStale && <button type="button" className="lnk" onClick={onRefresh}>{t('refresh')}</button>}
    </span>
  );
}
