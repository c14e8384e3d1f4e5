import {
  actOnItem, disableAccount, disableOpeningRule, enableAccount, getItem, getOpeningRule, getWorkbench, listAccounts, listAuditEntries, listItems, listOpeningRules, previewOpeningRule, recordFigure, saveOpeningRule, setTarget, type OpeningRuleBody,
} from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withScope, type Scope } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { loadPacks } from '../../load-packs.ts';
import { seedCounty, startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { applyRules, ruleJobs } from './rule-jobs.ts';

let server: TestServer<SeededCounty>;
let head: TestClient;
let clerk: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  [head, clerk] = await Promise.all([server.signIn('section_head'), server.signIn('clerk')]);
  await state(TEST_ORGS.qingxi, 200, 110);
  await state(TEST_ORGS.baihe, 200, 130);
  await head.expect(setTarget, { body: { commandId: randomUUID(), metricId: 'managed_rate', orgId: TEST_ORGS.county, year: 2021, value: 62, direction: 'at_least', weight: 1, source: '责任书', curve: 'flat', reason: '试验' } });
});
afterAll(() => server?.stop());

async function state(orgId: string, patients: number, managed: number): Promise<void> {
  for (const [metricId, value] of [['patients', patients], ['managed', managed]] as const) await head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId, period: '2021-12', value, reason: '试验数据' } });
}

function rule(more: Partial<OpeningRuleBody> = {}): OpeningRuleBody {
  return {
    name: '规范管理率滞后', metricId: 'managed_rate', units: { kind: 'below', orgId: TEST_ORGS.county, unitKind: 'township' }, criterion: { kind: 'plan', by: 2, measure: 'points' }, periods: 1, procedureId: 'supervision',
    title: '〔单位〕〔指标〕整改', matter: '〔单位〕查明原因，限期整改。', assisting: [], workdays: 15, closing: { kind: 'target' }, validFrom: '2022-01-01', validUntil: null, againAfterDays: null, isEnabled: true, ...more,
  };
}

async function save(who: TestClient, more: Partial<OpeningRuleBody> = {}, known = { ruleId: randomUUID() as string, version: 0 }) {
  return who.expect(saveOpeningRule, { params: { ruleId: known.ruleId }, body: { commandId: randomUUID(), version: known.version, rule: rule(more) } });
}

const apply = async () => applyRules(server.deps, server.seeded.id);
const openedBy = async (ruleId: string) => (await head.expect(getOpeningRule, { params: { ruleId } })).items;
const kinds = async (more: Partial<OpeningRuleBody>, ruleId?: string) => Object.fromEntries((await head.expect(previewOpeningRule, { body: { rule: rule(more), ...(ruleId === undefined ? {} : { ruleId }) } })).units.map(({ org, kind }) => [org.id, kind]));
const withdraw = async (itemId: string) => head.expect(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action: 'withdraw', version: (await head.expect(getItem, { params: { itemId } })).version, fields: {}, opinion: '已查明', evidence: [] } });

describe('a rule', () => {
  test('needs login and the right to set rules, and is another section’s only to read', async () => {
    expect((await server.anonymous.call(listOpeningRules)).status).toBe(401);
    expect((await clerk.call(previewOpeningRule, { body: { rule: rule() } })).status).toBe(403);
    const saved = await save(head, { isEnabled: false });
    await seedCounty(server.deps, { code: '990002', prefix: 'other.' });
    expect((await (await server.signIn('other.section_head')).call(getOpeningRule, { params: { ruleId: saved.ruleId } })).status).toBe(404);
  });

  test('tells before it is saved what it would open, and why not for the others', async () => {
    const { units, opens, dueOn } = await head.expect(previewOpeningRule, { body: { rule: rule() } });
    expect({ opens, dueOn }).toEqual({ opens: 1, dueOn: '2022-01-26' });
    expect(units.map(({ org, kind, value, threshold, lead }) => [org.id, kind, value, threshold, lead.id])).toEqual([[TEST_ORGS.qingxi, 'open', 55, 62, TEST_ORGS.qingxiHospital], [TEST_ORGS.baihe, 'not_behind', 65, 62, TEST_ORGS.baiheHospital]]);
    expect(units[0]?.sentence.zh).toBe('55.00%，按计划应达 62.00%，差 7.00 个百分点');
    expect((await head.expect(listItems, { query: {} })).total).toBe(0);
    expect(await head.call(previewOpeningRule, { body: { rule: rule({ title: '〔县〕整改' }) } })).toMatchObject({ status: 400, body: { path: ['rule', 'title'] } });
  });

  test('keeps what it was, names what became different, and is not changed on a stale page', async () => {
    const first = await save(head, { isEnabled: false });
    const second = await save(head, { isEnabled: false, workdays: 10 }, first);
    expect((await head.call(saveOpeningRule, { params: { ruleId: first.ruleId }, body: { commandId: randomUUID(), version: 1, rule: rule() } })).status).toBe(409);
    const { history } = await head.expect(getOpeningRule, { params: { ruleId: first.ruleId } });
    expect(history.map(({ version, changes }) => [version, changes.length])).toEqual([[2, 1], [1, 14]]);
    expect(history[0]?.changes[0]).toMatchObject({ before: { zh: '15 个工作日' }, after: { zh: '10 个工作日' } });
    expect(second.version).toBe(2);
  });
});

