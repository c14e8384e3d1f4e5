import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { plainDate } from '@taizhang/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../clock.ts';
import { withSystem } from '../../database/scope.ts';
import { openDatabase } from '../../database/open-database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { loadPacks } from '../../load-packs.ts';
import { openModules } from '../../open-modules.ts';
import { OrgDirectories } from '../../organisation/org-directory.ts';
import { seedCounty, temporaryDirectory, TestClient, TEST_ORGS, TEST_PASSWORD } from '../../testing/index.ts';
import { runCommand, startCommand } from '../../testing/command-line.ts';
import { IDENTITY_KEY_FILE, readKeyFile } from '../identity-key-file.ts';
import { openRegisterCounty } from '../register-county.ts';
import { insertIdentity } from '../resident-identity.ts';

const PEOPLE = 120;
let data: string;
beforeAll(async () => {
  data = temporaryDirectory();
  const open = await openDatabase({ kind: 'embedded', dataDirectory: data, purpose: 'test' }, () => {});
  const base = { database: open.database, clock: systemClock(plainDate('2022-01-05')), directories: new OrgDirectories(), dataDirectory: data, version: '0' };
  const seeded = await seedCounty(base);
  const deps = await openModules(base, await loadPacks(['@taizhang/pack-health']));
  await withSystem(open.database, async (tx) => {
    await openRegisterCounty(deps, tx, seeded.id);
    for (let n = 0; n < PEOPLE; n += 1) {
      const identity = { name: nameOf(n), kind: 'none', number: null, phone: phoneOf(n), address: `河湾村${n}号` } as const;
      await insertIdentity(tx, deps.register.keys, { countyId: seeded.id, orgId: seeded.ids.get(TEST_ORGS.qingxiClinic) ?? 0, sex: 'female', bornOn: plainDate('1960-03-04'), residenceKind: 1, householdId: null, householdRole: null, recordCode: null, createdAt: '2022-01-01T00:00:00Z', createdBy: '试验', identity });
    }
  });
  await open.close();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const nameOf = (n: number): string => `王${String.fromCodePoint(0x4e00 + n * 7)}明`;
const phoneOf = (n: number): string => `1380000${String(n).padStart(4, '0')}`;

/** Whom the running server finds by whole name and by phone, and what it opens. */
async function found(nurse: TestClient, n: number): Promise<readonly unknown[]> {
  const byName = await nurse.send('GET', `/residents?text=${encodeURIComponent(nameOf(n))}`);
  const byPhone = await nurse.send('GET', `/residents?text=${phoneOf(n)}`);
  return [byName, byPhone].map(({ body }) => (body as { rows: { name: string }[] }).rows.map(({ name }) => name));
}

async function everybody(nurse: TestClient): Promise<void> {
  for (let n = 0; n < PEOPLE; n += 1) expect(await found(nurse, n)).toEqual([['王某某'], ['王某某']]);
}

test('keys are changed beside a running server; killed in the middle and run again, nobody is lost on the way, the former key goes and with it every value and digest made with it', async () => {
  const server = startCommand(['serve', '--data', data, '--port', '0']);
  const [address] = await server.untilPrinted(/http:\S+/u);
  const nurse = new TestClient(address);
  await nurse.send('POST', '/session', { loginName: 'nurse', password: TEST_PASSWORD });
  const register = (name: string, phone: string | null, householdOf: number | null) => nurse.send('POST', '/residents', {
    commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxiClinic, sex: 'female', bornOn: '1990-01-01', livesHereSince: '2019-01-01', residenceKind: 1, householdOf, householdRole: householdOf === null ? null : 'child', identity: { name, kind: 'none', number: null, phone, address: null },
  });
  // Opens a household, whose address is sealed too.
  expect((await register('王小', null, 1)).status).toBe(200);
  // So is where somebody wants notices by mail.
  expect((await nurse.send('PUT', '/account/mail', { commandId: crypto.randomUUID(), address: 'nurse@qinglan.example', tones: ['urge'] })).status).toBe(200);
  const former = readKeyFile(path.join(data, IDENTITY_KEY_FILE));
  const killed = startCommand(['keys', 'rotate', '--data', data, '--batch', '2']);
  await killed.untilPrinted(/居民已换 \d+ 人/u);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const half = readKeyFile(path.join(data, IDENTITY_KEY_FILE));
  expect(half).toMatchObject({ search: 1, isMoving: true, versions: [former.versions[0], { version: 2 }] });
  await everybody(nurse);
  // Somebody registered meanwhile is found by both keys.
  expect((await register('李新', '13911112222', null)).status).toBe(200);
  const again = await runCommand(['keys', 'rotate', '--data', data, '--json']);
  expect(again).toMatchObject({ status: 0 });
  const account = JSON.parse(again.stdout) as { residents: number; digestsMended: number };
  expect(account).toMatchObject({ from: [1], to: 2, resumed: true, digestsMended: 0 });
  expect(account.residents).toBeLessThan(PEOPLE);
  expect(readKeyFile(path.join(data, IDENTITY_KEY_FILE))).toMatchObject({ search: 2, isMoving: false, versions: [{ version: 2 }] });
  expect(readFileSync(path.join(data, IDENTITY_KEY_FILE), 'utf8')).not.toContain(former.versions[0]?.key);
  await everybody(nurse);
  expect((await nurse.send('GET', '/residents?text=13911112222')).body).toMatchObject({ rows: [{ name: '李某某' }] });
  expect((await nurse.send('GET', '/account/mail')).body).toMatchObject({ address: 'nurse@qinglan.example' });
  server.child.kill('SIGTERM');
  await server.ended;
  const open = await openDatabase({ kind: 'embedded', dataDirectory: data, purpose: 'test' }, () => {});
  const [left] = await withSystem(open.database, async (tx) => rowsOf<{ versions: string; digests: number; entries: number }>(
    tx, `select (select string_agg(distinct get_byte(v, 0)::text, ',') from (select unnest(array[name, phone, address]) as v from resident union all select address from household union all select address from account_mail) sealed where v is not null) as versions,
           (select count(*)::int from resident_token where kind in (1, 6)) as digests, (select count(*)::int from audit_entry where action = 'keys.rotate') as entries`));
  await open.close();
  expect(left).toEqual({ versions: '2', digests: (PEOPLE + 1) * 2 + 1, entries: 1 });
}, 120_000);
