import type { getItemStatistics, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { Glyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { itemWords } from '../words.ts';
import { statisticsWords } from './words.ts';

type Statistics = RouteResponse<typeof getItemStatistics>;
type Row = Statistics['rows'][number];
type Count = 'received' | 'closedInTime' | 'closedLate' | 'dropped' | 'pending' | 'overdue';

const COUNTS = ['received', 'closedInTime', 'closedLate', 'dropped', 'pending', 'overdue'] as const satisfies readonly Count[];
/** Counts the list can show as they are: those of now. */
const LISTED = { pending: 'open', overdue: 'overdue' } as const;

/** Units with what they received, closed and owe; what is pending leads to its items. */
export function StatisticsTable({ data, procedure }: { readonly data: Statistics; readonly procedure: string | undefined }): ReactElement {
  const t = useWords(statisticsWords);
  const i = useWords(itemWords);
  const text = useText();
  const cell = (row: Row, count: Count): ReactElement | string => {
    const n = row[count];
    if (n === 0) return <span className="dash">0</span>;
    const shown = <>{count === 'overdue' && <span className="it-mark"><Glyph status="late" /></span>}{n}</>;
    if (count !== 'pending' && count !== 'overdue') return shown;
    return <ScreenLink to="/items" search={{ box: 'all', state: LISTED[count], org: row.org.id, procedure }} className="lnk" title={t('look', { org: text(row.org.name), what: t(count), n })}>{shown}</ScreenLink>;
  };
  const columns: readonly LedgerColumn<Row>[] = [
    { key: 'org', head: i('unit'), className: 'nm', render: ({ org }) => text(org.name) },
    ...COUNTS.map((count): LedgerColumn<Row> => ({ key: count, head: t(count), align: 'num', render: (row) => cell(row, count) })),
    { key: 'rate', head: t('onTimeRate'), align: 'num', render: ({ onTimeRate }) => <span className="strong">{figureText(onTimeRate, 1)}</span> },
  ];
  const sums = COUNTS.map((count) => data.rows.reduce((sum, row) => sum + row[count], 0));
  return <ScrollAcross label={t('title')}><LedgerTable caption={t('title')} columns={columns} rows={data.rows} rowKey={({ org }) => org.id} total={[t('all'), ...sums, figureText(data.onTimeRate, 1)]} /></ScrollAcross>;
}
