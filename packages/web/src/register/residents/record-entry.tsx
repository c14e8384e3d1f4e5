import type { RecordView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { HistoryLines } from './history-lines.tsx';
import { residentWords } from './words.ts';

/** Answers told before the rest is unfolded. */
const FIRST = 4;

export interface RecordEntryProps {
  readonly record: RecordView;
  readonly onCorrect: (() => void) | undefined;
  readonly onWithdraw: (() => void) | undefined;
}

/** A record: when, what, where, its answers in words, and what became of it. */
export function RecordEntry({ record, onCorrect, onWithdraw }: RecordEntryProps): ReactElement {
  const t = useWords(residentWords);
  const text = useText();
  const { summary, history, withdrawn } = record;
  const isCorrected = history.some(({ kind }) => kind === 'correct');
  return (
    <li className={withdrawn ? 'gone' : undefined}>
      <span className="d">{record.on}</span>
      <div>
        <p><b className="strong">{text(record.kindName)}</b> <span className="muted">{text(record.org.name)}</span> {withdrawn && <StatusGlyph status="none">{t('withdrawn')}</StatusGlyph>}{!withdrawn && isCorrected && <StatusGlyph status="pri" plain>{t('corrected')}</StatusGlyph>}
          <span className="acts no-print">
            {onCorrect !== undefined && <button type="button" className="lnk quiet" aria-label={t('correctTitle', { day: record.on, kind: text(record.kindName) })} onClick={onCorrect}>{t('correct')}</button>}
            {onWithdraw !== undefined && <button type="button" className="lnk quiet" aria-label={t('withdrawTitle', { day: record.on, kind: text(record.kindName) })} onClick={onWithdraw}>{t('withdraw')}</button>}
          </span></p>
        {summary.length > 0 && <p className="a"><Answers rows={summary.slice(0, FIRST)} /></p>}
        {summary.length > FIRST && <details className="no-print"><summary>{t('answers', { n: summary.length })}</summary><p className="a"><Answers rows={summary.slice(FIRST)} /></p></details>}
        {(withdrawn || isCorrected) && <HistoryLines history={history} />}
      </div>
    </li>
  );
}

function Answers({ rows }: { readonly rows: RecordView['summary'] }): ReactElement[] {
  const text = useText();
  return rows.map(({ label, value }) => <span key={label.zh}><i>{text(label)}</i> {text(value)}</span>);
}
