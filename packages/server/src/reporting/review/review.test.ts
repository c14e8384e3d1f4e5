import { composeReport, getReport, getReportReview, getWorkbench, giveReview, grantRoles, listAccounts, listAuditEntries, publishReport, refreshReport, remarkReport, settleRemark, submitReport, withdrawReport } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ORGS, type TestClient } from '../../testing/index.ts';
import { passThreeReviews, startSmallReportServer, type SmallReportServer } from '../testing/small-report.ts';

let server: SmallReportServer;
let office: TestClient;
let reviewers: Readonly<Record<1 | 2 | 3, TestClient>>;
beforeAll(async () => {
  server = await startSmallReportServer();
  ({ office } = server);
  const [second, third] = [await server.signIn('office_head'), await server.signIn('director')];
  reviewers = { 1: server.head, 2: second, 3: third };
});
afterAll(() => server?.stop());

const submit = async (reportId: string, revision = 1, note?: string) => office.call(submitReport, { params: { reportId }, body: { commandId: randomUUID(), revision, ...(note === undefined ? {} : { note }) } });
const review = async (client: TestClient, reportId: string, level: 1 | 2 | 3, verdict: 'pass' | 'return' = 'pass', opinion = '', revision = 1) =>
  client.call(giveReview, { params: { reportId }, body: { commandId: randomUUID(), revision, level, verdict, opinion } });
const publish = async (reportId: string) => office.call(publishReport, { params: { reportId }, body: { commandId: randomUUID(), acknowledgeMissing: [] } });
const waitsFor = async (client: TestClient, reportId: string) => (await client.expect(getWorkbench)).tasks.filter(({ link }) => link.startsWith(`/reports/${reportId}`)).map(({ kind, detail }) => [kind, detail.zh]);

