import { listFilings } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { Toolbar } from '../../kit/filter-bar.tsx';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { formWords } from '../words.ts';
import { FilingFilter } from './filing-filter.tsx';
import { filingQuery, FILING_TABS, newestStep, tabCount } from './filing-search.ts';
import { FilingTable } from './filing-table.tsx';
import './filings.css';
import { useListExport } from './use-list-export.ts';
import { filingWords } from './words.ts';

/** 我的填报: the forms due from one's own unit and the units below it. */
export function Screen(): ReactElement {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const [search, change] = useScreenSearch();
  const query = filingQuery(search, 'all');
  const filings = useRoute(listFilings, { query });
  const exportList = useListExport(f('mine'));
  const data = filings.data;
  const newest = newestStep(data?.rows ?? []);
  return (
    <div className="page">
      <PageHead
        title={f('mine')}
        crumbs={[{ key: 'forms', label: f('section') }, { key: 'here', label: f('mine') }]}
        beside={data !== undefined && <span className="s muted fl-sum">{t('dueSummary', { due: tabCount(data.counts, 'missing') - tabCount(data.counts, 'late'), late: tabCount(data.counts, 'late'), returned: tabCount(data.counts, 'returned') })}</span>}
        fresh={newest !== undefined && <FreshnessMark recordedAt={newest} readAt={filings.dataUpdatedAt} onRefresh={() => void filings.refetch()} />}
      />
      <FilingFilter search={search} onChange={change}>
        <label>{t('status')}
          <select className="in sm" value={query.status} onChange={(event) => change({ status: event.target.value, page: undefined })}>
            {FILING_TABS.map((tab) => <option key={tab} value={tab}>{t(tab === 'all' ? 'anyStatus' : `tab_${tab}`)}</option>)}
          </select>
        </label>
      </FilingFilter>
      <Toolbar>
        <ScreenLink to="/forms/excel" className="btn sm">{t('importExcel')}</ScreenLink>
        <button type="button" className="btn sm" disabled={data === undefined} onClick={() => exportList(query)}>{t('exportList')}</button>
        <button type="button" className="btn sm" onClick={() => window.print()}>{t('print')}</button>
      </Toolbar>
      {filings.isError && <ErrorLine error={filings.error} onRetry={() => void filings.refetch()} />}
      {filings.isPending && <SkeletonRows rows={12} />}
      {data !== undefined && (data.rows.length === 0
        ? <EmptyLine action={query.status !== 'all' && <button type="button" className="lnk" onClick={() => change({ status: undefined })}>{t('showAll')}</button>}>{t(query.status === 'all' ? 'noneHere' : 'noneStatus')}</EmptyLine>
        : <FilingTable rows={data.rows} today={data.today} caption={t('mineCaption')} from={(query.page - 1) * query.size + 1} isReview={false} />)}
      {data !== undefined && <Pager total={data.total} page={query.page} size={query.size} onChange={(page, size) => change({ page: String(page), size: String(size) })} />}
    </div>
  );
}
