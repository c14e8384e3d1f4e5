import { changePassword, getSession, getWelcome, listAccounts, ROLES, signIn, signOut } from '@taizhang/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../database/scope.ts';
import { storeSetting } from '../system/settings.ts';
import { startTestServer, TEST_ORGS, TEST_PASSWORD, type SeededCounty, type TestServer } from '../testing/index.ts';

let server: TestServer<SeededCounty>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const attempt = (loginName: string, password: string) => server.anonymous.call(signIn, { body: { loginName, password } });

describe('session', () => {
  test('needs login', async () => {
    expect(await server.anonymous.call(getSession)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  test('tells who is signed in, of what jurisdiction, with what abilities', async () => {
    const clerk = await server.signIn('clerk');
    expect(await clerk.expect(getSession)).toMatchObject({
      account: { loginName: 'clerk', mustChangePassword: false },
      county: { id: TEST_ORGS.county },
      org: { id: TEST_ORGS.qingxiHospital },
      jurisdiction: { id: TEST_ORGS.qingxi, name: { zh: '青溪镇' } },
      roles: ['clerk'],
      abilities: expect.arrayContaining(['forms.fill']),
      today: '2022-01-05',
    });
  });

  test('signs in whatever the case of the login name and the blanks around it', async () => {
    expect((await attempt(' Director ', TEST_PASSWORD)).status).toBe(200);
  });

  test('gives a wrong name and a wrong password the same answer', async () => {
    const [wrongName, wrongPassword] = [await attempt('nobody-here', 'x'), await attempt('nurse', 'x')];
    expect(wrongName.status).toBe(401);
    expect({ ...Object(wrongName.body), requestId: '' }).toEqual({ ...Object(wrongPassword.body), requestId: '' });
  });

  test('keeps the cookie from scripts and from requests other sites cause', async () => {
    const reply = await attempt('inspector', TEST_PASSWORD);
    expect(reply.headers.getSetCookie()[0]).toMatch(/taizhang_session=[\w-]{43};.*HttpOnly; SameSite=Lax/u);
  });

  test('ends the other session of an account that signs in, and says so', async () => {
    const first = await server.signIn('director');
    const again = await attempt('director', TEST_PASSWORD);
    expect(again.body).toMatchObject({ replacedSession: true, previousSignIn: { from: '127.0.0.1' } });
    expect((await first.call(getSession)).status).toBe(401);
  });

  test('is over after signing out, also for who kept the cookie', async () => {
    const client = await server.signIn('director');
    const { cookie } = client;
    await client.expect(signOut);
    expect((await server.anonymous.send('GET', '/session', undefined, { cookie: cookie ?? '' })).status).toBe(401);
  });

  test('is over when unused for the idle time, and goes on while used', async () => {
    const client = await server.signIn('section_head');
    for (let i = 0; i < 3; i += 1) {
      server.clock.advance(29);
      expect((await client.call(getSession)).status).toBe(200);
    }
    server.clock.advance(31);
    expect((await client.call(getSession)).status).toBe(401);
  });

  test('is over after twelve hours however much it is used', async () => {
    const client = await server.signIn('section_head');
    const statuses = [];
    for (let i = 0; i < 37; i += 1) {
      server.clock.advance(20);
      statuses.push((await client.call(getSession)).status);
    }
    expect(statuses.slice(0, 35).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(401);
  });

  test('refuses a changing request a page of another site may have caused', async () => {
    const { cookie } = await server.signIn('director');
    const headers = { cookie: cookie ?? '', 'content-type': 'application/json' };
    const bare = await fetch(`${server.address}/api/v1/session`, { method: 'DELETE', headers: { cookie: cookie ?? '' } });
    const crossSite = await server.anonymous.send('DELETE', '/session', undefined, { ...headers, 'sec-fetch-site': 'cross-site' });
    expect([bare.status, crossSite.status]).toEqual([403, 403]);
  });
});

describe('failed sign-ins', () => {
  test('lock the name after five, also for the right password, and open it later', async () => {
    for (let i = 0; i < 5; i += 1) expect((await attempt('office_clerk', 'wrong')).status).toBe(401);
    expect(await attempt('office_clerk', TEST_PASSWORD)).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    const admin = await server.signIn('system_admin');
    const { accounts } = await admin.expect(listAccounts);
    expect(accounts.filter((account) => account.locked).map((account) => account.loginName)).toEqual(['office_clerk']);
    server.clock.advance(16);
    expect((await attempt('office_clerk', TEST_PASSWORD)).status).toBe(200);
  });

  test('cannot outrun the lock by coming all at once', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, () => attempt('clerk2', 'wrong')));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
    server.clock.advance(16);
  });

  test('are forgotten by signing in', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 4; i += 1) await attempt('nurse', 'wrong');
      expect((await attempt('nurse', TEST_PASSWORD)).status).toBe(200);
    }
  });

  test('lock a name nobody has just the same', async () => {
    const replies = [];
    for (let i = 0; i < 6; i += 1) replies.push((await attempt('ghost', 'wrong')).status);
    expect(replies).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('password', () => {
  test('is changed with the current one, and ends the other sessions', async () => {
    await setOneSession(false);
    const [here, there] = [await server.signIn('inspector'), await server.signIn('inspector')];
    await here.expect(changePassword, { body: { current: TEST_PASSWORD, next: 'Shiqiao-2023-ok' } });
    expect((await there.call(getSession)).status).toBe(401);
    expect((await here.call(getSession)).status).toBe(200);
    expect((await attempt('inspector', TEST_PASSWORD)).status).toBe(401);
    expect((await attempt('inspector', 'Shiqiao-2023-ok')).status).toBe(200);
    await setOneSession(true);
  });

  test.each(['short-1A', 'alllowercase1', 'Director-2022', 'Password-2022!', 'Aaaaaa-2022', TEST_PASSWORD])('refuses %s', async (next) => {
    const director = await server.signIn('director');
    expect(await director.call(changePassword, { body: { current: TEST_PASSWORD, next } })).toMatchObject({ status: 400, body: { path: ['next'] } });
  });

  test('too old allows nothing but changing it', async () => {
    const admin = await server.signIn('audit_admin');
    server.clock.advance(60 * 24 * 91);
    const late = await server.signIn('audit_admin');
    expect(await late.expect(getSession)).toMatchObject({ account: { mustChangePassword: true } });
    expect(await late.send('GET', '/audit')).toMatchObject({ status: 403, body: { details: { reason: 'must_change_password' } } });
    await late.expect(changePassword, { body: { current: TEST_PASSWORD, next: 'Baihe-2022-spring' } });
    expect((await late.send('GET', '/audit')).status).toBe(200);
    expect((await admin.call(getSession)).status).toBe(401);
  });
});

describe('welcome', () => {
  test('tells anybody the county, and no account unless it is a demonstration', async () => {
    expect(await server.anonymous.expect(getWelcome)).toMatchObject({ county: { zh: '青岚县' }, demonstration: null });
  });
});

test('no role of the office runs the system, and no administrator sees a figure', async () => {
  const { ROLE_ABILITIES } = await import('../policies/role-abilities.ts');
  for (const role of ROLES) {
    const abilities = ROLE_ABILITIES[role];
    const isAdministrator = role.endsWith('_admin');
    expect(abilities.some((ability) => /^(figures|forms|reports|targets)\./u.test(ability))).toBe(!isAdministrator);
    expect(abilities.some((ability) => /^(accounts|audit|settings|system)\./u.test(ability))).toBe(isAdministrator);
  }
});

async function setOneSession(oneSession: boolean): Promise<void> {
  await withSystem(server.deps.database, (tx) => storeSetting(tx, server.seeded.id, 'sign_in', { oneSession }));
}