describe('three reviews', () => {
  test('are given one after the other, each waits on its workbench, and only then the report is published', async () => {
    const { id } = await server.compose();
    expect(await publish(id)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    expect((await submit(id)).status).toBe(200);
    for (const level of [1, 2, 3] as const) {
      expect(await waitsFor(reviewers[level], id)).toEqual([['report_review', `等您${'一二三'[level - 1]}审`]]);
      expect(await publish(id)).toMatchObject({ body: { code: 'wrong_state' } });
      expect((await review(reviewers[level], id, level, 'pass', '同意')).status).toBe(200);
      expect(await waitsFor(reviewers[level], id)).toEqual(level === 3 ? [['report_draft', '三审已通过，可以公布']] : []);
    }
    expect(await office.expect(getReport, { params: { reportId: id } })).toMatchObject({ review: { status: 'passed' }, may: { publish: true } });
    expect((await publish(id)).status).toBe(200);
    const { steps, acts } = await office.expect(getReportReview, { params: { reportId: id } });
    expect(steps.map(({ status, by }) => [status, by])).toEqual([['passed', 'section_head'], ['passed', 'office_head'], ['passed', 'director']]);
    expect(acts.map(({ kind, level }) => [kind, level])).toEqual([['submit', null], ['pass', 1], ['pass', 2], ['pass', 3]]);
  });

  test('are not given by another role, out of turn, or to a revision that is no longer the newest', async () => {
    const { id } = await server.compose();
    await submit(id);
    expect((await review(reviewers[2], id, 2)).body).toMatchObject({ code: 'wrong_state' });
    expect((await review(reviewers[3], id, 1)).status).toBe(403);
    expect((await review(office, id, 1)).status).toBe(403);
    expect((await review(await server.signIn('clerk'), id, 1)).status).toBe(403);
    await office.expect(refreshReport, { params: { reportId: id }, body: { commandId: randomUUID() } });
    expect((await review(reviewers[1], id, 1)).body).toMatchObject({ code: 'stale' });
  });

  test('begin anew after any change, and the reviewer is told what he had passed', async () => {
    const { id } = await server.compose();
    await passThreeReviews([office, reviewers[1], reviewers[2], reviewers[3]], id);
    await office.expect(refreshReport, { params: { reportId: id }, body: { commandId: randomUUID() } });
    expect(await publish(id)).toMatchObject({ body: { code: 'wrong_state' } });
    expect(await office.expect(getReportReview, { params: { reportId: id } })).toMatchObject({ revision: 2, stage: { status: 'draft' }, changedSince: { revision: 1, level: 3, by: 'director' } });
  });

  test('sent back, a reason is due, and the author is told; unchanged it comes again only with a word', async () => {
    const { id } = await server.compose();
    await submit(id);
    expect((await review(reviewers[1], id, 1, 'return')).body).toMatchObject({ code: 'invalid_input' });
    await review(reviewers[1], id, 1, 'return', '第一段缺同比');
    expect(await waitsFor(office, id)).toEqual([['report_draft', '一审退回，改好后再送审']]);
    expect((await submit(id)).body).toMatchObject({ code: 'invalid_input', path: ['note'] });
    expect((await submit(id, 1, '同比去年没有')).status).toBe(200);
    await office.expect(withdrawReport, { params: { reportId: id }, body: { commandId: randomUUID(), revision: 1 } });
    expect(await waitsFor(reviewers[1], id)).toEqual([]);
  });

  test('are given by different people: nobody reviews what is his own, and nobody twice', async () => {
    const security = await server.signIn('security_admin');
    const both = (await security.expect(listAccounts)).accounts.find(({ loginName }) => loginName === 'inspector');
    await security.expect(grantRoles, { params: { accountId: both?.id ?? '' }, body: { commandId: randomUUID(), roles: ['office_clerk', 'section_head', 'office_head'], jurisdictionId: TEST_ORGS.county } });
    const person = await server.signIn('inspector');
    const own = await person.expect(composeReport, { body: { commandId: randomUUID(), templateId: 'small', period: '2021' } });
    await submit(own.id);
    expect(await review(person, own.id, 1)).toMatchObject({ status: 403, body: { message: { zh: expect.stringContaining('拟稿') } } });
    expect(await person.expect(getReportReview, { params: { reportId: own.id } })).toMatchObject({ may: { review: false }, whyNot: { zh: expect.stringContaining('拟稿') }, waitingFor: ['section_head'] });

    const { id } = await server.compose();
    await submit(id);
    expect((await review(person, id, 1)).status).toBe(200);
    expect(await review(person, id, 2)).toMatchObject({ status: 403, body: { message: { zh: expect.stringContaining('已审过') } } });
    expect(await waitsFor(person, id)).toEqual([]);
    expect((await office.expect(getReportReview, { params: { reportId: id } })).waitingFor).toEqual(['office_head']);
  });

  test('two who pass the same review at once: it is passed once', async () => {
    const { id } = await server.compose();
    await submit(id);
    const replies = await Promise.all([1, 2].map(async () => review(server.head, id, 1)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await office.expect(getReportReview, { params: { reportId: id } })).acts.filter(({ kind }) => kind === 'pass')).toHaveLength(1);
  });
});

describe('opinions', () => {
  test('are given about a figure or the whole report, stay open until dealt with, and stand in the audit', async () => {
    const { id, figures } = await server.compose();
    const params = { reportId: id };
    const give = async (figureKey: string | null) => server.head.call(remarkReport, { params, body: { commandId: randomUUID(), revision: 1, text: '请核实', figureKey, quote: null } });
    expect((await give(figures[0]?.key ?? '')).status).toBe(200);
    expect((await give('f99')).status).toBe(404);
    server.clock.advance(1);
    await give(null);
    const { remarks } = await office.expect(getReportReview, { params });
    expect(remarks.map(({ figureKey, quote, settled }) => [figureKey, quote, settled])).toEqual([[null, null, null], ['f1', '门诊人次 1000人次', null]]);
    const remarkId = remarks[0]?.id ?? '';
    expect((await office.expect(settleRemark, { params: { ...params, remarkId }, body: { commandId: randomUUID() } })).remarks.map(({ settled }) => settled?.by)).toEqual([undefined, 'office_clerk']);
    expect(await office.call(settleRemark, { params: { ...params, remarkId }, body: { commandId: randomUUID() } })).toMatchObject({ body: { code: 'wrong_state' } });
    const { entries } = await (await server.signIn('audit_admin')).expect(listAuditEntries, { query: { action: 'report.remark' } });
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['report.remark', 'report.remark.settle']));
  });

  test('are not given by whom the report does not concern', async () => {
    const { id } = await server.compose();
    expect((await (await server.signIn('clerk')).call(remarkReport, { params: { reportId: id }, body: { commandId: randomUUID(), revision: 1, text: '请核实', figureKey: null, quote: null } })).status).toBe(403);
  });
});
