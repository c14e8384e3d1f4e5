import { addDays, plainDate, type OrgUnit } from '@taizhang/kernel';
import { serverActor, type Actor } from '../../auth/actor.ts';
import { systemClock } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import { openDatabase, type OpenDatabase } from '../../database/open-database.ts';
import { withScope, withSystem } from '../../database/scope.ts';
import { loadResidents, type LoadedResidents } from '../../demo/load-residents.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { loadPacks } from '../../load-packs.ts';
import { openModules, type OpenModules } from '../../open-modules.ts';
import { foundCounty } from '../../organisation/found-county.ts';
import { listCounties, OrgDirectories } from '../../organisation/org-directory.ts';
import { compareStandings } from '../compare-standings.ts';
import { listDue } from '../list-due.ts';
import { listMeasurePeople } from '../list-measure-people.ts';
import { publishCounts } from '../publish-counts.ts';
import { idRange } from '../assess-county.ts';
import { rebuildStandings } from '../rebuild-standings.ts';
import { openRegisterCounty } from '../register-county.ts';
import { registerOverview } from '../register-overview.ts';
import { enterRecord } from '../resident-commands.ts';
import { searchResidents } from '../search-residents.ts';
import { chunksOf } from '../stream-residents.ts';

/** A county of invented residents on a durable database, and what is measured on it. */
export interface LargeRegister {
  readonly open: OpenDatabase;
  readonly loaded: LoadedResidents;
  /** Reads the rows a rebuild reads through the driver, parsed, and does nothing with them: the floor. Answers how many. */
  stream(): Promise<number>;
  /** Derives everything again from the records, every programme and month, and puts right what is not as stored. */
  rebuild(): Promise<{ readonly residents: number; readonly standings: number }>;
  /** Derives everything again and says what is not as stored. */
  compare(): Promise<{ readonly persons: number; readonly standings: number; readonly differences: readonly unknown[] }>;
  /** Enters the nth blood pressure follow-up, as a nurse of the township does. */
  saveVisit(nth: number): Promise<void>;
  publish(): Promise<number>;
  due(): Promise<unknown>;
  people(): Promise<unknown>;
  search(text: string): Promise<unknown>;
  /** Every rate of the whole county with what is overdue and doubtful. */
  overview(): Promise<unknown>;
}

/** Opens a directory as an office runs it; an empty one is filled with so many residents, one filled before is taken as it is. */
export async function openLargeRegister(directory: string, packName: string, residents: number, visits: 'usual' | 'full' = 'usual'): Promise<LargeRegister> {
  const today = plainDate('2022-01-05');
  const packs = await loadPacks([packName]);
  const { organisation, residents: generator } = packs[0]?.demonstration ?? fault('the pack has no demonstration');
  if (generator === undefined) return fault('the pack invents no residents');
  const open = await openDatabase({ kind: 'embedded', dataDirectory: directory, purpose: 'bench' }, () => {});
  const deps = await openModules({ database: open.database, clock: systemClock(today), directories: new OrgDirectories(), dataDirectory: directory, version: 'bench' }, packs);
  const { countyId, loaded } = await withSystem(
    deps.database,
    async (tx) => {
      const [filled] = await listCounties(tx);
      if (filled !== undefined) return { countyId: filled.id, loaded: await countLoaded(tx, filled.id) };
      const id = await foundCounty(tx, organisation.units, organisation.placements);
      return { countyId: id, loaded: await loadResidents(tx, await openRegisterCounty(deps, tx, id), generator, { residents, seed: 'bench', today, visits }) };
    },
    { statementSeconds: 7_200 },
  );
  await publishCounts(deps, countyId);
  const county = organisation.units[0]?.id ?? fault('a county needs units');
  const township = organisation.units.find(({ kind }) => kind === 'township')?.id ?? fault('a county needs a township');
  const server = serverActor({ id: countyId, code: county }, '测速');
  const nurse = await nurseOf(deps, server, township);
  const patients = await patientsOf(deps, nurse);
  return {
    open,
    loaded,
    stream: () => withSystem(deps.database, (tx) => streamRows(tx, countyId), { statementSeconds: 7_200 }),
    rebuild: () => withSystem(deps.database, async (tx) => rebuildStandings(tx, await openRegisterCounty(deps, tx, countyId)), { statementSeconds: 7_200 }),
    compare: () => withSystem(deps.database, async (tx) => compareStandings(tx, await openRegisterCounty(deps, tx, countyId)), { statementSeconds: 7_200 }),
    saveVisit: async (nth) => {
      const residentId = patients[nth % patients.length] ?? fault('nobody has hypertension');
      const version = await withScope(deps.database, nurse, async (tx) => (await rowsOf<{ version: number }>(tx, 'select version from resident where county_id = $1 and id = $2', [countyId, residentId]))[0]?.version ?? 0);
      const fields = { way: '2', sbp: 120 + (nth % 30), dbp: 80, symptoms: ['1'], adherence: '1', adverse: '1', complication: '1' };
      await enterRecord(deps, nurse, { commandId: crypto.randomUUID(), residentId, version, programme: 'hypertension', kind: 'follow_up', on: addDays(today, -(Math.floor(nth / patients.length) % 5)), fields, confirmed: [] });
    },
    publish: () => publishCounts(deps, countyId),
    due: () => listDue(deps, nurse, { state: 'all', limit: 200 }),
    people: () => listMeasurePeople(deps, nurse, { measureId: 'htn_standard_rate', counted: 'no', limit: 50 }),
    search: (text) => searchResidents(deps, nurse, { text, limit: 30 }),
    overview: () => registerOverview(deps, server, {}),
  };
}

