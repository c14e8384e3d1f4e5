import { serviceMonths } from '@taizhang/indicators';
import type { Behaviour, MetricId, Series, SeriesKey, ServiceMonths } from '@taizhang/indicators';
import type { OrgId } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { rowsOf } from './sql.ts';
import type { LedgerCounty } from './ledger-county.ts';
import type { StoredSeries } from './stored-series.ts';
import { readFloatSlots, readIntSlots, readSumSlots, slotsLiteral } from './series-codec.ts';

/** Which series to read. */
export interface SeriesSelection {
  readonly metricIds: readonly MetricId[];
  readonly years: readonly number[];
  /** Organisations; all of the county when left out. */
  readonly orgIds?: readonly OrgId[];
}

/** Series by metric, year and organisation. */
export class SeriesMap {
  readonly #planes = new Map<string, Map<OrgId, StoredSeries>>();

  get(metricId: MetricId, orgId: OrgId, year: number): StoredSeries | undefined {
    return this.#planes.get(`${metricId}|${year}`)?.get(orgId);
  }

  set(metricId: MetricId, orgId: OrgId, year: number, stored: StoredSeries): void {
    const name = `${metricId}|${year}`;
    const plane = this.#planes.get(name);
    if (plane) plane.set(orgId, stored);
    else this.#planes.set(name, new Map([[orgId, stored]]));
  }

  /** All organisations of one metric and year that have a row. */
  plane(metricId: MetricId, year: number): ReadonlyMap<OrgId, StoredSeries> {
    return this.#planes.get(`${metricId}|${year}`) ?? EMPTY_PLANE;
  }
}

/**
 * Reads series for screens and reports. Rows come packed, all organisations of a metric and year in one value:
 * ten thousand rows sent one by one cost twice as much.
 */
export async function readSeries(tx: Tx, county: LedgerCounty, selection: SeriesSelection): Promise<SeriesMap> {
  const map = new SeriesMap();
  if (selection.metricIds.length === 0) return map;
  const values: unknown[] = [county.id, selection.metricIds.map(county.keys.keyOf), selection.years];
  if (selection.orgIds) values.push(selection.orgIds.map(county.directory.idOf));
  const packed = await rowsOf<{ metric_key: number; year: number; packed: Buffer }>(tx, `${PACKED} ${selection.orgIds ? 'and org_id = any($4)' : ''} group by metric_key, year`, values);
  for (const row of packed) {
    const metricId = county.keys.metricOf(row.metric_key);
    unpack(row.packed, county.catalogue.get(metricId).behaviour, row.year, county, (orgId, stored) => map.set(metricId, orgId, row.year, stored));
  }
  return map;
}

/** Reads and locks the series a change will move. Locks are taken in key order, so that two writers never wait for each other. */
export async function lockSeries(tx: Tx, county: LedgerCounty, keys: readonly SeriesKey[]): Promise<SeriesMap> {
  const metricKeys = keys.map((key) => county.keys.keyOf(key.metricId));
  const years = keys.map((key) => key.year);
  const orgIds = keys.map((key) => county.directory.idOf(key.orgId));
  const wanted = 'select distinct metric_key, year, org_id from unnest($2::int[], $3::smallint[], $4::int[]) as k (metric_key, year, org_id) order by 1, 2, 3';
  await rowsOf(tx, `insert into fact_series (county_id, metric_key, year, org_id, stated) select $1, metric_key, year, org_id, '{}' from (${wanted}) k on conflict do nothing`, [county.id, metricKeys, years, orgIds]);
  await rowsOf(tx, `select 1 from fact_series s join (${wanted}) k using (metric_key, year, org_id) where s.county_id = $1 order by s.metric_key, s.year, s.org_id for update of s`, [county.id, metricKeys, years, orgIds]);
  return readSeries(tx, county, {
    metricIds: [...new Set(keys.map((key) => key.metricId))],
    years: [...new Set(years)],
    orgIds: [...new Set(keys.map((key) => key.orgId))],
  });
}

