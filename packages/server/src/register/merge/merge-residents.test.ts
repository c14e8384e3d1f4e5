import { addDays } from '@taizhang/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { compareStandings } from '../compare-standings.ts';
import { openRegisterCounty } from '../register-county.ts';
import { registerPack } from '../testing/register-pack.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [registerPack] });
  nurse = await server.signIn('nurse');
});
afterAll(async () => server.stop());

interface Given { readonly name?: string; readonly bornOn?: string; readonly number?: string | null; readonly phone?: string | null; readonly orgId?: string; readonly since?: string }

async function add({ name = '王秀英', bornOn = '1960-03-04', number = null, phone = null, orgId = TEST_ORGS.qingxiClinic, since = '2019-01-01' }: Given): Promise<number> {
  const { status, body } = await nurse.send('POST', '/residents', {
    commandId: crypto.randomUUID(), orgId, sex: 'female', bornOn, livesHereSince: since, residenceKind: 1, householdOf: null, householdRole: null,
    identity: { name, kind: number === null ? 'none' : 'id_card', number, phone, address: null },
  });
  expect({ status, body }).toMatchObject({ status: 200 });
  return (body as { residentId: number }).residentId;
}

interface Page { version: number; resident: { org: { id: string }; status: string; identityEnd: string | null }; phoneEnd: string | null; records: { programme: string; kind: string; on: string; withdrawn: boolean; history: { reason: string | null }[] }[] }
const pageOf = async (id: number): Promise<Page> => (await nurse.send('GET', `/residents/${id}`)).body as Page;
const visit = async (id: number, daysAgo: number, sbp: number) =>
  nurse.send('POST', `/residents/${id}/records`, { commandId: crypto.randomUUID(), version: (await pageOf(id)).version, programme: 'pressure', kind: 'visit', on: addDays(server.clock.today(), -daysAgo), fields: { sbp }, confirmed: [] });
const merge = async (residentId: number, mergedId: number, commandId = crypto.randomUUID(), as = nurse) =>
  as.send('POST', `/residents/${residentId}/merge`, { commandId, version: (await pageOf(residentId)).version, mergedId, mergedVersion: (await pageOf(mergedId)).version, reason: '重复建档' });
const pairs = async (): Promise<readonly string[]> =>
  ((await nurse.send('GET', '/register/duplicates')).body as { pairs: { first: { id: number }; second: { id: number }; evidence: string[] }[] }).pairs.map(({ first, second, evidence }) => `${first.id} ${second.id} ${evidence.join('+')}`);

