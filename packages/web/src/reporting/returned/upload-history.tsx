import { listReportUploads, type ReportUploadSummary } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { returnedWords } from './words.ts';

export interface UploadHistoryProps {
  readonly reportId: string;
  readonly shownId?: string;
  readonly onOpen: (uploadId: string) => void;
}

/** 传回记录: every file returned for a report; one that was not taken can still be looked at and taken. */
export function UploadHistory({ reportId, shownId, onOpen }: UploadHistoryProps): ReactElement {
  const t = useWords(returnedWords);
  const uploads = useRoute(listReportUploads, { params: { reportId } });
  const rows = uploads.data?.rows;
  const columns: readonly LedgerColumn<ReportUploadSummary>[] = [
    { key: 'file', head: t('file'), className: 'nm', render: (row) => <button type="button" className="fl row" aria-label={t('openUpload', { name: row.fileName })} onClick={() => onOpen(row.uploadId)}>{row.fileName}</button> },
    { key: 'time', head: t('time'), width: 140, render: (row) => instantText(row.createdAt) },
    { key: 'by', head: t('by'), width: 96, className: 'nm', render: (row) => row.createdBy },
    { key: 'base', head: t('base'), width: 104, render: (row) => t('revision', { n: row.baseRevision }) },
    { key: 'became', head: t('became'), width: 104, render: (row) => row.revision === null ? <span className="dash">—</span> : t('revision', { n: row.revision }) },
    { key: 'standing', head: t('standing'), width: 96, render: (row) => <StatusGlyph status={row.status === 'committed' ? 'ok' : 'none'}>{t(row.status)}</StatusGlyph> },
  ];
  return (
    <section className="up-history no-print">
      <SectionHead title={t('history')} right={rows !== undefined && t('historyCount', { n: rows.length })} />
      {uploads.isPending && <SkeletonRows rows={3} />}
      {uploads.isError && <ErrorLine error={uploads.error} onRetry={() => void uploads.refetch()} />}
      {rows?.length === 0 && <EmptyLine>{t('noHistory')}</EmptyLine>}
      {rows !== undefined && rows.length > 0 && <LedgerTable caption={t('history')} columns={columns} rows={rows} rowKey={(row) => row.uploadId} selectedKey={shownId} isFixed className="up-files" />}
    </section>
  );
}
