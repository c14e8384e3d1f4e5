import { getMeasure, listMeasurePeople, type previewRecord, type ResidentPage, type RouteResponse } from '@taizhang/contract';
import { registerMetricId } from '@taizhang/indicators';
import { addDays, checkHealthRecordCode, monthPeriod, monthOf, plainDate, yearOf, type PlainDate } from '@taizhang/kernel';
import { fileFromTimeline, judgeDraft, parametersOf } from '@taizhang/records';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../database/scope.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import { rowsOf } from '../ledger/sql.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { compareStandings } from './compare-standings.ts';
import { publishCounts } from './publish-counts.ts';
import { openRegisterCounty } from './register-county.ts';
import { pressureProgramme, registerPack } from './testing/register-pack.ts';
import { wakeResidents } from './wake-residents.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
let head: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [registerPack] });
  nurse = await server.signIn('nurse');
  head = await server.signIn('section_head');
});
afterAll(async () => server.stop());

const CLINICS = [TEST_ORGS.qingxiClinic, TEST_ORGS.qingxiClinic2] as const;
let people = 0;

async function addResident(given: { readonly name?: string; readonly bornOn?: string; readonly orgId?: string; readonly number?: string | null } = {}): Promise<number> {
  people += 1;
  const { status, body } = await nurse.send('POST', '/residents', {
    commandId: crypto.randomUUID(), orgId: given.orgId ?? TEST_ORGS.qingxiClinic, sex: 'female', bornOn: given.bornOn ?? '1960-03-04', livesHereSince: '2019-01-01', residenceKind: 1, householdOf: null, householdRole: null,
    identity: { name: given.name ?? `王小明${people}`, kind: given.number === undefined ? 'none' : 'id_card', number: given.number ?? null, phone: '13800001234', address: '河湾村二组' },
  });
  expect({ status, body }).toMatchObject({ status: 200 });
  return Number((body as { residentId: number }).residentId);
}

async function versionOf(id: number): Promise<number> {
  const { body } = await nurse.send('GET', `/residents/${id}`);
  return (body as { version: number }).version;
}

async function enter(id: number, on: string, sbp: number, version?: number, commandId = crypto.randomUUID()) {
  return nurse.send('POST', `/residents/${id}/records`, { commandId, version: version ?? (await versionOf(id)), programme: 'pressure', kind: 'visit', on, fields: { sbp }, confirmed: [] });
}

async function differences(): Promise<readonly unknown[]> {
  return withSystem(server.deps.database, async (tx) => (await compareStandings(tx, await openRegisterCounty(server.deps, tx, server.seeded.id))).differences);
}