describe('items', () => {
  test('are opened once however many servers run at once, in the name of whoever set the rule, and reach whoever must act', async () => {
    const { ruleId } = await save(head);
    await Promise.all([apply(), apply(), ...ruleJobs(server.deps).map(async ({ work }) => work(server.seeded.id, () => false))]);
    await apply();
    const [item, ...others] = await openedBy(ruleId);
    expect(others).toEqual([]);
    expect(item).toMatchObject({ title: '青溪镇规范管理率整改', org: { id: TEST_ORGS.qingxi }, year: 2021, closedOn: null });
    const itemId = item?.itemId ?? '';
    expect((await clerk.expect(getWorkbench)).tasks.map(({ link }) => link)).toContain(`/items/${itemId}`);
    const page = await clerk.expect(getItem, { params: { itemId } });
    expect(page.course[0]).toMatchObject({ by: { name: 'section_head' }, opinion: expect.stringMatching(/按规则“规范管理率滞后”（第1版）自动立项.*差 7\.00 个百分点/u) });
    expect(page.bound).toMatchObject({ threshold: 62, value: 55 });
    expect([page.rule, (await head.expect(getItem, { params: { itemId } })).rule]).toEqual([null, { id: ruleId, name: '规范管理率滞后' }]);
    const { entries } = await (await server.signIn('audit_admin')).expect(listAuditEntries, { query: {} });
    expect(entries.filter(({ action }) => action === 'item.open_by_rule').map(({ subject }) => subject.id)).toEqual([itemId]);
    expect(await kinds({}, ruleId)).toMatchObject({ [TEST_ORGS.qingxi]: 'already_open' });
    // Another rule, and somebody by hand, find the same cause taken.
    expect(await kinds({ criterion: { kind: 'value', direction: 'below', value: 60 } })).toMatchObject({ [TEST_ORGS.qingxi]: 'open_elsewhere' });
    await withdraw(itemId);
    await apply();
    expect(await openedBy(ruleId)).toHaveLength(1);
  });

  test('follow one another in a year only after the days the rule names', async () => {
    const again = { name: '间隔立项', againAfterDays: 3, units: { kind: 'chosen' as const, orgIds: [TEST_ORGS.qingxi] } };
    const { ruleId, version } = await save(head, again);
    await apply();
    await withdraw((await openedBy(ruleId))[0]?.itemId ?? '');
    await apply();
    expect(await openedBy(ruleId)).toHaveLength(1);
    server.clock.advance(3 * 24 * 60);
    head = await server.signIn('section_head');
    await apply();
    expect((await openedBy(ruleId)).map(({ closedOn }) => closedOn === null)).toEqual([true, false]);
    await head.expect(disableOpeningRule, { params: { ruleId }, body: { commandId: randomUUID(), version, reason: '改由他股室负责' } });
    await withdraw((await openedBy(ruleId))[0]?.itemId ?? '');
  });

  test('are not opened any more once the account of whoever set the rule is closed, and the rule says so', async () => {
    const { ruleId } = await save(await server.signIn('office_head'), { name: '停用账号', units: { kind: 'chosen', orgIds: [TEST_ORGS.qingxi] } });
    const [system, security] = [await server.signIn('system_admin'), await server.signIn('security_admin')];
    const accountId = (await security.expect(listAccounts)).accounts.find(({ loginName }) => loginName === 'office_head')?.id ?? '';
    await system.expect(disableAccount, { params: { accountId }, body: { commandId: randomUUID(), reason: '调离' } });
    await apply();
    const stopped = (await head.expect(listOpeningRules)).rules.find(({ id }) => id === ruleId);
    expect(stopped).toMatchObject({ state: 'halted', opened: 0, stateWords: { zh: expect.stringContaining('账号已停用') } });
    await system.expect(enableAccount, { params: { accountId }, body: { commandId: randomUUID(), reason: '返岗' } });
    await apply();
    expect(await openedBy(ruleId)).toHaveLength(1);
  });
});

test('a township sees no rule even where no policy is asked, only what was opened for it', async () => {
  const count = async (table: string, scope: Partial<Scope>) => withScope(server.deps.database, { scope: { countyId: server.seeded.id, wholeCounty: false, orgIds: [], ...scope } }, async (tx) => (await rowsOf<{ n: number }>(tx, `select count(*)::int as n from ${table}`))[0]?.n ?? 0);
  const baihe = [...server.seeded.ids].filter(([id]) => id.startsWith(TEST_ORGS.baihe)).map(([, id]) => id);
  expect([await count('opening_rule', { orgIds: baihe }), await count('opening_rule_item', { orgIds: baihe })]).toEqual([0, 0]);
  expect([await count('opening_rule', { wholeCounty: true }), await count('opening_rule_item', { wholeCounty: true })].every((n) => n > 0)).toBe(true);
});
