import type { ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { StatusGlyph, type Status } from '../kit/status-glyph.tsx';
import { findingKey } from './figure-marks.ts';
import { firstFigure } from './outline-lines.ts';
import { useOneStop } from './use-one-stop.ts';
import { reportingWords } from './words.ts';

type Finding = ReportView['findings'][number];
type Verdict = Finding['verdict'];

const VERDICTS = ['wrong', 'confirm', 'holds'] as const satisfies readonly Verdict[];
const GLYPH = { wrong: 'late', confirm: 'lag', holds: 'ok' } as const satisfies Record<Verdict, Status>;
const SHOWN_FIRST = 3;

/** 核校结果 over the page: what does not add up, what somebody should confirm, what holds. */
export function FindingsStrip({ findings, onLocate }: { readonly findings: readonly Finding[]; readonly onLocate: (key: string) => void }): ReactElement {
  const t = useWords(reportingWords);
  const [isAll, setIsAll] = useState(false);
  const stop = useOneStop();
  const open = VERDICTS.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict && (isAll || verdict !== 'holds')));
  const lines = isAll ? open : open.slice(0, SHOWN_FIRST);
  const isFoldable = findings.length > lines.length || isAll;
  const hasDoubt = findings.some((finding) => finding.verdict !== 'holds');
  return (
    <section className="chk no-print" aria-label={t('findings')}>
      <div className="h">
        <h2>{t('findings')}</h2>
        {!hasDoubt && <StatusGlyph status="ok">{t('noFindings')}</StatusGlyph>}
        {VERDICTS.map((verdict) => <Tally key={verdict} verdict={verdict} count={findings.filter((finding) => finding.verdict === verdict).length} />)}
        <span className="keys muted">{t('toolHint')}</span>
        {isFoldable && <button type="button" className="lnk" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>{t(isAll ? 'fewerFindings' : 'allFindings')}</button>}
      </div>
      {lines.length > 0 && <ul {...stop}>{lines.map((finding) => <Line key={findingKey(finding)} finding={finding} onLocate={onLocate} />)}</ul>}
    </section>
  );
}

function Tally({ verdict, count }: { readonly verdict: Verdict; readonly count: number }): ReactElement | null {
  const t = useWords(reportingWords);
  return count === 0 ? null : <StatusGlyph status={GLYPH[verdict]}>{`${t(verdict)} ${count}`}</StatusGlyph>;
}

function Line({ finding, onLocate }: { readonly finding: Finding; readonly onLocate: (key: string) => void }): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const key = firstFigure(finding);
  return (
    <li>
      <StatusGlyph status={GLYPH[finding.verdict]}>{t(finding.verdict)}</StatusGlyph>
      <span className="t" title={text(finding.reason)}>{text(finding.reason)}</span>
      {key === undefined ? <span /> : <button type="button" className="lnk" data-stop="" onClick={() => onLocate(key)}>{t('locate')}</button>}
    </li>
  );
}
