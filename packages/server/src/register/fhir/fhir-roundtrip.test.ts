import { addDays, plainDate } from '@taizhang/kernel';
import { checkRecord, openFile } from '@taizhang/records';
import { anyResident, buildRecord } from '@taizhang/records/testing';
import fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverActor } from '../../auth/actor.ts';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, temporaryDirectory, TEST_ORGS, type SeededCounty, type TestServer } from '../../testing/index.ts';
import { compareStandings } from '../compare-standings.ts';
import { addPeople } from '../import/add-residents.ts';
import { openRegisterCounty } from '../register-county.ts';
import { exportFhir, FHIR_BASE, FHIR_FILE, requireMapping } from './export-fhir.ts';
import { importFhir, type FhirAccount, type RefusedResource } from './import-fhir.ts';

type Server = TestServer<SeededCounty>;
let source: Server;
let empty: Server;
const place = temporaryDirectory();
const TODAY = plainDate('2022-03-20');

beforeAll(async () => {
  const packs = await loadPacks(['@taizhang/pack-health']);
  [source, empty] = [await startTestServer({ packs }), await startTestServer({ packs })];
  for (const { clock } of [source, empty]) clock.setToday(TODAY);
  await addEverybody(source);
});
afterAll(async () => {
  await Promise.all([source.stop(), empty.stop()]);
  rmSync(place, { recursive: true, force: true });
});