describe('the register', () => {
  test('whatever is entered, corrected, withdrawn or moved, on whatever day: counts kept by difference are those of a rebuild, and the ledger says the same', async () => {
    const ids = [await addResident(), await addResident({ bornOn: '1987-02-10' }), await addResident({ orgId: CLINICS[1], bornOn: '1950-12-31' })];
    const step = fc.record({ person: fc.integer({ min: 0, max: 2 }), act: fc.constantFrom('enter', 'enter', 'enter', 'correct', 'withdraw', 'move', 'leave'), back: fc.integer({ min: 0, max: 500 }), sbp: fc.integer({ min: 90, max: 200 }), days: fc.integer({ min: 0, max: 25 }) });
    let today: PlainDate = server.clock.today();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        for (const { person, act, back, sbp, days } of steps) {
          today = addDays(today, days);
          server.clock.setToday(today);
          const id = ids[person] ?? 0;
          const on = addDays(today, -back);
          const page = (await nurse.send('GET', `/residents/${id}`)).body as { version: number; records: { id: string; programme: string; withdrawn: boolean }[] };
          const known = page.records.find((record) => record.programme === 'pressure' && !record.withdrawn);
          const common = { commandId: crypto.randomUUID(), version: page.version };
          if (act === 'enter') await enter(id, on, sbp, page.version);
          else if (act === 'correct' && known) await nurse.send('POST', `/residents/${id}/records/${known.id}/correct`, { ...common, on, fields: { sbp }, confirmed: ['sbp'], reason: '录错' });
          else if (act === 'withdraw' && known) await nurse.send('POST', `/residents/${id}/records/${known.id}/withdraw`, { ...common, reason: '重复' });
          else if (act === 'move') await nurse.send('POST', `/residents/${id}/move`, { ...common, kind: 'move_in', on, orgId: CLINICS[back % 2], reason: null });
          else if (act === 'leave') await nurse.send('POST', `/residents/${id}/move`, { ...common, kind: 'move_out', on, reason: null });
        }
        await wakeResidents(server.deps, server.seeded.id);
        expect(await differences()).toEqual([]);
      }),
      { numRuns: 12 },
    );
    await publishCounts(server.deps, server.seeded.id);
    const untold = await withSystem(server.deps.database, async (tx) => {
      const county = await server.deps.ledger.county(tx, server.seeded.id);
      const period = monthPeriod(yearOf(today), monthOf(today));
      const book = await openFigureBook(tx, county, { metricIds: [registerMetricId('p_all')], periods: [period] });
      const counts = await rowsOf<{ org_id: number; n: number }>(tx, 'select org_id, n from standing_count where county_id = $1 and metric_key = $2 and year = $3 and slot = $4', [server.seeded.id, county.keys.keyOf(registerMetricId('p_all')), yearOf(today), monthOf(today) - 1]);
      return counts.filter(({ org_id: org, n }) => book.reading(registerMetricId('p_all'), county.directory.codeOf(org), period).value !== n);
    });
    expect(untold).toEqual([]);
    const miscounted = await withSystem(server.deps.database, (tx) => rowsOf(tx, `select org_id, n, found from resident_count full join (select org_id, count(*) as found from resident where status in ('here', 'lost') group by org_id) as r using (org_id) where coalesce(n, 0) <> coalesce(found, 0)`));
    expect(miscounted).toEqual([]);
  });

  test('a visit is counted once, however often it is sent', async () => {
    const id = await addResident();
    const commandId = crypto.randomUUID();
    const version = await versionOf(id);
    const on = addDays(server.clock.today(), -1);
    const [first, second] = await Promise.all([enter(id, on, 130, version, commandId), enter(id, on, 130, version, commandId)]);
    expect([first.status, second.status, first.body]).toEqual([200, 200, second.body]);
    expect((await enter(id, on, 131)).status).toBe(409);
    expect(await differences()).toEqual([]);
  });

  test('of two who edit one resident one wins, and the other is told what changed', async () => {
    const id = await addResident();
    const version = await versionOf(id);
    const today = server.clock.today();
    const [a, b] = await Promise.all([enter(id, addDays(today, -3), 130, version), enter(id, addDays(today, -2), 140, version)]);
    const [won, lost] = a.status === 200 ? [a, b] : [b, a];
    expect(won.status).toBe(200);
    expect(lost).toMatchObject({ status: 409, body: { code: 'stale', details: { changedBy: 'nurse', programme: 'pressure' } } });
  });

  test.each([
    ['before birth', '1960-03-03', 130, 'on'], ['after today', '2099-01-01', 130, 'on'], ['a pressure nobody has', '2021-06-01', 400, 'sbp'], ['an unusual one nobody confirmed', '2021-06-01', 230, 'sbp'],
  ])('%s is refused at its field', async (_, on, sbp, field) => {
    const id = await addResident();
    expect(await enter(id, on, sbp)).toMatchObject({ status: 400, body: { code: 'invalid_input', path: [field] } });
  });

  test('a correction names what it changed and restates the ended months it was foretold to; it cannot make two visits of one day, nor the only move in be withdrawn', async () => {
    const id = await addResident();
    const today = server.clock.today();
    const [past, later] = [addDays(today, -70), addDays(today, -40)];
    await enter(id, past, 130);
    await enter(id, later, 131);
    const page = async () => (await nurse.send('GET', `/residents/${id}`)).body as { version: number; records: { id: string; on: string; programme: string; mayChange: boolean; history: { kind: string; changes: { label: { zh: string }; before: { zh: string } | null; after: { zh: string } | null }[] }[] }[] };
    const known = (await page()).records.find(({ on }) => on === past);
    const correct = async (on: string, sbp: number) => nurse.send('POST', `/residents/${id}/records/${known?.id}/correct`, { commandId: crypto.randomUUID(), version: await versionOf(id), on, fields: { sbp }, confirmed: [], reason: '抄录错误' });
    expect(await correct(later, 130)).toMatchObject({ status: 409, body: { code: 'conflict', path: ['on'] } });
    const year = past.slice(0, 4);
    await withSystem(server.deps.database, (tx) => rowsOf(tx, "insert into report (county_id, id, org_id, template_id, period, created_at, created_by, published_at) select $1, gen_random_uuid(), org_id, 'work-report', $2, now(), '试验', now() from resident where id = $3", [server.seeded.id, year, id]));
    const { body: preview } = await nurse.send('POST', `/residents/${id}/preview`, { programme: 'pressure', kind: 'visit', on: addDays(past, -31), fields: { sbp: 150 }, recordId: known?.id });
    const { restates } = preview as { restates: { month: string; isPublished: boolean }[] };
    const foretold = restates.map(({ month }) => month);
    // The nurse cannot read the published report of that year, and is told that there is one.
    expect(restates.map(({ isPublished }) => isPublished)).toEqual(foretold.map((month) => month.startsWith(year)));
    expect(foretold).toContain(past.slice(0, 7));
    expect(await correct(addDays(past, -31), 150)).toMatchObject({ status: 200 });
    const [entry] = await withSystem(server.deps.database, (tx) => rowsOf<{ restates: string[] }>(tx, "select detail->'restates' as restates from audit_entry where action = 'record.correct' order by seq desc limit 1"));
    expect(entry?.restates).toEqual(foretold);
    const { records } = await page();
    expect(records.find((record) => record.id === known?.id)?.history.at(-1)).toMatchObject({ kind: 'correct', changes: [{ label: { zh: '日期' }, before: { zh: past } }, { label: { zh: '收缩压' }, before: { zh: '130 mmHg' }, after: { zh: '150 mmHg' } }] });
    const stay = records.find(({ programme }) => programme === 'register');
    expect(stay?.mayChange).toBe(false);
    expect(await nurse.send('POST', `/residents/${id}/records/${stay?.id}/withdraw`, { commandId: crypto.randomUUID(), version: await versionOf(id), reason: '录错' })).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    expect(await differences()).toEqual([]);
  });

  test('the rule in the browser, with no more than the page it shows, says of a draft what the server says', async () => {
    const id = await addResident();
    const today = server.clock.today();
    for (const [back, sbp] of [[400, 150], [90, 131], [20, 145], [10, 128]] as const) await enter(id, addDays(today, -back), sbp);
    const page = async () => (await nurse.send('GET', `/residents/${id}`)).body as ResidentPage;
    const [newest, newer] = (await page()).records;
    await nurse.send('POST', `/residents/${id}/records/${newest?.id}/withdraw`, { commandId: crypto.randomUUID(), version: await versionOf(id), reason: '重复' });
    await nurse.send('POST', `/residents/${id}/move`, { commandId: crypto.randomUUID(), version: await versionOf(id), kind: 'move_in', on: addDays(today, -20), orgId: CLINICS[1], reason: null });
    const shown = await page();
    const kind = pressureProgramme.kinds[0];
    if (kind === undefined) throw new Error('The programme of the test has a form.');
    for (const [recordId, back, sbp] of [[undefined, 0, 138], [undefined, 0, 150], [undefined, 1, 230], [undefined, -1, 130], [undefined, 500, 120], [newer?.id, 95, 139]] as const) {
      const draft = { programme: 'pressure', kind: 'visit', on: addDays(today, -back), fields: { sbp }, ...(recordId === undefined ? {} : { recordId }) };
      const { restates: _, ...said } = (await nurse.send('POST', `/residents/${id}/preview`, draft)).body as RouteResponse<typeof previewRecord>;
      const record = { ...draft, id: recordId ?? 'draft', orgId: CLINICS[0] };
      expect(judgeDraft(pressureProgramme, kind, record, fileFromTimeline(shown), { today, parameters: parametersOf([]) })).toEqual(said);
    }
  });

  test('health record codes of a village follow one another, also when several register at once; of two clinics that register one person at once the second is refused', async () => {
    const codesOf = async (ids: readonly number[]) => withSystem(server.deps.database, (tx) => rowsOf<{ code: string }>(tx, 'select record_code as code from resident where id = any($1::bigint[]) order by record_code', [ids]));
    const first = await addResident({ orgId: CLINICS[1] });
    const number = '990001196003040060';
    const ids = await Promise.all(['一', '二', '三', '四', '五', '六'].map(async (name) => addResident({ name, orgId: CLINICS[1] })));
    const twins = await Promise.allSettled([addResident({ number, orgId: CLINICS[0] }), addResident({ number, orgId: CLINICS[1] })]);
    expect(twins.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [refused] = twins.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
    ids.push(await addResident({ orgId: CLINICS[1] }));
    const [start, ...codes] = (await codesOf([first, ...ids])).map(({ code }) => code);
    expect(start).toMatch(/^990001101103\d{5}$/u);
    const serial = Number(start?.slice(12));
    expect(codes.map((code) => Number(code.slice(12)) - serial)).toEqual([1, 2, 3, 4, 5, 6, refused === 1 ? 7 : 8]);
    expect(codes.every((code) => checkHealthRecordCode(code).ok)).toBe(true);
    const found = async (text: string) => ((await nurse.send('GET', `/residents?text=${text}`)).body as { rows: { id: number }[] }).rows.map(({ id }) => id);
    expect(await found(start?.replace(/^(.{6})(.{3})(.{3})/u, '$1-$2-$3-') ?? '')).toEqual([first]);
    expect(await found(`${start?.slice(0, 12)}99999`)).toEqual([]);
  });

  test('a member of a household gets its address, and makes one of somebody who had none; a township registers nobody itself', async () => {
    const head = await addResident({ name: '何大江' });
    const add = (more: object) => nurse.send('POST', '/residents', {
      commandId: crypto.randomUUID(), orgId: TEST_ORGS.qingxiClinic, sex: 'male', bornOn: '2010-05-01', livesHereSince: '2019-01-01', residenceKind: 1, householdOf: head, householdRole: 'child',
      identity: { name: '何小江', kind: 'none', number: null, phone: null, address: null }, ...more,
    });
    const { body } = await add({});
    const child = (body as { residentId: number }).residentId;
    expect((await nurse.send('POST', `/residents/${child}/reveal`, { commandId: crypto.randomUUID(), reason: '核对' })).body).toMatchObject({ name: '何小江', address: '河湾村二组' });
    const page = (await nurse.send('GET', `/residents/${head}`)).body as { household: { members: { id: number; role: string }[] } };
    expect(page.household.members.map(({ id, role }) => [id, role])).toEqual([[head, 'head'], [child, 'child']]);
    await add({ identity: { name: '何二江', kind: 'none', number: null, phone: null, address: null } });
    expect(((await nurse.send('GET', `/residents/${head}`)).body as typeof page).household.members).toHaveLength(3);
    expect(await add({ orgId: TEST_ORGS.qingxi })).toMatchObject({ status: 400, body: { path: ['orgId'] } });
  });

  test('a resident of another township does not exist for the nurse', async () => {
    const other = await server.signIn('clerk2');
    expect((await other.send('GET', '/residents')).status).toBe(403);
    const id = await addResident();
    await nurse.send('POST', `/residents/${id}/move`, { commandId: crypto.randomUUID(), version: await versionOf(id), kind: 'move_in', on: plainDate('2021-05-01'), orgId: TEST_ORGS.qingxiClinic2, reason: null });
    expect((await head.send('GET', `/residents/${id}`)).status).toBe(200);
    expect((await nurse.send('POST', '/residents', { commandId: crypto.randomUUID(), orgId: TEST_ORGS.baiheClinic, sex: 'male', bornOn: '1960-01-01', livesHereSince: '2020-01-01', residenceKind: 1, householdOf: null, householdRole: null, identity: { name: '李四', kind: 'none', number: null, phone: null, address: null } })).status).toBe(403);
  });

  test('a resident is found by name, initials and last digits, and the tables hold neither name nor number', async () => {
    const id = await addResident({ name: '曾晓燕', number: '990001196003040027', bornOn: '1960-03-04' });
    for (const text of ['曾晓燕', '曾', 'zxy', '0027', '1234', '13800001234']) {
      const { body } = await nurse.send('GET', `/residents?text=${encodeURIComponent(text)}&limit=100`);
      expect((body as { rows: { id: number }[] }).rows.map((row) => row.id), text).toContain(id);
    }
    const stored = await withSystem(server.deps.database, (tx) => rowsOf<{ all: string }>(tx, "select string_agg(r::text || coalesce(t::text, ''), ' ') as all from resident r left join resident_token t on t.resident_id = r.id where r.id = $1", [id]));
    expect(stored[0]?.all).toBeTruthy();
    for (const secret of ['曾', '13800001234', '990001196003040027', '河湾村', Buffer.from('曾晓燕').toString('hex')]) expect(stored[0]?.all).not.toContain(secret);
  });

  test('looking at a name leaves who looked and why', async () => {
    const id = await addResident({ name: '郑秀兰' });
    const page = await head.send('GET', `/residents/${id}`);
    expect(JSON.stringify(page.body)).not.toContain('郑秀兰');
    const revealed = await head.send('POST', `/residents/${id}/reveal`, { commandId: crypto.randomUUID(), reason: '电话回访' });
    expect(revealed.body).toMatchObject({ name: '郑秀兰', phone: '13800001234' });
    const looks = await withSystem(server.deps.database, (tx) => rowsOf(tx, 'select revealed_by, reason from identity_reveal where resident_id = $1', [id]));
    expect(looks).toEqual([{ revealed_by: 'section_head', reason: '电话回访' }]);
  });

  test('the people behind a rate are those it counts, each other one with the reason', async () => {
    await wakeResidents(server.deps, server.seeded.id);
    await publishCounts(server.deps, server.seeded.id);
    const { months } = await head.expect(getMeasure, { params: { measureId: 'p_rate' } });
    // Past months too: who counted then is not stored, so the rule is asked again and must agree with the ledger.
    expect(months.length).toBeGreaterThan(2);
    for (const month of months.slice(0, 4)) {
      const { self } = await head.expect(getMeasure, { params: { measureId: 'p_rate' }, query: { month } });
      const [yes, no] = await Promise.all((['yes', 'no'] as const).map(async (counted) => head.expect(listMeasurePeople, { params: { measureId: 'p_rate' }, query: { month, counted, limit: 200 } })));
      expect([yes?.total, no?.total, yes?.elsewhere, no?.elsewhere]).toEqual([self.numerator, self.denominator - self.numerator, 0, 0]);
      for (const { why } of no?.rows ?? []) expect(why).toEqual([{ zh: '本年未随访', en: 'Not seen this year' }]);
    }
    expect((await head.call(getMeasure, { params: { measureId: 'p_rate' }, query: { month: '2039-01' } })).status).toBe(400);
  });
});
