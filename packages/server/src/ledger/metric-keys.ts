import type { MetricCatalogue, MetricId } from '@taizhang/indicators';
import { fail } from '@taizhang/kernel';
import { withSystem } from '../database/scope.ts';
import type { Database } from '../database/database.ts';
import { rowsOf } from './sql.ts';

/** Short numbers under which the ledger keeps metrics; fixed for the life of a database. */
export interface MetricKeys {
  /** @throws DomainError `unknown_metric` */
  keyOf(metricId: MetricId): number;
  /** @throws DomainError `unknown_metric` */
  metricOf(key: number): MetricId;
}

/** Reads the keys, giving new ones to metrics that a pack has added. */
export async function loadMetricKeys(database: Database, catalogue: MetricCatalogue): Promise<MetricKeys> {
  return withSystem(database, async (tx) => {
    const ids = catalogue.all.map((metric) => metric.id);
    await rowsOf(tx, 'insert into metric_key (metric_id) select id from unnest($1::text[]) id where not exists (select 1 from metric_key where metric_id = id) on conflict do nothing', [ids]);
    const rows = await rowsOf<{ key: number; metric_id: MetricId }>(tx, 'select key, metric_id from metric_key');
    const keys = new Map(rows.map((row) => [row.metric_id, row.key]));
    const metrics = new Map(rows.map((row) => [row.key, row.metric_id]));
    return {
      keyOf: (metricId) => keys.get(metricId) ?? unknown(metricId),
      metricOf: (key) => metrics.get(key) ?? unknown(key),
    };
  });
}

function unknown(name: string | number): never {
  return fail('unknown_metric', { zh: `台账中没有指标 ${name}`, en: `The ledger has no metric ${name}` });
}
