import { listFilings, listForms } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute, useRouteWhen } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { Toolbar } from '../../kit/filter-bar.tsx';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useAbility, useSession } from '../../session/session-context.ts';
import { formWords } from '../words.ts';
import { BatchBar } from './batch-bar.tsx';
import { filingKey } from './batch-run.ts';
import { FilingFilter } from './filing-filter.tsx';
import { FilingMatrix } from './filing-matrix.tsx';
import { filingQuery, FILING_TABS, newestStep, ownSection, tabCount, type FilingTab } from './filing-search.ts';
import { FilingTable } from './filing-table.tsx';
import './filings.css';
import { useListExport } from './use-list-export.ts';
import { filingWords } from './words.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** 审核催报: what every unit has handed in, by standing; approve or urge many at once. */
export function Screen(): ReactElement {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const [search, change] = useScreenSearch();
  const mayReview = useAbility('forms.review');
  const mayUrge = useAbility('forms.urge');
  const { org } = useSession();
  const forms = useRoute(listForms);
  const own = ownSection(search, org.id, forms.data?.forms ?? []);
  const query = { ...filingQuery(search, mayReview ? 'to_review' : 'missing'), ...(own.section === undefined ? {} : { section: own.section }) };
  const isMatrix = search['view'] === 'matrix';
  // Which forms are one's own must be known first, or the list would show all of them for a moment.
  const filings = useRouteWhen(!forms.isPending, listFilings, { query });
  const exportList = useListExport(f('review'));
  const [keys, setKeys] = useState(NOTHING);
  const data = filings.data;
  const newest = newestStep(data?.rows ?? []);
  const batch = batchOf(query.status, mayReview, mayUrge);
  const selected = (data?.rows ?? []).filter((row) => keys.has(filingKey(row)));
  const show = (part: Readonly<Record<string, string | undefined>>): void => {
    setKeys(NOTHING);
    change(part);
  };
  const counts = data?.counts ?? {};
  return (
    <div className="page">
      <PageHead
        title={f('review')}
        crumbs={[{ key: 'forms', label: f('section') }, { key: 'here', label: f('review') }]}
        beside={data !== undefined && <span className="s muted fl-sum">{t('filedShare', { all: tabCount(counts, 'all'), filed: tabCount(counts, 'to_review') + tabCount(counts, 'approved') })}</span>}
        fresh={newest !== undefined && <FreshnessMark recordedAt={newest} readAt={filings.dataUpdatedAt} onRefresh={() => void filings.refetch()} />}
      />
      <FilingFilter search={search} onChange={show}>
        {own.isOffered && <label className="fl-own"><input type="checkbox" checked={own.section !== undefined} onChange={(event) => show({ forms: event.target.checked ? undefined : 'all', page: undefined })} />{t('ownForms')}</label>}
      </FilingFilter>
      <div className="switch no-print">
        {FILING_TABS.map((tab) => <button key={tab} type="button" aria-pressed={!isMatrix && tab === query.status} onClick={() => show({ status: tab, page: undefined, view: undefined })}>{t(`tab_${tab}`)}<b>{data === undefined ? '' : tabCount(counts, tab)}</b></button>)}
        <button type="button" className="r" aria-pressed={isMatrix} onClick={() => show({ view: isMatrix ? undefined : 'matrix', page: undefined })}>{t('matrix')}</button>
      </div>
      {isMatrix ? <FilingMatrix query={query} /> : (
        <>
          <Toolbar>
            {batch !== undefined && <BatchBar key={batch} kind={batch} selected={selected} onFinished={() => setKeys(NOTHING)} />}
            <button type="button" className="btn sm" disabled={data === undefined} onClick={() => exportList(query)}>{t('exportList')}</button>
            <button type="button" className="btn sm" onClick={() => window.print()}>{t('print')}</button>
          </Toolbar>
          {filings.isError && <ErrorLine error={filings.error} onRetry={() => void filings.refetch()} />}
          {filings.isPending && <SkeletonRows rows={14} />}
          {data !== undefined && (data.rows.length === 0
            ? <EmptyLine action={query.status !== 'all' && <button type="button" className="lnk" onClick={() => show({ status: 'all', page: undefined })}>{t('showAll')}</button>}>{t('noneStatus')}</EmptyLine>
            : <FilingTable rows={data.rows} today={data.today} caption={t('reviewCaption')} from={(query.page - 1) * query.size + 1} isReview {...(batch === undefined ? {} : { selection: { keys, onChange: setKeys } })} />)}
          {data !== undefined && <Pager total={data.total} page={query.page} size={query.size} onChange={(page, size) => show({ page: String(page), size: String(size) })} />}
        </>
      )}
    </div>
  );
}

/** What can be done to many lines of a tab at once. */
function batchOf(tab: FilingTab, mayReview: boolean, mayUrge: boolean): 'approve' | 'urge' | undefined {
  switch (tab) {
    case 'to_review':
      return mayReview ? 'approve' : undefined;
    case 'late':
    case 'missing':
    case 'returned':
      return mayUrge ? 'urge' : undefined;
    case 'approved':
    case 'all':
      return undefined;
  }
}
