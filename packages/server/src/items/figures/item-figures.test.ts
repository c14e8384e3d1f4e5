import { actOnItem, getFigure, getItem, getItemStatistics, listCountedItems, listFigureFacts, openItem, recordFigure } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { keepItemFigures } from './keep-figures.ts';

let server: TestServer<SeededCounty>;
let head: TestClient;
let clerk: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-office']) });
  await signIn();
});
afterAll(() => server?.stop());

async function signIn(): Promise<void> {
  [head, clerk] = await Promise.all([server.signIn('section_head'), server.signIn('clerk')]);
}

async function order(title: string, unit: string): Promise<string> {
  const { itemId } = await head.expect(openItem, {
    body: { commandId: randomUUID(), procedure: 'hotline', action: 'register', title, fields: { kind: 'help', order: '工单1', matter: title }, evidence: [], parties: { handler: [{ orgId: unit }] } },
  });
  return itemId;
}

async function act(who: TestClient, itemId: string, action: string, fields: Record<string, string> = {}): Promise<void> {
  const { version } = await who.expect(getItem, { params: { itemId } });
  await who.expect(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action, version, fields, evidence: [] } });
}

const figure = async (who: TestClient, metricId: string, org: string, period: string) => who.expect(getFigure, { params: { metricId }, query: { org, period } });
const behind = async (who: TestClient, metricId: string, org: string, period: string) => who.expect(listCountedItems, { params: { metricId }, query: { org, period, page: 1, size: 20 } });

