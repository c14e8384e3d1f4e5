import { explainDifference, getDifference, listDifferences, openItem, recordActivity, recordFigure, type DifferenceView } from '@taizhang/contract';
import { registerMetricId } from '@taizhang/indicators';
import { plainDate } from '@taizhang/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { publishCounts } from '../publish-counts.ts';
import { openRegisterCounty } from '../register-county.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
let head: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-health', '@taizhang/pack-office']) });
  server.clock.setToday(plainDate('2021-05-20'));
  [nurse, head] = await Promise.all([server.signIn('nurse'), server.signIn('section_head')]);
  await withSystem(server.deps.database, async (tx) => void (await openRegisterCounty(server.deps, tx, server.seeded.id)));
});
afterAll(async () => server.stop());

const FIGURE = registerMetricId('he_talk_people');
const unit = TEST_ORGS.qingxiHospital;

async function lecture(on: string, attendance: number): Promise<void> {
  await nurse.expect(recordActivity, { body: { commandId: crypto.randomUUID(), orgId: unit, programme: 'health_education', kind: 'lecture', on, fields: { title: `控烟${on}`, attendance, tcm: '2' }, confirmed: [] } });
  await publishCounts(server.deps, server.seeded.id);
}

async function submit(metricId: string, period: string, value: number, orgId: string = unit): Promise<void> {
  await head.expect(recordFigure, { params: { metricId }, body: { commandId: crypto.randomUUID(), orgId, period, value, reason: '报表汇总' } });
}

async function shown(period = '2021-04'): Promise<DifferenceView | undefined> {
  const { rows } = await nurse.expect(listDifferences, { query: { orgId: unit, period } });
  return rows.find(({ figure }) => figure === FIGURE);
}

const explain = (submitted: number, registered: number, period = '2021-04') => ({ params: { figure: FIGURE }, body: { commandId: crypto.randomUUID(), orgId: unit, period, submitted, registered, reason: 'records_missing' as const, words: '一次讲座尚未登记' } });

describe('what was submitted against the register', () => {
  test('an activity submitted otherwise than recorded differs until both agree; a quarter adds its months; nothing submitted is not zero', async () => {
    await lecture('2021-02-10', 30);
    await lecture('2021-04-10', 40);
    expect(await shown()).toMatchObject({ submitted: null, registered: 40, state: 'not_submitted', difference: null });
    await submit('he_lecture_attend', '2021-04', 55);
    expect(await shown()).toMatchObject({ submitted: 55, registered: 40, state: 'differs', difference: -15 });
    await submit('he_lecture_attend', '2021-01', 0);
    await submit('he_lecture_attend', '2021-02', 30);
    await submit('he_lecture_attend', '2021-03', 0);
    expect(await shown('2021Q1')).toMatchObject({ submitted: 30, registered: 30, state: 'agrees' });
    expect(await shown('2021-03')).toMatchObject({ submitted: 0, registered: 0, state: 'agrees' });
    const { rows } = await head.expect(getDifference, { params: { figure: FIGURE }, query: { orgId: TEST_ORGS.qingxi, period: '2021-04' } });
    expect(rows.map(({ org, difference }) => [org.id, difference])).toEqual([[TEST_ORGS.qingxi, -15], [unit, -15]]);
  });

  test('an explanation is kept for the two values it was written about; one about values that moved meanwhile is refused', async () => {
    expect(await nurse.call(explainDifference, explain(55, 39))).toMatchObject({ status: 409, body: { code: 'stale' } });
    const given = explain(55, 40);
    expect((await nurse.call(explainDifference, given)).status).toBe(200);
    expect((await nurse.call(explainDifference, given)).status).toBe(200);
    expect((await shown())?.explanations).toMatchObject([{ by: 'nurse', words: '一次讲座尚未登记', submitted: 55, registered: 40, isCurrent: true }]);
    await lecture('2021-04-12', 5);
    expect(await shown()).toMatchObject({ difference: -10, explanations: [{ registered: 40, isCurrent: false }] });
    await lecture('2021-04-14', 10);
    expect(await nurse.call(explainDifference, explain(55, 55))).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  test('handed out, a difference names its item, and is not handed out twice while that is open', async () => {
    await submit('he_lecture_attend', '2021-02', 31);
    const cause = (await shown('2021-02'))?.cause;
    const order = { procedure: 'supervision', action: 'hand_out', title: '核对讲座人数', fields: { matter: '核对', source: 'indicator' }, evidence: [], parties: { lead: [{ orgId: TEST_ORGS.qingxi }] }, ...(cause === undefined ? {} : { cause }) };
    const { itemId, number } = await head.expect(openItem, { body: { commandId: crypto.randomUUID(), ...order } });
    expect((await shown('2021-02'))?.item).toEqual({ id: itemId, number, isFinal: false });
    expect((await head.call(openItem, { body: { commandId: crypto.randomUUID(), ...order } })).status).toBe(409);
  });

  test('needs a login and its own jurisdiction; a month that has not ended is not compared; the director explains nothing', async () => {
    expect((await server.anonymous.call(listDifferences, {})).status).toBe(401);
    expect((await nurse.call(listDifferences, { query: { orgId: TEST_ORGS.baihe } })).status).toBe(403);
    expect((await nurse.call(explainDifference, { ...explain(1, 2), body: { ...explain(1, 2).body, orgId: TEST_ORGS.baiheHospital } })).status).toBe(403);
    expect(await nurse.call(listDifferences, { query: { period: '2021-05' } })).toMatchObject({ status: 400, body: { code: 'invalid_period' } });
    expect((await (await server.signIn('director')).call(explainDifference, explain(55, 40))).status).toBe(403);
  });
});
