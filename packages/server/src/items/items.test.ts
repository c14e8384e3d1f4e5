import { actOnItem, downloadEvidence, getItem, getItemStatistics, getWorkbench, listItems, listNotices, openItem, recordFigure, uploadEvidence, type ItemView } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replayItem, type ItemOpening, type ItemRecord, type WorkItem } from '@taizhang/workflow';
import { withSystem } from '../database/scope.ts';
import { testPack } from '../ledger/testing/test-pack.ts';
import { rowsOf } from '../ledger/sql.ts';
import { loadPacks } from '../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { keepItemFigures } from './figures/keep-figures.ts';
import { sweepItems } from './sweep-items.ts';

let server: TestServer<SeededCounty>;
let head: TestClient;
let clerk: TestClient;
let reviewer: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  [head, clerk, reviewer] = await Promise.all([server.signIn('section_head'), server.signIn('clerk'), server.signIn('office_head')]);
});
afterAll(() => server?.stop());

async function open(more: Partial<Parameters<TestClient['expect']>[1] & { title: string; figure: object; cause: string }> = {}): Promise<string> {
  const { itemId } = await head.expect(openItem, {
    body: {
      commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title: '青溪镇规范管理率整改', fields: { matter: '提高到 62%', source: 'indicator' }, evidence: [],
      parties: { lead: [{ orgId: TEST_ORGS.qingxi }], assisting: [{ orgId: TEST_ORGS.countyHospital }], reviewer: [{ orgId: TEST_ORGS.office }], leader: [{ orgId: TEST_ORGS.office }] },
      ...(more as object),
    },
  });
  return itemId;
}

async function act(who: TestClient, itemId: string, action: string, more: object = {}) {
  const { version } = await who.expect(getItem, { params: { itemId } });
  return who.call(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action, version, fields: {}, evidence: [], ...more } });
}

async function file(who: TestClient, name: string, content: string | Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return who.send('POST', uploadEvidence.path, form);
}

async function state(manages: number): Promise<void> {
  for (const [metricId, value] of [['patients', 200], ['managed', manages]] as const) {
    await head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId: TEST_ORGS.qingxi, period: '2021-12', value, reason: '试验数据' } });
  }
}

describe('an item bound to a figure', () => {
  test('closes only when the recalculated figure proves it, and is looked at again after 90 days', async () => {
    await state(110);
    const itemId = await open({ figure: { metricId: 'managed_rate', orgId: TEST_ORGS.qingxi, direction: 'at_least', threshold: 62 } });
    const boxes = async (who: TestClient) => (await who.expect(listItems, { query: { box: 'todo', state: 'open', sort: 'due', page: 1, size: 30 } })).rows.map(({ id }) => id);
    expect([await boxes(clerk), await boxes(head)]).toEqual([[itemId], []]);
    expect((await clerk.expect(getWorkbench)).tasks.map(({ link }) => link)).toContain(`/items/${itemId}`);

    expect((await act(clerk, itemId, 'sign')).status).toBe(200);
    const { body: uploaded } = await file(clerk, '整改报告.pdf', '%PDF-1.7 整改报告');
    const evidence = [(uploaded as { id: string }).id];
    expect((await act(clerk, itemId, 'report', { fields: { progress: '已入户 30 人' }, evidence })).status).toBe(200);
    expect(await act(clerk, itemId, 'submit', { fields: { outcome: '已完成' } })).toMatchObject({ status: 409, body: { message: { zh: expect.stringContaining('配合单位') } } });
    expect((await act(head, itemId, 'hand_over', { opinion: '无须配合', parties: { assisting: [] } })).status).toBe(200);

    const refused = await act(clerk, itemId, 'submit', { fields: { outcome: '已完成' } });
    expect(refused).toMatchObject({ status: 409, body: { message: { zh: expect.stringMatching(/55\.00%.*62\.00%.*还差 7\.00 个百分点/u) } } });
    const page: ItemView = await head.expect(getItem, { params: { itemId } });
    expect(page.course.filter(({ kind }) => kind === 'refusal')).toHaveLength(2);
    expect(page.bound).toMatchObject({ value: 55, isReached: false, shortfall: 7 });

    await state(126);
    expect((await act(clerk, itemId, 'submit', { fields: { outcome: '已完成' } })).status).toBe(200);
    expect(await boxes(reviewer)).toEqual([itemId]);
    expect((await act(clerk, itemId, 'accept')).status).toBe(403);
    expect((await act(reviewer, itemId, 'accept')).status).toBe(200);
    const watched = await head.expect(getItem, { params: { itemId } });
    expect(watched.state.id).toBe('watching');
    expect(watched.course.at(-1)?.sentence?.zh).toContain('63.00%');
    // The 90th day after 5 January, 5 April, is Tomb-Sweeping Day.
    expect(watched.clocks.find(({ id }) => id === 'recurrence')?.due).toBe('2022-04-06');
    const [stored] = await withSystem(server.deps.database, (tx) => rowsOf<{ opening: ItemOpening; item: WorkItem; records: readonly ItemRecord[] }>(
      tx, 'select opening, item, (select json_agg(record order by version) from work_record r where r.item_id = i.id) as records from work_item i where id = $1', [itemId],
    ));
    expect(stored?.records.length).toBe(6);
    expect(stored && replayItem(stored.opening, stored.records)).toEqual(stored?.item);
  });
});

