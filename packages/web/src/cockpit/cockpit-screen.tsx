import type { CockpitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { saveCsv } from '../api/csv.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { DemoNote } from '../kit/demo-mark.tsx';
import { FreshnessMark } from '../kit/freshness-mark.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { kitWords } from '../kit/words.ts';
import { AreaPicker } from './area-picker.tsx';
import { CockpitDue } from './cockpit-due.tsx';
import { cockpitRows } from './cockpit-export.ts';
import { CockpitHeat } from './cockpit-heat.tsx';
import { CockpitLive } from './cockpit-live.tsx';
import { CockpitTable } from './cockpit-table.tsx';
import { CockpitTally } from './cockpit-tally.tsx';
import { CockpitTrends } from './cockpit-trends.tsx';
import './cockpit.css';
import { PeriodPicker } from './period-picker.tsx';
import { useCockpit } from './use-cockpit.ts';
import { cockpitWords } from './words.ts';

/** 驾驶舱: every figure against its target and against time; from the county down to the row in the ledger. */
export function Screen(): ReactElement {
  const t = useWords(cockpitWords);
  const { cockpit, search, change } = useCockpit();
  const { data } = cockpit;
  if (data === undefined) {
    return <div className="page"><PageHead title={t('overview')} />{cockpit.isError ? <ErrorLine error={cockpit.error} onRetry={() => void cockpit.refetch()} /> : <SkeletonRows rows={16} />}</div>;
  }
  return (
    <div className="page">
      <Head data={data} isAll={search['all'] === 'true'} change={change} fresh={<FreshnessMark recordedAt={data.lastRecordedAt} readAt={cockpit.dataUpdatedAt} onRefresh={() => void cockpit.refetch()} />} />
      {cockpit.isError && <ErrorLine error={cockpit.error} onRetry={() => void cockpit.refetch()} />}
      <Body data={data} isStale={cockpit.isPlaceholderData} onOpenUnit={(org) => change({ org })} />
    </div>
  );
}

function Head({ data, isAll, change, fresh }: { readonly data: CockpitView; readonly isAll: boolean; readonly change: (part: Readonly<Record<string, string | undefined>>) => void; readonly fresh: ReactElement }): ReactElement {
  const t = useWords(cockpitWords);
  const k = useWords(kitWords);
  const text = useText();
  const locale = useLocale();
  const rows = data.groups.flatMap((group) => group.rows);
  const nameOf = (unit: CockpitView['org']): string => (unit.kind === 'county' ? t('wholeCounty') : text(unit.name));
  const org = nameOf(data.org);
  const period = periodTitle(data.period, locale);
  const crumbs = [{ key: 'cockpit', label: t('cockpit'), to: '/cockpit' }, ...data.path.map((unit) => ({ key: unit.id, label: nameOf(unit), ...(unit.id === data.org.id ? {} : { to: '/cockpit', search: { org: unit.id, period: data.period } }) }))];
  return (
    <PageHead
      title={t('title', { period, org })} tabTitle={data.org.kind === 'county' ? t('overview') : org} crumbs={crumbs}
      beside={<CockpitTally rows={rows} isAll={isAll} onSwitch={() => change({ all: isAll ? undefined : 'true' })} />} fresh={fresh}
      actions={
        <>
          <AreaPicker cockpit={data} onChange={(next) => change({ org: next })} />
          <PeriodPicker period={data.period} today={data.today} onChange={(next) => change({ period: next })} />
          <button type="button" className="btn sm" onClick={() => saveCsv(cockpitRows(data, locale, t, k), t('fileName', { org, period: data.period }))}>{t('export')}</button>
          <button type="button" className="btn sm" onClick={() => window.print()}>{t('print')}</button>
        </>
      }
    />
  );
}

function Body({ data, isStale, onOpenUnit }: { readonly data: CockpitView; readonly isStale: boolean; readonly onOpenUnit: (orgId: string) => void }): ReactElement {
  const t = useWords(cockpitWords);
  const locale = useLocale();
  const rows = data.groups.flatMap((group) => group.rows);
  const hasDemo = rows.some((row) => row.reading.demo || row.target?.demo === true);
  return (
    <div className={isStale ? 'ckp stale' : 'ckp'} aria-busy={isStale}>
      <div>
        {rows.length === 0 ? <EmptyLine>{t('empty', { period: periodTitle(data.period, locale) })}</EmptyLine> : <CockpitTable cockpit={data} />}
        {hasDemo && <DemoNote />}
        <CockpitTrends cockpit={data} />
        <p className="print-sign">{t('printedOn', { day: data.today })}</p>
      </div>
      <div>
        <CockpitHeat cockpit={data} onOpenUnit={onOpenUnit} />
        <CockpitLive orgId={data.org.id} knownAt={data.lastRecordedAt} />
        <CockpitDue />
      </div>
    </div>
  );
}
