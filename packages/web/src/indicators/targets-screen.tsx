import { listMetrics, listTargets, type TargetRow } from '@taizhang/contract';
import { plainDate, yearOf } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { DemoNote } from '../kit/demo-mark.tsx';
import { FreshnessMark } from '../kit/freshness-mark.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { kitWords } from '../kit/words.ts';
import { useScreenSearch } from '../screen/screen-address.ts';
import { useSession } from '../session/session-context.ts';
import './indicators.css';
import { mostPressingFirst } from './target-order.ts';
import { TargetDetails } from './target-details.tsx';
import { TargetsTable } from './targets-table.tsx';
import { indicatorWords } from './words.ts';

/** 年度目标: what was promised for the year, how far it is, and who lags. */
export function Screen(): ReactElement {
  const t = useWords(indicatorWords);
  const text = useText();
  const { today } = useSession();
  const [search, change] = useScreenSearch();
  const thisYear = yearOf(plainDate(today));
  // In January the year people talk about is the one that has just ended.
  const year = Number(search['year'] ?? (today.slice(5, 7) === '01' ? thisYear - 1 : thisYear));
  const targets = useRoute(listTargets, { query: { year, ...(search['org'] === undefined ? {} : { org: search['org'] }) } });
  const catalogue = useRoute(listMetrics);
  const rows = targets.data?.rows ?? [];
  const isByCategory = search['order'] === 'category';
  const opened = rows.find((row) => row.metricId === search['metric']);
  const categories = catalogue.data?.categories ?? [];
  const place = (row: TargetRow): number => categories.findIndex((category) => category.id === row.category);
  const ordered = isByCategory ? [...rows].sort((a, b) => place(a) - place(b)) : mostPressingFirst(rows);
  return (
    <div className="page">
      <PageHead
        title={t('targets', { year })} tabTitle={t('targetsTab')}
        crumbs={[{ key: 'section', label: t('section') }, { key: 'targets', label: targets.data === undefined ? t('targetsTab') : text(targets.data.org.name) }]}
        beside={<Tally rows={rows} />}
        fresh={targets.data !== undefined && <FreshnessMark readAt={targets.dataUpdatedAt} onRefresh={() => void targets.refetch()} />}
        actions={
          <>
            <select className="in sm" aria-label={t('year')} value={year} onChange={(event) => change({ year: event.target.value, metric: undefined })}>{[thisYear, thisYear - 1, thisYear - 2].map((choice) => <option key={choice} value={choice}>{t('yearName', { year: choice })}</option>)}</select>
            <select className="in sm" aria-label={t('order')} value={isByCategory ? 'category' : ''} onChange={(event) => change({ order: event.target.value })}><option value="">{t('lagging')}</option><option value="category">{t('byCategory')}</option></select>
          </>
        }
      />
      {targets.isError && <ErrorLine error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.isPending && <SkeletonRows rows={14} />}
      {targets.data !== undefined && rows.length === 0 && <EmptyLine>{t('noTargets', { year })}</EmptyLine>}
      {rows.length > 0 && targets.data !== undefined && (
        <div className={opened === undefined ? 'tg' : 'tg open'}>
          <div>
            <TargetsTable rows={ordered} categories={isByCategory ? categories : undefined} selected={opened?.metricId} onOpen={(metric) => change({ metric })} />
            {rows.some((row) => row.target.demo || row.reading.demo) && <DemoNote />}
          </div>
          {opened !== undefined && <TargetDetails key={`${opened.metricId} ${year}`} row={opened} orgId={targets.data.org.id} year={year} period={targets.data.period} onClose={() => change({ metric: undefined })} />}
        </div>
      )}
    </div>
  );
}

function Tally({ rows }: { readonly rows: readonly TargetRow[] }): ReactElement {
  const k = useWords(kitWords);
  const count = (status: TargetRow['status']): number => rows.filter((row) => row.status === status).length;
  const shown = ['ok', 'lag', 'late', 'none'] as const;
  return <div className="tally">{shown.map((status) => count(status) > 0 && <StatusGlyph key={status} status={status} plain>{k(status)} <b>{count(status)}</b></StatusGlyph>)}</div>;
}
