import type { ReportSummary } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useLocale, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { ScrollAcross } from '../kit/scroll-across.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { StageMark } from './review/stage-mark.tsx';
import { reportingWords } from './words.ts';

export interface ReportTableProps {
  readonly rows: readonly ReportSummary[];
  /** The report whose Word file is being made. */
  readonly busyId: string | null;
  readonly onDownload: (row: ReportSummary) => void;
}

/** The reports as ledger rows; the whole row opens. */
export function ReportTable({ rows, busyId, onDownload }: ReportTableProps): ReactElement {
  const t = useWords(reportingWords);
  const locale = useLocale();
  const columns: readonly LedgerColumn<ReportSummary>[] = [
    { key: 'title', head: t('title'), className: 'rl-title', render: (row) => <ScreenLink to={`/reports/${row.id}`} className="rl-open" title={t('openReport', { title: row.title })}>{row.title}</ScreenLink> },
    { key: 'period', head: t('period'), render: (row) => periodTitle(row.period, locale) },
    { key: 'status', head: t('status'), render: (row) => <StageMark report={row} /> },
    { key: 'figures', head: t('figures'), align: 'num', render: (row) => figureText(row.figureCount) },
    { key: 'missing', head: t('missing'), align: 'num', render: (row) => row.missingCount === 0 ? '0' : <span className="lag">{figureText(row.missingCount)}</span> },
    { key: 'demo', head: t('demo'), align: 'num', render: (row) => figureText(row.demoCount) },
    { key: 'composed', head: t('composedAt'), render: (row) => <AtBy at={row.createdAt} by={row.createdBy} /> },
    { key: 'published', head: t('publishedAt'), render: (row) => row.publishedAt === null ? <span className="dash">—</span> : <AtBy at={row.publishedAt} by={row.publishedBy ?? ''} /> },
    { key: 'digest', head: <span title={t('digestNote')}>{t('digest')}</span>, render: (row) => row.digest === null ? <span className="muted xs">{t('notFrozen')}</span> : <code className="rl-digest" title={`${row.digest}\n${t('digestNote')}`}>{row.digest.slice(0, 12)}</code> },
    { key: 'act', head: t('action'), align: 'act', className: 'rl-act', render: (row) => <button type="button" className="lnk above" disabled={busyId === row.id} aria-label={t('wordOf', { title: row.title })} onClick={() => onDownload(row)}>{busyId === row.id ? t('exporting') : t('word')}</button> },
  ];
  return <ScrollAcross label={t('caption')}><LedgerTable caption={t('caption')} className="rl" columns={columns} rows={rows} rowKey={(row) => row.id} /></ScrollAcross>;
}

function AtBy({ at, by }: { readonly at: string; readonly by: string }): ReactElement {
  return <>{instantText(at)} <span className="muted">{by}</span></>;
}
