import type { TargetRow } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useOpenFigure } from '../figure/figure-reference.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { screenDecimals } from '../i18n/metric-words.ts';
import { figureText, percentText } from '../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { SectionHead } from '../kit/section-head.tsx';
import { Glyph, StatusGlyph } from '../kit/status-glyph.tsx';
import { useAbility } from '../session/session-context.ts';
import { PlannedCurve } from './planned-curve.tsx';
import { TargetForm } from './target-form.tsx';
import { indicatorWords } from './words.ts';

export interface TargetDetailsProps {
  readonly row: TargetRow;
  readonly orgId: string;
  readonly year: number;
  readonly period: string;
  readonly onClose: () => void;
}

type Unit = TargetRow['breakdown']['units'][number];

/** A target's curve, breakdown and ranking beside the list. */
export function TargetDetails({ row, orgId, year, period, onClose }: TargetDetailsProps): ReactElement {
  const t = useWords(indicatorWords);
  const text = useText();
  const openFigure = useOpenFigure();
  const canEdit = useAbility('targets.edit');
  const [isEditing, setIsEditing] = useState(false);
  const ranks = new Map(row.ranking.map((place) => [place.orgId, place]));
  const units = [...row.breakdown.units].sort((a, b) => (ranks.get(a.orgId)?.rank ?? Infinity) - (ranks.get(b.orgId)?.rank ?? Infinity));
  const columns: readonly LedgerColumn<Unit>[] = [
    { key: 'rank', head: t('rank'), width: 52, render: (unit) => <Rank place={ranks.get(unit.orgId)} /> },
    { key: 'org', head: t('org'), className: 'nm', render: (unit) => text(unit.orgName) },
    { key: 'target', head: t('target'), align: 'num', width: 64, render: (unit) => figureText(unit.target?.value, Number.isInteger(unit.target?.value ?? 0) ? 0 : 1) },
    { key: 'actual', head: t('actual'), align: 'num', width: 72, render: (unit) => <button type="button" className="fl" onClick={() => openFigure({ metricId: row.metricId, orgId: unit.orgId, period })}>{figureText(unit.reading.value, screenDecimals(row.unit, row.decimals))}</button> },
    { key: 'done', head: t('done'), align: 'num', width: 64, render: (unit) => percentText(unit.completion) },
    { key: 'status', head: <span className="sr">{t('status')}</span>, width: 20, render: (unit) => unit.status === 'no_target' ? '' : <Glyph status={unit.status} /> },
  ];
  return (
    <aside className="td" aria-label={text(row.name)}>
      <SectionHead title={text(row.name)} right={<><button type="button" className="lnk" onClick={() => openFigure({ metricId: row.metricId, orgId, period })}>{t('provenance')}</button>{' · '}<button type="button" className="lnk" onClick={onClose}>{t('close')}</button></>} />
      <p className="s" style={{ padding: '6px 0' }}>{text(row.sentence)}</p>
      {canEdit && !isEditing && <p><button type="button" className="btn sm" onClick={() => setIsEditing(true)}>{t('setTarget')}</button></p>}
      {isEditing && <TargetForm row={row} orgId={orgId} year={year} onClose={() => setIsEditing(false)} />}
      <h3>{t('planned')}<small>{t('plannedNote')}</small></h3>
      <PlannedCurve name={text(row.name)} planned={row.plannedByMonth} actual={row.actualByMonth} />
      <h3>{t('detail')}</h3>
      <p className="xs"><BreakdownLine row={row} /></p>
      {units.length > 0 && <LedgerTable caption={t('detail')} density="dense" columns={columns} rows={units} rowKey={(unit) => unit.orgId} isFixed />}
    </aside>
  );
}

function Rank({ place }: { readonly place: TargetRow['ranking'][number] | undefined }): ReactElement {
  const t = useWords(indicatorWords);
  const text = useText();
  if (place === undefined || place.rank === null) return <span className="muted xs" title={place?.excluded ? text(place.excluded) : undefined}>{t('notRanked')}</span>;
  const interval = place.low === null || place.high === null ? undefined : t('interval', { low: figureText(place.low, 1), high: figureText(place.high, 1) });
  return <span title={interval}>{place.rank}{place.tied && <span className="u">{t('tied')}</span>}</span>;
}

function BreakdownLine({ row: { breakdown, decimals } }: { readonly row: TargetRow }): ReactElement {
  const t = useWords(indicatorWords);
  if (breakdown.rule === 'none' || breakdown.parts === null) return <>{t(breakdown.rule === 'same_for_all' ? 'breakdownSame' : 'breakdownNone')}</>;
  if (breakdown.rule === 'same_for_all') return <>{t('breakdownSame')}</>;
  const difference = breakdown.difference ?? 0;
  if (difference === 0) return <StatusGlyph status="ok">{t('breakdownOk')}</StatusGlyph>;
  const values = { parts: figureText(breakdown.parts, decimals), whole: figureText(breakdown.whole, decimals), difference: figureText(Math.abs(difference), decimals) };
  return <StatusGlyph status="lag">{t(breakdown.parts < breakdown.whole ? 'breakdownShort' : 'breakdownOver', values)}</StatusGlyph>;
}
