import { getReport, type ReportSummary, type ReportView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { reportingWords } from './words.ts';

interface ExportDialogProps {
  /** The list knows how many figures are missing, the report which. */
  readonly report: ReportSummary;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

/** Before the Word file: every missing figure, so that none leaves the house unseen. */
export function ExportDialog({ report, onExport, onClose }: ExportDialogProps): ReactElement {
  const t = useWords(reportingWords);
  const read = useRoute(getReport, { params: { reportId: report.id } });
  const view = read.isPlaceholderData ? undefined : read.data;
  return (
    <Dialog title={t('exportTitle', { n: report.missingCount })} onClose={onClose} onSubmit={onExport} actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={view === undefined}>{t('exportAnyway')}</button></>}>
      <p className="s">{t('exportNote')}</p>
      {read.isError && <ErrorLine error={read.error} onRetry={() => void read.refetch()} />}
      {view === undefined ? !read.isError && <SkeletonRows rows={3} /> : <Missing report={view} />}
    </Dialog>
  );
}

function Missing({ report }: { readonly report: ReportView }): ReactElement {
  const text = useText();
  return (
    <>
      <ul className="missing-list">{report.missing.map((figure) => <li key={figure.key}><b className="strong">{text(figure.name)}</b><span>{text(figure.reason)}</span></li>)}</ul>
      {report.notes.map((note) => <p key={note.zh} className="xs muted">{text(note)}</p>)}
    </>
  );
}
