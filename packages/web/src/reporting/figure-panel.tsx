import { getFigure, type ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { FigureFacts } from '../figure/figure-facts.tsx';
import { FigureProvenance } from '../figure/figure-provenance.tsx';
import type { FigureReference } from '../figure/figure-reference.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { Drawer } from '../kit/drawer.tsx';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { OverrideLine } from './editing/override-line.tsx';
import { textBeside } from './exact-text.ts';
import { findingKey, findingsAbout } from './figure-marks.ts';
import { placeOf } from './figure-walk.ts';
import { reportingWords } from './words.ts';

type Bound = ReportView['figures'][number];

export interface FigurePanelProps {
  readonly report: ReportView;
  readonly order: readonly string[];
  readonly figure: Bound;
  readonly name: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  /** Gives an opinion on this figure; absent once it is published. */
  readonly onRemark: (() => void) | undefined;
}

/** Provenance of a figure of the report, with its place in the text and the way to the next. */
export function FigurePanel({ report, order, figure, name, onStep, onClose, onRemark }: FigurePanelProps): ReactElement {
  const t = useWords(reportingWords);
  const [isNow, setIsNow] = useState(false);
  // Units and inputs opened from here; they belong to one figure of the text and go when another is shown.
  const [opened, setOpened] = useState<{ readonly key: string; readonly stack: readonly FigureReference[] }>({ key: figure.key, stack: [] });
  const stack = opened.key === figure.key ? opened.stack : [];
  const own: FigureReference = { metricId: figure.metricId, orgId: figure.orgId, period: figure.period, knownAt: isNow ? undefined : report.knownAt };
  const shown = stack.at(-1) ?? own;
  const push = (part: Partial<FigureReference>): void => setOpened({ key: figure.key, stack: [...stack, { ...shown, ...part }] });
  const back = stack.length === 0 ? undefined : (): void => setOpened({ key: figure.key, stack: stack.slice(0, -1) });
  return (
    <Drawer title={t('source')} onClose={onClose} onBack={back} right={<Steps place={placeOf(order, figure.key)} total={order.length} onStep={onStep} />}>
      {stack.length === 0 && <InText report={report} figure={figure} name={name} isNow={isNow} onChange={setIsNow} />}
      {stack.length === 0 && onRemark !== undefined && <p className="s"><button type="button" className="lnk" onClick={onRemark}>{t('remarkHere')}</button></p>}
      <Provenance reference={shown} onOpenUnit={(orgId) => push({ orgId })} onOpenMetric={(metricId) => push({ metricId })} />
    </Drawer>
  );
}

function Steps({ place, total, onStep }: { readonly place: number; readonly total: number; readonly onStep: (by: 1 | -1) => void }): ReactElement {
  const t = useWords(reportingWords);
  return (
    <span className="steps">
      <span aria-live="polite">{t('place', { n: place, total })}</span>
      <button type="button" className="lnk" aria-label={t('previousFigure')} title={t('previousFigure')} onClick={() => onStep(-1)}>‹</button>
      <button type="button" className="lnk" aria-label={t('nextFigure')} title={t('nextFigure')} onClick={() => onStep(1)}>›</button>
    </span>
  );
}

function InText({ report, figure, name, isNow, onChange }: { readonly report: ReportView; readonly figure: Bound; readonly name: string; readonly isNow: boolean; readonly onChange: (isNow: boolean) => void }): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const missing = report.missing.find((other) => other.key === figure.key);
  return (
    <div className="in-text">
      <p><span className="muted">{`${t('inText')} `}</span><q lang="zh-CN">{figure.text}</q>{isAspect(figure.aspect) && <span className="muted">{` · ${t(`aspect_${figure.aspect}`)}`}</span>}</p>
      {missing !== undefined && <p><StatusGlyph status="none">{t('missingMark')}</StatusGlyph> {text(missing.reason)}</p>}
      {figure.flags.length > 0 && <p><StatusGlyph status="lag">{t('flaggedMark')}</StatusGlyph></p>}
      {findingsAbout(report.findings, figure.key).map((finding) => (
        <p key={findingKey(finding)}><StatusGlyph status={finding.verdict === 'wrong' ? 'late' : 'lag'}>{t(finding.verdict)}</StatusGlyph> {text(finding.reason)}</p>
      ))}
      <OverrideLine report={report} figure={figure} name={name} />
      {figure.changed && (
        <>
          <p><StatusGlyph status="lag">{t('ledgerNow')}</StatusGlyph> <b className="strong">{textBeside(figure.text, figure.current)}</b> <span className="muted">{t(report.status === 'published' ? 'ledgerNowAfter' : 'ledgerNowDraft')}</span></p>
          <div className="seg sm">
            <button type="button" aria-pressed={!isNow} onClick={() => onChange(false)}>{t('asInReport')}</button>
            <button type="button" aria-pressed={isNow} onClick={() => onChange(true)}>{t('asNow')}</button>
          </div>
        </>
      )}
    </div>
  );
}

function Provenance({ reference, onOpenUnit, onOpenMetric }: { readonly reference: FigureReference; readonly onOpenUnit: (orgId: string) => void; readonly onOpenMetric: (metricId: string) => void }): ReactElement {
  const { metricId, orgId, period, knownAt } = reference;
  const figure = useRoute(getFigure, { params: { metricId }, query: { org: orgId, period, ...(knownAt === undefined ? {} : { knownAt }) } });
  if (figure.isError) return <ErrorLine error={figure.error} onRetry={() => void figure.refetch()} />;
  if (figure.data === undefined || figure.isPlaceholderData) return <SkeletonRows rows={12} />;
  return (
    <>
      <FigureProvenance figure={figure.data} onOpenUnit={onOpenUnit} onOpenMetric={onOpenMetric} />
      <FigureFacts key={`${metricId} ${orgId} ${period}`} reference={reference} figure={figure.data} />
    </>
  );
}

const ASPECTS = ['value', 'number', 'wan', 'numerator', 'denominator', 'yoy', 'change', 'pop', 'pop_change', 'target', 'completion', 'pace', 'progress', 'rank', 'condition'] as const;

/** The contract leaves aspects open; one this screen does not know is simply not named. */
function isAspect(aspect: string): aspect is (typeof ASPECTS)[number] {
  return ASPECTS.some((known) => known === aspect);
}
