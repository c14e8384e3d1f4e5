import { closeOrgUnit, getOrganisation, mergeOrgUnits, moveOrgUnit, openOrgUnit } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';

let server: TestServer<SeededCounty>;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('system_admin');
});
afterAll(() => server?.stop());

const clinic = (id: string) => ({ commandId: randomUUID(), id, name: '新河村卫生室', kind: 'village-clinic' as const, parentId: TEST_ORGS.qingxi, openedOn: '2022-01-01' });

describe('organisation', () => {
  test('needs login', async () => {
    expect((await server.anonymous.call(getOrganisation)).status).toBe(401);
    expect((await server.anonymous.call(openOrgUnit, { body: clinic('990001101301') })).status).toBe(401);
  });

  test('refuses a change to who may only read, and to anybody of another county', async () => {
    const clerk = await server.signIn('clerk');
    expect((await clerk.call(openOrgUnit, { body: clinic('990001101302') })).status).toBe(403);
    const { seedCounty } = await import('../testing/index.ts');
    await seedCounty(server.deps, { code: '990002', prefix: 'other.' });
    const stranger = await server.signIn('other.system_admin');
    const refused = await stranger.call(closeOrgUnit, { params: { orgId: TEST_ORGS.qingxiClinic }, body: { commandId: randomUUID(), on: '2022-01-05', reason: '测试' } });
    expect(refused).toMatchObject({ status: 404, body: { code: 'unknown_org' } });
  });

  test('shows the whole tree to everybody, and marks what they may see the figures of', async () => {
    const clerk = await server.signIn('clerk');
    const { units } = await clerk.expect(getOrganisation);
    expect(units).toHaveLength(13);
    expect(units.filter((unit) => unit.inJurisdiction).map((unit) => unit.id)).toEqual([TEST_ORGS.qingxi, TEST_ORGS.qingxiHospital, TEST_ORGS.qingxiClinic, TEST_ORGS.qingxiClinic2]);
  });

  test('opens a unit once, however often the command arrives', async () => {
    const body = clinic('990001101303');
    const [first, second] = await Promise.all([admin.expect(openOrgUnit, { body }), admin.expect(openOrgUnit, { body })]);
    expect(second).toEqual(first);
    const { units } = await admin.expect(getOrganisation);
    expect(units.filter((unit) => unit.id === '990001101303')).toHaveLength(1);
  });

  test('opens a unit from its day on: the day before, the tree does not have it', async () => {
    await admin.expect(openOrgUnit, { body: clinic('990001101304') });
    const before = await admin.expect(getOrganisation, { query: { asOf: '2021-12-31' } });
    const after = await admin.expect(getOrganisation, { query: { asOf: '2022-01-01' } });
    expect([before, after].map(({ units }) => units.some((unit) => unit.id === '990001101304'))).toEqual([false, true]);
  });

  test('widens the jurisdiction of the township a unit moves to, in sessions already open', async () => {
    const other = await server.signIn('clerk2');
    await admin.expect(moveOrgUnit, { params: { orgId: TEST_ORGS.qingxiClinic }, body: { commandId: randomUUID(), toParentId: TEST_ORGS.baihe, on: '2022-01-05', reason: '区划调整' } });
    const { units } = await other.expect(getOrganisation);
    expect(units.find((unit) => unit.id === TEST_ORGS.qingxiClinic)).toMatchObject({ inJurisdiction: true, parentId: TEST_ORGS.baihe });
  });

  test('keeps a merged unit in the jurisdiction it last stood in', async () => {
    const body = { commandId: randomUUID(), unitIds: [TEST_ORGS.baiheClinic2], on: '2022-01-05', reason: '村卫生室整合' };
    await admin.expect(mergeOrgUnits, { params: { orgId: TEST_ORGS.baiheClinic }, body });
    const clerk = await server.signIn('clerk2');
    const { units } = await clerk.expect(getOrganisation, { query: { closed: '1' } });
    expect(units.find((unit) => unit.id === TEST_ORGS.baiheClinic2)).toMatchObject({ closedOn: '2022-01-05', mergedInto: TEST_ORGS.baiheClinic, inJurisdiction: true });
    const { units: living } = await clerk.expect(getOrganisation);
    expect(living.some((unit) => unit.id === TEST_ORGS.baiheClinic2)).toBe(false);
  });

  test('refuses to close a unit that still has units below it, and leaves nothing behind', async () => {
    const commandId = randomUUID();
    const refused = await admin.call(closeOrgUnit, { params: { orgId: TEST_ORGS.baihe }, body: { commandId, on: '2022-01-05', reason: '撤乡并镇' } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'org_conflict' } });
    const { units } = await admin.expect(getOrganisation);
    expect(units.some((unit) => unit.id === TEST_ORGS.baihe)).toBe(true);
    const accepted = await admin.call(closeOrgUnit, { params: { orgId: TEST_ORGS.qingxiClinic2 }, body: { commandId, on: '2022-01-05', reason: '同一编号可再用' } });
    expect(accepted.status).toBe(200);
  });
});
