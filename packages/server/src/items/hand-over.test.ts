import { disableAccount, getAccountParts, getItem, listAccounts, listItems, listNotices, moveAccount, openItem } from '@taizhang/contract';
import { replayItem, type ItemOpening, type ItemRecord, type WorkItem } from '@taizhang/workflow';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertAccount } from '../account/insert-account.ts';
import { withSystem } from '../database/scope.ts';
import { testPack } from '../ledger/testing/test-pack.ts';
import { rowsOf } from '../ledger/sql.ts';
import { loadPacks } from '../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { returnPartsOfClosed } from './return-parts.ts';

let server: TestServer<SeededCounty>;
let planner: TestClient;
let system: TestClient;
const ids = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  await withSystem(server.deps.database, async (tx) => {
    const [{ password_hash: passwordHash } = { password_hash: '' }] = await rowsOf<{ password_hash: string }>(tx, "select password_hash from account where login_name = 'clerk'");
    const of = (code: string) => server.seeded.ids.get(code as never) ?? 0;
    for (const name of ['worker', 'worker2', 'worker3']) {
      await insertAccount(tx, {
        countyId: server.seeded.id, id: randomUUID(), loginName: name, displayName: name, orgId: of(TEST_ORGS.qingxiHospital), jurisdictionId: of(TEST_ORGS.qingxi), roles: ['clerk'], passwordHash, mustChangePassword: false, createdAt: server.clock.wallNow(),
      });
    }
  });
  [planner, system] = await Promise.all([server.signIn('section_head'), server.signIn('system_admin')]);
  for (const { loginName, id } of (await system.expect(listAccounts)).accounts) ids.set(loginName, id);
});
afterAll(() => server?.stop());

const id = (name: string): string => ids.get(name) ?? '';

async function open(title: string, person: string): Promise<string> {
  const { itemId } = await planner.expect(openItem, {
    body: { commandId: randomUUID(), procedure: 'key-work', action: 'set', title, fields: { task: title, due_on: '2022-11-30' }, evidence: [], parties: { lead: [{ orgId: TEST_ORGS.qingxiHospital, accountId: id(person) }], leader: [{ orgId: TEST_ORGS.office }] } },
  });
  return itemId;
}

const leave = (person: string, more: object = {}) => system.call(disableAccount, { params: { accountId: id(person) }, body: { commandId: randomUUID(), reason: '退休', ...more } });
const todo = async (who: TestClient) => (await who.expect(listItems, { query: { box: 'todo', state: 'open', sort: 'due', page: 1, size: 100 } })).rows.map((row) => row.id);

/** Open items that wait for nobody but people who can no longer work on them. */
async function stranded(): Promise<readonly string[]> {
  const rows = await withSystem(server.deps.database, (tx) => rowsOf<{ id: string }>(
    tx,
    `select i.id from work_item i where not i.is_final and exists (select from work_party p where p.item_id = i.id and p.waits) and not exists (
       select from work_party p left join account a on a.id = p.account_id where p.item_id = i.id and p.waits
       and (p.account_id is null or (a.disabled_at is null and exists (select from account_role r where r.account_id = a.id and r.role not like '%admin'))))`,
  ));
  return rows.map((row) => row.id);
}

describe('an account that is closed', () => {
  test('hands its open parts to a successor of the unit: listed before, a record in each course, replay equal, the successor told', async () => {
    const itemId = await open('接续办理', 'worker');
    const before = await system.expect(getAccountParts, { params: { accountId: id('worker') } });
    expect(before.parts).toMatchObject([{ itemId, relation: { zh: '牵头单位' }, org: { id: TEST_ORGS.qingxiHospital }, dueOn: '2022-11-30' }]);
    expect(JSON.stringify(before)).not.toContain('接续办理');
    expect(before.successors.map(({ name }) => name)).toEqual(['clerk', 'nurse', 'worker2', 'worker3']);
    expect(await leave('worker', { successorId: id('clerk2') })).toMatchObject({ status: 400, body: { path: ['successorId'] } });
    expect(await todo(await server.signIn('worker'))).toContain(itemId);

    expect(await leave('worker', { successorId: id('worker2') })).toMatchObject({ status: 200, body: { handedOver: [{ itemId, to: 'worker2' }] } });
    const successor = await server.signIn('worker2');
    expect(await todo(successor)).toContain(itemId);
    expect((await successor.expect(listNotices)).rows.find((row) => row.itemId === itemId)?.text.zh).toMatch(/worker.*账号停用：退休.*由您接办/u);
    const page = await successor.expect(getItem, { params: { itemId } });
    expect(page.course.findLast(({ kind }) => kind === 'record')).toMatchObject({ action: { zh: '账号移交' }, opinion: '账号停用：退休', by: { name: 'system_admin' }, state: null, fields: [{ value: { zh: '青溪镇卫生院 worker2' } }] });
    const [stored] = await withSystem(server.deps.database, (tx) => rowsOf<{ opening: ItemOpening; item: WorkItem; records: readonly ItemRecord[] }>(
      tx, 'select opening, item, (select json_agg(record order by version) from work_record r where r.item_id = i.id) as records from work_item i where id = $1', [itemId],
    ));
    expect(stored && replayItem(stored.opening, stored.records)).toEqual(stored?.item);
  });

  test('without a successor gives them back to the unit; closed by other means, a job does so once; nothing waits for a closed account', async () => {
    const [one, two] = [await open('退回单位', 'worker2'), await open('另行停用', 'worker3')];
    expect(await leave('worker2')).toMatchObject({ status: 200, body: { handedOver: expect.arrayContaining([expect.objectContaining({ itemId: one, to: null })]) } });
    const nurse = await server.signIn('nurse');
    expect(await todo(nurse)).toContain(one);
    await withSystem(server.deps.database, (tx) => rowsOf(tx, 'update account set disabled_at = now() where id = $1', [id('worker3')]));
    expect(await stranded()).toEqual([two]);
    await returnPartsOfClosed(server.deps, server.seeded.id);
    expect(await returnPartsOfClosed(server.deps, server.seeded.id)).toBe(0);
    expect([await stranded(), (await todo(nurse)).includes(two)]).toEqual([[], true]);
    expect((await nurse.expect(getItem, { params: { itemId: two } })).course.filter(({ action }) => action.zh === '账号移交')).toHaveLength(1);
  });
});

describe('an account that is moved', () => {
  test('leaves its parts behind, has no role until one is granted anew, and is refused where it is already', async () => {
    const itemId = await open('调动留下', 'nurse');
    const move = (orgId: string) => system.call(moveAccount, { params: { accountId: id('nurse') }, body: { commandId: randomUUID(), reason: '工作调动', orgId, jurisdictionId: TEST_ORGS.baihe, successorId: id('clerk') } });
    expect(await move(TEST_ORGS.qingxiHospital)).toMatchObject({ status: 400, body: { path: ['orgId'] } });
    expect(await move(TEST_ORGS.baiheHospital)).toMatchObject({ status: 200, body: { handedOver: [{ itemId, to: 'clerk' }] } });
    expect((await system.expect(listAccounts)).accounts.find(({ loginName }) => loginName === 'nurse')).toMatchObject({ org: { id: TEST_ORGS.baiheHospital }, roles: [] });
    expect(await todo(await server.signIn('clerk'))).toContain(itemId);
  });
});
