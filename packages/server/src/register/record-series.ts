import { checkDivisionCode, makeHealthRecordCode } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';

/**
 * Takes the next health record codes (居民健康档案编码, 17 digits: area 6, township 3, village 3, serial 5 in the order records are opened;
 * 国家基本公共卫生服务规范（第三版）) of a unit. Its series stays locked until the transaction ends: no code is given twice, and none
 * is lost when the transaction fails. null where the unit's own code is no division code of 12 digits, and past 99,999.
 */
export async function takeRecordCodes(tx: Tx, directory: OrgDirectory, orgId: number, count: number): Promise<readonly (string | null)[]> {
  return asSystem(tx, async () => {
    const last = (await advance(tx, directory.countyId, orgId, count)) ?? (await openSeries(tx, directory, orgId, count));
    return Array.from({ length: count }, (_, at) => (last === undefined || last.first + at > MOST ? null : codeOf(last.prefix, last.first + at)));
  });
}

const MOST = 99_999;

interface Taken {
  readonly prefix: string;
  /** First serial taken. */
  readonly first: number;
}

async function advance(tx: Tx, countyId: number, orgId: number, count: number): Promise<Taken | undefined> {
  const [series] = await rowsOf<{ prefix: string; last_serial: number }>(tx, 'select prefix, last_serial from record_series where county_id = $1 and org_id = $2 for update', [countyId, orgId]);
  if (series === undefined) return undefined;
  await rowsOf(tx, 'update record_series set last_serial = $3 where county_id = $1 and org_id = $2', [countyId, orgId, Math.min(MOST, series.last_serial + count)]);
  return { prefix: series.prefix, first: series.last_serial + 1 };
}

/** The first code of a unit: its village number is found once and then kept, whatever the unit is called later. */
async function openSeries(tx: Tx, directory: OrgDirectory, orgId: number, count: number): Promise<Taken | undefined> {
  const { countyId } = directory;
  // One series is opened at a time: two villages must not find the same number free.
  await rowsOf(tx, 'select pg_advisory_xact_lock($1, $2)', [SERIES_LOCK, countyId]);
  const meanwhile = await advance(tx, countyId, orgId, count);
  if (meanwhile !== undefined) return meanwhile;
  const taken = await firstOfUnit(tx, directory, orgId, await knownPrefixes(tx, countyId));
  if (taken === undefined) return undefined;
  await rowsOf(tx, 'insert into record_series (county_id, org_id, prefix, last_serial) values ($1, $2, $3, $4)', [countyId, orgId, taken.prefix, Math.min(MOST, taken.first - 1 + count)]);
  return taken;
}

async function knownPrefixes(tx: Tx, countyId: number): Promise<ReadonlySet<string>> {
  const known = await rowsOf<{ prefix: string }>(tx, 'select prefix from record_series where county_id = $1', [countyId]);
  return new Set(known.map((series) => series.prefix));
}

async function firstOfUnit(tx: Tx, directory: OrgDirectory, orgId: number, known: ReadonlySet<string>): Promise<Taken | undefined> {
  const prefix = prefixOf(directory.codeOf(orgId), known);
  if (prefix === undefined) return undefined;
  // Codes that came in with the records themselves are not given again.
  const [{ last } = { last: null }] = await rowsOf<{ last: string | null }>(tx, 'select max(record_code) as last from resident where county_id = $1 and record_code between $2 and $3', [directory.countyId, `${prefix}00000`, `${prefix}99999`]);
  return { prefix, first: last === null ? 1 : Number(last.slice(12)) + 1 };
}

/** The codes units would be given next, in the order of the units; takes nothing. Fewer than asked for where a series ends, none where a unit cannot have codes. */
export async function previewRecordCodes(tx: Tx, directory: OrgDirectory, wanted: readonly { readonly orgId: number; readonly count: number }[]): Promise<ReadonlyMap<number, readonly string[]>> {
  return asSystem(tx, async () => {
    const known = new Set(await knownPrefixes(tx, directory.countyId));
    const codes = new Map<number, readonly string[]>();
    for (const { orgId, count } of wanted) {
      const [series] = await rowsOf<{ prefix: string; last_serial: number }>(tx, 'select prefix, last_serial from record_series where county_id = $1 and org_id = $2', [directory.countyId, orgId]);
      const next = series === undefined ? await firstOfUnit(tx, directory, orgId, known) : { prefix: series.prefix, first: series.last_serial + 1 };
      if (next !== undefined) known.add(next.prefix);
      codes.set(orgId, next === undefined ? [] : Array.from({ length: Math.max(0, Math.min(count, MOST - next.first + 1)) }, (_, at) => codeOf(next.prefix, next.first + at)));
    }
    return codes;
  });
}

/** Any number, the same in every version. */
const SERIES_LOCK = 990_005;

/**
 * The village number of the record code is not that of the statistical code (villages 200–399 there, 101–199 here; neighbourhoods 001–199
 * there, 001–099 here; others 901–999): the one that answers to it when it is free, else the lowest free one of its range.
 */
function prefixOf(orgCode: string, taken: ReadonlySet<string>): string | undefined {
  const division = checkDivisionCode(orgCode);
  if (!division.ok || division.level !== 'village' || division.nature === undefined) return undefined;
  const [theirs, from, to] = RANGES[division.nature] ?? [];
  if (theirs === undefined || from === undefined || to === undefined) return undefined;
  const name = (number: number): string => `${orgCode.slice(0, 9)}${String(number).padStart(3, '0')}`;
  const answering = from + Number(orgCode.slice(9)) - theirs;
  const free = [answering, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)].find((number) => number >= from && number <= to && !taken.has(name(number)));
  return free === undefined ? undefined : name(free);
}

const RANGES: Readonly<Record<string, readonly [theirs: number, from: number, to: number]>> = { neighbourhood: [1, 1, 99], village: [200, 101, 199], 'village-like': [400, 901, 999] };

function codeOf(prefix: string, serial: number): string {
  return makeHealthRecordCode(prefix.slice(0, 6), prefix.slice(6, 9), prefix.slice(9), serial);
}
