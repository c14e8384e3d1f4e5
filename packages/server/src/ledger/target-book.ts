import { fail, type OrgId } from '@taizhang/kernel';
import { checkTarget } from '@taizhang/indicators';
import type { MetricId, PlannedCurve, Target } from '@taizhang/indicators';
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { rowsOf } from './sql.ts';

/** Targets of a county read once: the newest revision of each. */
export class TargetBook {
  readonly #targets: ReadonlyMap<string, Target>;

  constructor(targets: Iterable<Target>) {
    this.#targets = new Map([...targets].map((target) => [`${target.metricId}|${target.orgId}|${target.year}`, target]));
  }

  find(metricId: MetricId, orgId: OrgId, year: number): Target | undefined {
    return this.#targets.get(`${metricId}|${orgId}|${year}`);
  }

  /** Targets of one unit and year. */
  of(orgId: OrgId, year: number): readonly Target[] {
    return [...this.#targets.values()].filter((target) => target.orgId === orgId && target.year === year);
  }
}

/** Reads the targets of some years, of all units the transaction may see: those in force now, or as they were at a past instant. */
export async function readTargets(tx: Tx, county: LedgerCounty, years: readonly number[], knownAt?: string): Promise<TargetBook> {
  const rows = await rowsOf<TargetRecord>(
    tx,
    `select distinct on (metric_key, org_id, year) metric_key, org_id, year, value, direction, weight, source, curve, demo
     from target where county_id = $1 and year = any($2::smallint[]) and ($3::timestamptz is null or recorded_at <= $3) order by metric_key, org_id, year, revision desc`,
    [county.id, years, knownAt ?? null],
  );
  return new TargetBook(
    rows.map((row) => ({
      metricId: county.keys.metricOf(row.metric_key), orgId: county.directory.codeOf(row.org_id), year: row.year, value: row.value,
      direction: row.direction, weight: row.weight, source: row.source, curve: curveSchema.parse(row.curve), demo: row.demo,
    })),
  );
}

/**
 * Sets targets; former revisions stay. Rows outside the transaction's jurisdiction are refused by the database.
 * @throws DomainError `invalid_input` naming what is wrong with the first unusable target
 */
export async function writeTargets(tx: Tx, county: LedgerCounty, targets: readonly Target[], by: { readonly at: string; readonly name: string; readonly reason?: string }): Promise<void> {
  for (const target of targets) {
    const [problem] = checkTarget(target);
    if (problem) fail('invalid_input', problem);
  }
  const rows = targets.map((target) => ({
    k: county.keys.keyOf(target.metricId), o: county.directory.idOf(target.orgId), y: target.year, v: target.value, d: target.direction,
    w: target.weight, s: target.source, c: target.curve, demo: target.demo,
  }));
  await rowsOf(
    tx,
    `insert into target (county_id, metric_key, org_id, year, revision, value, direction, weight, source, curve, demo, reason, recorded_at, recorded_by)
     select $1, k, o, y, 1 + coalesce((select max(revision) from target t where t.county_id = $1 and t.metric_key = k and t.org_id = o and t.year = y), 0), v, d, w, s, c, demo, $3, $4, $5
     from jsonb_to_recordset($2::jsonb) as r (k int, o int, y smallint, v numeric, d text, w numeric, s text, c jsonb, demo boolean)`,
    [county.id, JSON.stringify(rows), by.reason ?? null, by.at, by.name],
  );
}

interface TargetRecord extends Record<string, unknown> {
  readonly metric_key: number;
  readonly org_id: number;
  readonly year: number;
  readonly value: number;
  readonly direction: Target['direction'];
  readonly weight: number;
  readonly source: string;
  readonly curve: unknown;
  readonly demo: boolean;
}

const curveSchema: z.ZodType<PlannedCurve> = z.union([z.literal('even'), z.literal('flat'), z.array(z.number()).length(12)]);
