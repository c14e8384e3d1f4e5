import { rowsTouchedBy } from '@taizhang/indicators';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { clientOf, type Tx } from '../database/database.ts';
import { applyToSeries, type MovedSeries } from './apply-to-series.ts';
import type { FactColumns } from './fact-columns.ts';
import type { LedgerCounty } from './ledger-county.ts';
import { lockSeries, readSeries, writeSeries, type SeriesMap } from './series-storage.ts';
import { asLoader, asSystem, rowsOf } from './sql.ts';

/** One act of recording. */
export interface FactBatch {
  readonly kind: 'submission' | 'import' | 'manual' | 'demo' | 'standing' | 'items';
  /** What a reader is told about where the figure comes from. */
  readonly label: string;
  /** Path in the application where the source can be seen. */
  readonly link?: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What became of the facts handed in: each index appears in one list only. */
export interface RecordAccount {
  readonly batchId: number;
  readonly accepted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** 0 accepted, 1 updated, 2 unchanged, by index of the facts handed in. */
  readonly outcomes: Uint8Array;
}

/**
 * Records facts and carries them to the roots, in the transaction given: figures are right when it commits and never in between.
 * A fact that says what the ledger already says is counted as unchanged and leaves no row. Of two facts for one
 * key in one call the caller must have refused one.
 */
export async function recordFacts(tx: Tx, county: LedgerCounty, batch: FactBatch, facts: FactColumns): Promise<RecordAccount> {
  return recordBatches(tx, county, [batch], facts, () => 0);
}

/** The same for many acts of recording at once, each fact with the index of its batch; all batches are demonstration data or none is. */
export async function recordBatches(tx: Tx, county: LedgerCounty, batches: readonly FactBatch[], facts: FactColumns, batchAt: (fact: number) => number): Promise<RecordAccount> {
  const isBulk = facts.length > BULK;
  await lockLedger(tx, county.id, isBulk ? 'alone' : 'beside_others');
  const series = await asSystem(tx, () =>
    isBulk
      ? readSeries(tx, county, { metricIds: facts.metricIds, years: facts.years() })
      : lockSeries(tx, county, rowsTouchedBy(facts.changes(), county.rollUp)),
  );
  const outcomes = compareWithLedger(facts, series);
  const ids = await insertBatches(tx, county, batches);
  const filing: Filing = { county, facts, batchId: (fact) => ids[batchAt(fact)] ?? 0 };
  // The database files a bulk away while this process adds it up: one processor each.
  const filed = isBulk ? asLoader(tx, () => copyFacts(tx, filing)) : insertFacts(tx, filing);
  const touched = await addUp(series, facts, batches[0]?.kind === 'demo', county);
  await filed;
  await asSystem(tx, async () => {
    for (let at = 0; at < touched.length; at += WRITE_ROWS) await writeSeries(tx, county, touched.slice(at, at + WRITE_ROWS));
  });
  return { batchId: ids[0] ?? 0, ...count(outcomes), outcomes };
}

/** Holds the county's ledger until the transaction ends: beside other small recordings, which lock their rows, or alone. */
export async function lockLedger(tx: Tx, countyId: number, how: 'alone' | 'beside_others'): Promise<void> {
  await rowsOf(tx, `select pg_advisory_xact_lock${how === 'alone' ? '' : '_shared'}($1, $2)`, [LEDGER_LOCK, countyId]);
}

/** Applies the facts in slices, so that in between the next part of a copy can be sent. */
async function addUp(series: SeriesMap, facts: FactColumns, isDemo: boolean, county: LedgerCounty): Promise<readonly MovedSeries[]> {
  const moved = new Map<string, MovedSeries>();
  for (let from = 0; from < facts.length; from += SLICE) {
    for (const row of applyToSeries(series, facts, isDemo, county, { from, to: from + SLICE })) moved.set(`${row.metricId}|${row.orgId}|${row.year}`, row);
    await setImmediate();
  }
  return [...moved.values()];
}

/** Facts on their way into the table. */
interface Filing {
  readonly county: LedgerCounty;
  readonly facts: FactColumns;
  readonly batchId: (fact: number) => number;
}

/** Above this many facts they are copied rather than inserted, and the county's ledger is held for the while. */
const BULK = 20_000;
const WRITE_ROWS = 10_000;
const COPY_ROWS = 20_000;
const SLICE = 25_000;
/** Any number, the same in every version. */
const LEDGER_LOCK = 990_002;

/** Marks what the ledger already says: 0 new, 1 changed, 2 the same, by index; the same is left out of the recording. */
export function compareWithLedger(facts: FactColumns, series: SeriesMap): Uint8Array {
  const outcomes = new Uint8Array(facts.length);
  for (let at = 0; at < facts.length; at += 1) {
    const known = series.get(facts.metricAt(at), facts.orgAt(at), facts.yearAt(at))?.series.stated[facts.slotAt(at)] ?? Number.NaN;
    const value = facts.valueAt(at);
    if (Object.is(known, value)) {
      outcomes[at] = 2;
      facts.skip(at);
    } else if (!Number.isNaN(known)) outcomes[at] = 1;
  }
  return outcomes;
}

async function insertBatches(tx: Tx, county: LedgerCounty, batches: readonly FactBatch[]): Promise<readonly number[]> {
  const rows = await rowsOf<{ id: number }>(
    tx,
    `insert into fact_batch (county_id, kind, label, link, recorded_at, recorded_by)
     select $1, kind, label, link, recorded_at, recorded_by
     from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[]) with ordinality as b (kind, label, link, recorded_at, recorded_by, place)
     order by place returning id`,
    [county.id, batches.map((batch) => batch.kind), batches.map((batch) => batch.label), batches.map((batch) => batch.link ?? null), batches.map((batch) => batch.recordedAt), batches.map((batch) => batch.recordedBy)],
  );
  return rows.map((row) => row.id).toSorted((a, b) => a - b);
}

async function insertFacts(tx: Tx, { county, facts, batchId }: Filing): Promise<void> {
  const rows = [];
  for (let at = 0; at < facts.length; at += 1) {
    if (facts.isSkipped(at)) continue;
    const value = facts.valueAt(at);
    const remark = facts.remarks.get(at);
    rows.push({
      k: county.keys.keyOf(facts.metricAt(at)), o: county.directory.idOf(facts.orgAt(at)), y: facts.yearAt(at), s: facts.slotAt(at), b: batchId(at),
      v: Number.isNaN(value) ? null : value, d: county.catalogue.get(facts.metricAt(at)).version,
      f: remark && remark.flags.length > 0 ? remark.flags : null, n: remark?.note ?? null,
    });
  }
  if (rows.length === 0) return;
  await rowsOf(
    tx,
    `insert into fact (county_id, metric_key, org_id, year, slot, batch_id, value, definition_version, flags, note)
     select $1, k, o, y, s, b, v, d, f, n from jsonb_to_recordset($2::jsonb) as r (k int, o int, y smallint, s smallint, b bigint, v numeric, d smallint, f text[], n text)`,
    [county.id, JSON.stringify(rows)],
  );
}

/** Sends the facts straight into the ledger. */
async function copyFacts(tx: Tx, filing: Filing): Promise<void> {
  const stream = clientOf(tx).query(copyFrom('copy fact (county_id, metric_key, org_id, year, slot, batch_id, value, definition_version, flags, note) from stdin'));
  const done = once(stream, 'finish');
  let text = '';
  for (let at = 0; at < filing.facts.length; at += 1) {
    if (!filing.facts.isSkipped(at)) text += copyLine(filing, at);
    if (at % COPY_ROWS === COPY_ROWS - 1) {
      // Without waiting the whole bulk would stand in memory once more, as text.
      if (!stream.write(text)) await once(stream, 'drain');
      text = '';
    }
  }
  stream.end(text);
  await done;
}

function copyLine({ county, facts, batchId }: Filing, at: number): string {
  const metricId = facts.metricAt(at);
  const value = facts.valueAt(at);
  const remark = facts.remarks.get(at);
  const flags = remark && remark.flags.length > 0 ? `{${remark.flags.join(',')}}` : '\\N';
  const note = remark?.note === undefined ? '\\N' : remark.note.replaceAll('\\', '\\\\').replaceAll('\t', ' ').replaceAll('\n', ' ').replaceAll('\r', ' ');
  return `${county.id}\t${county.keys.keyOf(metricId)}\t${county.directory.idOf(facts.orgAt(at))}\t${facts.yearAt(at)}\t${facts.slotAt(at)}\t${batchId(at)}\t${Number.isNaN(value) ? '\\N' : value}\t${county.catalogue.get(metricId).version}\t${flags}\t${note}\n`;
}

function count(outcomes: Uint8Array): { accepted: number; updated: number; unchanged: number } {
  const totals = [0, 0, 0];
  for (const outcome of outcomes) totals[outcome] = (totals[outcome] ?? 0) + 1;
  return { accepted: totals[0] ?? 0, updated: totals[1] ?? 0, unchanged: totals[2] ?? 0 };
}
