import { changePassword, disableAccount, enableAccount, getSession, grantRoles, listAccounts, openAccount, resetPassword } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedCounty, startTestServer, TEST_ORGS, TestClient, type SeededCounty, type TestServer } from '../testing/index.ts';

let server: TestServer<SeededCounty>;
let system: TestClient;
let security: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  [system, security] = [await server.signIn('system_admin'), await server.signIn('security_admin')];
});
afterAll(() => server?.stop());

const opening = (loginName: string) => ({ commandId: randomUUID(), loginName, displayName: '张敏', orgId: TEST_ORGS.office, jurisdictionId: TEST_ORGS.county });
const idOf = async (loginName: string) => (await system.expect(listAccounts)).accounts.find((account) => account.loginName === loginName)?.id ?? '';

describe('accounts', () => {
  test('needs login', async () => {
    expect((await server.anonymous.call(listAccounts)).status).toBe(401);
  });

  test('refuses everybody without the ability, the other administrators included', async () => {
    const clients = [await server.signIn('director'), await server.signIn('audit_admin'), security];
    const statuses = await Promise.all(clients.map(async (client) => (await client.call(openAccount, { body: opening('refused') })).status));
    expect(statuses).toEqual([403, 403, 403]);
    const target = { params: { accountId: await idOf('clerk') }, body: { commandId: randomUUID(), roles: ['director' as const], jurisdictionId: TEST_ORGS.county } };
    expect((await system.call(grantRoles, target)).status).toBe(403);
  });

  test('refuses an account of another county as if it were not there', async () => {
    await seedCounty(server.deps, { code: '990002', prefix: 'other.' });
    const stranger = await server.signIn('other.system_admin');
    const refused = await stranger.call(disableAccount, { params: { accountId: await idOf('clerk') }, body: { commandId: randomUUID(), reason: '测试' } });
    expect(refused).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await stranger.expect(listAccounts)).accounts.every((account) => account.loginName.startsWith('other.'))).toBe(true);
  });

  test('opens an account that can do nothing until its password is changed and a role is granted', async () => {
    const { accountId, temporaryPassword } = await system.expect(openAccount, { body: opening('zhang.min') });
    const zhang = await server.signIn('zhang.min', temporaryPassword ?? '');
    expect((await zhang.send('GET', '/organisation')).status).toBe(403);
    await zhang.expect(changePassword, { body: { current: temporaryPassword ?? '', next: 'Meiling-2022-ok' } });
    expect(await zhang.expect(getSession)).toMatchObject({ roles: [], abilities: [] });
    await security.expect(grantRoles, { params: { accountId }, body: { commandId: randomUUID(), roles: ['clerk'], jurisdictionId: TEST_ORGS.baihe } });
    expect(await zhang.expect(getSession)).toMatchObject({ roles: ['clerk'], jurisdiction: { id: TEST_ORGS.baihe } });
  });

  test('opens once when the command arrives twice, and tells the password only the first time', async () => {
    const body = opening('li.na');
    const first = await system.expect(openAccount, { body });
    const second = await system.expect(openAccount, { body });
    expect(second).toEqual({ accountId: first.accountId, temporaryPassword: null });
    await server.signIn('li.na', first.temporaryPassword ?? '');
  });

  test('refuses a login name that is taken', async () => {
    expect(await system.call(openAccount, { body: opening('director') })).toMatchObject({ status: 409, body: { path: ['loginName'] } });
  });

  test.each([[['system_admin', 'audit_admin']], [['security_admin', 'clerk']]] as const)('refuses %j in one account', async (roles) => {
    const body = { commandId: randomUUID(), roles: [...roles], jurisdictionId: TEST_ORGS.county };
    expect(await security.call(grantRoles, { params: { accountId: await idOf('nurse') }, body })).toMatchObject({ status: 400, body: { path: ['roles'] } });
  });

  test('lets nobody grant roles to themselves or close their own account', async () => {
    const grant = { commandId: randomUUID(), roles: ['director' as const], jurisdictionId: TEST_ORGS.county };
    expect((await security.call(grantRoles, { params: { accountId: await idOf('security_admin') }, body: grant })).status).toBe(403);
    expect((await system.call(disableAccount, { params: { accountId: await idOf('system_admin') }, body: { commandId: randomUUID(), reason: '测试' } })).status).toBe(403);
  });

  test('closes an account at once, sessions included, and opens it again', async () => {
    const nurse = await server.signIn('nurse');
    const params = { accountId: await idOf('nurse') };
    await system.expect(disableAccount, { params, body: { commandId: randomUUID(), reason: '调离' } });
    expect((await nurse.call(getSession)).status).toBe(401);
    await expect(server.signIn('nurse')).rejects.toThrow('unauthenticated');
    await system.expect(enableAccount, { params, body: { commandId: randomUUID(), reason: '调回' } });
    await server.signIn('nurse');
  });

  test('resets a password: the old one and its sessions are over, a lock is lifted', async () => {
    const clerk = await server.signIn('clerk2');
    for (let i = 0; i < 5; i += 1) await new TestClient(server.address).send('POST', '/session', { loginName: 'clerk2', password: 'wrong' });
    const { temporaryPassword } = await system.expect(resetPassword, { params: { accountId: await idOf('clerk2') }, body: { commandId: randomUUID() } });
    expect((await clerk.call(getSession)).status).toBe(401);
    await server.signIn('clerk2', temporaryPassword ?? '');
  });

  test('keeps no password anywhere: not in the receipt, not in the audit', async () => {
    const { temporaryPassword } = await system.expect(openAccount, { body: opening('wang.wei') });
    const { withSystem } = await import('../database/scope.ts');
    const { sql } = await import('kysely');
    const { rows } = await withSystem(server.deps.database, (tx) => sql<{ text: string }>`select result::text as text from command_receipt union all select detail::text from audit_entry`.execute(tx));
    expect(rows.filter((row) => row.text.includes(temporaryPassword ?? '?'))).toEqual([]);
  });

  test('lists accounts in the Chinese order of names', async () => {
    for (const [loginName, displayName] of [['x.a', '赵强'], ['x.b', '阿依'], ['x.c', '李红'], ['x.d', '王芳']] as const) await system.expect(openAccount, { body: { ...opening(loginName), displayName } });
    const { accounts } = await system.expect(listAccounts);
    expect(accounts.filter((account) => account.loginName.startsWith('x.')).map((account) => account.displayName)).toEqual(['阿依', '李红', '王芳', '赵强']);
  });
});
