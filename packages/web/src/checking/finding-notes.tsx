import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useWords } from '../i18n/locale.ts';
import { FindingNote } from './finding-note.tsx';
import type { Finding, ReadFigure } from './findings.ts';
import type { LedgerMatch } from './ledger-marks.ts';
import { batchAround } from './note-batch.ts';
import { useMarginTops } from './use-margin-tops.ts';
import { checkingWords } from './words.ts';

export interface FindingNotesProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly findings: readonly Finding[];
  readonly read: readonly ReadFigure[];
  readonly current: Finding | undefined;
  readonly ledger: ReadonlyMap<number, LedgerMatch>;
  readonly onPick: (finding: Finding) => void;
  readonly onLedger: (match: LedgerMatch) => void;
}

/** The findings: in the margin beside their place, or below the text where there is no margin. One tab stop; ↑ ↓ walk them. */
export function FindingNotes({ sheet, findings, read, ledger, current, onPick, onLedger }: FindingNotesProps): ReactElement | null {
  const t = useWords(checkingWords);
  const list = useRef<HTMLOListElement>(null);
  const at = current === undefined ? -1 : findings.indexOf(current);
  const { from, to } = batchAround(at, findings.length);
  const batch = useMemo(() => findings.slice(from, to), [findings, from, to]);
  const { tops, height } = useMarginTops(sheet, list, batch, current);
  const [first] = findings;
  const crowdedOut = tops.filter((top) => top === undefined).length;
  const walk = (event: KeyboardEvent): void => {
    const next = event.key === 'ArrowDown' ? findings[at + 1] : event.key === 'ArrowUp' ? findings[at - 1] : event.key === 'Home' ? first : event.key === 'End' ? findings.at(-1) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
  };
  // The keyboard follows the current note, but only when it is among the notes already.
  useEffect(() => {
    if (current === undefined || list.current?.contains(document.activeElement) !== true) return;
    list.current.querySelector<HTMLButtonElement>(`[data-note="${current.place}"]`)?.focus({ preventScroll: true });
  }, [current]);
  if (first === undefined) return null;
  return (
    <>
      <h2 className="ck-head">{t('findings')}{batch.length < findings.length && <small>{t('batch', { from: from + 1, to, total: findings.length })}</small>}<small className="no-print">{t('findingsKeys')}</small></h2>
      <p className="ck-first no-print">
        {current === undefined && (tops[0] ?? 0) > FAR ? <button type="button" className="lnk" onClick={() => onPick(first)}>{t('firstAt', { n: first.line })}</button> : crowdedOut > 0 && <span className="muted">{t('crowdedOut', { n: crowdedOut })}</span>}
      </p>
      <ol ref={list} className="ck-notes" style={{ minHeight: height }} onKeyDown={walk}>
        {batch.map((finding, index) => <FindingNote key={finding.place} finding={finding} read={read} ledger={ledger} isCurrent={finding === current} isStop={from + index === Math.max(at, 0)} top={tops[index]} isCrowdedOut={tops.length > 0 && tops[index] === undefined} onPick={onPick} onLedger={onLedger} />)}
      </ol>
    </>
  );
}

/** Pixels below which the first note is out of sight and a way to it is offered. */
const FAR = 560;
