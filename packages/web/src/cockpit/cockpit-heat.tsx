import type { CockpitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../figure/figure-reference.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { screenDecimals } from '../i18n/metric-words.ts';
import { HeatTable } from '../kit/heat-table.tsx';
import { SectionHead } from '../kit/section-head.tsx';
import { cockpitWords } from './words.ts';

/** The units below against the headline indicators; a unit's name goes down to it, a value opens its provenance. */
export function CockpitHeat({ cockpit, onOpenUnit }: { readonly cockpit: CockpitView; readonly onOpenUnit: (orgId: string) => void }): ReactElement | null {
  const t = useWords(cockpitWords);
  const text = useText();
  const openFigure = useOpenFigure();
  if (cockpit.heat.rows.length === 0 || cockpit.heat.metrics.length === 0) return null;
  const reporting = cockpit.heat.rows.filter((row) => row.cells.some((cell) => cell.value !== null));
  const left = cockpit.heat.rows.length - reporting.length;
  const names = new Map(cockpit.units.map((unit) => [unit.id, text(unit.name)]));
  return (
    <section className={cockpit.org.kind === 'county' ? undefined : 'long-names'}>
      <SectionHead title={t(cockpit.org.kind === 'county' ? 'heatTitle' : 'heatTitleUnits')} note={t('heatNote')} />
      <HeatTable
        caption={t('heatCaption')}
        columns={cockpit.heat.metrics.map((metric) => ({ id: metric.metricId, label: text(metric.name), title: text(metric.name), unit: metric.unit, decimals: screenDecimals(metric.unit, metric.decimals), due: metric.due }))}
        rows={reporting.map((row) => ({ id: row.orgId, label: names.get(row.orgId) ?? row.orgId, cells: row.cells }))}
        onOpenRow={onOpenUnit}
        onOpenCell={(orgId, metricId) => openFigure({ metricId, orgId, period: cockpit.period })}
      />
      {left > 0 && <p className="foot-note">{t('unitsLeft', { n: left })}</p>}
    </section>
  );
}
