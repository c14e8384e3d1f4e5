import { getActivityStanding, listActivities, recordActivity } from '@taizhang/contract';
import { registerMetricId } from '@taizhang/indicators';
import { monthPeriod, plainDate, type OrgId } from '@taizhang/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { openFigureBook } from '../../ledger/ledger.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { compareStandings } from '../compare-standings.ts';
import { publishCounts } from '../publish-counts.ts';
import { rebuildStandings } from '../rebuild-standings.ts';
import { openRegisterCounty } from '../register-county.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-health']) });
  server.clock.setToday(plainDate('2021-05-20'));
  nurse = await server.signIn('nurse');
});
afterAll(async () => server.stop());

const lecture = (on: string, attendance: number, more: object = {}) => ({ commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxiHospital, programme: 'health_education', kind: 'lecture', on, fields: { title: '控烟', attendance, tcm: '2' }, confirmed: [], ...more });

async function figure(flow: string, month: number, orgId: OrgId): Promise<number | null> {
  await publishCounts(server.deps, server.seeded.id);
  const [metricId, period] = [registerMetricId(flow), monthPeriod(2021, month)];
  return withSystem(server.deps.database, async (tx) => openFigureBook(tx, await server.deps.ledger.county(tx, server.seeded.id), { metricIds: [metricId], periods: [period], orgIds: [orgId] }).then((book) => book.reading(metricId, orgId, period).value));
}

async function differences(): Promise<readonly unknown[]> {
  return withSystem(server.deps.database, async (tx) => (await compareStandings(tx, await openRegisterCounty(server.deps, tx, server.seeded.id))).differences);
}

describe('activities of institutions', () => {
  test('one recorded, corrected to another month, withdrawn: the county’s figure follows each time, and a rebuild finds the same', async () => {
    const sent = lecture('2021-03-10', 40);
    expect((await nurse.call(recordActivity, { body: sent })).status).toBe(200);
    // The same command again is the same act.
    expect((await nurse.call(recordActivity, { body: sent })).body).toEqual({ activityId: sent.commandId, version: 1 });
    const second = lecture('2021-03-11', 25);
    await nurse.call(recordActivity, { body: second });
    expect([await figure('he_talks', 3, TEST_ORGS.county), await figure('he_talk_people', 3, TEST_ORGS.qingxi)]).toEqual([2, 65]);
    expect(await nurse.send('POST', `/register/activities/${sent.commandId}/correct`, { commandId: crypto.randomUUID(), version: 1, reason: '日期填错', on: '2021-04-10', fields: { ...sent.fields, attendance: 44 }, confirmed: [] })).toMatchObject({ status: 200, body: { version: 2 } });
    expect([await figure('he_talks', 3, TEST_ORGS.county), await figure('he_talk_people', 4, TEST_ORGS.county)]).toEqual([1, 44]);
    expect(await nurse.send('POST', `/register/activities/${second.commandId}/withdraw`, { commandId: crypto.randomUUID(), version: 1, reason: '重复登记' })).toMatchObject({ status: 200 });
    expect(await figure('he_talks', 3, TEST_ORGS.county)).toBe(0);
    expect(await differences()).toEqual([]);
    await withSystem(server.deps.database, async (tx) => rebuildStandings(tx, await openRegisterCounty(server.deps, tx, server.seeded.id)));
    expect(await figure('he_talk_people', 4, TEST_ORGS.county)).toBe(44);
    const { body } = await nurse.call(listActivities, { query: { year: 2021, kind: 'lecture', page: 1, size: 20 } });
    expect(body).toMatchObject({ total: 2, rows: [{ id: sent.commandId, on: '2021-04-10', withdrawn: false, history: [{ kind: 'enter' }, { kind: 'correct', reason: '日期填错', changes: [{ before: { zh: '2021-03-10' } }, { before: { zh: '40 人' }, after: { zh: '44 人' } }] }] }, { id: second.commandId, withdrawn: true }] });
  });

  test.each([
    ['in the future', { on: '2021-05-21' }, 'on', '晚于今天'],
    ['before the hospital opened', { on: '1949-09-30' }, 'on', '早于'],
    ['with fewer than nobody', { fields: { title: '控烟', attendance: -1, tcm: '2' } }, 'attendance', '0—20000'],
    ['without a subject', { fields: { attendance: 30, tcm: '2' } }, 'title', '请填写'],
    ['of unusual size', { fields: { title: '控烟', attendance: 900, tcm: '2' } }, 'attendance', '请确认'],
    ['of a township, which holds none', { orgId: TEST_ORGS.qingxi }, 'orgId', '不是开展'],
    ['recorded already', { on: '2021-04-10', fields: { title: '控烟', attendance: 44, tcm: '2' } }, 'on', '内容完全相同'],
  ])('a lecture %s is refused at the field', async (_, wrong, field, why) => {
    const { status, body } = await nurse.call(recordActivity, { body: lecture('2021-05-01', 30, wrong) });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).toContain(why);
    expect(body).toMatchObject({ path: [field] });
  });

  test('an unusual number that was confirmed is saved; two at one activity: the second is told', async () => {
    const sent = lecture('2021-05-02', 900, { confirmed: ['attendance'] });
    expect((await nurse.call(recordActivity, { body: sent })).status).toBe(200);
    const correct = async (attendance: number) => nurse.send('POST', `/register/activities/${sent.commandId}/correct`, { commandId: crypto.randomUUID(), version: 1, reason: '签到表核对', on: '2021-05-02', fields: { ...sent.fields, attendance }, confirmed: [] });
    const replies = await Promise.all([correct(90), correct(91)]);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  test('needs a login and its own jurisdiction, and reading figures is not recording', async () => {
    expect((await server.anonymous.call(listActivities, { query: { page: 1, size: 20 } })).status).toBe(401);
    expect((await nurse.call(recordActivity, { body: lecture('2021-05-03', 30, { orgId: TEST_ORGS.baiheHospital }) })).status).toBe(403);
    const head = await server.signIn('section_head');
    expect((await head.call(recordActivity, { body: lecture('2021-05-03', 30) })).status).toBe(403);
    expect(await head.send('POST', `/register/activities/${crypto.randomUUID()}/withdraw`, { commandId: crypto.randomUUID(), version: 1, reason: '试验' })).toMatchObject({ status: 403 });
    const { body } = await nurse.call(getActivityStanding, { query: {} });
    expect(body).toMatchObject({ asOf: '2021-05-20', units: [{ org: { id: TEST_ORGS.qingxiHospital } }, { org: { id: TEST_ORGS.qingxiClinic } }, { org: { id: TEST_ORGS.qingxiClinic2 } }] });
    expect(JSON.stringify(body)).toContain('"need":12,"byNow":4,"done":2,"missing":10');
  });
});
