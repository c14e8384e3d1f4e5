import { dayOfInstant, type PlainDate } from '@taizhang/kernel';
import { replayItem, type ItemOpening, type ItemRecord, type WorkItem } from '@taizhang/workflow';
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { temporaryDirectory } from '../testing/index.ts';
import { requireProcedure } from './item-procedures.ts';
import { unitsOf } from './item-relations.ts';
import { numberText, partyRows, standingOf } from './item-storage.ts';
import { openLargeItems, type LargeItems, type MeasuredReader } from './testing/large-items.ts';

const directory = temporaryDirectory();
let county: LargeItems;
let stored: readonly StoredRow[];

interface StoredRow {
  readonly id: string;
  readonly procedure: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly org_id: number;
  readonly opened_by: string;
  readonly is_final: boolean;
  readonly due_on: PlainDate | null;
  readonly opened_on: PlainDate;
  readonly opening: ItemOpening;
  readonly item: WorkItem;
  readonly records: readonly ItemRecord[];
}

beforeAll(async () => {
  county = await openLargeItems(directory, ['@taizhang/pack-health', '@taizhang/pack-office'], 600);
  stored = await withSystem(county.deps.database, (tx) => rowsOf<StoredRow>(tx, `select i.*, (select json_agg(record order by version) from work_record r where r.item_id = i.id) as records from work_item i order by id`));
}, 120_000);
afterAll(async () => {
  await county?.open.close();
  rmSync(directory, { recursive: true, force: true });
});

test('an item multiplied for measuring is what its records make it, and stands as they say', async () => {
  const calendar = await withSystem(county.deps.database, (tx) => readWorkingCalendar(tx, county.directory.countyId));
  expect(stored).toHaveLength(600);
  for (const row of stored) {
    expect(replayItem(row.opening, row.records)).toEqual(row.item);
    const { isFinal, dueOn } = standingOf({ procedure: requireProcedure(county.deps, row.procedure), calendar, now: row.records.at(-1)?.recordedAt ?? '' }, row.item);
    expect([isFinal, dueOn, dayOfInstant(row.records[0]?.recordedAt ?? ''), row.title]).toEqual([row.is_final, row.due_on, row.opened_on, row.item.title]);
  }
});

describe('a list', () => {
  const anySearch = fc.record({
    reader: fc.constantFrom<MeasuredReader>('clinic', 'section', 'office'), box: fc.constantFrom('todo' as const, 'done' as const, 'initiated' as const, 'copied' as const, 'all' as const),
    state: fc.constantFrom('open' as const, 'overdue' as const, 'closed' as const, 'any' as const), procedure: fc.constantFrom(undefined, 'supervision', 'hotline', 'referral', 'audit-rectification'),
    org: fc.constantFrom(undefined, 'township', 'hospital'), text: fc.constantFrom(undefined, undefined, '整改', '率', '高血压规范', '健康档案', '第1', ' 青岚县藏医院', '办公室', '督办[2021]1', '2021年第2号', '〔2021〕3', '３号', "'%_\\"),
    sort: fc.constantFrom('due' as const, 'newest' as const), page: fc.constantFrom(1, 2, 5), size: fc.constantFrom(7, 30),
  });

  test('has what reading every item finds, in that order, for any reader, box and filter', async () => {
    await fc.assert(
      fc.asyncProperty(anySearch, async ({ reader, org: where, ...search }) => {
        const { jurisdictionCode, orgCode } = county.readers.clinic;
        const org = where === undefined ? undefined : where === 'township' ? jurisdictionCode : orgCode;
        const wanted = foundByReading(reader, { ...search, org });
        const { rows, total } = await county.list(reader, { ...search, org });
        const from = (search.page - 1) * search.size;
        expect({ total, ids: rows.map(({ id }) => id) }).toEqual({ total: wanted.length, ids: wanted.slice(from, from + search.size) });
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

interface Search {
  readonly box: string;
  readonly state: string;
  readonly procedure: string | undefined;
  readonly org: string | undefined;
  readonly text: string | undefined;
  readonly sort: string;
}

/** The same list by looking at every item, without an index or a policy. */
function foundByReading(reader: MeasuredReader, search: Search): readonly string[] {
  const { deps, directory: orgs } = county;
  const actor = county.readers[reader];
  const today = deps.clock.today();
  const below = (code: string): ReadonlySet<string> => new Set(orgs.jurisdictionOf(orgs.codeOf(orgs.idOf(code as never)), today).map((id) => orgs.codeOf(id)));
  const inView = actor.scope.wholeCounty ? undefined : below(actor.jurisdictionCode);
  const mine = new Set(unitsOf(actor, orgs));
  const words = (search.text ?? '').normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  const found = stored.filter((row) => {
    const procedure = requireProcedure(deps, row.procedure);
    const parties = partyRows(procedure, row.item);
    if (inView !== undefined && !inView.has(orgs.codeOf(row.org_id)) && !parties.some(({ orgId }) => inView.has(orgId))) return false;
    const ours = parties.filter(({ orgId, accountId }) => (accountId === undefined ? mine.has(orgId) : accountId === actor.accountId));
    const [waits, acted, opened] = [!row.is_final && ours.some((party) => party.waits), ours.some((party) => party.hasActed), row.opened_by === actor.accountId];
    const inBox = { todo: waits, done: acted && !waits, initiated: opened, copied: ours.length > 0 && !acted && !waits && !opened, all: true }[search.box];
    const inState = { any: true, open: !row.is_final, closed: row.is_final, overdue: !row.is_final && row.due_on !== null && row.due_on < today }[search.state];
    const ofOrg = search.org === undefined || parties.some(({ orgId }) => below(search.org ?? '').has(orgId));
    const named = (orgId: string): boolean => words.length > 1 && (inView?.has(orgId) ?? true) && (orgs.tree.units.get(orgId as never)?.name ?? '').includes(words);
    const cited = /^(?:督办)?[^\d]?(?:(?<year>\d{4})\D+)?(?<number>\d+)号?$/u.exec(words)?.groups;
    const isCited = cited !== undefined && /[号〔[]/u.test(words) && numberText(procedure, row).endsWith(`${cited['number'] ?? ''}号`) && row.number === Number(cited['number']) && (cited['year'] ?? String(row.year)) === String(row.year) && (!words.startsWith('督办') || procedure.id === 'supervision');
    const hasWords = words === '' || row.title.toLowerCase().includes(words) || parties.some(({ orgId }) => named(orgId)) || isCited;
    return inBox === true && inState === true && ofOrg && hasWords && (search.procedure === undefined || row.procedure === search.procedure);
  });
  const key = (row: StoredRow): readonly (string | number)[] => (search.sort === 'due' ? [row.is_final ? 1 : 0, row.due_on ?? '9999', -Date.parse(row.opened_on), row.id] : [-Date.parse(row.opened_on), -row.number, row.id]);
  return found.toSorted((a, b) => compare(key(a), key(b))).map(({ id }) => id);
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
