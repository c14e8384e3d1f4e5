import { useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useWords } from '../i18n/locale.ts';
import { FindingNote } from './finding-note.tsx';
import type { Finding, ReadFigure } from './findings.ts';
import { useMarginTops } from './use-margin-tops.ts';
import { checkingWords } from './words.ts';

export interface FindingNotesProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly findings: readonly Finding[];
  readonly read: readonly ReadFigure[];
  readonly current: Finding | undefined;
  readonly onPick: (finding: Finding) => void;
}

/** The findings: in the margin beside their place, or below the text where there is no margin. One tab stop; ↑ ↓ walk them. */
export function FindingNotes({ sheet, findings, read, current, onPick }: FindingNotesProps): ReactElement {
  const t = useWords(checkingWords);
  const list = useRef<HTMLOListElement>(null);
  const { tops, height } = useMarginTops(sheet, list, findings, current);
  const at = current === undefined ? 0 : findings.indexOf(current);
  const walk = (event: KeyboardEvent): void => {
    const next = event.key === 'ArrowDown' ? findings[at + (current === undefined ? 0 : 1)] : event.key === 'ArrowUp' ? findings[at - 1] : event.key === 'Home' ? findings[0] : event.key === 'End' ? findings.at(-1) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
    list.current?.querySelector<HTMLButtonElement>(`[data-note="${next.place}"]`)?.focus({ preventScroll: true });
  };
  return (
    <>
      {findings.length > 0 && <h2 className="ck-head">{t('findings')}<small className="no-print">{t('findingsKeys')}</small></h2>}
      {current === undefined && findings[0] !== undefined && <p className="ck-first no-print"><FirstFinding finding={findings[0]} onPick={onPick} /></p>}
      <ol ref={list} className="ck-notes" style={{ minHeight: height }} onKeyDown={walk}>
        {findings.map((finding, index) => <FindingNote key={finding.place} finding={finding} read={read} isCurrent={finding === current} isStop={index === at} top={tops[index]} onPick={onPick} />)}
      </ol>
    </>
  );
}

/** In a long text the first note may be pages below an empty margin. */
function FirstFinding({ finding, onPick }: { readonly finding: Finding; readonly onPick: (finding: Finding) => void }): ReactElement {
  const t = useWords(checkingWords);
  return <button type="button" className="lnk" onClick={() => onPick(finding)}>{t('firstAt', { n: finding.line })}</button>;
}
