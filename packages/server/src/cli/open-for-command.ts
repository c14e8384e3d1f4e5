import { systemClock, readToday } from '../clock.ts';
import { openDatabase, type OpenDatabase } from '../database/open-database.ts';
import { withSystem } from '../database/scope.ts';
import { loadPacks } from '../load-packs.ts';
import { openModules, type OpenModules } from '../open-modules.ts';
import { listCounties, OrgDirectories } from '../organisation/org-directory.ts';
import { demonstrationToday } from '../system/demonstration.ts';
import { readVersion } from '../version.ts';
import { serverActor, type Actor } from '../auth/actor.ts';
import { chooseDatabase } from './choose-database.ts';
import { CannotGoOn, findOption, type CliCall } from './command.ts';

/** Everything of the server but its door, for a command that works on the ledger. */
export interface OpenForCommand {
  readonly deps: OpenModules;
  readonly open: OpenDatabase;
}

/** Opens database and packs, runs the work, and closes whatever happens. */
export async function withOpenServer<Result>(call: CliCall, purpose: string, work: (opened: OpenForCommand) => Promise<Result>): Promise<Result> {
  const { choice, configuration, dataDirectory } = chooseDatabase(call, purpose);
  const today = findOption(call, 'today');
  const day = today === undefined ? undefined : readToday(today);
  if (today !== undefined && day === undefined) throw new CannotGoOn(`--today ${today} is not a day like 2022-01-05.`);
  const open = await openDatabase(choice, (error) => call.complain(error.message));
  try {
    const base = { database: open.database, clock: systemClock(day ?? (await demonstrationToday(open.database))), directories: new OrgDirectories(), dataDirectory, storage: configuration.storage, version: readVersion() };
    return await work({ deps: await openModules(base, await loadPacks(configuration.packs)), open });
  } finally {
    await open.close();
  }
}

/**
 * The command line acting in the one county of the database, or in the one named.
 * @throws CannotGoOn when there is none, or several and none is named
 */
export async function commandActor(call: CliCall, deps: OpenModules, name: string): Promise<Actor> {
  const counties = await withSystem(deps.database, listCounties);
  const wanted = findOption(call, 'county');
  const chosen = wanted === undefined ? counties : counties.filter((county) => county.code === wanted || county.name === wanted);
  const [county] = chosen;
  if (county === undefined) throw new CannotGoOn(wanted === undefined ? 'This database holds no county yet. Make one with: taizhang demo --data DIR' : `There is no county "${wanted}".`);
  if (chosen.length > 1) throw new CannotGoOn(`This database holds ${chosen.length} counties; name one with --county CODE.`);
  return serverActor(county, name, ['figures.read', 'figures.record', 'figures.import', 'reports.read', 'reports.compose', 'reports.publish']);
}
