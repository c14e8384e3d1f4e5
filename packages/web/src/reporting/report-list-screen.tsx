import { downloadReport, listReports, type ReportSummary } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { FreshnessMark } from '../kit/freshness-mark.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { useAbility } from '../session/session-context.ts';
import { ComposeDialog } from './compose-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ReportTable } from './report-table.tsx';
import './reporting.css';
import { useFileDownload } from './use-file-download.ts';
import { reportingWords } from './words.ts';

type Shown = 'all' | ReportSummary['status'];

const CHOICES: readonly Shown[] = ['all', 'draft', 'published'];

/** 工作报告: every report of the area, and the one button that writes a new one from the ledger. */
export function Screen(): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const mayCompose = useAbility('reports.compose');
  const reports = useRoute(listReports);
  const [shown, setShown] = useState<Shown>('all');
  const [isComposing, setIsComposing] = useState(false);
  const [exporting, setExporting] = useState<ReportSummary | undefined>(undefined);
  const file = useFileDownload(downloadReport);
  const save = (row: ReportSummary): void => {
    setExporting(undefined);
    file.start({ params: { reportId: row.id } }, `${row.title}.docx`, row.id);
  };
  const rows = reports.data?.rows ?? [];
  const chosen = rows.filter((row) => shown === 'all' || row.status === shown);
  const compose = mayCompose && <button type="button" className="btn p" onClick={() => setIsComposing(true)}>{t('compose')}</button>;
  return (
    <div className="page">
      <PageHead title={t('reports')} actions={compose} fresh={rows.length > 0 && <FreshnessMark recordedAt={rows[0]?.createdAt ?? null} readAt={reports.dataUpdatedAt} onRefresh={() => void reports.refetch()} />} />
      {reports.isError && <ErrorLine error={reports.error} onRetry={() => void reports.refetch()} />}
      {file.error !== null && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(file.error))}</StatusGlyph></p>}
      {reports.isPending && <SkeletonRows rows={10} />}
      {reports.data !== undefined && rows.length === 0 && <EmptyLine action={mayCompose && <button type="button" className="lnk" onClick={() => setIsComposing(true)}>{t('compose')}</button>}>{t('none')}</EmptyLine>}
      {rows.length > 0 && (
        <>
          <div className="switch rl-switch no-print">
            {CHOICES.map((choice) => <button key={choice} type="button" aria-pressed={shown === choice} onClick={() => setShown(choice)}>{t(choice)}<b>{choice === 'all' ? rows.length : rows.filter((row) => row.status === choice).length}</b></button>)}
            <span className="r muted">{t('count', { n: chosen.length })}</span>
          </div>
          {chosen.length === 0 ? <EmptyLine>{t('noneOfStatus')}</EmptyLine> : <ReportTable rows={chosen} busyId={file.busyKey} onDownload={(row) => (row.missingCount > 0 ? setExporting(row) : save(row))} />}
        </>
      )}
      {exporting !== undefined && <ExportDialog report={exporting} onExport={() => save(exporting)} onClose={() => setExporting(undefined)} />}
      {isComposing && <ComposeDialog onClose={() => setIsComposing(false)} />}
    </div>
  );
}
