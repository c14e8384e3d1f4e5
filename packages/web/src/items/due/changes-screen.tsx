import { listDueChanges, type DueChangeView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { itemWords } from '../words.ts';
import { dueWords } from './words.ts';

/** 期限变动: every change of holidays and limits, with how many due days it moved. */
export function Screen(): ReactElement {
  const t = useWords(dueWords);
  const i = useWords(itemWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const [page, size] = [Number(search['page'] ?? 1), Number(search['size'] ?? 50)];
  const changes = useRoute(listDueChanges, { query: { page, size } });
  const columns: readonly LedgerColumn<DueChangeView>[] = [
    { key: 'changedAt', head: t('changedAt'), render: (row) => <span className="nowrap">{instantText(row.changedAt)}</span> },
    { key: 'what', head: t('what'), render: (row) => <ScreenLink to={`/items/due-changes/${row.id}`} className="lnk ink strong">{text(row.subject)}</ScreenLink> },
    { key: 'source', head: t('source'), className: 'it-title', render: (row) => row.source },
    { key: 'changedBy', head: t('changedBy'), render: (row) => row.changedBy },
    { key: 'moves', head: t('moves'), align: 'num', render: (row) => (row.pending === 0 ? t('count', { n: row.moves }) : <StatusGlyph status="lag">{t('pending', { n: row.pending })}</StatusGlyph>) },
  ];
  return (
    <div className="page">
      <PageHead title={t('changes')} crumbs={[{ key: 'section', label: i('section'), to: '/items' }]} />
      {changes.isError && <ErrorLine error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isPending && <SkeletonRows rows={8} />}
      {changes.data?.rows.length === 0 && <EmptyLine>{t('none')}</EmptyLine>}
      {changes.data !== undefined && changes.data.rows.length > 0 && (
        <>
          <ScrollAcross label={t('changes')}><LedgerTable caption={t('changes')} columns={columns} rows={changes.data.rows} rowKey={({ id }) => id} wrap /></ScrollAcross>
          <Pager total={changes.data.total} page={page} size={size} onChange={(next, rows) => change({ page: String(next), size: String(rows) })} />
        </>
      )}
    </div>
  );
}
