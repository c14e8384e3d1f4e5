import { compareReportRevisions, listReportRevisions, refreshReport } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSmallReportServer, type SmallReportServer } from '../testing/small-report.ts';

let server: SmallReportServer;
beforeAll(async () => {
  server = await startSmallReportServer();
});
afterAll(() => server?.stop());

describe('revisions of a report', () => {
  test('a restated figure is told with old and new value, who stated it, when and why', async () => {
    const { office } = server;
    const { id } = await server.compose();
    server.clock.advance(5);
    await server.state('deliveries', 55, '补报五例');
    const params = { reportId: id };
    await office.expect(refreshReport, { params, body: { commandId: randomUUID() } });
    const { rows } = await office.expect(listReportRevisions, { params });
    expect(rows.map(({ revision, kind, by }) => [revision, kind, by])).toEqual([[2, 'refreshed', 'office_clerk'], [1, 'composed', 'office_clerk']]);
    const comparison = await office.expect(compareReportRevisions, { params, query: { from: 1, to: 2 } });
    expect(comparison).toMatchObject({
      lines: [], unchangedFigures: 1,
      figures: [{ kind: 'restated', metricId: 'deliveries', before: '50人', after: '55人', why: { by: 'section_head', sentence: { zh: expect.stringContaining('补报五例') } } }],
    });
    const backwards = await office.expect(compareReportRevisions, { params, query: { from: 2, to: 1 } });
    expect(backwards.figures).toMatchObject([{ before: '55人', after: '50人', why: { by: 'section_head' } }]);
  });

  test('are not told to whom reads no reports, nor where there are none', async () => {
    const { id } = await server.compose();
    expect((await (await server.signIn('clerk')).call(listReportRevisions, { params: { reportId: id } })).status).toBe(403);
    expect((await server.office.call(compareReportRevisions, { params: { reportId: id }, query: { from: 1, to: 9 } })).status).toBe(404);
  });

  test('two who change a draft at once: one is refused as stale, nothing is overwritten', async () => {
    const { office } = server;
    const { id } = await server.compose();
    const params = { reportId: id };
    const replies = await Promise.all([1, 2].map(async () => office.call(refreshReport, { params, body: { commandId: randomUUID() } })));
    const { rows } = await office.expect(listReportRevisions, { params });
    expect(rows).toHaveLength(1 + replies.filter(({ status }) => status === 200).length);
    for (const { status, body } of replies.filter(({ status }) => status !== 200)) expect([status, body]).toMatchObject([409, { code: expect.stringMatching(/stale|conflict/u) }]);
  });
});
