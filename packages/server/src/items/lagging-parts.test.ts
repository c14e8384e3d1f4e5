import { getItem, openItem, recordFigure } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPack } from '../ledger/testing/test-pack.ts';
import { loadPacks } from '../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestServer } from '../testing/index.ts';

let server: TestServer<SeededCounty>;
beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
});
afterAll(() => server?.stop());

test('the units below are named by what they lack, live, and a township led to by the item is told nothing of its neighbour', async () => {
  const [head, clerk] = await Promise.all([server.signIn('section_head'), server.signIn('clerk')]);
  const state = async (orgId: string, patients: number, managed: number): Promise<void> => {
    for (const [metricId, value] of [['patients', patients], ['managed', managed]] as const) await head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId, period: '2021-12', value, reason: '试验数据' } });
  };
  await state(TEST_ORGS.qingxi, 200, 110);
  await state(TEST_ORGS.baihe, 201, 120);
  await state(TEST_ORGS.county, 401, 230);
  const { itemId } = await head.expect(openItem, {
    body: {
      commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title: '全县规范管理率整改', fields: { matter: '提高到 62%', source: 'indicator' }, evidence: [], parties: { lead: [{ orgId: TEST_ORGS.qingxi }] },
      figure: { metricId: 'managed_rate', orgId: TEST_ORGS.county, direction: 'at_least', threshold: 62 },
    },
  });
  const seenBy = async (who: typeof head) => (await who.expect(getItem, { params: { itemId } })).bound?.parts.map(({ org, needed, share }) => [org.id, needed, share]);
  expect(await seenBy(head)).toEqual([[TEST_ORGS.qingxi, 14, 73.7], [TEST_ORGS.baihe, 5, 26.3]]);
  expect((await seenBy(clerk))?.map(([id]) => id)).toEqual([TEST_ORGS.qingxi]);
  await state(TEST_ORGS.qingxi, 200, 124);
  expect(await seenBy(head)).toEqual([[TEST_ORGS.baihe, 5, 100], [TEST_ORGS.qingxi, 0, null]]);
});
