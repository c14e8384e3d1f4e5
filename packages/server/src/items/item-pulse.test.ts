import { actOnItem, getItem, getItemPulse, openItem, recordFigure } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPack } from '../ledger/testing/test-pack.ts';
import { loadPacks } from '../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestServer } from '../testing/index.ts';
import { sweepItems } from './sweep-items.ts';

let server: TestServer<SeededCounty>;
beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
});
afterAll(() => server?.stop());

test('the mark of an item is that of its page, stays while nothing happens, and changes with an action, a refusal, a notice and its figure', async () => {
  const [head, clerk, stranger] = await Promise.all([server.signIn('section_head'), server.signIn('clerk'), server.signIn('clerk2')]);
  const state = async (value: number): Promise<void> => {
    for (const [metricId, of] of [['patients', 200], ['managed', value]] as const) await head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId: TEST_ORGS.qingxi, period: '2021-12', value: of, reason: '试验数据' } });
  };
  await state(110);
  const { itemId } = await head.expect(openItem, {
    body: {
      commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title: '规范管理率整改', fields: { matter: '提高到 62%', source: 'indicator' }, evidence: [], parties: { lead: [{ orgId: TEST_ORGS.qingxi }], reviewer: [{ orgId: TEST_ORGS.office }] },
      figure: { metricId: 'managed_rate', orgId: TEST_ORGS.qingxi, direction: 'at_least', threshold: 62 },
    },
  });
  const params = { itemId };
  const act = (action: string, version: number, fields = {}) => clerk.call(actOnItem, { params, body: { commandId: randomUUID(), action, version, fields, evidence: [] } });
  const marks: string[] = [];
  const look = async (): Promise<void> => {
    const { mark } = await clerk.expect(getItemPulse, { params });
    expect([(await clerk.expect(getItem, { params })).mark, (await clerk.expect(getItemPulse, { params })).mark]).toEqual([mark, mark]);
    marks.push(mark);
  };
  await look();
  expect((await act('sign', 1)).status).toBe(200);
  await look();
  expect((await act('submit', 2, { outcome: '已完成' })).status).toBe(409);
  await look();
  await state(120);
  await look();
  server.clock.advance(18 * 24 * 60);
  server.clock.setToday('2022-01-05');
  expect(await sweepItems(server.deps, server.seeded.id)).toBeGreaterThan(0);
  server.clock.advance(-18 * 24 * 60);
  await look();
  expect(new Set(marks).size).toBe(5);
  expect((await stranger.call(getItemPulse, { params })).status).toBe(404);
});
