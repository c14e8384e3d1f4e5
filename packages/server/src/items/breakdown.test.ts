import { actOnItem, getItem, getItemBreakdown, getItemLinks, linkItem, listFigureItems, listItemPersons, listItems, openItem, unlinkItem } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPack } from '../ledger/testing/test-pack.ts';
import { loadPacks } from '../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';

let server: TestServer<SeededCounty>;
let planner: TestClient;
let clerk: TestClient;
let other: TestClient;
let nurse: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  [planner, clerk, other, nurse] = await Promise.all([server.signIn('section_head'), server.signIn('clerk'), server.signIn('clerk2'), server.signIn('nurse')]);
});
afterAll(() => server?.stop());

const order = (title: string, lead: string, more: object = {}) => ({
  commandId: randomUUID(), procedure: 'key-work', action: 'set', title, fields: { task: title, due_on: '2022-11-30' }, evidence: [], links: [],
  parties: { lead: [{ orgId: lead }], leader: [{ orgId: TEST_ORGS.office }] }, ...more,
});

async function set(title: string, lead: string, more: object = {}): Promise<string> {
  return (await planner.expect(openItem, { body: order(title, lead, more) })).itemId;
}

async function act(who: TestClient, itemId: string, action: string, more: object = {}) {
  const { version } = await who.expect(getItem, { params: { itemId } });
  return who.call(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action, version, fields: {}, evidence: [], ...more } });
}

async function text(who: TestClient): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new TextEncoder().encode('完成')]), '完成.txt');
  return ((await who.send('POST', '/evidence', form)).body as { id: string }).id;
}

async function finish(who: TestClient, itemId: string): Promise<void> {
  expect((await act(who, itemId, 'submit', { fields: { outcome: '已完成' }, evidence: [await text(who)] })).status).toBe(200);
  expect((await act(planner, itemId, 'accept', { opinion: '同意' })).status).toBe(200);
}

const progressOf = async (itemId: string) => (await planner.expect(getItemBreakdown, { params: { itemId } })).progress;

