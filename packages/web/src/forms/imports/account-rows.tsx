import type { ImportAccountView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { rowRuns, type RowRun } from './row-runs.ts';
import { importWords } from './words.ts';

const MOST = 1000;

/** The rows that need somebody: sent back or doubtful, with the place and the reason. */
export function AccountRows({ account }: { readonly account: ImportAccountView }): ReactElement {
  const t = useWords(importWords);
  const text = useText();
  const columns: readonly LedgerColumn<RowRun>[] = [
    { key: 'row', head: t('row'), width: 96, align: 'num', render: (row) => (row.to === row.row ? row.row : `${row.row}–${row.to}`) },
    { key: 'outcome', head: t('outcome'), width: 110, render: (row) => <StatusGlyph status={row.outcome === 'rejected' ? 'late' : 'lag'}>{row.outcome === 'rejected' ? t('rejected') : t('flaggedWord')}</StatusGlyph> },
    ...(account.rows.some(({ column }) => column !== null) ? [{ key: 'column', head: t('column'), width: 140, className: 'nm', render: (row: RowRun) => row.column ?? '' }] : []),
    { key: 'why', head: t('why'), render: (row) => (row.reason === null ? '' : text(row.reason)) },
  ];
  return (
    <section>
      <SectionHead title={t('rowsHead')} right={t('rowsShown', { n: account.rows.length })} />
      {account.rows.length === 0 ? <EmptyLine>{t('noRows')}</EmptyLine> : <LedgerTable caption={t('rowsHead')} columns={columns} rows={rowRuns(account.rows)} rowKey={(row) => String(row.row)} density="dense" wrap className="im-rows" />}
      {account.rows.length >= MOST && <p className="foot-note">{t('rowsMore')}</p>}
    </section>
  );
}
