import { closeOrgUnit, deleteItemView, listItemViews, saveItemView, type ItemFilter } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer<SeededCounty>;
let office: TestClient;
let clerk: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-office']) });
  [office, clerk] = await Promise.all([server.signIn('office_head'), server.signIn('clerk')]);
});
afterAll(() => server?.stop());

const filter: ItemFilter = { box: 'all', state: 'overdue', level: 'all', sort: 'due', procedure: 'rectification' };
const save = async (who: TestClient, name: string, more: object = {}, viewId: string = randomUUID()) => {
  // Views stand in the order they were first kept.
  server.clock.advance(1);
  return { viewId, ...(await who.call(saveItemView, { params: { viewId }, body: { commandId: randomUUID(), name, filter, isDefault: false, ...more } })) };
};
const kept = async (who: TestClient) => (await who.expect(listItemViews)).views;

describe('views of the list', () => {
  test('are kept, renamed, overwritten and deleted; one at most opens the list; nobody sees another’s', async () => {
    const first = await save(office, '超期整改', { isDefault: true });
    const second = await save(office, '我的', { isDefault: true, filter: { ...filter, box: 'initiated', state: 'any' } });
    expect((await kept(office)).map(({ name, isDefault }) => [name, isDefault])).toEqual([['超期整改', false], ['我的', true]]);
    expect(await save(office, '我的', {}, first.viewId)).toMatchObject({ status: 409, body: { path: ['name'] } });
    await save(office, '超期问题', { filter: { ...filter, text: '台账' } }, first.viewId);
    expect((await kept(office))[0]).toEqual({ id: first.viewId, name: '超期问题', isDefault: false, filter: { ...filter, text: '台账' }, problems: [] });

    expect(await kept(clerk)).toEqual([]);
    expect((await clerk.call(deleteItemView, { params: { viewId: second.viewId }, body: { commandId: randomUUID() } })).status).toBe(404);
    // The id is another's: what is kept under it is one's own.
    await save(clerk, '借来的编号', {}, first.viewId);
    expect((await kept(office))[0]?.name).toBe('超期问题');
    expect((await office.call(deleteItemView, { params: { viewId: second.viewId }, body: { commandId: randomUUID() } })).status).toBe(200);
    expect((await kept(office)).map(({ id }) => id)).toEqual([first.viewId]);
  });

  test('number twenty at most, also when two windows save at once', async () => {
    const reviewer = await server.signIn('section_head');
    const replies = await Promise.all(Array.from({ length: 24 }, (_, at) => save(reviewer, `视图${at}`, { isDefault: true })));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(20);
    const views = await kept(reviewer);
    expect([views.length, views.filter(({ isDefault }) => isDefault).length]).toEqual([20, 1]);
    expect((await save(reviewer, '改名', {}, views[0]?.id)).status).toBe(200);
  });

  test('say what is gone instead of failing', async () => {
    const { viewId } = await save(office, '旧的', { filter: { ...filter, procedure: 'no-such', org: TEST_ORGS.baiheClinic2 } });
    const admin = await server.signIn('system_admin');
    await admin.expect(closeOrgUnit, { params: { orgId: TEST_ORGS.baiheClinic2 }, body: { commandId: randomUUID(), on: '2022-01-05', reason: '房屋改建，服务并入邻村' } });
    expect((await kept(office)).find(({ id }) => id === viewId)?.problems.map(({ field, isGone, sentence }) => [field, isGone, sentence.zh])).toEqual([
      ['procedure', true, '类别“no-such”已不再使用，未按它筛选。'], ['org', false, '白河乡石门村卫生室已于 2022-01-05 撤销，此处只有它以往的事项。'],
    ]);
    await save(clerk, '别处', { filter: { ...filter, org: TEST_ORGS.baihe } });
    expect((await kept(clerk)).find(({ name }) => name === '别处')?.problems).toMatchObject([{ field: 'org', isGone: true, sentence: { zh: expect.stringContaining('不在您的管辖范围内') } }]);
  });
});
