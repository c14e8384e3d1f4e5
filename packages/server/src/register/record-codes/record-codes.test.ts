import { giveRecordCodes, listRecordCodesGiven, previewRecordCodes } from '@taizhang/contract';
import { checkHealthRecordCode, plainDate } from '@taizhang/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { insertIdentity } from '../resident-identity.ts';
import { openRegisterCounty } from '../register-county.ts';
import { registerPack } from '../testing/register-pack.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [registerPack] });
  nurse = await server.signIn('nurse');
});
afterAll(async () => server.stop());

async function withoutCode(orgId: string, count: number, status = 'here'): Promise<readonly number[]> {
  const { deps, seeded, clock } = server;
  return withSystem(deps.database, async (tx) => {
    const { register, directory } = await openRegisterCounty(deps, tx, seeded.id);
    const org = [...seeded.ids].find(([code]) => code === orgId)?.[1] ?? 0;
    const ids: number[] = [];
    for (let n = 0; n < count; n += 1) {
      ids.push(await insertIdentity(tx, register.keys, {
        countyId: directory.countyId, orgId: org, sex: 'female', bornOn: plainDate('1960-03-04'), residenceKind: 1, householdId: null, householdRole: null, recordCode: null, createdAt: clock.now(), createdBy: '试验',
        identity: { name: `王某${n}`, kind: 'none', number: null, phone: null, address: null },
      }));
    }
    await rowsOf(tx, 'update resident set status = $2 where id = any($1::bigint[])', [ids, status]);
    return ids;
  });
}

const give = (orgId: string = TEST_ORGS.qingxi, commandId = crypto.randomUUID()) => nurse.call(giveRecordCodes, { body: { commandId, orgId } });
const register = async () => nurse.send('POST', '/residents', {
  commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxiClinic, sex: 'female', bornOn: '1990-01-01', livesHereSince: '2019-01-01', residenceKind: 1, householdOf: null, householdRole: null, identity: { name: '李新', kind: 'none', number: null, phone: null, address: null },
});

describe('health record codes for residents who lack one', () => {
  test('what the preview says is what is given, in the order the records were opened, going on from the last; two who give at once, and one who registers meanwhile, share no number', async () => {
    const { recordCode: before } = (await register()).body as { recordCode: string };
    const first = await withoutCode(TEST_ORGS.qingxiClinic, 6);
    await withoutCode(TEST_ORGS.qingxiClinic2, 3);
    await withoutCode(TEST_ORGS.qingxiClinic, 2, 'died');
    const preview = await nurse.expect(previewRecordCodes, { query: { orgId: TEST_ORGS.qingxi } });
    expect(preview).toMatchObject({ lacking: 9, may: { give: true }, units: [{ org: { id: TEST_ORGS.qingxiClinic }, lacking: 6, cannot: 0 }, { lacking: 3, cannot: 0 }] });
    expect(Number(preview.units[0]?.first?.slice(12))).toBe(Number(before.slice(12)) + 1);
    const promised = new Map(preview.rows.map(({ resident, code }) => [resident.id, code]));
    const [one, two, registered] = await Promise.all([give(), give(), register()]);
    expect(new Set([one.body, two.body].map((body) => (body as { given: number }).given))).toEqual(new Set([0, 9]));
    const { rows, total } = await nurse.expect(listRecordCodesGiven, { query: { orgId: TEST_ORGS.qingxi } });
    expect(total).toBe(9);
    const codes = [...rows.map(({ code }) => code), (registered.body as { recordCode: string }).recordCode, before];
    expect(new Set(codes).size).toBe(11);
    expect(codes.every((code) => code !== null && checkHealthRecordCode(code).ok)).toBe(true);
    // Whether the newcomer came before or after, the six follow each other in the order of their records.
    const serials = first.map((id) => Number(rows.find(({ resident }) => resident.id === id)?.code?.slice(12)));
    expect(serials.map((serial) => serial - (serials[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([Number(promised.get(first[0] ?? 0)?.slice(12)), Number(promised.get(first[0] ?? 0)?.slice(12)) + 1]).toContain(serials[0]);
    expect((await nurse.expect(previewRecordCodes, { query: { orgId: TEST_ORGS.qingxi } })).lacking).toBe(0);
  });

  test('a repeated command gives nothing more; another township is refused, and who reads may not give', async () => {
    await withoutCode(TEST_ORGS.qingxiClinic, 1);
    const commandId = crypto.randomUUID();
    expect([(await give(TEST_ORGS.qingxi, commandId)).body, (await give(TEST_ORGS.qingxi, commandId)).body]).toEqual([{ given: 1, cannot: 0, remaining: 0 }, { given: 1, cannot: 0, remaining: 0 }]);
    expect((await give(TEST_ORGS.baihe)).status).toBe(403);
    expect((await (await server.signIn('section_head')).call(giveRecordCodes, { body: { commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxi } })).status).toBe(403);
    expect((await server.anonymous.call(previewRecordCodes, {})).status).toBe(401);
  });
});
