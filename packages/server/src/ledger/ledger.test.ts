import { getCockpit, getFigure, listFigureFacts, listRestatements, moveOrgUnit, recordFigure, setTarget, listTargets } from '@taizhang/contract';
import { metricId } from '@taizhang/indicators';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverActor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { FactColumns } from './fact-columns.ts';
import { rebuildLedger } from './rebuild-ledger.ts';
import { recordFacts } from './record-facts.ts';
import { rowsOf } from './sql.ts';
import { testPack } from './testing/test-pack.ts';

let server: TestServer<SeededCounty>;
let head: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [testPack] });
  head = await server.signIn('section_head');
});
afterAll(() => server?.stop());

const REPORTERS = [TEST_ORGS.qingxiHospital, TEST_ORGS.qingxiClinic, TEST_ORGS.qingxiClinic2, TEST_ORGS.baiheHospital, TEST_ORGS.baiheClinic, TEST_ORGS.baiheClinic2];

async function state(metric: string, orgId: string, period: string, value: number | null, commandId = randomUUID(), client = head) {
  return client.call(recordFigure, { params: { metricId: metric }, body: { commandId, orgId, period, value, reason: '测试填报' } });
}

async function figure(metric: string, org: string, period: string, knownAt?: string) {
  return head.expect(getFigure, { params: { metricId: metric }, query: { org, period, ...(knownAt === undefined ? {} : { knownAt }) } });
}

async function facts(rows: readonly (readonly [metric: string, org: (typeof REPORTERS)[number], year: number, slot: number, value: number])[]) {
  const actor = serverActor({ id: server.seeded.id, code: server.seeded.code }, '测试');
  return withScope(server.deps.database, actor, async (tx) => {
    const county = await server.deps.ledger.county(tx, server.seeded.id);
    const batch = { kind: 'import', label: '测试', recordedAt: server.clock.now(), recordedBy: '测试' } as const;
    return recordFacts(tx, county, batch, FactColumns.from(rows.map(([metric, orgId, year, slot, value]) => ({ metricId: metricId(metric), orgId, year, slot, value }))));
  });
}

describe('stating a figure', () => {
  test('needs login', async () => {
    expect((await state('visits', TEST_ORGS.baiheClinic, '2021-03', 5, randomUUID(), server.anonymous)).status).toBe(401);
  });

  test('is refused without the ability, and for a unit outside the jurisdiction', async () => {
    const clerk = await server.signIn('clerk');
    const reply = await clerk.call(getFigure, { params: { metricId: 'visits' }, query: { org: TEST_ORGS.baihe, period: '2021' } });
    expect(reply).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await state('visits', TEST_ORGS.baiheClinic, '2021-03', 5, randomUUID(), clerk)).status).toBe(403);
  });

  test('moves the sums above at once, and says who is missing while somebody is', async () => {
    for (const orgId of REPORTERS.slice(0, 5)) await state('visits', orgId, '2021-03', 10);
    const partial = await figure('visits', TEST_ORGS.county, '2021-03');
    expect(partial.reading).toMatchObject({ value: null, missing: 'not_reported', partial: 50, reporters: { expected: 6, reported: 5 } });
    expect(partial.missingReporters.map((unit) => unit.orgId)).toEqual([TEST_ORGS.baiheClinic2]);
    await state('visits', TEST_ORGS.baiheClinic2, '2021-03', 7);
    expect((await figure('visits', TEST_ORGS.county, '2021-03')).reading).toMatchObject({ value: 57, partial: null });
    const cockpit = await head.expect(getCockpit, { query: { period: '2021-03' } });
    expect(cockpit.groups[0]?.rows[0]?.reading.value).toBe(57);
  });

  test('acts once however often the same command arrives', async () => {
    const commandId = randomUUID();
    const first = await state('visits', TEST_ORGS.qingxiClinic, '2021-04', 3, commandId);
    const second = await state('visits', TEST_ORGS.qingxiClinic, '2021-04', 3, commandId);
    expect(second.body).toEqual(first.body);
    expect((await figure('visits', TEST_ORGS.qingxiClinic, '2021-04')).history).toHaveLength(1);
  });

  test('supersedes and never overwrites: the former value stays readable as known on a past day', async () => {
    await state('patients', TEST_ORGS.qingxiClinic, '2021-06', 40);
    const before = server.clock.now();
    server.clock.advance(5);
    await state('patients', TEST_ORGS.qingxiClinic, '2021-06', 44);
    expect((await figure('patients', TEST_ORGS.qingxiClinic, '2021-06')).reading.value).toBe(44);
    expect((await figure('patients', TEST_ORGS.qingxiClinic, '2021-06', before)).reading.value).toBe(40);
    expect((await figure('patients', TEST_ORGS.qingxiClinic, '2021-06')).history.map((fact) => fact.value)).toEqual([44, 40]);
    const { rows } = await head.expect(listRestatements, { query: { org: TEST_ORGS.county, period: '2021-06', since: before } });
    expect(rows).toMatchObject([{ before: 40, fact: { value: 44, orgId: TEST_ORGS.qingxiClinic } }]);
  });

  test('refuses impossible values and periods that have not ended, naming the field', async () => {
    expect(await state('visits', TEST_ORGS.qingxiClinic, '2021-05', -1)).toMatchObject({ status: 400, body: { code: 'invalid_number', path: ['value'] } });
    expect(await state('managed_rate', TEST_ORGS.qingxiClinic, '2021-05', 120)).toMatchObject({ body: { code: 'invalid_number' } });
    expect(await state('visits', TEST_ORGS.qingxiClinic, '2022-06', 1)).toMatchObject({ body: { code: 'invalid_period', path: ['period'] } });
  });

  test('keeps a stated rate as stated beside what its parts give', async () => {
    for (const orgId of REPORTERS) {
      await state('patients', orgId, '2021-09', 100);
      await state('managed', orgId, '2021-09', 61);
    }
    await state('managed_rate', TEST_ORGS.county, '2021-09', 60);
    const stated = await figure('managed_rate', TEST_ORGS.county, '2021-09');
    expect(stated.reading).toMatchObject({ value: 60, numerator: 366, denominator: 600 });
    expect(stated.stated).toMatchObject({ value: 60, recomputed: 61, agreement: 'differs' });
  });

  test('lists every row a figure rests on', async () => {
    const { total, rows } = await head.expect(listFigureFacts, { params: { metricId: 'managed_rate' }, query: { org: TEST_ORGS.county, period: '2021-09' } });
    expect(total).toBe(13);
    expect(rows.every((row) => row.recordedBy === 'section_head')).toBe(true);
  });
});