describe('figures of items', () => {
  test('move when an item is closed late and when a day makes one overdue; the month before stays, the list is the figure, the statistics say the same', async () => {
    const closed = await order('反映卫生院窗口排队', TEST_ORGS.qingxiHospital);
    await order('反映村医不在岗', TEST_ORGS.qingxi);
    await keepItemFigures(server.deps, server.seeded.id);
    expect((await figure(head, 'item_hotline_pending', TEST_ORGS.county, '2022-01')).reading.value).toBe(2);
    expect((await figure(head, 'item_hotline_overdue', TEST_ORGS.county, '2022-01')).reading.value).toBe(0);

    server.clock.advance(40 * 24 * 60);
    await signIn();
    await act(clerk, closed, 'sign');
    await act(clerk, closed, 'answer', { answer: '已增设窗口', contacted: 'yes' });
    await act(head, closed, 'close', { solved: 'yes', verdict: 'satisfied' });
    await keepItemFigures(server.deps, server.seeded.id);

    const value = async (metricId: string, org: string, period: string) => (await figure(head, metricId, org, period)).reading.value;
    // Both ran out in January, by the working days of that month; the late closing is of February.
    expect([await value('item_hotline_overdue', TEST_ORGS.county, '2022-01'), await value('item_hotline_pending', TEST_ORGS.county, '2022-01'), await value('item_hotline_closed', TEST_ORGS.county, '2022-01')]).toEqual([2, 2, 0]);
    expect([await value('item_hotline_overdue', TEST_ORGS.county, '2022-02'), await value('item_hotline_closed_late', TEST_ORGS.county, '2022-02'), await value('item_hotline_satisfaction_rate', TEST_ORGS.county, '2022-02')]).toEqual([1, 1, 100]);
    expect((await figure(head, 'items_on_time_rate', TEST_ORGS.county, '2022-02')).reading).toMatchObject({ value: 0, numerator: 0, denominator: 2 });

    // The township's own item and its hospital's: its figure holds both, and nothing is said to differ.
    const township = await figure(head, 'item_hotline_received', TEST_ORGS.qingxi, '2022-01');
    expect([township.reading.value, township.stated, township.history[0]?.source]).toMatchObject([2, null, { kind: 'items', label: expect.stringContaining('12345热线与投诉 青溪镇 2022年1月') }]);
    expect((await head.expect(listFigureFacts, { params: { metricId: 'item_hotline_received' }, query: { org: TEST_ORGS.county, period: '2022-01' } })).total).toBeGreaterThan(0);

    for (const [metricId, org, period] of [['item_hotline_closed_late', TEST_ORGS.county, '2022-02'], ['items_overdue', TEST_ORGS.qingxi, '2022-02'], ['item_hotline_received', TEST_ORGS.qingxi, '2022T02'], ['item_hotline_pending', TEST_ORGS.county, '2022-01']] as const) {
      const [list, shown] = [await behind(head, metricId, org, period), await figure(head, metricId, org, period)];
      expect([list.sum, list.rows.length, list.hidden]).toEqual([shown.reading.value, list.total, 0]);
    }
    expect((await behind(head, 'item_hotline_closed_late', TEST_ORGS.qingxiHospital, '2022-02')).rows).toMatchObject([{ item: { id: closed, number: '12345热线与投诉〔2022〕1号' }, org: { id: TEST_ORGS.qingxiHospital }, on: '2022-02-14', amount: 1 }]);

    const statistics = await head.expect(getItemStatistics, { query: { procedure: 'hotline', from: '2022-02-01', to: '2022-02-28' } });
    expect(statistics.onTimeRate).toBe(await value('item_hotline_on_time_rate', TEST_ORGS.county, '2022-02'));
    expect(statistics.rows.find(({ org }) => org.id === TEST_ORGS.qingxiHospital)).toMatchObject({ received: 0, closedInTime: 0, closedLate: 1, pending: 0, overdue: 0, onTimeRate: 0 });
  });

  test('are nobody’s to state, name nothing outside the jurisdiction, and are missing where there was never an item', async () => {
    expect(await head.call(recordFigure, { params: { metricId: 'items_received' }, body: { commandId: randomUUID(), orgId: TEST_ORGS.qingxi, period: '2022-01', value: 9, reason: '更正数字' } })).toMatchObject({ status: 400 });
    const stranger = await server.signIn('clerk2');
    expect((await stranger.call(listCountedItems, { params: { metricId: 'items_received' }, query: { org: TEST_ORGS.qingxi, period: '2022-01', page: 1, size: 20 } })).status).toBe(403);
    expect((await figure(head, 'items_received', TEST_ORGS.baihe, '2022-01')).reading).toMatchObject({ value: null, missing: 'not_reported' });
  });

  test('of a past month stay with the unit that had the item then, also after it was handed over', async () => {
    const { itemId } = await head.expect(openItem, {
      body: {
        commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title: '档案整改', fields: { matter: '整改', source: 'meeting' }, evidence: [],
        parties: { lead: [{ orgId: TEST_ORGS.qingxiHospital }], reviewer: [{ orgId: TEST_ORGS.office }], leader: [{ orgId: TEST_ORGS.office }] },
      },
    });
    server.clock.advance(31 * 24 * 60);
    await signIn();
    const { version } = await head.expect(getItem, { params: { itemId } });
    await head.expect(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action: 'hand_over', version, fields: {}, evidence: [], opinion: '改由白河办理', parties: { lead: [{ orgId: TEST_ORGS.baiheHospital }] } } });
    await keepItemFigures(server.deps, server.seeded.id);
    const pending = async (org: string, period: string) => (await figure(head, 'item_supervision_pending', org, period)).reading.value;
    expect([await pending(TEST_ORGS.qingxiHospital, '2022-02'), await pending(TEST_ORGS.baiheHospital, '2022-02'), await pending(TEST_ORGS.qingxiHospital, '2022-03'), await pending(TEST_ORGS.baiheHospital, '2022-03'), await pending(TEST_ORGS.county, '2022-03')]).toEqual([1, 0, 0, 1, 1]);
    // Who had it then still sees that there was one, but not what became of it elsewhere.
    expect(await behind(clerk, 'item_supervision_pending', TEST_ORGS.qingxiHospital, '2022-02')).toMatchObject({ total: 1, sum: 1, hidden: 1, rows: [] });
  });
});
