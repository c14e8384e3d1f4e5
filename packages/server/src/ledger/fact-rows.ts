import type { FactView } from '@taizhang/contract';
import { flagSentence, periodOfSlot, slotOf } from '@taizhang/indicators';
import type { FactFlag, MetricId } from '@taizhang/indicators';
import { periodEnd, periodKind, periodYear, monthOf, periodStart } from '@taizhang/kernel';
import type { OrgId, Period } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { presentName } from './present-figure.ts';
import { rowsOf } from './sql.ts';

/** Which rows of the ledger: some metrics at some units, in the year of a period and not after it. */
export interface FactSelection {
  readonly metricIds: readonly MetricId[];
  readonly orgIds: readonly OrgId[];
  readonly period: Period;
  readonly knownAt: string;
  /** Only what was stated for exactly this period, with all former statements. */
  readonly isExact: boolean;
}

/** One page of the rows a figure rests on; without `isExact` only the statement in force of each. */
export async function listFacts(tx: Tx, county: LedgerCounty, selection: FactSelection, page: { readonly number: number; readonly size: number }): Promise<{ readonly total: number; readonly rows: readonly FactView[] }> {
  const slots = slotsWithin(county, selection);
  const rows = await rowsOf<FactRecord>(
    tx,
    `with chosen as (
       select ${selection.isExact ? '' : 'distinct on (f.metric_key, f.org_id, f.slot)'} f.*, b.kind, b.label, b.link, b.recorded_at, b.recorded_by
       from fact f join fact_batch b on b.county_id = f.county_id and b.id = f.batch_id
       where f.county_id = $1 and f.metric_key = any($2::int[]) and f.org_id = any($3::int[]) and f.year = $4 and b.recorded_at <= $5
         and (f.metric_key, f.slot) in (select * from unnest($6::int[], $7::int[]))
       order by ${selection.isExact ? 'f.batch_id desc' : 'f.metric_key, f.org_id, f.slot, f.batch_id desc'})
     select *, count(*) over () as total from chosen ${selection.isExact ? 'order by batch_id desc' : 'where value is not null order by org_id, metric_key, slot'} limit $8 offset $9`,
    [
      county.id, selection.metricIds.map(county.keys.keyOf), selection.orgIds.map(county.directory.idOf), periodYear(selection.period), selection.knownAt,
      slots.map((slot) => slot.key), slots.map((slot) => slot.slot), page.size, (page.number - 1) * page.size,
    ],
  );
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => presentFact(county, row)) };
}

interface FactRecord extends Record<string, unknown> {
  readonly metric_key: number;
  readonly org_id: number;
  readonly year: number;
  readonly slot: number;
  readonly batch_id: number;
  readonly value: number | null;
  readonly definition_version: number;
  readonly flags: readonly FactFlag[] | null;
  readonly note: string | null;
  readonly kind: FactView['source']['kind'];
  readonly label: string;
  readonly link: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly total: number;
}

function presentFact(county: LedgerCounty, row: FactRecord): FactView {
  const orgId = county.directory.codeOf(row.org_id);
  const unit = county.directory.tree.units.get(orgId);
  return {
    factId: `${row.metric_key}-${row.org_id}-${row.year}-${row.slot}-${row.batch_id}`,
    metricId: county.keys.metricOf(row.metric_key),
    orgId,
    orgName: unit ? presentName(unit) : { zh: orgId, en: orgId },
    period: periodOfSlot(row.year, row.slot),
    value: row.value,
    source: { kind: row.kind, label: row.label, link: row.link },
    note: row.note,
    doubts: (row.flags ?? []).map(flagSentence),
    definitionVersion: row.definition_version,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

/** Slots of each metric that lie inside the period: for a state only the period's end, for events every month, quarter and half within. */
function slotsWithin(county: LedgerCounty, { metricIds, period, isExact }: FactSelection): readonly { readonly key: number; readonly slot: number }[] {
  const first = monthOf(periodStart(period));
  const last = monthOf(periodEnd(period));
  return metricIds.flatMap((id) => {
    const { behaviour } = county.catalogue.get(id);
    const own = slotOf(period, behaviour);
    const slots = isExact || behaviour !== 'flow' || periodKind(period) === 'month' ? [own] : FLOW_SLOTS.filter(({ from, to }) => from >= first && to <= last).map(({ slot }) => slot);
    return [...new Set([...slots, own])].map((slot) => ({ key: county.keys.keyOf(id), slot }));
  });
}

const FLOW_SLOTS = Array.from({ length: 28 }, (_, slot) => {
  const period = periodOfSlot(2000, slot);
  return { slot, from: monthOf(periodStart(period)), to: monthOf(periodEnd(period)) };
});
