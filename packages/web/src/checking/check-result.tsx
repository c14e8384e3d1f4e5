import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { PageHead } from '../kit/page-head.tsx';
import { EmptyLine } from '../kit/state-lines.tsx';
import { AnnotatedText } from './annotated-text.tsx';
import { saveCheck } from './check-export.ts';
import { CheckSummary } from './check-summary.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { findingsByFigure, findingsOf, firstShown, nextNamed, type Finding, type Verdict } from './findings.ts';
import { showFigure, showNote } from './show-figure.ts';
import { drawnText } from './text-model.ts';
import type { CheckedText } from './use-text-check.ts';
import { checkingWords } from './words.ts';

export interface CheckResultProps {
  readonly checked: CheckedText;
  readonly onAnother: () => void;
  readonly onEdit: () => void;
}

/** The text as it was read, every figure underlined, and what was found beside its place. */
export function CheckResult({ checked, onAnother, onEdit }: CheckResultProps): ReactElement {
  const t = useWords(checkingWords);
  const { check, name } = checked;
  const sheet = useRef<HTMLElement>(null);
  const margin = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<readonly Verdict[]>(() => firstShown(check.relations));
  const [currentPlace, setCurrentPlace] = useState<number>();
  const [cursor, setCursor] = useState(0);
  const blocks = useMemo(() => drawnText(check.text, check.figures), [check]);
  const findings = useMemo(() => findingsOf(check, shown), [check, shown]);
  const byFigure = useMemo(() => findingsByFigure(findings), [findings]);
  const everyFinding = useMemo(() => findingsByFigure(findingsOf(check, ['wrong', 'confirm', 'holds'])), [check]);
  const current = findings.find((finding) => finding.place === currentPlace);
  const pick = (finding: Finding): void => {
    const result = finding.figures.at(-1);
    setCurrentPlace(finding.place);
    if (result === undefined) return;
    setCursor(result);
    showFigure(sheet.current, result);
  };
  // A figure whose findings are filtered out brings their verdict back.
  const pickFigure = (figure: number): void => {
    setCursor(figure);
    const named = byFigure.get(figure)?.named ?? everyFinding.get(figure)?.named ?? [];
    const next = nextNamed(named, currentPlace);
    if (next === undefined) return;
    if (!shown.includes(next.relation.verdict)) setShown([...shown, next.relation.verdict]);
    setCurrentPlace(next.place);
  };
  const crumbs = [{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'here', label: t('title') }];
  return (
    <div className="page ck">
      <PageHead
        title={t('title')} crumbs={crumbs}
        beside={<span className="s muted ck-source">{t('source', { name, n: figureText(check.text.length) })}</span>}
        actions={<>
          <button type="button" className="btn" onClick={onEdit}>{t('edit')}</button>
          <button type="button" className="btn" onClick={() => window.print()}>{t('print')}</button>
          <button type="button" className="btn" onClick={() => saveCheck(checked, t('jsonName'))}>{t('exportJson')}</button>
          <button type="button" className="btn p" onClick={onAnother}>{t('another')}</button>
        </>}
      />
      <CheckSummary check={check} findings={findings} shown={shown} current={current} onShown={setShown} onPick={pick} onNote={(finding) => showNote(margin.current, finding.place)} />
      <div className="ck-two">
        <AnnotatedText ref={sheet} text={check.text} figures={check.figures} blocks={blocks} byFigure={byFigure} current={current} cursor={cursor} onCursor={setCursor} onPick={pickFigure} />
        <aside ref={margin} className="ck-margin" aria-label={t('findings')}>
          {check.relations.length === 0 ? <EmptyLine>{t(check.figures.length === 0 ? 'noFigures' : 'noRelations')}</EmptyLine> : findings.length === 0 ? <EmptyLine>{t('noneShown')}</EmptyLine> : null}
          <FindingNotes sheet={sheet} findings={findings} read={check.figures} current={current} onPick={pick} />
        </aside>
      </div>
      <p className="foot-note no-print">{t('notKept')}</p>
    </div>
  );
}