describe('a plan broken down', () => {
  test('has the progress its parts make, cannot be typed, and is closed only after them, each of them named', async () => {
    const plan = await set('基层能力提升', TEST_ORGS.office, { fields: { task: '全年', due_on: '2022-12-20' } });
    await act(planner, plan, 'break_down', { fields: { breakdown: '两项任务' } });
    expect((await act(planner, plan, 'report', { fields: { progress: '起步', percent: 5 } })).status).toBe(200);
    expect(await progressOf(plan)).toBe(5);
    const late = await planner.call(openItem, { body: order('晚于上级', TEST_ORGS.qingxiHospital, { parentId: plan, fields: { task: '晚', due_on: '2022-12-21' } }) });
    expect(late).toMatchObject({ status: 400, body: { path: ['fields', 'due_on'], message: { zh: expect.stringMatching(/2022-12-21.*晚于.*基层能力提升.*2022-12-20/u) } } });

    const a = await set('青溪任务', TEST_ORGS.qingxiHospital, { parentId: plan, fields: { task: '甲', due_on: '2022-11-30', weight: 3 } });
    const b = await set('白河任务', TEST_ORGS.baiheHospital, { parentId: plan, fields: { task: '乙', due_on: '2022-12-20', weight: 1 } });
    await act(clerk, a, 'break_down', { fields: { breakdown: '不再分解' } });
    await act(clerk, a, 'report', { fields: { progress: '过半', percent: 60 } });
    expect(await progressOf(plan)).toBe(45);
    expect(await act(planner, plan, 'report', { fields: { progress: '推进', percent: 90 } })).toMatchObject({ status: 400, body: { message: { zh: expect.stringContaining('由子任务得出') } } });
    expect((await act(planner, plan, 'report', { fields: { progress: '推进' } })).status).toBe(200);
    expect((await planner.expect(getItem, { params: { itemId: plan } })).actions.find(({ id }) => id === 'report')?.fields.map(({ id }) => id)).toEqual(['progress']);

    await finish(clerk, a);
    expect(await progressOf(plan)).toBe(75);
    expect(await act(planner, plan, 'submit', { fields: { outcome: '完成' }, evidence: [await text(planner)] })).toMatchObject({ status: 409, body: { message: { zh: expect.stringMatching(/1 项子任务未办结：重点工作〔2022〕\d+号“白河任务”/u) } } });
    expect((await act(planner, plan, 'cancel', { opinion: '取消' })).status).toBe(409);
    expect((await act(planner, b, 'cancel', { opinion: '并入青溪任务' })).status).toBe(200);
    expect(await progressOf(plan)).toBe(100);
    const page = await planner.expect(getItem, { params: { itemId: plan } });
    expect(page.course.filter(({ kind }) => kind === 'relation').map(({ sentence }) => sentence?.zh)).toEqual([expect.stringContaining('青溪任务'), expect.stringContaining('白河任务')]);
    expect((await act(planner, plan, 'submit', { fields: { outcome: '完成' }, evidence: [await text(planner)] })).status).toBe(200);
  });

  test('shows the unit of a part its own part, and of the whole number and title only', async () => {
    const plan = await set('只露标题', TEST_ORGS.office);
    const a = await set('青溪一份', TEST_ORGS.qingxiHospital, { parentId: plan });
    const b = await set('白河一份', TEST_ORGS.baiheHospital, { parentId: plan });
    const seen = await clerk.expect(getItemBreakdown, { params: { itemId: a } });
    expect(seen).toMatchObject({ parent: { id: null, title: '只露标题' }, parts: [] });
    expect([(await clerk.call(getItem, { params: { itemId: plan } })).status, (await clerk.call(getItemBreakdown, { params: { itemId: plan } })).status, (await clerk.call(getItem, { params: { itemId: b } })).status]).toEqual([404, 404, 404]);
    const listed = async (level: 'top' | 'all') => (await planner.expect(listItems, { query: { box: 'all', state: 'any', level, sort: 'newest', page: 1, size: 100 } })).rows.map(({ id }) => id);
    expect(await listed('all')).toEqual(expect.arrayContaining([plan, a, b]));
    expect(await listed('top')).toEqual(expect.not.arrayContaining([a]));
  });

  test('goes three levels deep and no further, and not into an item that is being accepted', async () => {
    const plan = await set('三级', TEST_ORGS.office);
    const task = await set('二级', TEST_ORGS.office, { parentId: plan });
    const leaf = await set('三级末', TEST_ORGS.office, { parentId: task });
    expect((await planner.call(openItem, { body: order('四级', TEST_ORGS.office, { parentId: leaf }) })).status).toBe(409);
    expect((await planner.expect(getItemBreakdown, { params: { itemId: leaf } })).mayAdd).toEqual([]);
    expect((await planner.expect(getItemBreakdown, { params: { itemId: plan } })).parts.map(({ title, depth }) => `${depth} ${title}`)).toEqual(['1 二级', '2 三级末']);
    await act(planner, leaf, 'break_down', { fields: { breakdown: '无' } });
    // Asking to close and adding a part at the same moment: one of them comes too late.
    const single = await set('同时', TEST_ORGS.office);
    await act(planner, single, 'break_down', { fields: { breakdown: '无' } });
    const evidence = [await text(planner)];
    const [closing, adding] = await Promise.all([act(planner, single, 'submit', { fields: { outcome: '完成' }, evidence }), planner.call(openItem, { body: order('赶上', TEST_ORGS.office, { parentId: single }) })]);
    expect([closing.status, adding.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('a person as a party', () => {
  test('is chosen within reach, of the unit named, and alone finds the item among what waits', async () => {
    const { persons } = await clerk.expect(listItemPersons, { query: {} });
    expect(persons.map(({ name }) => name)).toEqual(['clerk', 'nurse']);
    expect(Object.keys(persons[0] ?? {}).toSorted()).toEqual(['id', 'name', 'org', 'roles']);
    expect((await clerk.call(listItemPersons, { query: { org: TEST_ORGS.baiheHospital } })).status).toBe(403);
    expect((await planner.expect(listItemPersons, { query: { text: '_admin' } })).persons).toEqual([]);
    const accountId = persons.find(({ name }) => name === 'clerk')?.id;
    const named = (orgId: string) => ({ parties: { lead: [{ orgId, accountId }] } });
    expect(await planner.call(openItem, { body: order('不在该单位', TEST_ORGS.baiheHospital, named(TEST_ORGS.baiheHospital)) })).toMatchObject({ status: 400, body: { path: ['parties', 'lead'] } });
    const itemId = await set('指定到人', TEST_ORGS.qingxiHospital, named(TEST_ORGS.qingxiHospital));
    const todo = async (who: TestClient) => (await who.expect(listItems, { query: { box: 'todo', state: 'open', level: 'all', sort: 'due', page: 1, size: 100 } })).rows.map(({ id }) => id);
    expect(await todo(clerk)).toContain(itemId);
    expect(await todo(nurse)).not.toContain(itemId);
    expect((await act(nurse, itemId, 'break_down', { fields: { breakdown: '抢办' } })).status).toBe(403);
    const page = await nurse.expect(getItem, { params: { itemId } });
    expect(new Set(page.parties.map(({ person }) => person?.name))).toEqual(new Set(['section_head', 'clerk']));
  });
});

describe('links', () => {
  test('are shown at both ends, hide what the reader may not see, and are taken off with a reason that stays in both courses', async () => {
    const [one, two] = [await set('前件', TEST_ORGS.qingxiHospital), await set('后件', TEST_ORGS.baiheHospital)];
    const link = (who: TestClient, itemId: string, target: object) => who.call(linkItem, { params: { itemId }, body: { commandId: randomUUID(), target: target as never } });
    expect((await link(clerk, one, { to: 'item', kind: 'related', itemId: two, reason: '看不见的' })).status).toBe(404);
    expect((await link(planner, two, { to: 'item', kind: 'caused_by', itemId: one, reason: '由前件查出' })).status).toBe(200);
    expect((await link(planner, one, { to: 'item', kind: 'related', itemId: two, reason: '再来一次' })).status).toBe(409);
    expect((await link(planner, one, { to: 'item', kind: 'related', itemId: one, reason: '自身' })).status).toBe(400);
    const far = await clerk.expect(getItemLinks, { params: { itemId: one } });
    expect(far.links).toMatchObject([{ kind: 'caused_by', isFrom: false, item: { id: null, title: null, number: expect.stringContaining('重点工作〔2022〕') } }]);
    expect((await clerk.expect(getItem, { params: { itemId: one } })).course.some(({ sentence }) => sentence?.zh.includes('后件'))).toBe(false);
    expect((await link(planner, one, { to: 'figure', metricId: 'managed_rate', orgId: TEST_ORGS.qingxi, reason: '由指标引出' })).status).toBe(200);
    expect((await clerk.expect(listFigureItems, { params: { metricId: 'managed_rate' }, query: { org: TEST_ORGS.qingxi } })).rows.map(({ title }) => title)).toEqual(['前件']);

    const linkId = far.links[0]?.id ?? '';
    expect((await other.call(unlinkItem, { params: { itemId: one, linkId }, body: { commandId: randomUUID(), reason: '不相干' } })).status).toBe(404);
    await clerk.expect(unlinkItem, { params: { itemId: one, linkId }, body: { commandId: randomUUID(), reason: '查明无关' } });
    expect((await planner.expect(getItemLinks, { params: { itemId: two } })).links).toEqual([]);
    for (const itemId of [one, two]) {
      const course = (await planner.expect(getItem, { params: { itemId } })).course.filter(({ kind }) => kind === 'relation');
      expect(course.map(({ action, opinion }) => `${action.zh} ${opinion}`)).toEqual(expect.arrayContaining(['建立关联 由前件查出', '解除关联 查明无关']));
    }
  });
});
