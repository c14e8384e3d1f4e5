import { registerMetricId } from '@taizhang/indicators';
import { addDays, completedYears, monthOf, monthPeriod, plainDate, yearOf } from '@taizhang/kernel';
import { openFile } from '@taizhang/records';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverActor } from '../../auth/actor.ts';
import { withSystem } from '../../database/scope.ts';
import { openFigureBook } from '../../ledger/ledger.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, temporaryDirectory, TEST_ORGS, type SeededCounty, type TestServer } from '../../testing/index.ts';
import { changeRecords } from '../change-records.ts';
import { publishCounts } from '../publish-counts.ts';
import { openRegisterCounty } from '../register-county.ts';
import { insertIdentity } from '../resident-identity.ts';
import { readResidents } from '../resident-rows.ts';
import { exportRegister } from './export-register.ts';

let server: TestServer<SeededCounty>;
let place: string;
beforeAll(async () => {
  place = temporaryDirectory();
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-health']) });
  server.clock.setToday(plainDate('2021-05-20'));
  await addPatients(60);
});
afterAll(async () => {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
});

const CLINICS = [TEST_ORGS.qingxiClinic, TEST_ORGS.qingxiClinic2, TEST_ORGS.baiheClinic];

/** Patients of every sort: some never enrolled, some closed, some dead, with zero to four visits of this year and a check or none. */
async function addPatients(count: number): Promise<void> {
  const { deps, seeded, clock } = server;
  await withSystem(deps.database, async (tx) => {
    const county = await openRegisterCounty(deps, tx, seeded.id);
    const today = clock.today();
    const stamp = { actor: serverActor({ id: seeded.id, code: seeded.code }, '试验'), at: clock.now(), today };
    for (let n = 0; n < count; n += 1) {
      const orgId = CLINICS[n % 3] ?? TEST_ORGS.qingxiClinic;
      const bornOn = plainDate(`${1940 + (n % 50)}-0${1 + (n % 9)}-15`);
      const id = await insertIdentity(tx, deps.register.keys, {
        countyId: seeded.id, orgId: county.directory.idOf(orgId), sex: 'female', bornOn, residenceKind: 1, householdId: null, householdRole: null, recordCode: null, createdAt: clock.now(), createdBy: '试验',
        identity: { name: `=王${n}`, kind: 'none', number: null, phone: null, address: null },
      });
      const [stored] = await readResidents(tx, deps.register, county.directory, [id], { lock: true });
      if (stored === undefined) throw new Error('not added');
      const year = yearOf(today);
      const record = (programme: string, kind: string, on: string, fields: Record<string, string | number> = {}) => ({ kind: 'enter' as const, recordId: crypto.randomUUID(), reason: null, record: { programme, kind, on: plainDate(on), orgId, fields } });
      const visits = Array.from({ length: n % 5 }, (_, at) => record('hypertension', 'follow_up', addDays(plainDate(`${year}-01-03`), at * 40), { way: at === 3 ? '3' : '2', sbp: 130, dbp: 80, medicine: `王${n}的药` })).filter((visit) => visit.record.on <= today);
      await changeRecords(tx, county, { ...stored, file: openFile(stored.file, []) }, [
        record('register', 'move_in', '2015-01-01'),
        ...(n % 7 === 0 ? [] : [record('hypertension', 'enrol', n % 4 === 0 ? `${year}-02-01` : '2019-05-01', { diagnosed_on: '2019-05-01' })]),
        ...visits,
        ...(n % 3 === 0 ? [] : [record('health_record', 'checkup', `${year}-01-20`)]),
        ...(n % 11 === 5 ? [record('hypertension', 'close', `${year}-02-20`, { reason: '1' })] : []),
        ...(n % 13 === 6 ? [record('register', 'died', `${year}-03-01`)] : []),
      ].filter(({ record: { on } }) => on <= today), stamp);
    }
  });
  await publishCounts(deps, seeded.id);
}

type Line = Record<string, string>;

async function writeExport(name: string, withNames = false): Promise<(file: string) => readonly Line[]> {
  const directory = path.join(place, name);
  await withSystem(server.deps.database, async (tx) => exportRegister(tx, await openRegisterCounty(server.deps, tx, server.seeded.id), { directory, files: ['residents', 'visits', 'standings'], withNames }));
  return (file) => Papa.parse<Line>(readFileSync(path.join(directory, `${file}.csv`), 'utf8').replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true }).data;
}

