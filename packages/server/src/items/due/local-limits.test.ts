import { getItem, listAuditEntries, listLocalLimits, listProcedures, openItem, previewLocalLimit, setLocalLimit } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer<SeededCounty>;
let office: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  office = await server.signIn('office_head');
});
afterAll(() => server?.stop());

const limit = (more: object = {}) => ({ procedure: 'hotline', clock: 'request', length: { count: 3, unit: 'workdays' as const }, document: '《青岚县热线办理办法》（青政办发〔2022〕3号）', clause: '第八条', validFrom: '2022-01-05', ...more });
const order = (title: string, at?: string) => office.expect(openItem, {
  body: { commandId: randomUUID(), procedure: 'hotline', action: 'register', title, fields: { kind: 'complaint', order: '1', matter: '候诊时间长' }, evidence: [], parties: { handler: [{ orgId: TEST_ORGS.qingxi }] }, ...(at === undefined ? {} : { at }) },
});
const due = async (itemId: string) => (await office.expect(getItem, { params: { itemId } })).clocks.find(({ id }) => id === 'request')?.due;
const set = (more: object = {}) => office.call(setLocalLimit, { body: { commandId: randomUUID(), ...limit(more) } });

test('a limit has its rule, holds for items opened from its day on, and reaches open ones only when that is said', async () => {
  const { itemId: earlier } = await order('此前立项');
  expect(await due(earlier)).toBe('2022-01-12');
  server.clock.advance(24 * 60);
  office = await server.signIn('office_head');
  expect((await office.expect(previewLocalLimit, { body: limit({ validFrom: '2022-01-06' }) })).moves).toBe(0);
  expect((await set({ validFrom: '2022-01-06' })).body).toMatchObject({ moves: 0 });
  const { itemId: later } = await order('此后立项');
  expect([await due(earlier), await due(later)]).toEqual(['2022-01-12', '2022-01-11']);
  const clock = (await office.expect(listProcedures)).procedures.find(({ id }) => id === 'hotline')?.clocks.find(({ id }) => id === 'request');
  expect(clock).toMatchObject({ clause: '《青岚县热线办理办法》（青政办发〔2022〕3号）第八条', sentence: { zh: expect.stringContaining('3个工作日') } });

  const reaching = limit({ length: { count: 4, unit: 'workdays' }, validFrom: '2022-01-06', reachesOpen: true });
  const preview = await office.expect(previewLocalLimit, { body: reaching });
  expect(new Set(preview.rows.map(({ itemId, after }) => `${itemId} ${after}`))).toEqual(new Set([`${earlier} 2022-01-11`, `${later} 2022-01-12`]));
  const command = { body: { commandId: randomUUID(), ...reaching } };
  expect(await office.expect(setLocalLimit, command)).toEqual(await office.expect(setLocalLimit, command));
  expect([await due(earlier), await due(later)]).toEqual(['2022-01-11', '2022-01-12']);
  const own = (await office.expect(listLocalLimits)).limits.find((each) => each.clock.id === 'request');
  expect([own?.own?.length?.count, own?.entered.length, own?.example.length.count]).toEqual([4, 2, 5]);
  const { entries } = await (await server.signIn('audit_admin')).expect(listAuditEntries, { query: { action: 'limit.set' } });
  expect(entries[0]).toMatchObject({ subject: { id: 'hotline/request' }, detail: { moves: 2, reachesOpen: true } });
});

test('what a statute sets or caps is refused with its clause, as are others who may not set it', async () => {
  expect(await set({ procedure: 'licence', clock: 'decision' })).toMatchObject({ status: 400, body: { message: { zh: expect.stringMatching(/法定时限.*行政许可法》第42条/u) } } });
  expect(await set({ procedure: 'licence', clock: 'promise', length: { count: 21, unit: 'workdays' } })).toMatchObject({ status: 400, body: { message: { zh: expect.stringMatching(/不能长于20个工作日.*第42条第1款/u) } } });
  expect(await set({ validFrom: '2022-03-01', reachesOpen: true })).toMatchObject({ status: 400, body: { message: { zh: expect.stringContaining('将来才生效') } } });
  expect((await (await server.signIn('clerk')).call(setLocalLimit, { body: { commandId: randomUUID(), ...limit() } })).status).toBe(403);
});
