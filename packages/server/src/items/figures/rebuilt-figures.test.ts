import { randomUUID } from 'node:crypto';
import { anyAttempt, startWalk, step } from '@taizhang/workflow/testing';
import type { ItemOpening, ItemRecord, Procedure, WorkItem } from '@taizhang/workflow';
import { addDays, dayOfInstant, type WorkingCalendar } from '@taizhang/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { loadPacks } from '../../load-packs.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { seedCounty, startTestServer, TEST_ORGS, type SeededCounty, type TestServer } from '../../testing/index.ts';
import { proceduresOf } from '../item-procedures.ts';
import { insertItem, updateItem } from '../item-storage.ts';
import { keepItemFigures, renewItemFigures } from './keep-figures.ts';

let server: TestServer<SeededCounty>;
beforeAll(async () => {
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-office']) });
});
afterAll(() => server?.stop());

/** Units of the walks: leaves, and units with others below them. */
const UNITS = [TEST_ORGS.qingxi, TEST_ORGS.qingxiHospital, TEST_ORGS.bureau, TEST_ORGS.primaryCare, TEST_ORGS.baiheHospital, TEST_ORGS.county, TEST_ORGS.countyHospital, TEST_ORGS.qingxiClinic, TEST_ORGS.baihe];

const anyHistory = fc.array(fc.record({ procedure: fc.nat(30), attempts: fc.array(anyAttempt, { minLength: 4, maxLength: 16 }) }), { minLength: 3, maxLength: 6 });

describe('figures kept item by item and day by day', () => {
  test('are those made from nothing in the end, whenever they were told, at every unit and month', async () => {
    let run = 0;
    let told = 0;
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), async (history, looks) => {
        run += 2;
        const [kept, rebuilt] = await Promise.all([run, run + 1].map(async (number) => seedCounty(server.deps, { code: `99${String(1000 + number)}`, prefix: `c${number}` })));
        if (kept === undefined || rebuilt === undefined) throw new Error('there is no county');
        const calendar = await withSystem(server.deps.database, (tx) => readWorkingCalendar(tx, kept.id));
        const steps = history.flatMap(({ procedure, attempts }) => walk(pick(procedure), attempts, calendar)).toSorted((a, b) => (a.record.recordedAt < b.record.recordedAt ? -1 : 1));
        for (const [index, each] of steps.entries()) {
          for (const county of [kept, rebuilt]) await store(county, each, calendar);
          server.clock.setToday(dayOfInstant(each.record.recordedAt));
          if (looks[index % looks.length] === true) await keepItemFigures(server.deps, kept.id);
        }
        const last = dayOfInstant(steps.at(-1)?.record.recordedAt ?? '2021-03-01T00:00:00Z');
        for (const day of [addDays(last, 3), addDays(last, 47)]) {
          server.clock.setToday(day);
          await keepItemFigures(server.deps, kept.id);
        }
        await renewItemFigures(server.deps, kept.id);
        await keepItemFigures(server.deps, rebuilt.id);
        const [a, b] = [await ledgerOf(kept), await ledgerOf(rebuilt)];
        told += b.length;
        expect(a).toEqual(b);
        await keepItemFigures(server.deps, kept.id);
        expect(await ledgerOf(kept)).toEqual(b);
      }),
      { numRuns: 8 },
    );
    expect(told).toBeGreaterThan(500);
  });
});

interface Step {
  readonly id: string;
  readonly procedure: Procedure;
  readonly opening: ItemOpening;
  readonly item: WorkItem;
  readonly record: ItemRecord;
}

function pick(index: number): Procedure {
  const procedures = proceduresOf(server.deps);
  const found = procedures[index % procedures.length];
  if (found === undefined) throw new Error('there is no procedure');
  return found;
}

function walk(procedure: Procedure, attempts: readonly Parameters<typeof step>[2][], calendar: WorkingCalendar): readonly Step[] {
  const id = randomUUID();
  const steps: Step[] = [];
  let now = startWalk(procedure, false);
  for (const attempt of attempts) {
    const { walk: next } = step(procedure, now, attempt, calendar);
    const record = next.records.at(-1);
    if (record !== undefined && next.records.length > now.records.length) steps.push({ id, procedure, opening: next.opening, item: next.item, record });
    now = next;
  }
  return steps;
}

async function store(county: SeededCounty, { id, procedure, opening, item, record }: Step, calendar: WorkingCalendar): Promise<void> {
  const own = <Value extends object>(value: Value): Value => JSON.parse(JSON.stringify({ ...value, id, evidence: [] }).replaceAll(/"org-(\d)"/gu, (_, n: string) => JSON.stringify((UNITS[Number(n)] ?? TEST_ORGS.county).replace(TEST_ORGS.county, county.code))).replaceAll(/"account-(\d)"/gu, '"00000000-0000-4000-8000-00000000000$1"')) as Value;
  await withSystem(server.deps.database, async (tx) => {
    const directory = await server.deps.directories.of(tx, county.id);
    const writing = { tx, directory, procedure, calendar, now: record.recordedAt };
    if (record.version === 1) await insertItem(writing, own(item), own(record), { opening: own(opening), orgId: directory.idOf(county.code), openedBy: null, bound: null, cause: null });
    else await updateItem(writing, own(item), own(record));
  });
}

/** Every figure the ledger has of a county: what units state, and what those below them add up to. */
async function ledgerOf(county: SeededCounty): Promise<readonly string[]> {
  const rows = await withSystem(server.deps.database, (tx) => rowsOf<{ metric_id: string; code: string; year: number; stated: readonly number[]; child_sum: readonly number[] | null }>(
    tx,
    `select k.metric_id, u.code, s.year, s.stated, s.child_sum from fact_series s join metric_key k on k.key = s.metric_key join org_unit u on u.county_id = s.county_id and u.id = s.org_id
     where s.county_id = $1 and (s.stated <> '{}' or s.child_sum is not null)`,
    [county.id],
  ));
  return rows.map(({ metric_id: metric, code, year, stated, child_sum: below }) => `${metric} ${code.replace(county.code, '')} ${year} ${stated.join(',')} ${(below ?? []).join(',')}`).toSorted();
}