describe('duplicates', () => {
  test('are found by name, birth and sex, or phone and birth; a number that fails its check digit is no evidence, two verified numbers are two people', async () => {
    const [plain, same, other] = [await add({ name: '李桂兰', phone: '13900000001' }), await add({ name: '李桂兰' }), await add({ name: '李桂蓝', phone: '13900000001' })];
    const [wrong, wrongToo] = [await add({ name: '赵一', bornOn: '1971-01-01', number: '990001197101010028' }), await add({ name: '赵二', bornOn: '1971-01-02', number: '990001197101010028' })];
    const [twin, twinToo] = [await add({ name: '孙琴', number: '990001196003040028', phone: '13900000002' }), await add({ name: '孙琴', number: '990001196003040044', phone: '13900000002' })];
    const found = await pairs();
    expect(found).toEqual([`${plain} ${same} same_name_birth_sex`, `${plain} ${other} same_phone_birth`]);
    for (const id of [wrong, wrongToo, twin, twinToo]) expect(found.join(' ')).not.toContain(`${id} `);
    expect(await merge(wrong, wrongToo)).toMatchObject({ status: 409 });
    expect(await merge(twin, twinToo)).toMatchObject({ status: 409 });
  });

  test('merging keeps both histories, counts nobody and nothing twice, and is done once however often it is sent', async () => {
    const [kept, gone] = [await add({ name: '周玉珍' }), await add({ name: '周玉珍', phone: '13900000003', number: '990001196003040087', orgId: TEST_ORGS.qingxiClinic2, since: '2018-05-01' })];
    await visit(kept, 30, 130);
    await visit(gone, 30, 131);
    await visit(gone, 9, 150);
    const commandId = crypto.randomUUID();
    const version = { survivor: (await pageOf(kept)).version, merged: (await pageOf(gone)).version };
    const body = { commandId, version: version.survivor, mergedId: gone, mergedVersion: version.merged, reason: '重复建档' };
    const [one, two] = await Promise.all([nurse.send('POST', `/residents/${kept}/merge`, body), nurse.send('POST', `/residents/${kept}/merge`, body)]);
    expect([one.status, two.status, two.body]).toEqual([200, 200, one.body]);
    // Taken: the residence before the survivor's, and the visit only the other had. Set aside: the visit both had.
    expect(one.body).toMatchObject({ taken: 2, setAside: 1 });
    const page = await pageOf(kept);
    expect(page.resident).toMatchObject({ org: { id: TEST_ORGS.qingxiClinic }, status: 'here' });
    expect(page.phoneEnd).toBe('0003');
    expect(page.records.filter(({ programme }) => programme === 'pressure').filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    expect(page.records.flatMap(({ history }) => history).filter(({ reason }) => reason?.includes(`合并自居民 ${gone}`))).toHaveLength(4);
    const row = await withSystem(server.deps.database, (tx) => rowsOf(tx, 'select status, merged_into, (select count(*) from record_action a where a.resident_id = r.id) as actions, (select count(*) from standing s where s.resident_id = r.id) as standings from resident r where id = $1', [gone]));
    expect(row).toEqual([{ status: 'merged', merged_into: kept, actions: 3, standings: 0 }]);
    expect((await nurse.send('GET', `/residents/${kept}/merged`)).body).toMatchObject({ rows: [{ id: gone, records: 3 }] });
    const compared = await withSystem(server.deps.database, async (tx) => (await compareStandings(tx, await openRegisterCounty(server.deps, tx, server.seeded.id))).differences);
    expect(compared).toEqual([]);
    expect((await pairs()).join(' ')).not.toContain(`${gone} `);
    expect(await visit(gone, 1, 120)).toMatchObject({ status: 404 });
  });

  test('a pair judged to be two people is not proposed nor merged, is listed with who judged it and why, and is proposed again when that is taken back', async () => {
    const [one, other] = [await add({ name: '冯秀' }), await add({ name: '冯秀' })];
    const judge = async (verdict: 'different' | 'open', reason: string) => nurse.send('POST', '/register/duplicates/judge', { commandId: crypto.randomUUID(), firstId: other, secondId: one, verdict, reason });
    const judged = async () => ((await nurse.send('GET', '/register/duplicates/judged')).body as { judged: { first: { id: number }; second: { id: number }; by: string; reason: string }[] }).judged.map(({ first, second, by, reason }) => [first.id, second.id, by, reason]);
    expect(await judge('open', '从未判过')).toMatchObject({ status: 409 });
    expect(await judge('different', '两人，同名同日生')).toMatchObject({ status: 200 });
    expect(await judge('different', '再判一次')).toMatchObject({ status: 409 });
    expect(await pairs()).not.toContain(`${one} ${other} same_name_birth_sex`);
    expect(await merge(one, other)).toMatchObject({ status: 409 });
    expect(await judged()).toEqual([[one, other, 'nurse', '两人，同名同日生']]);
    expect(await judge('open', '判错了')).toMatchObject({ status: 200 });
    expect(await judged()).toEqual([]);
    expect(await pairs()).toContain(`${one} ${other} same_name_birth_sex`);
    expect(await merge(one, other)).toMatchObject({ status: 200 });
  });

  test('an actor who sees only one of the two cannot merge them', async () => {
    const [here, there] = [await add({ name: '吴翠花' }), await add({ name: '吴翠花' })];
    const { version: mergedVersion } = await pageOf(there);
    await withSystem(server.deps.database, async (tx) => {
      await rowsOf(tx, 'update resident set org_id = $2 where id = $1', [there, server.seeded.ids.get(TEST_ORGS.baiheClinic)]);
    });
    expect(await nurse.send('POST', `/residents/${here}/merge`, { commandId: crypto.randomUUID(), version: (await pageOf(here)).version, mergedId: there, mergedVersion, reason: '重复建档' })).toMatchObject({ status: 404 });
  });
});
