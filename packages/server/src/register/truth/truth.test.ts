import { countRecheckCandidates, downloadRecheckCandidates, drawRecheck, getRecheck, getTruth, getTruthWorker, listRechecks, recordRecheck } from '@taizhang/contract';
import { candidatesDigest, drawSample } from '@taizhang/indicators';
import { addDays } from '@taizhang/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { registerPack } from '../testing/register-pack.ts';
import { Examinations } from './examinations.ts';
import { sm3 } from './recheck-commands.ts';
import { windowOf } from './truth-window.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
let head: TestClient;
const records: string[] = [];
let residents = 0;

beforeAll(async () => {
  const truthWatch = { measurements: [{ field: 'sbp', name: { zh: '收缩压', en: 'systolic' }, step: 1, limit: 140 }], homeVisit: null };
  server = await startTestServer({ packs: [{ ...registerPack, truthWatch }] });
  nurse = await server.signIn('nurse');
  head = await server.signIn('section_head');
  const today = server.clock.today();
  for (let person = 0; person < 10; person += 1) {
    const id = await addResident();
    for (let visit = 0; visit < 2; visit += 1) {
      const commandId = crypto.randomUUID();
      records.push(commandId);
      const version = ((await nurse.send('GET', `/residents/${id}`)).body as { version: number }).version;
      await nurse.send('POST', `/residents/${id}/records`, { commandId, version, programme: 'pressure', kind: 'visit', on: addDays(today, -20 - visit), fields: { sbp: 138 }, confirmed: [] });
    }
  }
});
afterAll(async () => server.stop());

async function addResident(): Promise<number> {
  residents += 1;
  const { body } = await nurse.send('POST', '/residents', {
    commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxiClinic, sex: 'female', bornOn: '1960-03-04', livesHereSince: '2019-01-01', residenceKind: 1, householdId: null, householdRole: null,
    identity: { name: `王小明${residents}`, kind: 'none', number: null, phone: null, address: null },
  });
  return Number((body as { residentId: number }).residentId);
}

async function personSays(rule: string): Promise<number> {
  return (await head.expect(getTruth, { query: { again: 'yes' } })).people.filter((person) => person.rule === rule).length;
}

describe('records that deserve a second look', () => {
  test('need somebody signed in, and nobody sees another township', async () => {
    expect((await server.anonymous.call(getTruth, { query: {} })).status).toBe(401);
    expect((await nurse.call(getTruth, { query: { orgId: TEST_ORGS.baihe } })).status).toBe(403);
    expect((await (await server.signIn('clerk')).call(getTruth, { query: {} })).status).toBe(403);
  });

  test('pressures all written just under the limit list their worker with the records, each openable', async () => {
    const { workers } = await nurse.expect(getTruth, { query: {} });
    const [worker] = workers;
    expect(worker).toMatchObject({ name: 'nurse', records: 20, isListed: true });
    expect(worker?.signals.map(({ rule }) => rule)).toContain('under_limit');
    const { signals } = await nurse.expect(getTruthWorker, { query: { key: worker?.key ?? '', rule: 'under_limit' } });
    const signal = signals.find(({ rule }) => rule === 'under_limit');
    expect(signal).toMatchObject({ total: 20, rows: { length: 20 }, chart: { about: { zh: '收缩压（界值 140）' } } });
    expect(signal?.rows[0]).toMatchObject({ values: [{ label: { zh: '收缩压' }, value: 138 }] });
    expect(signal?.chart?.bars.filter(({ count }) => count > 0)).toEqual([{ label: '138', count: 20, isMarked: true }]);
  });

  test('an examination is kept and says when it was made, until somebody asks to read the records again', async () => {
    const kept = await head.expect(getTruth, { query: {} });
    const id = await addResident();
    const { version } = (await nurse.send('GET', `/residents/${id}`)).body as { version: number };
    const commandId = crypto.randomUUID();
    await nurse.send('POST', `/residents/${id}/records`, { commandId, version, programme: 'pressure', kind: 'visit', on: addDays(server.clock.today(), -1), fields: { sbp: 121 }, confirmed: [] });
    expect(await head.expect(getTruth, { query: {} })).toEqual(kept);
    expect((await head.expect(getTruth, { query: { again: 'yes' } })).records).toBe(kept.records + 1);
    await nurse.send('POST', `/residents/${id}/records/${commandId}/withdraw`, { commandId: crypto.randomUUID(), version: version + 1, reason: '录错' });
    expect((await head.expect(getTruth, { query: { again: 'yes' } })).records).toBe(kept.records);
  });

  test('an examination outlives the server: another answers with the same one, whatever was recorded since, and looks itself only when asked again or when the rules are others', async () => {
    const { examinedAt, records: read } = await head.expect(getTruth, { query: { again: 'yes' } });
    const unit = await withSystem(server.deps.database, async (tx) => {
      const directory = await server.deps.directories.of(tx, server.seeded.id);
      return { directory, org: { id: directory.countyId, code: directory.codeOf(directory.countyId) }, orgIds: directory.jurisdictionOf(directory.codeOf(directory.countyId), server.clock.today()) };
    });
    const window = windowOf({}, server.clock.today());
    const id = await addResident();
    const recordId = crypto.randomUUID();
    const at = (await nurse.send('GET', `/residents/${id}`)).body as { version: number };
    await nurse.send('POST', `/residents/${id}/records`, { commandId: recordId, version: at.version, programme: 'pressure', kind: 'visit', on: addDays(server.clock.today(), -2), fields: { sbp: 120 }, confirmed: [] });
    const elsewhere = await new Examinations(server.deps).of(unit, window);
    expect(elsewhere).toMatchObject({ examinedAt, records: read });
    expect((await new Examinations(server.deps).of(unit, window, true)).records).toBe(read + 1);
    await withSystem(server.deps.database, async (tx) => rowsOf(tx, "update truth_examination set rules = 'others', result = 'unreadable'"));
    expect((await new Examinations(server.deps).of(unit, window)).records).toBe(read + 1);
    const { version } = (await nurse.send('GET', `/residents/${id}`)).body as { version: number };
    expect((await nurse.send('POST', `/residents/${id}/records/${recordId}/withdraw`, { commandId: crypto.randomUUID(), version, reason: '试验' })).status).toBe(200);
  });

  test('a service dated after death is a question about the person until the record is withdrawn', async () => {
    const id = await addResident();
    const version = async (): Promise<number> => ((await nurse.send('GET', `/residents/${id}`)).body as { version: number }).version;
    const recordId = crypto.randomUUID();
    await nurse.send('POST', `/residents/${id}/records`, { commandId: recordId, version: await version(), programme: 'pressure', kind: 'visit', on: addDays(server.clock.today(), -2), fields: { sbp: 120 }, confirmed: [] });
    expect(await personSays('after_death')).toBe(0);
    await nurse.send('POST', `/residents/${id}/move`, { commandId: crypto.randomUUID(), version: await version(), kind: 'died', on: addDays(server.clock.today(), -9), reason: null });
    expect(await personSays('after_death')).toBe(1);
    expect(await nurse.send('POST', `/residents/${id}/records/${recordId}/withdraw`, { commandId: crypto.randomUUID(), version: await version(), reason: '录错' })).toMatchObject({ status: 200 });
    expect(await personSays('after_death')).toBe(0);
  });
});