async function countLoaded(tx: Tx, countyId: number): Promise<LoadedResidents> {
  const [counted] = await rowsOf<{ residents: number; records: number; standings: number }>(
    tx,
    'select (select count(*) from resident where county_id = $1) as residents, (select count(*) from record_action where county_id = $1) as records, (select count(*) from standing where county_id = $1) as standings',
    [countyId],
  );
  return counted ?? fault('a count is always answered');
}

/** The driver's own way, row by row into objects, as anybody would read them. */
async function streamRows(tx: Tx, countyId: number): Promise<number> {
  let read = 0;
  for (const { from, to } of chunksOf(await idRange(tx, countyId))) {
    const within = [countyId, from, to];
    const [residents, actions] = await Promise.all([
      rowsOf(tx, "select id, sex, born_on, wake_on, assessed_on from resident where county_id = $1 and id >= $2 and id < $3 and status <> 'merged' order by id", within),
      rowsOf(tx, 'select resident_id, seq, kind, record_id, form, happened_on, org_id, fields from record_action where county_id = $1 and resident_id >= $2 and resident_id < $3 order by resident_id, seq', within),
    ]);
    read += residents.length + actions.length;
  }
  return read;
}

/** Somebody who sees one township, so that row-level security has something to do. */
async function nurseOf(deps: OpenModules, server: Actor, township: OrgUnit['id']): Promise<Actor> {
  return withScope(deps.database, server, async (tx) => {
    const directory = await deps.directories.of(tx, server.countyId);
    const orgIds = directory.jurisdictionOf(township, deps.clock.today());
    return { ...server, displayName: '测速护士', orgId: directory.idOf(township), orgCode: township, jurisdictionId: directory.idOf(township), jurisdictionCode: township, scope: { countyId: server.countyId, wholeCounty: false, orgIds } };
  });
}

/** Patients who were not seen in the last days, so that every visit is a new one. */
async function patientsOf(deps: OpenModules, nurse: Actor): Promise<readonly number[]> {
  return withScope(deps.database, nurse, async (tx) => {
    const rows = await rowsOf<{ id: number }>(
      tx,
      `select resident_id as id from standing s where county_id = $1 and programme = $2 and counts > 0
       and not exists (select 1 from record_action a where a.county_id = s.county_id and a.resident_id = s.resident_id and a.happened_on >= '2021-12-25') order by resident_id limit 2000`,
      [nurse.countyId, deps.register.programmeKey('hypertension')],
    );
    return rows.map(({ id }) => id);
  });
}

function fault(text: string): never {
  throw new Error(text);
}
