import type { TextCheckView } from '@taizhang/contract';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useOpenFigure } from '../figure/figure-reference.ts';
import { useWords } from '../i18n/locale.ts';
import { EmptyLine } from '../kit/state-lines.tsx';
import { AnnotatedText } from './annotated-text.tsx';
import { CheckSummary } from './check-summary.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { findingsByFigure, findingsOf, nextNamed, type Finding, type Verdict } from './findings.ts';
import { ledgerByFigure, type LedgerMatch } from './ledger-marks.ts';
import { showFigure, showNote } from './show-figure.ts';
import { drawnText } from './text-model.ts';
import { checkingWords } from './words.ts';

export interface FigureResultProps {
  readonly check: TextCheckView;
  readonly shown: readonly Verdict[];
  readonly onShown: (shown: readonly Verdict[]) => void;
}

/** The text as it was read, every figure underlined, what was found beside its place, and the way to the ledger. */
export function FigureResult({ check, shown, onShown }: FigureResultProps): ReactElement {
  const t = useWords(checkingWords);
  const sheet = useRef<HTMLElement>(null);
  const margin = useRef<HTMLElement>(null);
  const openFigure = useOpenFigure();
  const [currentPlace, setCurrentPlace] = useState<number>();
  const [cursor, setCursor] = useState(0);
  const blocks = useMemo(() => drawnText(check.text, check.figures), [check]);
  const findings = useMemo(() => findingsOf(check, shown), [check, shown]);
  const byFigure = useMemo(() => findingsByFigure(findings), [findings]);
  const everyFinding = useMemo(() => findingsByFigure(findingsOf(check, ['wrong', 'confirm', 'holds'])), [check]);
  const ledger = useMemo(() => ledgerByFigure(check), [check]);
  const current = findings.find((finding) => finding.place === currentPlace);
  const goTo = (figure: number): void => {
    setCursor(figure);
    showFigure(sheet.current, figure);
  };
  const pick = (finding: Finding): void => {
    const result = finding.figures.at(-1);
    setCurrentPlace(finding.place);
    if (result !== undefined) goTo(result);
  };
  const openLedger = ({ metricId, orgId, period }: LedgerMatch): void => openFigure({ metricId, orgId, period });
  // A figure whose findings are filtered out brings their verdict back; one without any leads to the ledger.
  const pickFigure = (figure: number): void => {
    setCursor(figure);
    const match = ledger.get(figure);
    const named = byFigure.get(figure)?.named ?? everyFinding.get(figure)?.named ?? [];
    const next = nextNamed(named, currentPlace);
    if (next === undefined) {
      if (match !== undefined) openLedger(match);
      return;
    }
    if (!shown.includes(next.relation.verdict)) onShown([...shown, next.relation.verdict]);
    setCurrentPlace(next.place);
  };
  return (
    <>
      <CheckSummary check={check} findings={findings} shown={shown} current={current} cursor={cursor} onShown={onShown} onPick={pick} onFigure={goTo} onNote={(finding) => showNote(margin.current, finding.place)} />
      <div className="ck-two">
        <AnnotatedText ref={sheet} text={check.text} figures={check.figures} blocks={blocks} byFigure={byFigure} ledger={ledger} current={current} cursor={cursor} onCursor={setCursor} onPick={pickFigure} />
        <aside ref={margin} className="ck-margin" aria-label={t('findings')}>
          {check.relations.length === 0 ? <EmptyLine>{t(check.figures.length === 0 ? 'noFigures' : 'noRelations')}</EmptyLine> : findings.length === 0 ? <EmptyLine>{t('noneShown')}</EmptyLine> : null}
          <FindingNotes sheet={sheet} findings={findings} read={check.figures} ledger={ledger} current={current} onPick={pick} onLedger={openLedger} />
        </aside>
      </div>
    </>
  );
}
