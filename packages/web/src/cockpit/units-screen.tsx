import type { CockpitRow, CockpitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { screenDecimals } from '../i18n/metric-words.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { FreshnessMark } from '../kit/freshness-mark.tsx';
import { HeatTable, type HeatColumn, type HeatRow } from '../kit/heat-table.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { ScrollAcross } from '../kit/scroll-across.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { AreaPicker } from './area-picker.tsx';
import './cockpit.css';
import { PeriodPicker } from './period-picker.tsx';
import { useCockpit } from './use-cockpit.ts';
import { cockpitWords } from './words.ts';

/** 乡镇对照: every indicator against every unit below, one matrix per category. */
export function Screen(): ReactElement {
  const t = useWords(cockpitWords);
  const text = useText();
  const locale = useLocale();
  const { cockpit, search, change } = useCockpit(true);
  const { data } = cockpit;
  if (data === undefined) return <div className="page"><PageHead title={t('heatTitle')} />{cockpit.isError ? <ErrorLine error={cockpit.error} onRetry={() => void cockpit.refetch()} /> : <SkeletonRows rows={16} />}</div>;
  const groups = data.groups.filter((group) => group.rows.some((row) => row.units.some((unit) => unit.value !== null)));
  const shown = groups.find((group) => group.category.id === search['category']) ?? groups[0];
  const org = data.org.kind === 'county' ? t('wholeCounty') : text(data.org.name);
  return (
    <div className="page">
      <PageHead
        title={t(data.org.kind === 'county' ? 'townshipsTitle' : 'unitsTitle', { period: periodTitle(data.period, locale), org })} tabTitle={t('heatTitle')}
        crumbs={[{ key: 'cockpit', label: t('cockpit'), to: '/cockpit' }, { key: 'units', label: t('heatTitle') }]}
        fresh={<FreshnessMark recordedAt={data.lastRecordedAt} readAt={cockpit.dataUpdatedAt} onRefresh={() => void cockpit.refetch()} />}
        actions={
          <>
            <AreaPicker cockpit={data} onChange={(next) => change({ org: next })} />
            <PeriodPicker period={data.period} today={data.today} onChange={(next) => change({ period: next })} />
            <select className="in sm" aria-label={t('category')} value={shown?.category.id ?? ''} onChange={(event) => change({ category: event.target.value })}>{groups.map(({ category }) => <option key={category.id} value={category.id}>{text(category.name)}</option>)}</select>
          </>
        }
      />
      {cockpit.isError && <ErrorLine error={cockpit.error} onRetry={() => void cockpit.refetch()} />}
      {shown === undefined ? <EmptyLine>{data.units.length === 0 ? t('noUnits') : t('empty', { period: periodTitle(data.period, locale) })}</EmptyLine> : <Matrix data={data} rows={shown.rows} />}
    </div>
  );
}

/** Indicators down, units across: a county has more indicators than townships. */
function Matrix({ data, rows }: { readonly data: CockpitView; readonly rows: readonly CockpitRow[] }): ReactElement {
  const t = useWords(cockpitWords);
  const text = useText();
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const columns = data.units.map((unit): HeatColumn => ({ id: unit.id, label: text(unit.name), title: text(unit.name), unit: '', decimals: 0, due: null }));
  const reported = rows.filter((row) => row.units.some((unit) => unit.value !== null));
  const left = rows.length - reported.length;
  const lines = reported.map((row): HeatRow => ({
    id: row.metricId, label: `${text(row.name)} ${locale === 'zh' ? row.unit : row.unitEn}`, decimals: screenDecimals(row.unit, row.decimals),
    cells: data.units.map((unit) => {
      const own = row.units.find((other) => other.orgId === unit.id);
      return { value: own?.value ?? null, shortfall: own === undefined ? null : shortfallOf(row, own) };
    }),
  }));
  return (
    <ScrollAcross label={t('heatCaption')} className="um">
      <HeatTable caption={t('heatCaption')} columns={columns} rows={lines} hasDueRow={false} onOpenRow={(metricId) => openFigure({ metricId, orgId: data.org.id, period: data.period })} onOpenCell={(metricId, orgId) => openFigure({ metricId, orgId, period: data.period })} />
      {left > 0 && <p className="foot-note">{t('notBelow', { n: left })}</p>}
    </ScrollAcross>
  );
}

/** How far a unit's completion is below what the plan asks of it by now; null without a target. */
function shortfallOf(row: CockpitRow, unit: CockpitRow['units'][number]): number | null {
  if (unit.completion === null || unit.status === 'no_target') return null;
  if (unit.status === 'ok') return 0;
  const due = row.expected ?? 1;
  return due <= 0 ? 0 : Math.max(0, 1 - unit.completion / due);
}