/** What somebody with a spreadsheet makes of the files, from the sentence of the measure alone. */
function recompute(residents: readonly Line[], visits: readonly Line[], asOf: string): { managed: number; standard: number } {
  const year = asOf.slice(0, 4);
  const quarterEnds = ['03-31', '06-30', '09-30', '12-31'].map((day) => `${year}-${day}`);
  let [managed, standard] = [0, 0];
  for (const { resident_id: id, born_on: born = '', status } of residents) {
    const own = visits.filter((visit) => visit['resident_id'] === id && (visit['on'] ?? '') <= asOf).toSorted((a, b) => ((a['on'] ?? '') < (b['on'] ?? '') ? -1 : 1));
    const closed = own.findLast(({ programme, kind }) => programme === 'hypertension' && kind === 'close')?.['on'] ?? '';
    const enrolled = own.find(({ programme, kind, on = '' }) => programme === 'hypertension' && kind === 'enrol' && on > closed)?.['on'];
    if (enrolled === undefined || status !== 'here' || completedYears(plainDate(born), plainDate(asOf)) < 35) continue;
    managed += 1;
    const met = own.filter(({ kind, on = '', fields = '{}' }) => kind === 'follow_up' && on >= `${year}-01-01` && on >= enrolled && ['1', '2'].includes((JSON.parse(fields) as { way: string }).way)).length;
    const owed = quarterEnds.filter((end) => end <= asOf && end >= enrolled).length;
    if (met >= owed && own.some(({ kind, on = '' }) => kind === 'checkup' && on >= `${year}-01-01`)) standard += 1;
  }
  return { managed, standard };
}

describe('the exported register', () => {
  test('lets somebody else recompute 高血压规范管理率 from the files alone and arrive at the figures of the ledger', async () => {
    const read = await writeExport('plain');
    const asOf = server.clock.today();
    const counted = recompute(read('residents'), read('visits'), asOf);
    const stated = await withSystem(server.deps.database, async (tx) => {
      const county = await server.deps.ledger.county(tx, server.seeded.id);
      const period = monthPeriod(yearOf(asOf), monthOf(asOf));
      const [managed, standard] = [registerMetricId('htn_managed'), registerMetricId('htn_standard')];
      const book = await openFigureBook(tx, county, { metricIds: [managed, standard], periods: [period] });
      return { managed: book.reading(managed, TEST_ORGS.county, period).value, standard: book.reading(standard, TEST_ORGS.county, period).value };
    });
    expect(counted).toEqual(stated);
    expect(counted.standard).toBeGreaterThan(0);
    expect(counted.standard).toBeLessThan(counted.managed);
    const standings = read('standings').filter(({ programme }) => programme === 'hypertension');
    expect(standings.filter(({ counts = '' }) => counts.split(' ').includes('htn_standard'))).toHaveLength(counted.standard);
  });

  test('names nobody, not even in what was typed freely, unless that is asked for; then a name is no formula', async () => {
    const plain = await writeExport('unnamed');
    for (const file of readdirSync(path.join(place, 'unnamed'))) expect(readFileSync(path.join(place, 'unnamed', file), 'utf8'), file).not.toMatch(/王\d/u);
    expect(plain('residents')).toHaveLength(60);
    const named = await writeExport('named', true);
    expect(named('residents')[0]).toMatchObject({ name: "'=王0" });
    expect(named('visits').some(({ fields = '' }) => fields.includes('的药'))).toBe(true);
  });

  test('every column, form and field that occurs is in the dictionary beside the files', async () => {
    const read = await writeExport('explained');
    const known = new Set(read('dictionary').map(({ file, name }) => `${file} ${name}`));
    for (const file of ['residents', 'visits', 'standings', 'units']) for (const name of Object.keys(read(file)[0] ?? {})) expect(known).toContain(`${file} ${name}`);
    for (const { programme, kind, fields = '{}' } of read('visits')) for (const key of Object.keys(JSON.parse(fields) as object)) expect(known).toContain(`visits ${programme}/${kind}.${key}`);
  });
});
