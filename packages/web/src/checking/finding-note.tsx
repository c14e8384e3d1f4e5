import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { comparedNumbers, roundingWord, typeWord, VERDICT_STATUS } from './finding-words.ts';
import type { Finding, ReadFigure } from './findings.ts';
import type { LedgerMatch } from './ledger-marks.ts';
import { checkingWords } from './words.ts';

export interface FindingNoteProps {
  readonly finding: Finding;
  readonly read: readonly ReadFigure[];
  readonly isCurrent: boolean;
  /** The one note that Tab reaches. */
  readonly isStop: boolean;
  /** Where it stands in the margin. */
  readonly top: number | undefined;
  /** There is no room for it in the margin beside its line. */
  readonly isCrowdedOut: boolean;
  readonly ledger: ReadonlyMap<number, LedgerMatch>;
  readonly onPick: (finding: Finding) => void;
  readonly onLedger: (match: LedgerMatch) => void;
}

/** One finding: verdict, the relation in words, its numbers, stated against recomputed, how it was rounded. */
export function FindingNote({ finding, read, ledger, isCurrent, isStop, top, isCrowdedOut, onPick, onLedger }: FindingNoteProps): ReactElement {
  const t = useWords(checkingWords);
  const text = useText();
  const { relation, number } = finding;
  const { stated, recomputed } = comparedNumbers(finding, read);
  const rounding = roundingWord(t, relation);
  const matches = [...new Set(finding.figures)].flatMap((figure) => ledger.get(figure) ?? []);
  const classes = ['ck-note', relation.verdict, isCurrent ? 'cur' : '', isCrowdedOut ? 'out' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')} style={top === undefined ? undefined : { top }}>
      <button type="button" data-note={finding.place} tabIndex={isStop ? 0 : -1} aria-current={isCurrent ? 'true' : undefined} onClick={() => onPick(finding)}>
        <span className="ck-note-head"><i>{number}</i><StatusGlyph status={VERDICT_STATUS[relation.verdict]}>{t(relation.verdict)}</StatusGlyph><span className="muted">{typeWord(t, relation.type)}</span><span className="muted xs r">{t('line', { n: finding.line })}</span></span>
        <span className="ck-reason">{text(relation.reason)}</span>
      </button>
      <dl>
        {finding.figures.length > 0 && <div className="more"><dt>{t('numbers')}</dt><dd lang="zh-CN">{finding.figures.map((place) => read[place]?.surface).join('、')}</dd></div>}
        {relation.stated !== null && <div><dt>{t('stated')}</dt><dd>{stated}</dd></div>}
        {relation.recomputed !== null && <div><dt>{t(relation.type === 'repeat' ? 'elsewhere' : 'recomputed')}</dt><dd>{recomputed}</dd></div>}
        {matches.map((match) => <div key={match.figure} className="ck-ledger"><dt>{t('ledger')}</dt><dd><button type="button" className="lnk" tabIndex={isCurrent ? 0 : -1} onClick={() => onLedger(match)}>{text(match.name)} {match.said ?? t('ledgerNone')}</button>{match.agrees === false && <span className="lag"> {t('ledgerDiffers')}</span>}</dd></div>)}
        {rounding !== undefined && <div className="more"><dt>{t('rounding')}</dt><dd>{rounding}</dd></div>}
      </dl>
    </li>
  );
}