/** A hundred people with records of every form, some moved to another village, dead or lost. */
async function addEverybody(server: Server): Promise<void> {
  await inCounty(server, async (tx, county) => {
    const people = fc.sample(anyResident(county.register.programmes), { seed: 7, numRuns: 100 }).map(({ file, records }, n) => {
      const sound = records.filter((record) => {
        const kind = county.register.programmes.find(({ id }) => id === record.programme)?.kinds.find(({ id }) => id === record.kind);
        return record.on <= TODAY && record.on >= file.bornOn && (kind === undefined || checkRecord(kind, record, openFile(file, []), TODAY).every(({ severity }) => severity === 'soft'));
      });
      const moves = file.bornOn > '2021-10-01' ? [] : n % 9 === 4 ? [buildRecord('register', 'move_in', addDays(TODAY, -n), {}, TEST_ORGS.baiheClinic)] : n % 11 === 5 ? [buildRecord('register', 'lost', addDays(TODAY, -n), { reason: '外出务工' })] : [];
      const name = `王${String.fromCodePoint(0x4E00 + n * 7)}`;
      return { orgId: TEST_ORGS.qingxiClinic, sex: file.sex, bornOn: file.bornOn, residenceKind: 1 as const, role: null, identity: { name, kind: 'none' as const, number: null, phone: '13800001234', address: '河湾村' }, records: [...sound, ...moves].map((record) => ({ ...record, id: crypto.randomUUID() })).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
    });
    await addPeople(tx, county, people, { actor: serverActor({ id: server.seeded.id, code: server.seeded.code }, '试验'), at: server.clock.now() });
  });
}

async function inCounty<Result>(server: Server, work: (tx: Parameters<typeof addPeople>[0], county: Parameters<typeof addPeople>[1]) => Promise<Result>): Promise<Result> {
  return withSystem(server.deps.database, async (tx) => work(tx, await openRegisterCounty(server.deps, tx, server.seeded.id)));
}

async function write(server: Server, name: string, withNames = true): Promise<string> {
  const directory = path.join(place, name);
  await inCounty(server, async (tx, county) => exportFhir(tx, county, { directory, base: FHIR_BASE, withNames }));
  return path.join(directory, FHIR_FILE);
}

async function read(server: Server, file: string): Promise<{ readonly account: FhirAccount; readonly refused: readonly RefusedResource[] }> {
  const refused: RefusedResource[] = [];
  const actor = serverActor({ id: server.seeded.id, code: server.seeded.code }, '试验');
  const account = await inCounty(server, async (tx, county) => importFhir(tx, county, file, requireMapping(county.register, FHIR_BASE), { actor, at: server.clock.now() }, async (resources) => void refused.push(...resources)));
  expect(refused.length).toBe(account.rejected);
  expect(account.accepted + account.updated + account.unchanged + account.rejected).toBe(account.inputs);
  return { account, refused };
}

/** Standings by the order of people, and the counts that follow. */
async function standings(server: Server): Promise<unknown> {
  return inCounty(server, async (tx, { directory }) => [
    await rowsOf(tx, 'select rank() over (order by r.id) as nth, r.status, o.code from resident r join org_unit o on o.id = r.org_id where r.county_id = $1 order by r.id', [directory.countyId]),
    await rowsOf(tx, 'select dense_rank() over (order by resident_id) as nth, programme, o.code, counts, due_kind, due_what, due_from, due_by, doubts, valid_until from standing s join org_unit o on o.id = s.org_id where s.county_id = $1 order by resident_id, programme', [directory.countyId]),
    await rowsOf(tx, 'select o.code, metric_key, year, slot, n from standing_count c join org_unit o on o.id = c.org_id where c.county_id = $1 and n <> 0 order by 1, 2, 3, 4', [directory.countyId]),
  ]);
}

const otherThanDerived = (refused: readonly RefusedResource[]) => refused.filter(({ resource }) => !/^(?:CarePlan|MeasureReport)\//u.test(resource));

describe('a register through FHIR', () => {
  test('export, then import into an empty county: equal standings and counts; only what is computed is left; again changes nothing', async () => {
    const file = await write(source, 'whole');
    const first = await read(empty, file);
    expect(otherThanDerived(first.refused)).toEqual([]);
    expect(first.account).toMatchObject({ lines: 100, addedResidents: 100, updated: 0 });
    expect(await standings(empty)).toEqual(await standings(source));
    expect(await inCounty(empty, async (tx, county) => (await compareStandings(tx, county)).differences)).toEqual([]);
    const again = await read(empty, file);
    expect(again.account).toMatchObject({ accepted: 0, updated: 0, addedResidents: 0, changedRecords: 0 });
    expect(await standings(empty)).toEqual(await standings(source));
  });

  test('a changed answer corrects, another form and a line that is no bundle are listed, a move of somebody known is refused', async () => {
    const lines = readFileSync(await write(source, 'changed'), 'utf8').trim().split('\n');
    const [at, line] = [...lines.entries()].find(([, text]) => text.includes('"value":') && text.includes('8480-6')) ?? [0, ''];
    const sbp = /8480-6.*?"value":(\d+)/u.exec(line)?.[1] ?? '';
    const changed = line.replace(new RegExp(`(8480-6.*?"value":)${sbp}`, 'u'), `$1${Number(sbp) - 1}`);
    const bundle = JSON.parse(lines[at + 1] ?? '') as { entry: { resource: Record<string, unknown> }[] };
    const moved = bundle.entry.map(({ resource }) => (resource['resourceType'] === 'Encounter' && JSON.stringify(resource).includes('register.move_in') ? { resource: { ...resource, identifier: [{ system: `${FHIR_BASE}/identifier/record`, value: crypto.randomUUID() }] } } : { resource }));
    const file = path.join(place, 'mixed.ndjson');
    writeFileSync(file, [changed, 'not json', JSON.stringify({ ...bundle, entry: [...moved, { resource: { resourceType: 'Appointment', id: 'a' } }] })].join('\n'));
    const { account, refused } = await read(empty, file);
    expect(account).toMatchObject({ lines: 3, changedRecords: 1, addedResidents: 0 });
    expect(new Set(otherThanDerived(refused).map(({ line: row, reason }) => `${row} ${reason.en}`))).toEqual(new Set(['2 This line is no FHIR bundle', '3 Moves, deaths and losses of residents already registered are settled by the register, not by an exchange', '3 A kind of resource that is not exchanged']));
  });

  test('without names nobody is told apart: nobody is added, everything is listed, and no name or free text is in the file', async () => {
    const file = await write(source, 'unnamed', false);
    expect(readFileSync(file, 'utf8')).not.toMatch(/河湾村|外出务工|1380000|"name":/u);
    const { account, refused } = await read(empty, file);
    expect(account).toMatchObject({ accepted: 0, updated: 0, unchanged: 0, addedResidents: 0, rejected: account.inputs });
    expect(refused[0]?.reason.en).toBe('No single resident has these identifiers');
  });
});