/** Writes series back, in one statement. The rows must have been locked, or the county's ledger be held by this transaction alone. */
export async function writeSeries(tx: Tx, county: LedgerCounty, rows: readonly (SeriesKey & { readonly stored: StoredSeries })[]): Promise<void> {
  const column = <Value>(read: (row: (typeof rows)[number]) => Value): readonly Value[] => rows.map(read);
  const childColumn = (part: 'sum' | 'count' | 'reporters') => column(({ stored: { series } }) => (series.children ? slotsLiteral(series.children[part], 0) : null));
  await rowsOf(
    tx,
    `insert into fact_series (county_id, metric_key, year, org_id, stated, child_sum, child_count, child_reporters, demo_slots, doubt_slots, demo_below)
     select $1, k, y, o, s::float8[], cs::float8[], cc::int[], cr::int[], ds, fs, db
     from unnest($2::int[], $3::smallint[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::int[], $11::boolean[]) as r (k, y, o, s, cs, cc, cr, ds, fs, db)
     on conflict (county_id, metric_key, year, org_id) do update set stated = excluded.stated, child_sum = excluded.child_sum,
       child_count = excluded.child_count, child_reporters = excluded.child_reporters, demo_slots = excluded.demo_slots, doubt_slots = excluded.doubt_slots, demo_below = excluded.demo_below`,
    [
      county.id,
      column((row) => county.keys.keyOf(row.metricId)),
      column((row) => row.year),
      column((row) => county.directory.idOf(row.orgId)),
      column((row) => slotsLiteral(row.stored.series.stated, Number.NaN)),
      childColumn('sum'),
      childColumn('count'),
      childColumn('reporters'),
      column((row) => row.stored.demoSlots),
      column((row) => row.stored.doubtSlots),
      column((row) => row.stored.demoBelow),
    ],
  );
}

const EMPTY_PLANE: ReadonlyMap<OrgId, StoredSeries> = new Map();

const DEMO_BELOW = 1 << 30;

/** One record: org, demo bits, doubt bits, stated, then the three child arrays or a zero length; every array behind its length. */
const PACKED = `select metric_key, year, string_agg(
    int4send(org_id) || int4send(demo_slots | case when demo_below then ${DEMO_BELOW} else 0 end) || int4send(doubt_slots) || sized(array_send(stated))
    || case when child_sum is null then int4send(0) else sized(array_send(child_sum)) || sized(array_send(child_count)) || sized(array_send(child_reporters)) end, ''::bytea) as packed
  from fact_series where county_id = $1 and metric_key = any($2::int[]) and year = any($3::smallint[])`.replaceAll(/sized\((array_send\(\w+\))\)/gu, 'int4send(octet_length($1)) || $1');

function unpack(bytes: Buffer, behaviour: Behaviour, year: number, county: LedgerCounty, take: (orgId: OrgId, stored: StoredSeries) => void): void {
  for (let at = 0; at < bytes.length; ) {
    const orgId = county.directory.codeOf(bytes.readInt32BE(at));
    const end = endOfRecord(bytes, at);
    take(orgId, new PackedSeries(bytes.subarray(at, end), behaviour, serviceMonths(county.directory.tree, orgId, year)));
    at = end;
  }
}

/** A row as it came, unpacked when somebody asks for it: of ten thousand rows read, a screen may look at a few hundred. */
class PackedSeries implements StoredSeries {
  readonly demoSlots: number;
  readonly doubtSlots: number;
  readonly demoBelow: boolean;
  readonly #bytes: Buffer;
  readonly #behaviour: Behaviour;
  readonly #service: ServiceMonths;
  #series: Series | undefined;

  constructor(bytes: Buffer, behaviour: Behaviour, service: ServiceMonths) {
    const demo = bytes.readInt32BE(4);
    this.demoSlots = demo & (DEMO_BELOW - 1);
    this.doubtSlots = bytes.readInt32BE(8);
    this.demoBelow = (demo & DEMO_BELOW) !== 0;
    this.#bytes = bytes;
    this.#behaviour = behaviour;
    this.#service = service;
  }

  get series(): Series {
    this.#series ??= this.#unpacked();
    return this.#series;
  }

  #unpacked(): Series {
    const parts: Buffer[] = [];
    for (let at = HEADER; at < this.#bytes.length; ) {
      const length = this.#bytes.readInt32BE(at);
      parts.push(this.#bytes.subarray(at + LENGTH, at + LENGTH + length));
      at += LENGTH + length;
    }
    const [stated, sum, count, reporters] = parts;
    if (!stated) throw new RangeError('a stored series has no stated values');
    const children = sum && count && reporters ? { sum: readSumSlots(sum), count: readIntSlots(count), reporters: readIntSlots(reporters) } : undefined;
    return { behaviour: this.#behaviour, stated: readFloatSlots(stated), service: this.#service, ...(children ? { children } : {}) };
  }
}

/** Organisation, demonstration bits, doubt bits. */
const HEADER = 12;
const LENGTH = 4;

/** A record ends after its first array and a zero, or after its fourth array. */
function endOfRecord(bytes: Buffer, start: number): number {
  let at = start + HEADER;
  for (let part = 0; part < 4; part += 1) {
    const length = bytes.readInt32BE(at);
    at += LENGTH + length;
    if (part === 1 && length === 0) break;
  }
  return at;
}
