import { getHousehold, getResident, moveHousehold, type RouteRequest } from '@taizhang/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { registerPack } from '../testing/register-pack.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [registerPack] });
  nurse = await server.signIn('nurse');
});
afterAll(async () => server.stop());

async function add(name: string, householdOf: number | null = null, householdRole: string | null = null, bornOn = '1980-01-01'): Promise<number> {
  const address = householdOf === null ? `河湾村二组${name}门前` : null;
  const { body } = await nurse.send('POST', '/residents', {
    commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxiClinic, sex: 'female', bornOn, livesHereSince: '2019-01-01', residenceKind: 1, householdOf, householdRole, identity: { name, kind: 'none', number: null, phone: null, address },
  });
  return (body as { residentId: number }).residentId;
}

const page = async (residentId: number) => nurse.expect(getResident, { params: { residentId } });
const rolesOf = async (residentId: number) => (await page(residentId)).household?.members.map(({ id, role }) => [id, role]).toSorted(([a], [b]) => Number(a) - Number(b));

type Move = Partial<RouteRequest<typeof moveHousehold>['body']>;
async function move(residentId: number, more: Move) {
  const { version } = await page(residentId);
  return nurse.call(moveHousehold, { params: { residentId }, body: { commandId: crypto.randomUUID(), version, to: null, role: 'head', reason: '分户', ...more } });
}

describe('households', () => {
  test('a child leaves for a household of its own and comes back to another: members, addresses and both histories say so', async () => {
    const head = await add('甲');
    const child = await add('乙', head, 'child', '2001-05-05');
    const home = (await page(head)).household?.id ?? 0;
    const left = await move(child, {});
    expect(left.status).toBe(200);
    expect([await rolesOf(head), await rolesOf(child)]).toEqual([[[head, 'head']], [[child, 'head']]]);
    const other = await add('丙');
    expect((await move(child, { to: other, role: 'spouse', takeAddress: true, reason: '结婚' })).status).toBe(200);
    expect(await rolesOf(other)).toEqual([[child, 'spouse'], [other, 'head']]);
    expect((await nurse.send('POST', `/residents/${child}/reveal`, { commandId: crypto.randomUUID(), reason: '核对住址' })).body).toMatchObject({ address: '河湾村二组丙门前' });
    const before = await nurse.expect(getHousehold, { params: { householdId: home } });
    expect(before).toMatchObject({ address: '河湾村二组甲＊＊＊', elsewhere: 0, members: [{ id: head, role: 'head' }], history: [{ kind: 'left', resident: { id: child }, roleBefore: 'child', by: 'nurse', reason: '分户' }] });
    const joined = (await page(other)).household?.id ?? 0;
    expect(await nurse.expect(getHousehold, { params: { householdId: joined } })).toMatchObject({ members: [{ id: other }, { id: child }], history: [{ kind: 'came', resident: { id: child }, roleAfter: 'spouse', reason: '结婚' }, { kind: 'came', resident: { id: other }, roleAfter: 'head' }] });
  });

  test('a household keeps one head: the head does not go without naming another, and a second is not made', async () => {
    const head = await add('丁');
    const child = await add('戊', head, 'child');
    expect(await move(head, {})).toMatchObject({ status: 400, body: { path: ['newHead'] } });
    expect(await move(child, { to: head })).toMatchObject({ status: 400, body: { path: ['formerHeadRole'] } });
    expect((await move(child, { to: head, formerHeadRole: 'parent', reason: '变更户主' })).status).toBe(200);
    expect(await rolesOf(head)).toEqual([[head, 'parent'], [child, 'head']]);
    expect(await move(child, { to: child, role: 'child' })).toMatchObject({ status: 400, body: { path: ['newHead'] } });
    expect((await move(child, { newHead: head })).status).toBe(200);
    expect([await rolesOf(head), await rolesOf(child)]).toEqual([[[head, 'head']], [[child, 'head']]]);
    expect(await move(child, { to: child })).toMatchObject({ status: 409 });
  });

  test('two at once: of two moves of one person one is refused; two members who go at the same moment leave nobody without a head; two who join each other both arrive somewhere', async () => {
    const head = await add('己');
    const spouse = await add('庚', head, 'spouse');
    const child = await add('辛', head, 'child');
    await add('午', head, 'child');
    const { version } = await page(child);
    const send = (residentId: number, body: Move) => nurse.call(moveHousehold, { params: { residentId }, body: { commandId: crypto.randomUUID(), version, to: null, role: 'head', reason: '分户', ...body } });
    const twice = await Promise.all([send(child, {}), send(child, {})]);
    expect(new Set(twice.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const [spouseNow, headNow] = [await page(spouse), await page(head)];
    const both = await Promise.all([
      send(head, { version: headNow.version, newHead: spouse }),
      send(spouse, { version: spouseNow.version }),
    ]);
    // Whichever came second found the other changed: either the heir had gone, or had become head.
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const each = await Promise.all([head, spouse, child].map(rolesOf));
    for (const members of each) expect(members?.filter(([, role]) => role === 'head')).toHaveLength(1);
    const [one, other] = [await add('壬'), await add('癸')];
    const crossed = await Promise.all([move(one, { to: other, role: 'spouse' }), move(other, { to: one, role: 'spouse' })]);
    expect(crossed.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await rolesOf(one))?.map(([, role]) => role).toSorted()).toEqual(['head', 'spouse']);
  });

  test('needs a login, its own jurisdiction, and the right to record; the same command is one move', async () => {
    const head = await add('子');
    const child = await add('丑', head, 'child');
    const sent = { params: { residentId: child }, body: { commandId: crypto.randomUUID(), version: (await page(child)).version, to: null, role: 'head' as const, reason: '分户' } };
    const [first, again] = [await nurse.call(moveHousehold, sent), await nurse.call(moveHousehold, sent)];
    expect(again.body).toEqual(first.body);
    const { householdId } = first.body as { householdId: number };
    expect((await server.anonymous.call(getHousehold, { params: { householdId } })).status).toBe(401);
    expect((await (await server.signIn('section_head')).call(moveHousehold, { ...sent, body: { ...sent.body, commandId: crypto.randomUUID() } })).status).toBe(403);
    expect((await nurse.call(getHousehold, { params: { householdId: 999_999 } })).status).toBe(404);
    expect((await move(child, { to: 999_999, role: 'child' })).status).toBe(404);
  });
});
