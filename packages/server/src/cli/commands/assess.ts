import { plainDate, isPlainDate } from '@taizhang/kernel';
import { withSystem } from '../../database/scope.ts';
import { compareStandings } from '../../register/compare-standings.ts';
import { publishCounts } from '../../register/publish-counts.ts';
import { rebuildStandings } from '../../register/rebuild-standings.ts';
import { openRegisterCounty } from '../../register/register-county.ts';
import { wakeResidents } from '../../register/wake-residents.ts';
import type { OpenModules } from '../../open-modules.ts';
import { CannotGoOn, findOption, type CliCall, type CliCommand, type ExitStatus } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';
import { countsOn } from '../../register/counts-on.ts';

/** `taizhang assess`: derives every standing and count again from the records. */
export const command: CliCommand = {
  summary: 'derive standings and counts again from the records, or compare them',
  help: `
Usage: taizhang assess --data DIR [--compare] [--as-of DATE] [--json]

Looks at every resident's records with the rules of the programmes and stores what follows: due lists, who counts in which rate, counts by
institution and month.

  --compare      changes nothing: says where what is kept by difference is not what a rebuild finds; status 1 when anything is
  --as-of DATE   the counts of a past day, by institution, as the records known today say; changes nothing
  --json         {"persons":n,"standings":n,"differences":[…]}, with --as-of {"asOf":…,"counts":[…]}`,
  options: { compare: { type: 'boolean' }, 'as-of': { type: 'string' }, county: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
    const asOf = findOption(call, 'as-of');
    if (asOf !== undefined && !isPlainDate(asOf)) throw new CannotGoOn(`--as-of ${asOf} is not a day like 2021-12-31.`);
    return withOpenServer(call, 'assess', async ({ deps }) => {
      const { countyId } = await commandActor(call, deps, '命令行');
      if (asOf !== undefined) return pastDay(call, deps, countyId, asOf);
      return call.values['compare'] === true ? compare(call, deps, countyId) : rebuild(call, deps, countyId);
    });
  },
};

async function compare(call: CliCall, deps: OpenModules, countyId: number): Promise<ExitStatus> {
  // Whom time alone has moved since the server last looked is looked at first, as the server would.
  await wakeResidents(deps, countyId);
  const { persons, standings, differences } = await withSystem(deps.database, async (tx) => compareStandings(tx, await openRegisterCounty(deps, tx, countyId)), { isolation: 'repeatable read', statementSeconds: 3_600 });
  call.print({ persons, standings, differences });
  call.say(`居民 ${persons} 人，各项目状态 ${standings} 条，差异 ${differences.length} 处。`);
  for (const { kind, what, stored, rebuilt } of differences.slice(0, SHOWN)) call.say(`  ${kind} ${what}: ${stored ?? '—'} → ${rebuilt ?? '—'}`);
  return differences.length > 0 ? 1 : 0;
}

async function rebuild(call: CliCall, deps: OpenModules, countyId: number): Promise<ExitStatus> {
  const { residents, standings } = await withSystem(deps.database, async (tx) => rebuildStandings(tx, await openRegisterCounty(deps, tx, countyId)), { statementSeconds: 3_600 });
  await publishCounts(deps, countyId);
  call.print({ persons: residents, standings, differences: [] });
  call.say(`已重算：居民 ${residents} 人，各项目状态 ${standings} 条。`);
  return 0;
}

async function pastDay(call: CliCall, deps: OpenModules, countyId: number, asOf: string): Promise<ExitStatus> {
  const counts = await withSystem(deps.database, async (tx) => countsOn(tx, await openRegisterCounty(deps, tx, countyId), plainDate(asOf)), { readOnly: false, statementSeconds: 3_600 });
  call.print({ asOf, counts });
  for (const { org, count, n } of counts.filter(({ isCounty }) => isCounty)) call.say(`${org} ${count}: ${n}`);
  return 0;
}

const SHOWN = 20;