describe('acting', () => {
  test('twice counts once, on a stale page is refused, and outside the jurisdiction nothing exists', async () => {
    const itemId = await open();
    const body = { commandId: randomUUID(), action: 'sign', version: 1, fields: {}, evidence: [] };
    const [first, second] = await Promise.all([clerk.call(actOnItem, { params: { itemId }, body }), clerk.call(actOnItem, { params: { itemId }, body })]);
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
    expect(await clerk.call(actOnItem, { params: { itemId }, body: { ...body, commandId: randomUUID() } })).toMatchObject({ status: 409, body: { code: 'stale' } });
    const stranger = await server.signIn('clerk2');
    expect((await stranger.call(getItem, { params: { itemId } })).status).toBe(404);
    expect((await stranger.call(actOnItem, { params: { itemId }, body: { ...body, commandId: randomUUID() } })).status).toBe(404);
    expect((await head.expect(getItem, { params: { itemId } })).version).toBe(2);
  });

  test('two who act at once: one is recorded, the other told', async () => {
    const itemId = await open();
    await act(clerk, itemId, 'sign');
    const report = () => ({ commandId: randomUUID(), action: 'report', version: 2, fields: { progress: '进行中' }, evidence: [] });
    const replies = await Promise.all([clerk.call(actOnItem, { params: { itemId }, body: report() }), clerk.call(actOnItem, { params: { itemId }, body: report() })]);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  test('one cause has one open item', async () => {
    await open({ cause: 'managed_rate 990001101 2022' });
    await expect(open({ cause: 'managed_rate 990001101 2022' })).rejects.toThrow(/不重复立项/u);
  });
});

describe('evidence', () => {
  test('is judged by its content, read within the jurisdiction, and used for one item', async () => {
    expect((await file(clerk, '照片.png', 'MZ not a picture')).status).toBe(415);
    expect((await file(clerk, '报告.pdf', '\u0089PNG')).status).toBe(415);
    expect((await file(clerk, '说明.txt', '现场说明')).status).toBe(200);
    const { body } = await file(clerk, '../../说明.txt', '现场说明');
    const { id, name } = body as { id: string; name: string };
    expect(name).toBe('说明.txt');
    const [one, other] = [await open(), await open()];
    await act(clerk, one, 'sign');
    await act(clerk, other, 'sign');
    expect((await act(clerk, one, 'report', { fields: { progress: '见附件' }, evidence: [id] })).status).toBe(200);
    expect((await act(clerk, other, 'report', { fields: { progress: '见附件' }, evidence: [id] })).status).toBe(404);
    expect((await head.call(downloadEvidence, { params: { evidenceId: id } })).status).toBe(200);
    expect((await (await server.signIn('clerk2')).call(downloadEvidence, { params: { evidenceId: id } })).status).toBe(404);
  });
});

describe('a sweep', () => {
  test('that was missed for weeks catches up, and two at once tell nobody twice', async () => {
    const itemId = await open();
    server.clock.advance(40 * 24 * 60);
    const [a, b] = await Promise.all([sweepItems(server.deps, server.seeded.id), sweepItems(server.deps, server.seeded.id)]);
    expect(a + b).toBeGreaterThan(0);
    expect(await sweepItems(server.deps, server.seeded.id)).toBe(0);
    [head, clerk] = await Promise.all([server.signIn('section_head'), server.signIn('clerk')]);
    const told = (await clerk.expect(listNotices)).rows.filter((row) => row.itemId === itemId);
    expect(new Set(told.map(({ text }) => text.zh)).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(0);
    expect((await clerk.expect(getItem, { params: { itemId } })).isLate).toBe(true);
    await keepItemFigures(server.deps, server.seeded.id);
    const { rows } = await head.expect(getItemStatistics, { query: {} });
    expect(rows.find(({ org }) => org.id === TEST_ORGS.qingxi)?.overdue).toBeGreaterThan(0);
  });
});
