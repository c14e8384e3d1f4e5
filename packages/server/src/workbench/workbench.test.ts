import { approveSubmission, getWorkbench, returnSubmission, setTarget, submitSubmission, urgeFiling } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFormsServer, type FormsServer } from '../forms/testing/forms-server.ts';
import { TEST_ORGS, type TestClient } from '../testing/index.ts';

let server: FormsServer;
let clerk: TestClient;
let head: TestClient;
beforeAll(async () => {
  server = await startFormsServer();
  clerk = await server.signIn('clerk');
  head = await server.signIn('section_head');
});
afterAll(() => server?.stop());

const at = (orgId: string, period: string) => ({ params: { formId: 'visit-monthly', period, orgId } });
const order = (baseVersion: number) => ({ commandId: randomUUID(), baseVersion });
const CELLS = { outpatients: 1, residents: 9, managed: 1 };

describe('workbench', () => {
  test('needs login', async () => {
    expect((await server.anonymous.call(getWorkbench)).status).toBe(401);
  });

  test('shows a clerk the forms of the jurisdiction that are due and late, the late ones first', async () => {
    const { tasks, today } = await clerk.expect(getWorkbench);
    expect(today).toBe('2022-01-05');
    expect(tasks.map(({ kind, status, link }) => [kind, status, link.split('/')[3]])).toEqual([...Array.from({ length: 3 }, () => ['form_due', 'late', '2021-11']), ...Array.from({ length: 3 }, () => ['form_due', 'later', '2021-12'])]);
    expect(tasks.every(({ who }) => who.zh.startsWith('青溪镇'))).toBe(true);
  });

  test('shows who reviews what waits and how many are missing; what is done moves on', async () => {
    await clerk.expect(submitSubmission, { ...at(TEST_ORGS.qingxiHospital, '2021-11'), body: { ...order(0), cells: CELLS } });
    await head.expect(urgeFiling, { ...at(TEST_ORGS.qingxiClinic, '2021-11'), body: { commandId: randomUUID() } });
    const before = await head.expect(getWorkbench);
    expect(before.tasks.map(({ kind, detail, who }) => [kind, detail.zh, who.zh])).toEqual([
      ['form_missing', '5 家逾期未报', '青溪镇河湾村卫生室、青溪镇上坪村卫生室、白河乡卫生院等'],
      ['form_review', 'clerk逾期报送，待审核', '青溪镇卫生院'],
    ]);
    expect(before.done.map(({ title }) => title.zh)).toEqual(['已催报 门诊月报 2021年11月']);
    await head.expect(returnSubmission, { ...at(TEST_ORGS.qingxiHospital, '2021-11'), body: { ...order(1), reasons: { managed: '不符' } } });
    const { tasks, done } = await clerk.expect(getWorkbench);
    expect(tasks.find(({ kind }) => kind === 'form_returned')).toMatchObject({ detail: { zh: '退回 1 格，待改' }, link: '/forms/visit-monthly/2021-11/990001101W01' });
    expect(tasks.find(({ link }) => link.endsWith(`2021-11/${TEST_ORGS.qingxiClinic}`))?.detail.zh).toContain('已催报');
    expect(done.map(({ title }) => title.zh)).toEqual(['已报送 门诊月报 2021年11月']);
    await clerk.expect(submitSubmission, { ...at(TEST_ORGS.qingxiHospital, '2021-11'), body: { ...order(2), cells: {} } });
    await head.expect(approveSubmission, { ...at(TEST_ORGS.qingxiHospital, '2021-11'), body: order(3) });
    expect((await head.expect(getWorkbench)).tasks.map(({ kind }) => kind)).toEqual(['form_missing']);
  });

  test('alerts to a headline indicator that has a target and is not reported, and shows nothing to who reads no figures', async () => {
    await head.expect(setTarget, { body: { commandId: randomUUID(), metricId: 'outpatients', orgId: TEST_ORGS.county, year: 2021, value: 1000, direction: 'at_least', weight: 1, source: '年度任务', curve: 'even', reason: '年初下达' } });
    const { alerts, progress } = await head.expect(getWorkbench);
    expect(alerts).toMatchObject([{ metricId: 'outpatients', status: 'none', value: null }]);
    expect(progress).toMatchObject([{ metricId: 'outpatients' }]);
    const admin = await (await server.signIn('system_admin')).expect(getWorkbench);
    expect(admin).toMatchObject({ tasks: [], done: [], alerts: [], progress: [] });
  });
});