describe('roll-ups', () => {
  test('equal a rebuild after any sequence of statements', async () => {
    const statement = fc.tuple(fc.constantFrom('visits', 'patients'), fc.constantFrom(...REPORTERS, TEST_ORGS.baihe), fc.constantFrom(2018, 2019), fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 99 }));
    const key = ([metric, org, year, slot]: readonly [string, string, number, number, number]) => `${metric} ${org} ${year} ${slot}`;
    const batch = fc.uniqueArray(statement, { selector: key, minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 4 }), async (batches) => {
        for (const rows of batches) await facts(rows.map(([metric, org, year, slot, value]) => [metric, org, year, metric === 'patients' ? slot % 12 : slot === 12 ? 0 : slot, value] as const).filter((row, at, all) => all.findIndex((other) => key(other) === key(row)) === at));
        const actor = serverActor({ id: server.seeded.id, code: server.seeded.code }, '测试');
        const differing = await withScope(server.deps.database, actor, async (tx) => rebuildLedger(tx, await server.deps.ledger.county(tx, server.seeded.id), 2018));
        expect(differing).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('are the same by the bulk way as by the small one', async () => {
    const rows = [...Array(60).keys()].flatMap((year) => REPORTERS.flatMap((org, place) => [...Array(12).keys()].map((slot) => ['visits', org, 1950 + year, slot, (year * 7 + place * 3 + slot) % 50] as const)));
    const bulk = [...rows, ...rows.map(([, org, year, slot, value]) => ['patients', org, year, slot, value] as const), ...rows.map(([, org, year, slot, value]) => ['managed', org, year, slot, value] as const), ...rows.map(([, org, year, slot, value]) => ['deliveries', org, year, slot, value] as const), ...rows.map(([, org, year, slot, value]) => ['visits', org, year - 100, slot, value] as const)];
    expect(bulk.length).toBeGreaterThan(20_000);
    expect(await facts(bulk)).toMatchObject({ accepted: bulk.length, unchanged: 0 });
    const actor = serverActor({ id: server.seeded.id, code: server.seeded.code }, '测试');
    await withScope(server.deps.database, actor, async (tx) => {
      expect(await rebuildLedger(tx, await server.deps.ledger.county(tx, server.seeded.id), 1800)).toEqual([]);
    });
    expect(await facts(bulk)).toMatchObject({ accepted: 0, unchanged: bulk.length });
  });

  test('lose nothing when two recordings for one township run at once', async () => {
    const both = REPORTERS.slice(0, 2).map((org, place) => [...Array(12).keys()].map((slot) => facts([['visits', org, 2017, slot, place + 1]])));
    await Promise.all(both.flat());
    expect((await figure('visits', TEST_ORGS.qingxi, '2017')).reading.partial).toBe(36);
  });

  test('follow the tree: a clinic moved from a day on counts under its new township from that month', async () => {
    const admin = await server.signIn('system_admin');
    await facts(REPORTERS.flatMap((org) => [...Array(12).keys()].map((slot) => ['visits', org, 2020, slot, 1] as const)));
    await admin.expect(moveOrgUnit, { params: { orgId: TEST_ORGS.qingxiClinic2 }, body: { commandId: randomUUID(), toParentId: TEST_ORGS.baihe, on: '2020-07-01', reason: '区划调整' } });
    expect((await figure('visits', TEST_ORGS.qingxi, '2020-06')).reading.value).toBe(3);
    expect((await figure('visits', TEST_ORGS.qingxi, '2020-08')).reading.value).toBe(2);
    expect((await figure('visits', TEST_ORGS.baihe, '2020-08')).reading.value).toBe(4);
    expect((await figure('visits', TEST_ORGS.county, '2020')).reading.value).toBe(72);
  });
});

describe('targets', () => {
  test('keep every revision, and the newest counts', async () => {
    const director = await server.signIn('section_head');
    const target = { metricId: 'visits', orgId: TEST_ORGS.county, year: 2021, direction: 'at_least' as const, weight: 5, source: '年度任务书', curve: 'even' as const, reason: '下达' };
    await director.expect(setTarget, { body: { ...target, commandId: randomUUID(), value: 900 } });
    await director.expect(setTarget, { body: { ...target, commandId: randomUUID(), value: 1000, reason: '调整' } });
    const { rows } = await director.expect(listTargets, { query: { year: 2021 } });
    expect(rows).toMatchObject([{ metricId: 'visits', target: { value: 1000, demo: false } }]);
    const kept = await withScope(server.deps.database, serverActor({ id: server.seeded.id, code: server.seeded.code }, '测试'), (tx) => rowsOf<{ value: number }>(tx, 'select value from target order by revision'));
    expect(kept.map((row) => row.value)).toEqual([900, 1000]);
  });
});

