import type { TextCheckView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { Glyph, StatusGlyph } from '../kit/status-glyph.tsx';
import { VERDICT_STATUS } from './finding-words.ts';
import { tallyOf, VERDICTS, type Finding, type Verdict } from './findings.ts';
import { figuresThatDiffer } from './ledger-marks.ts';
import { checkingWords } from './words.ts';

export interface CheckSummaryProps {
  readonly check: TextCheckView;
  readonly findings: readonly Finding[];
  readonly shown: readonly Verdict[];
  readonly current: Finding | undefined;
  /** The figure last looked at. */
  readonly cursor: number;
  readonly onShown: (verdicts: readonly Verdict[]) => void;
  readonly onPick: (finding: Finding) => void;
  readonly onFigure: (figure: number) => void;
  /** Goes to the note of a finding; below the text it would else be a long way. */
  readonly onNote: (finding: Finding) => void;
}

/** What was read and found, in one line that stays in sight: its tallies are the filter, its arrows walk the findings. */
export function CheckSummary({ check, findings, shown, current, cursor, onShown, onPick, onFigure, onNote }: CheckSummaryProps): ReactElement {
  const t = useWords(checkingWords);
  const text = useText();
  const tally = tallyOf(check.relations);
  const masked = check.figures.filter((figure) => figure.masked).length;
  const toggle = (verdict: Verdict): void => onShown(VERDICTS.filter((one) => (one === verdict ? !shown.includes(one) : shown.includes(one))));
  return (
    <div className="ck-sum">
      <div className="ck-sum-row">
        <p className="ck-read"><b>{t('read', { n: figureText(check.figures.length) })}</b>{masked > 0 && <span className="muted">{t('masked', { n: figureText(masked) })}</span>}</p>
        <div className="ck-filter" role="group" aria-label={t('filter')}>
          {VERDICTS.map((verdict) => (
            <button key={verdict} type="button" aria-pressed={shown.includes(verdict)} disabled={tally[verdict] === 0} onClick={() => toggle(verdict)}>
              <Glyph status={VERDICT_STATUS[verdict]} />{t(verdict)}<b>{figureText(tally[verdict])}</b>
            </button>
          ))}
        </div>
        {check.ledger.length > 0 && <LedgerTally check={check} cursor={cursor} onFigure={onFigure} />}
        {check.relations.length > 0 && tally.wrong === 0 && <StatusGlyph status="ok">{t('noDoubts')}</StatusGlyph>}
        <Walk findings={findings} current={current} onPick={onPick} onNote={onNote} />
      </div>
      <p className="ck-now" role="status">
        {current !== undefined && <><StatusGlyph status={VERDICT_STATUS[current.relation.verdict]}>{t(current.relation.verdict)}</StatusGlyph> {text(current.relation.reason)}</>}
      </p>
    </div>
  );
}

/** How many figures the ledger has, and the way from one that differs to the next. */
function LedgerTally({ check, cursor, onFigure }: Pick<CheckSummaryProps, 'check' | 'cursor' | 'onFigure'>): ReactElement {
  const t = useWords(checkingWords);
  const differing = figuresThatDiffer(check);
  const next = differing.find((figure) => figure > cursor) ?? differing[0];
  return (
    <p className="ck-tally">
      <span className="muted">{t('inLedger', { n: figureText(check.ledger.length) })}</span>
      {next !== undefined && <button type="button" className="lnk" title={t('nextDiffering')} onClick={() => onFigure(next)}><Glyph status="lag" />{t('differ', { n: differing.length })}</button>}
    </p>
  );
}

function Walk({ findings, current, onPick, onNote }: Pick<CheckSummaryProps, 'findings' | 'current' | 'onPick' | 'onNote'>): ReactElement | null {
  const t = useWords(checkingWords);
  const [first] = findings;
  if (first === undefined) return null;
  const at = current === undefined ? -1 : findings.indexOf(current);
  const previous = findings[at === -1 ? findings.length - 1 : at - 1];
  const next = findings[at + 1];
  return (
    <div className="ck-walk no-print">
      <button type="button" className="btn sm" aria-label={t('previous')} disabled={previous === undefined} onClick={() => previous !== undefined && onPick(previous)}>‹</button>
      <button type="button" className="lnk" title={t('toNote')} onClick={() => onNote(current ?? first)}>{at === -1 ? t('count', { n: findings.length }) : t('place', { n: at + 1, total: findings.length })}</button>
      <button type="button" className="btn sm" aria-label={t('next')} disabled={next === undefined} onClick={() => next !== undefined && onPick(next)}>›</button>
    </div>
  );
}
