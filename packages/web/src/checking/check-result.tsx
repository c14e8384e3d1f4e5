import { useState, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { PageHead } from '../kit/page-head.tsx';
import { ErrorLine } from '../kit/state-lines.tsx';
import { FigureResult } from './figure-result.tsx';
import { firstShown, type Verdict } from './findings.ts';
import { LayoutFindings } from './layout-findings.tsx';
import { ResultActions } from './result-actions.tsx';
import type { CheckedText } from './use-text-check.ts';
import { checkingWords } from './words.ts';

export interface CheckResultProps {
  readonly checked: CheckedText;
  readonly onAnother: () => void;
  readonly onEdit: () => void;
}

/** What was found in a text: its figures, and of a Word file its layout. */
export function CheckResult({ checked, onAnother, onEdit }: CheckResultProps): ReactElement {
  const t = useWords(checkingWords);
  const { check, layout, name } = checked;
  const [shown, setShown] = useState<readonly Verdict[]>(() => firstShown(check.relations));
  const [isLayout, setIsLayout] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const crumbs = [{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'here', label: t('title') }];
  return (
    <div className="page ck">
      <PageHead
        title={t('title')} crumbs={crumbs}
        beside={<span className="s muted ck-source">{t('source', { name, n: figureText(check.text.length) })}</span>}
        actions={<ResultActions checked={checked} withHolds={shown.includes('holds')} onAnother={onAnother} onEdit={onEdit} onProblem={setProblem} />}
      />
      {problem !== undefined && <ErrorLine error={problem} />}
      {layout !== undefined && (
        <div className="switch ck-views no-print" role="group" aria-label={t('views')}>
          <button type="button" aria-pressed={!isLayout} onClick={() => setIsLayout(false)}>{t('viewFigures')}</button>
          <button type="button" aria-pressed={isLayout} onClick={() => setIsLayout(true)}>{t('viewLayout')} <b>{figureText(layout.length)}</b></button>
        </div>
      )}
      {isLayout && layout !== undefined ? <LayoutFindings findings={layout} /> : <FigureResult check={check} shown={shown} onShown={setShown} />}
      <p className="foot-note no-print">{t('notKept')}</p>
    </div>
  );
}
