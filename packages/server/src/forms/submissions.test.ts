import {
  approveSubmission, getCockpit, getFigure, getSubmission, listFilings, listForms, recordFigure, reopenSubmission, returnSubmission, saveSubmission, submitSubmission, urgeFiling,
  type SubmissionView,
} from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ORGS, type TestClient } from '../testing/index.ts';
import { startFormsServer, type FormsServer } from './testing/forms-server.ts';

let server: FormsServer;
let clerk: TestClient;
let other: TestClient;
let head: TestClient;
beforeAll(async () => {
  server = await startFormsServer();
  clerk = await server.signIn('clerk');
  other = await server.signIn('clerk2');
  head = await server.signIn('section_head');
});
afterAll(() => server?.stop());

const at = (orgId: string, period = '2021-12') => ({ formId: 'visit-monthly', period, orgId });
const FULL = { outpatients: 120, residents: 2600, managed: 200, spending: 1.25 };
const order = (baseVersion: number) => ({ commandId: randomUUID(), baseVersion });

describe('entry grid', () => {
  test('needs login', async () => {
    expect((await server.anonymous.call(getSubmission, { params: at(TEST_ORGS.qingxiHospital) })).status).toBe(401);
    expect((await server.anonymous.call(saveSubmission, { params: at(TEST_ORGS.qingxiHospital), body: { ...order(0), cells: {} } })).status).toBe(401);
  });

  test('refuses reading and filling outside the jurisdiction, and reviewing by a clerk', async () => {
    expect(await other.call(getSubmission, { params: at(TEST_ORGS.qingxiHospital) })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await other.call(saveSubmission, { params: at(TEST_ORGS.qingxiHospital), body: { ...order(0), cells: FULL } })).status).toBe(403);
    expect((await clerk.call(approveSubmission, { params: at(TEST_ORGS.qingxiHospital), body: order(0) })).status).toBe(403);
    expect((await head.call(saveSubmission, { params: at(TEST_ORGS.qingxiHospital), body: { ...order(0), cells: FULL } })).status).toBe(403);
  });

  test('answers plainly what is not a form, not a period of it, or not asked of the institution', async () => {
    expect(await clerk.call(getSubmission, { params: { ...at(TEST_ORGS.qingxiHospital), formId: 'no-such' } })).toMatchObject({ status: 404, body: { code: 'unknown_form' } });
    expect(await clerk.call(getSubmission, { params: at(TEST_ORGS.qingxiHospital, '2021Q4') })).toMatchObject({ status: 400, body: { code: 'invalid_period' } });
    expect(await clerk.call(getSubmission, { params: at(TEST_ORGS.qingxi) })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('saves inside the jurisdiction, computes, and answers the same when the command is repeated', async () => {
    const body = { ...order(0), cells: FULL };
    const first = await clerk.expect(saveSubmission, { params: at(TEST_ORGS.qingxiClinic), body });
    const second = await clerk.expect(saveSubmission, { params: at(TEST_ORGS.qingxiClinic), body });
    expect(second).toEqual(first);
    expect(first).toMatchObject({ status: 'draft', version: 1, filing: 'due', may: { save: true, submit: true, approve: false } });
    expect(first.items.find(({ key }) => key === 'manage_rate')?.value).toBe(7.69);
    expect(first.timeline).toHaveLength(1);
  });

  test('does not let one command id act on a second form', async () => {
    const body = { ...order(0), cells: FULL };
    await clerk.expect(saveSubmission, { params: at(TEST_ORGS.qingxiClinic2), body });
    expect(await clerk.call(saveSubmission, { params: at(TEST_ORGS.qingxiHospital), body })).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  test('refuses a save over a version somebody else has made', async () => {
    const params = at(TEST_ORGS.qingxiClinic, '2021-11');
    const results = await Promise.all([1, 2, 3].map((outpatients) => clerk.call(saveSubmission, { params, body: { ...order(0), cells: { outpatients } } })));
    expect(results.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(results.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'stale' });
  });

  test('offers what the ledger knows in prefilled cells, and leaves alone a cell the clerk emptied', async () => {
    const params = at(TEST_ORGS.qingxiClinic2, '2021-10');
    await head.expect(recordFigure, { params: { metricId: 'residents' }, body: { commandId: randomUUID(), orgId: TEST_ORGS.qingxiClinic2, period: '2021-10', value: 777, reason: '人口年报' } });
    const blank = await clerk.expect(getSubmission, { params });
    expect(blank.items.find(({ key }) => key === 'residents')).toMatchObject({ value: 777, entry: 'prefilled' });
    expect(blank.problems.some(({ key }) => key === 'residents')).toBe(false);
    const emptied = await clerk.expect(saveSubmission, { params, body: { ...order(0), cells: { residents: null } } });
    expect(emptied.items.find(({ key }) => key === 'residents')?.value).toBeNull();
  });

  test('will not take a form in before its period is over, but keeps its draft', async () => {
    const params = at(TEST_ORGS.qingxiHospital, '2022-01');
    const draft = await clerk.expect(saveSubmission, { params, body: { ...order(0), cells: FULL } });
    expect(draft.may).toMatchObject({ save: true, submit: false, urge: false });
    expect(await clerk.call(submitSubmission, { params, body: { ...order(1), cells: {} } })).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
  });

  test('refuses to take in hard problems, and doubts without a word', async () => {
    const params = at(TEST_ORGS.qingxiClinic2, '2021-09');
    const over = await clerk.call(submitSubmission, { params, body: { ...order(0), cells: { ...FULL, managed: 3000 } } });
    expect(over).toMatchObject({ status: 400, body: { code: 'invalid_input', path: ['cells', 'managed'] } });
    const rate = await clerk.call(submitSubmission, { params, body: { ...order(0), cells: { ...FULL, pass_rate: 101 } } });
    expect(rate).toMatchObject({ status: 400, body: { path: ['cells', 'pass_rate'] } });
    expect((await clerk.expect(getSubmission, { params })).status).toBe('blank');
    await clerk.expect(saveSubmission, { params: at(TEST_ORGS.qingxiClinic2, '2021-08'), body: { ...order(0), cells: { outpatients: 10 } } });
    const leap = { ...order(0), cells: FULL };
    expect(await clerk.call(submitSubmission, { params, body: leap })).toMatchObject({ status: 400, body: { path: ['note'] } });
    expect((await clerk.expect(submitSubmission, { params, body: { ...leap, commandId: randomUUID(), note: '义诊' } })).status).toBe('submitted');
  });
});

describe('a cell the ledger knows too', () => {
  const params = at(TEST_ORGS.qingxiClinic, '2020-11');
  const cell = (view: SubmissionView, key: string) => view.items.find((item) => item.key === key);
  const record = async (metricId: string, value: number) => head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId: TEST_ORGS.qingxiClinic, period: '2020-11', value, reason: '核对' } });

  test('says what the ledger holds in the unit of the cell, before and after the form itself enters it', async () => {
    await record('managed', 109);
    await record('spending', 20_000);
    const draft = await clerk.expect(saveSubmission, { params, body: { ...order(0), cells: { ...FULL, managed: 112 } } });
    expect(cell(draft, 'managed')).toMatchObject({ value: 112, ledgerValue: 109 });
    expect(cell(draft, 'spending')).toMatchObject({ value: 1.25, ledgerValue: 2 });
    expect(cell(draft, 'outpatients')?.ledgerValue).toBeNull();
    await clerk.expect(submitSubmission, { params, body: { ...order(1), cells: {} } });
    expect(cell(await head.expect(approveSubmission, { params, body: order(2) }), 'managed')).toMatchObject({ value: 112, ledgerValue: 112 });
    await record('managed', 108);
    expect(cell(await head.expect(getSubmission, { params }), 'managed')).toMatchObject({ value: 112, ledgerValue: 108 });
  });

  test('carries its limits and how to count it', async () => {
    const view = await clerk.expect(getSubmission, { params });
    expect(cell(view, 'outpatients')).toMatchObject({ min: null, max: 9999, note: { zh: '不含急诊' } });
  });
});

describe('the way of a form', () => {
  const params = at(TEST_ORGS.qingxiHospital);
  const figure = async (metricId: string, orgId: string, period = '2021-12') => (await head.expect(getFigure, { params: { metricId }, query: { org: orgId, period } })).reading.value;

  test('draft, handed in, returned with a reason on the cell, handed in again, approved: and the figures are there at once', async () => {
    await clerk.expect(submitSubmission, { params, body: { ...order(0), cells: { ...FULL, managed: 210 } } });
    expect((await clerk.call(saveSubmission, { params, body: { ...order(1), cells: { managed: 1 } } })).body).toMatchObject({ code: 'wrong_state' });
    const returned = await head.expect(returnSubmission, { params, body: { ...order(1), reasons: { managed: '与台账 200 不一致' } } });
    expect(returned.items.find(({ key }) => key === 'managed')?.returnedReason).toBe('与台账 200 不一致');
    const corrected = await clerk.expect(saveSubmission, { params, body: { ...order(2), cells: { managed: 200 } } });
    expect(corrected.items.find(({ key }) => key === 'managed')).toMatchObject({ value: 200, returnedValue: 210 });
    const again = await clerk.expect(submitSubmission, { params, body: { ...order(3), cells: {} } });
    expect(again).toMatchObject({ status: 'submitted', version: 4 });
    expect(again.items.find(({ key }) => key === 'managed')?.returnedValue).toBeNull();
    expect(await figure('managed', TEST_ORGS.qingxiHospital)).toBeNull();
    const approved = await head.expect(approveSubmission, { params, body: order(4) });
    expect(approved).toMatchObject({ status: 'approved', filing: 'approved', may: { approve: false, reopen: true } });
    expect(await figure('managed', TEST_ORGS.qingxiHospital)).toBe(200);
    expect(await figure('manage_rate', TEST_ORGS.qingxiHospital)).toBeCloseTo(7.69, 2);
    const cockpit = await head.expect(getCockpit, { query: { org: TEST_ORGS.qingxi, period: '2021-12' } });
    const row = cockpit.groups.flatMap(({ rows }) => rows).find(({ metricId }) => metricId === 'outpatients');
    expect(row?.reading).toMatchObject({ value: null, partial: 120, reporters: { expected: 3, reported: 1 } });
  });

  test('states money in the unit of the metric, and names the form as its source', async () => {
    const { reading, history } = await head.expect(getFigure, { params: { metricId: 'spending' }, query: { org: TEST_ORGS.qingxiHospital, period: '2021-12' } });
    expect(reading.value).toBe(12_500);
    expect(history[0]?.source).toEqual({ kind: 'submission', label: '门诊月报 2021年12月 青溪镇卫生院', link: '/forms/visit-monthly/2021-12/990001101W01' });
  });

  test('reopened and approved again, new figures supersede the old and an emptied cell is taken back', async () => {
    await head.expect(reopenSubmission, { params, body: { ...order(5), note: '更正' } });
    expect(await figure('managed', TEST_ORGS.qingxiHospital)).toBe(200);
    await clerk.expect(submitSubmission, { params, body: { ...order(6), cells: { managed: 190, spending: null } } });
    await head.expect(approveSubmission, { params, body: order(7) });
    expect(await figure('managed', TEST_ORGS.qingxiHospital)).toBe(190);
    expect(await figure('spending', TEST_ORGS.qingxiHospital)).toBeNull();
    const { history } = await head.expect(getFigure, { params: { metricId: 'managed' }, query: { org: TEST_ORGS.qingxiHospital, period: '2021-12' } });
    expect(history.map(({ value }) => value)).toEqual([190, 200]);
  });

  test('an approval of what was listed is refused when the form came back changed since', async () => {
    const clinic = at(TEST_ORGS.baiheClinic, '2020-10');
    await other.expect(submitSubmission, { params: clinic, body: { ...order(0), cells: FULL } });
    await head.expect(returnSubmission, { params: clinic, body: { ...order(1), reasons: { managed: '请核对' } } });
    await other.expect(submitSubmission, { params: clinic, body: { ...order(2), cells: { managed: 1 } } });
    expect(await head.call(approveSubmission, { params: clinic, body: order(1) })).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  test('an approval repeated records nothing twice', async () => {
    const clinic = at(TEST_ORGS.baiheClinic);
    await other.expect(submitSubmission, { params: clinic, body: { ...order(0), cells: FULL } });
    const body = order(1);
    const [first, second] = await Promise.all([head.expect(approveSubmission, { params: clinic, body }), head.expect(approveSubmission, { params: clinic, body })]);
    expect(second).toEqual(first);
    const { history } = await head.expect(getFigure, { params: { metricId: 'managed' }, query: { org: TEST_ORGS.baiheClinic, period: '2021-12' } });
    expect(history).toHaveLength(1);
  });

  test('adds up the year over what was filed, and does not invent a gap', async () => {
    for (const [index, period] of ['2021-01', '2021-02'].entries()) {
      const clinic = at(TEST_ORGS.baiheHospital, period);
      await other.expect(submitSubmission, { params: clinic, body: { ...order(0), cells: { ...FULL, outpatients: 100 + index } } });
      await head.expect(approveSubmission, { params: clinic, body: order(1) });
    }
    const march = await other.expect(saveSubmission, { params: at(TEST_ORGS.baiheHospital, '2021-03'), body: { ...order(0), cells: FULL } });
    expect(march.items.find(({ key }) => key === 'outpatients')).toMatchObject({ value: 120, previous: 101, yearToDate: 321 });
    expect(march.items.find(({ key }) => key === 'managed')?.yearToDate).toBe(200);
    const may = await other.expect(saveSubmission, { params: at(TEST_ORGS.baiheHospital, '2021-05'), body: { ...order(0), cells: FULL } });
    expect(may.items.find(({ key }) => key === 'outpatients')).toMatchObject({ previous: null, yearToDate: null });
  });
});

describe('lists', () => {
  test('need login', async () => {
    expect((await server.anonymous.call(listForms)).status).toBe(401);
    expect((await server.anonymous.call(listFilings)).status).toBe(401);
  });

  test('show each form with what it costs the jurisdiction', async () => {
    expect((await clerk.expect(listForms)).forms).toMatchObject([{ id: 'visit-monthly', institutions: 3, itemCount: 7, prefilledCount: 1, cellsPerYear: 6 * 3 * 12 }]);
    expect((await head.expect(listForms)).forms.map(({ id, institutions }) => [id, institutions])).toEqual([['visit-monthly', 6], ['bed-quarterly', 1]]);
  });

  test('show who is missing within the jurisdiction only, and refuse another subtree', async () => {
    const { rows, counts } = await clerk.expect(listFilings, { query: { period: '2021-07' } });
    expect(rows.map(({ orgId }) => orgId).toSorted()).toEqual([TEST_ORGS.qingxiClinic, TEST_ORGS.qingxiClinic2, TEST_ORGS.qingxiHospital].toSorted());
    expect(counts).toMatchObject({ late: 3, approved: 0 });
    expect(rows[0]).toMatchObject({ status: 'late', dueOn: '2021-08-06' });
    expect((await clerk.call(listFilings, { query: { org: TEST_ORGS.baihe } })).status).toBe(403);
    const december = await head.expect(listFilings, { query: { period: '2021-12', org: TEST_ORGS.county } });
    expect(december.rows.some(({ formId, period }) => formId === 'bed-quarterly' && period === '2021Q4')).toBe(true);
  });

  test('can be narrowed to the forms one section answers for, and say the version a batch approves', async () => {
    const section = `${TEST_ORGS.county}-B-off`;
    const all = await head.expect(listFilings, { query: { period: '2021-12' } });
    const { rows, counts } = await head.expect(listFilings, { query: { period: '2021-12', section } });
    expect(new Set(rows.map(({ formId }) => formId))).toEqual(new Set(all.rows.filter(({ ownerSection }) => ownerSection.zh === '办公室').map(({ formId }) => formId)));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect((await head.expect(listFilings, { query: { period: '2021-12', section: 'nobody' } })).total).toBe(0);
    const listed = all.rows.find(({ orgId, formId }) => orgId === TEST_ORGS.qingxiClinic && formId === 'visit-monthly');
    expect(listed?.version).toBe((await head.expect(getSubmission, { params: at(TEST_ORGS.qingxiClinic) })).version);
  });

  test('urging shows on the list and does not make the clerk\'s draft stale', async () => {
    const params = at(TEST_ORGS.qingxiClinic);
    const urged = await head.expect(urgeFiling, { params, body: { commandId: randomUUID(), note: '请今天报' } });
    expect(urged.version).toBe(1);
    const { rows } = await clerk.expect(listFilings, { query: { period: '2021-12', org: TEST_ORGS.qingxiClinic } });
    expect(rows).toMatchObject([{ status: 'due', urgedAt: server.clock.now(), filled: 5 }]);
    expect((await clerk.call(urgeFiling, { params, body: { commandId: randomUUID() } })).status).toBe(403);
  });
});
