import { composeReport, getReport, giveReview, recordFigure, submitReport, type ReportView } from '@taizhang/contract';
import { REVIEW_LEVELS } from '@taizhang/reports';
import { randomUUID } from 'node:crypto';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

/** A server whose one template has two figures in one paragraph, two headings and a closing line. */
export interface SmallReportServer extends TestServer<SeededCounty> {
  readonly office: TestClient;
  readonly head: TestClient;
  /** States a figure of the county in 2021 at its source. */
  state(metricId: string, value: number, reason?: string): Promise<void>;
  /** The office composes the report of 2021. */
  compose(): Promise<ReportView>;
}

const TEXT = '# 服务情况\n全年门诊{{ visits | figure }}，住院分娩{{ deliveries | figure }}，各项工作有序推进。\n# 下一步\n继续努力。';
const PACK = { ...testPack, templates: [{ id: 'small', version: 1, kind: 'annual', title: '{{ report.author }}{{ report.year }}年工作总结', text: TEXT }] } as const;

/** Starts the server and states 1000 visits and 50 deliveries. */
export async function startSmallReportServer(): Promise<SmallReportServer> {
  const server = await startTestServer({ packs: [PACK] });
  const [office, head] = [await server.signIn('office_clerk'), await server.signIn('section_head')];
  const state: SmallReportServer['state'] = async (metricId, value, reason = '测试填报') => {
    await head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId: TEST_ORGS.county, period: '2021', value, reason } });
  };
  await state('visits', 1000);
  await state('deliveries', 50);
  return { ...server, office, head, state, compose: async () => office.expect(composeReport, { body: { commandId: randomUUID(), templateId: 'small', period: '2021' } }) };
}

/** The author of a report and its reviewers, first to last. Signed in once: signing in again ends the session before. */
export type ReviewClients = readonly [author: TestClient, first: TestClient, second: TestClient, third: TestClient];

/** Sends the newest revision through its three reviews. */
export async function passThreeReviews([author, ...reviewers]: ReviewClients, reportId: string): Promise<void> {
  const params = { reportId };
  const { revision } = await author.expect(getReport, { params });
  await author.expect(submitReport, { params, body: { commandId: randomUUID(), revision } });
  for (const level of REVIEW_LEVELS) await reviewers[level - 1]?.expect(giveReview, { params, body: { commandId: randomUUID(), revision, level, verdict: 'pass', opinion: '' } });
}

/** The words of a report's page. */
export function pageText({ html }: Pick<ReportView, 'html'>): string {
  return html.replaceAll(/<[^>]*>/gu, '');
}