describe('a random re-check', () => {
  const order = () => ({ commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxi, worker: null, from: '2015-01-01', to: server.clock.today(), confidence: 90 as const, margin: 0.2, digest: null, seed: null });
  const body = () => ({ ...order(), from: addDays(server.clock.today(), -300) });

  test('is drawn by who hands out checks, not by who entered the records; a repeated command draws once', async () => {
    expect((await nurse.call(drawRecheck, { body: body() })).status).toBe(403);
    const same = body();
    const first = await head.expect(drawRecheck, { body: same });
    expect(await head.expect(drawRecheck, { body: same })).toEqual(first);
    expect(first).toMatchObject({ population: 20, size: 10 });
    expect((await head.expect(listRechecks, { query: {} })).rechecks).toHaveLength(1);
  });

  test('can be run again by anybody from the list and the seed, and its results give an estimate with an interval; the last result counts', async () => {
    const { recheckId } = await head.expect(drawRecheck, { body: body() });
    const { recheck, items } = await head.expect(getRecheck, { params: { recheckId } });
    expect(recheck.digest).toBe(candidatesDigest(records, sm3));
    expect(items.map((item) => item.recordId)).toEqual(drawSample(records, recheck.size, recheck.seed, sm3));
    const record = async (nth: number, result: 'matches' | 'differs' | 'not_reached', note: string | null) => head.call(recordRecheck, { params: { recheckId }, body: { commandId: crypto.randomUUID(), nth, result, note } });
    expect((await record(1, 'differs', null)).status).toBe(400);
    expect((await record(1, 'not_reached', '外出')).status).toBe(200);
    await record(1, 'differs', '本人说没有来过');
    await record(2, 'matches', null);
    const after = await head.expect(getRecheck, { params: { recheckId } });
    expect(after.recheck).toMatchObject({ matches: 1, differs: 1, notReached: 0, open: 8, differing: { share: 0.5 } });
    expect(after.items[0]).toMatchObject({ result: 'differs', note: '本人说没有来过', checkedBy: 'section_head' });
    expect((await record(99, 'matches', null)).status).toBe(404);
  });

  test('can be stated beforehand: a seed announced draws from the very list that was counted, and a list that changed since is refused', async () => {
    const { commandId, ...order } = body();
    const { population, digest } = await head.expect(countRecheckCandidates, { query: { orgId: order.orgId, from: order.from, to: order.to } });
    expect({ population, digest }).toEqual({ population: 20, digest: candidatesDigest(records, sm3) });
    expect((await head.call(drawRecheck, { body: { ...order, commandId, digest: sm3('another list'), seed: '3-5-1-6' } })).status).toBe(409);
    const { recheckId } = await head.expect(drawRecheck, { body: { ...order, commandId, digest, seed: '3-5-1-6' } });
    const { recheck, items } = await head.expect(getRecheck, { params: { recheckId } });
    expect(recheck).toMatchObject({ seed: '3-5-1-6', isSeedAnnounced: true, hasCandidates: true });
    expect(items.map((item) => item.recordId)).toEqual(drawSample(records, recheck.size, '3-5-1-6', sm3));
    const file = await head.call(downloadRecheckCandidates, { params: { recheckId } });
    expect(sm3(Buffer.from(file.body as Uint8Array).toString())).toBe(digest);
  });

  test('of one worker draws from nobody else', async () => {
    const [worker] = (await head.expect(getTruth, { query: {} })).workers;
    const { recheckId, population } = await head.expect(drawRecheck, { body: { ...body(), worker: worker?.key ?? '' } });
    expect(population).toBe(20);
    expect((await head.expect(getRecheck, { params: { recheckId } })).recheck.worker).toBe('nurse');
    expect((await head.call(drawRecheck, { body: { ...body(), worker: 'somebody else' } })).status).toBe(400);
  });

  test('from nothing is refused', async () => {
    expect((await head.call(drawRecheck, { body: { ...body(), from: '2015-01-01', to: '2015-02-01' } })).status).toBe(400);
  });
});
