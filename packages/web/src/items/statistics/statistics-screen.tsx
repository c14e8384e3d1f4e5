import { getItemStatistics, listProcedures, type RouteResponse } from '@taizhang/contract';
import { isPlainDate } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { saveCsv } from '../../api/csv.ts';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { DateField } from '../../kit/date-field.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { StatisticsTable } from './statistics-table.tsx';
import { statisticsWords } from './words.ts';

/** 办理统计: how each unit stands with its items. */
export function Screen(): ReactElement {
  const t = useWords(statisticsWords);
  const i = useWords(itemWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const procedures = useRoute(listProcedures);
  const statistics = useRoute(getItemStatistics, { query: { ...(search['procedure'] === undefined ? {} : { procedure: search['procedure'] }), ...dayOf(search['from'], 'from'), ...dayOf(search['to'], 'to') } });
  const { data } = statistics;
  return (
    <div className="page">
      <PageHead
        title={t('title')} crumbs={[{ key: 'list', label: i('section'), to: '/items' }]} beside={data !== undefined && <span className="it-light s muted">{t('span', { from: data.from, to: data.to })}{data.procedure !== null && ` · ${text(data.procedure.name)}`}</span>}
        actions={<><button type="button" className="btn sm" disabled={data === undefined} onClick={() => data !== undefined && exportRows(data, t, i('unit'), text)}>{i('export')}</button><button type="button" className="btn sm" onClick={() => window.print()}>{i('print')}</button></>}
      />
      <div className="filter no-print">
        <label>{i('procedure')}<select className="in sm" value={search['procedure'] ?? ''} onChange={(event) => change({ procedure: event.target.value })}><option value="">{i('allProcedures')}</option>{procedures.data?.procedures.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>
        <span className="it-day">{t('from')}<DateField isSmall label={t('from')} value={search['from'] ?? data?.from ?? ''} onChange={(from) => change({ from })} /></span>
        <span className="it-day">{t('to')}<DateField isSmall label={t('to')} value={search['to'] ?? data?.to ?? ''} onChange={(to) => change({ to })} /></span>
      </div>
      {statistics.isError && <ErrorLine error={statistics.error} onRetry={() => void statistics.refetch()} />}
      {statistics.isPending && <SkeletonRows rows={12} />}
      {data !== undefined && (data.rows.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <div className={statistics.isPlaceholderData ? 'stale' : undefined}><StatisticsTable data={data} procedure={search['procedure']} /></div>)}
    </div>
  );
}

function dayOf(text: string | undefined, name: 'from' | 'to'): { readonly from?: string; readonly to?: string } {
  return text !== undefined && isPlainDate(text) ? { [name]: text } : {};
}

/** The table as the page shows it; a rate in percent. */
function exportRows({ rows, from, to }: RouteResponse<typeof getItemStatistics>, t: ReturnType<typeof useWords<typeof statisticsWords>>, unit: string, text: ReturnType<typeof useText>): void {
  const head = [unit, t('received'), t('closedInTime'), t('closedLate'), t('dropped'), t('pending'), t('overdue'), t('onTimeRate')];
  const body = rows.map((row) => [text(row.org.name), row.received, row.closedInTime, row.closedLate, row.dropped, row.pending, row.overdue, row.onTimeRate === null ? null : Math.round(row.onTimeRate * 10) / 10]);
  saveCsv([head, ...body], `${t('title')} ${from}—${to}.csv`);
}
