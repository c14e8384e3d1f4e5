import { compareReportRevisions, getReport, listReportRevisions } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { LineEdits } from '../returned/line-edits.tsx';
import '../returned/returned.css';
import { reportingWords } from '../words.ts';
import { FigureDifferences } from './figure-differences.tsx';
import './revision.css';
import { revisionBefore, revisionGroups, type RevisionGroup } from './revision-groups.ts';
import { RevisionPicker } from './revision-picker.tsx';
import { revisionWords } from './words.ts';

/** 版本比对: any two revisions of a report, words and figures apart. */
export function Screen(): ReactElement {
  const t = useWords(revisionWords);
  const r = useWords(reportingWords);
  const locale = useLocale();
  const { reportId = '' } = useScreenParams();
  const params = { reportId };
  const report = useRoute(getReport, { params });
  const revisions = useRoute(listReportRevisions, { params });
  const here = `/reports/${reportId}`;
  const isReady = report.data !== undefined && !report.isPlaceholderData && revisions.data !== undefined && !revisions.isPlaceholderData;
  const name = isReady ? r('barTitle', { period: periodTitle(report.data.period, locale) }) : '…';
  const problem = report.error ?? revisions.error;
  return (
    <div className="page up">
      <PageHead
        title={t('title')} crumbs={[{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'report', label: name, to: here }, { key: 'here', label: t('title') }]}
        actions={<ScreenLink to={here} className="btn">{t('back')}</ScreenLink>}
      />
      {problem !== null && <><ErrorLine error={problem} onRetry={() => void revisions.refetch()} /><EmptyLine><ScreenLink to="/reports">{r('back')}</ScreenLink></EmptyLine></>}
      {problem === null && !isReady && <SkeletonRows rows={12} />}
      {isReady && <Chosen reportId={reportId} groups={revisionGroups(revisions.data.rows)} />}
    </div>
  );
}

function Chosen({ reportId, groups }: { readonly reportId: string; readonly groups: readonly RevisionGroup[] }): ReactElement {
  const t = useWords(revisionWords);
  const [search, change] = useScreenSearch();
  const newest = groups[0]?.last.revision ?? 1;
  const to = numberIn(search['to']) ?? newest;
  const from = numberIn(search['from']) ?? revisionBefore(groups, to) ?? to;
  if (groups.length < 2 && from === to) return <EmptyLine>{t('onlyOne')}</EmptyLine>;
  return (
    <>
      <RevisionPicker groups={groups} from={from} to={to} onChange={(left, right) => change({ from: String(left), to: String(right) })} />
      {from === to ? <EmptyLine>{t('sameRevision')}</EmptyLine> : <Comparison reportId={reportId} from={from} to={to} isWords={search['show'] === 'words'} onShow={(show) => change({ show })} />}
    </>
  );
}

interface ComparisonProps {
  readonly reportId: string;
  readonly from: number;
  readonly to: number;
  readonly isWords: boolean;
  readonly onShow: (show: 'words' | undefined) => void;
}

function Comparison({ reportId, from, to, isWords, onShow }: ComparisonProps): ReactElement {
  const t = useWords(revisionWords);
  const read = useRoute(compareReportRevisions, { params: { reportId }, query: { from, to } });
  if (read.isError) return <ErrorLine error={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined || read.isPlaceholderData) return <SkeletonRows rows={10} />;
  const { lines, figures, unchangedLines, unchangedFigures } = read.data;
  return (
    <section aria-label={t('title')}>
      <div className="switch up-switch no-print" role="group" aria-label={t('views')}>
        <button type="button" aria-pressed={!isWords} onClick={() => onShow(undefined)}>{t('figures')}<b>{figures.length}</b></button>
        <button type="button" aria-pressed={isWords} onClick={() => onShow('words')}>{t('words')}<b>{lines.length}</b></button>
        <span className="r muted">{isWords ? t('sumWords', { changed: lines.length, same: unchangedLines }) : t('sumFigures', { changed: figures.length, same: unchangedFigures })}</span>
      </div>
      <div className="up-view">{isWords ? <LineEdits edits={lines} /> : <FigureDifferences figures={figures} />}</div>
    </section>
  );
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : undefined;
}
