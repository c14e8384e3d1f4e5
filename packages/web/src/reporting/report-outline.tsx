import type { ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { Glyph } from '../kit/status-glyph.tsx';
import type { OutlineLine } from './outline-lines.ts';
import { editingWords } from './editing/words.ts';
import { reportingWords } from './words.ts';

export interface ReportOutlineProps {
  readonly lines: readonly OutlineLine[];
  /** Heading the reader is at. */
  readonly current: string;
  readonly report: ReportView;
  readonly onGoTo: (anchor: string) => void;
}

/** 提纲: headings with the figures under each, and the sum of the whole text at the foot. */
export function ReportOutline({ lines, current, report, onGoTo }: ReportOutlineProps): ReactElement {
  const t = useWords(reportingWords);
  // Where the outline stands above the page instead of beside it, it is folded until asked for.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <nav className={isOpen ? 'ol open no-print' : 'ol no-print'} aria-label={t('outline')}>
      <h2>{t('outline')}</h2>
      <button type="button" className="lnk fold" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{t(isOpen ? 'foldOutline' : 'unfoldOutline', { n: lines.length })}</button>
      <OutlineList lines={lines} current={current} onGoTo={onGoTo} />
      <FigureSum report={report} />
    </nav>
  );
}

/** The headings alone. */
export function OutlineList({ lines, current, onGoTo }: Omit<ReportOutlineProps, 'report'>): ReactElement {
  const t = useWords(reportingWords);
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.anchor}>
          <button type="button" className={line.level > 1 ? 'l2' : undefined} aria-current={line.anchor === current ? 'location' : undefined} onClick={() => onGoTo(line.anchor)}>
            <span className="ti" title={line.title}>{line.title}</span>
            <span className="c" title={titleOf(line, t)}><Mark line={line} />{line.figures > 0 && line.figures}</span>
            <span className="sr">{titleOf(line, t)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** 全文数字, 来自台账, 签字改写, 演示数据, 未取到. */
export function FigureSum({ report }: { readonly report: ReportView }): ReactElement {
  const t = useWords(reportingWords);
  const e = useWords(editingWords);
  const overridden = report.figures.filter((figure) => figure.override !== null).length;
  return (
    <dl className="ft">
      <div><dt>{t('sumFigures')}</dt><dd>{figureText(report.figureCount)}</dd></div>
      <div><dt>{t('sumLedger')}</dt><dd>{figureText(report.figureCount - report.missingCount - overridden)}</dd></div>
      <div><dt>{e('sumOverridden')}</dt><dd>{figureText(overridden)}</dd></div>
      <div><dt>{t('sumDemo')}</dt><dd>{figureText(report.demoCount)}</dd></div>
      <div><dt>{t('sumMissing')}</dt><dd className={report.missingCount > 0 ? 'lag' : undefined}>{report.missingCount > 0 && <Glyph status="none" />}{figureText(report.missingCount)}</dd></div>
    </dl>
  );
}

function Mark({ line }: { readonly line: OutlineLine }): ReactElement | null {
  if (line.wrong > 0) return <Glyph status="late" />;
  if (line.toConfirm > 0) return <Glyph status="lag" />;
  return line.missing > 0 ? <Glyph status="none" /> : null;
}

function titleOf(line: OutlineLine, t: ReturnType<typeof useWords<typeof reportingWords>>): string {
  const parts = [t('outlineFigures', { n: line.figures })];
  if (line.wrong > 0) parts.push(`${t('wrong')} ${line.wrong}`);
  if (line.toConfirm > 0) parts.push(`${t('confirm')} ${line.toConfirm}`);
  if (line.missing > 0) parts.push(t('outlineMissing', { n: line.missing }));
  return parts.join(' · ');
}
