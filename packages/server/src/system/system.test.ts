import { getHolidayYear, getSession, getSignInSettings, getSystem, getWelcome, setHolidayYear, setSignInSettings } from '@taizhang/contract';
import { plainDate } from '@taizhang/kernel';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withScope, withSystem } from '../database/scope.ts';
import { serverActor } from '../auth/actor.ts';
import { startTestServer, TEST_ORGS, TEST_PASSWORD, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { markAsDemonstration } from './demonstration.ts';
import { readWorkingCalendar } from './holidays.ts';
import { listPublishedHolidays } from './published-holidays.ts';

let server: TestServer<SeededCounty>;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('system_admin');
});
afterAll(() => server?.stop());

const spring = { source: '国务院办公厅关于2027年部分节假日安排的通知', daysOff: [{ date: '2027-01-01', name: '元旦' }], workdays: [{ date: '2027-01-09', name: '元旦' }] };

describe('holidays', () => {
  test('need login, and the ability to change them', async () => {
    expect((await server.anonymous.call(getHolidayYear, { params: { year: 2021 } })).status).toBe(401);
    const clerk = await server.signIn('clerk');
    expect((await clerk.call(setHolidayYear, { params: { year: 2027 }, body: { commandId: randomUUID(), ...spring } })).status).toBe(403);
  });

  test('are there for every year published, make-up days included', () => {
    const tables = listPublishedHolidays();
    expect(tables.map((table) => table.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(tables.filter((table) => table.year >= 2021).map((table) => table.workdays.length)).toEqual([7, 7, 7, 8, 5, 6]);
  });

  test('of a year nobody has entered are missing, said so, and not guessed', async () => {
    expect(await admin.expect(getHolidayYear, { params: { year: 2027 } })).toEqual({ table: null });
    const calendar = await withScope(server.deps.database, serverActor(server.seeded, 'test'), (tx) => readWorkingCalendar(tx, server.seeded.id));
    expect(calendar.missingYears(plainDate('2026-12-01'), plainDate('2027-02-01'))).toEqual([2027]);
    expect(calendar.addWorkdays(plainDate('2021-09-30'), 1).due).toBe('2021-10-08');
  });

  test('are entered once, are the same when the command comes again, and may be corrected', async () => {
    const body = { commandId: randomUUID(), ...spring };
    for (let i = 0; i < 2; i += 1) expect(await admin.expect(setHolidayYear, { params: { year: 2027 }, body })).toMatchObject({ year: 2027, moves: 0 });
    expect((await admin.expect(getHolidayYear, { params: { year: 2027 } })).table).toEqual({ year: 2027, ...spring });
    await admin.expect(setHolidayYear, { params: { year: 2027 }, body: { ...body, commandId: randomUUID(), workdays: [] } });
    expect((await admin.expect(getHolidayYear, { params: { year: 2027 } })).table?.workdays).toEqual([]);
  });

  test.each([
    ['a day of another year', { daysOff: [{ date: '2026-12-31', name: '元旦' }] }],
    ['a make-up day that is a weekday', { workdays: [{ date: '2027-01-08', name: '元旦' }] }],
    ['a day off and worked at once', { daysOff: [{ date: '2027-01-09', name: '元旦' }] }],
    ['a day that does not exist', { daysOff: [{ date: '2027-02-30', name: '春节' }] }],
  ])('are refused with %s', async (_name, wrong) => {
    const reply = await admin.call(setHolidayYear, { params: { year: 2027 }, body: { commandId: randomUUID(), ...spring, ...wrong } });
    expect(reply.status).toBe(400);
  });
});

describe('rules of signing in', () => {
  test('are changed by the security administrator alone, and apply at once', async () => {
    const security = await server.signIn('security_admin');
    const settings = { ...(await security.expect(getSignInSettings)), idleMinutes: 5 };
    expect((await admin.call(setSignInSettings, { body: { commandId: randomUUID(), settings } })).status).toBe(403);
    await security.expect(setSignInSettings, { body: { commandId: randomUUID(), settings } });
    const clerk = await server.signIn('clerk');
    server.clock.advance(6);
    expect((await clerk.call(getSession)).status).toBe(401);
  });
});

describe('system', () => {
  test('is described to its administrators, and to no one else', async () => {
    const status = await (await server.signIn('system_admin')).expect(getSystem);
    expect(status).toMatchObject({ today: '2022-01-05', holidayYears: expect.arrayContaining([2019, 2026]), missingHolidayYears: [], accounts: 11 });
    expect(Number.parseInt(status.database.version, 10)).toBeGreaterThanOrEqual(15);
    expect((await (await server.signIn('director')).call(getSystem)).status).toBe(403);
  });
});

describe('demonstration', () => {
  test('tells its accounts to who has not signed in', async () => {
    const account = { loginName: 'clerk', displayName: '填报员', role: 'clerk' as const, orgName: { zh: '青溪镇卫生院', en: 'Qingxi' } };
    await withSystem(server.deps.database, (tx) => markAsDemonstration(tx, server.seeded.id, { today: '2022-01-05', password: TEST_PASSWORD, accounts: [account] }));
    expect((await server.anonymous.expect(getWelcome)).demonstration).toMatchObject({ password: TEST_PASSWORD, accounts: [account] });
    expect(TEST_ORGS.county).toBe(server.seeded.code);
  });
});
