import { withSystem } from '../../database/scope.ts';
import { foundDemonstration, type WantedResidents } from '../../demo/found-demonstration.ts';
import { loadPacks } from '../../load-packs.ts';
import { listCounties } from '../../organisation/org-directory.ts';
import { chooseDatabase } from '../choose-database.ts';
import { CannotGoOn, findOption, type CliCall, type CliCommand } from '../command.ts';
import { withOpenServer } from '../open-for-command.ts';

/** `taizhang demo`: builds the demonstration county. */
export const command: CliCommand = {
  summary: 'build the demonstration county',
  help: `
Usage: taizhang demo --data DIR [--residents N] [--seed TEXT] [--visits full]

Builds the fictional 青岚县 in an empty database: organisation, accounts, the real figures of 2021 as a county published them, and
generated figures (months, 2020, targets), which are labelled as demonstration data wherever they appear; and invented residents with two
years of visits, and two years of health education, and some sixty items of 2021 (hotline, petitions, requests, supervision); the same ones for the same seed.

  --residents N   how many residents (33,000; 0 for none, up to 3,000,000)
  --seed TEXT     what they are invented from
  --visits full   also consultations, yearly blood pressures and services under contract: about eleven records a resident in the two years instead of four`,
  options: { residents: { type: 'string' }, seed: { type: 'string' }, visits: { type: 'string' } },
  async run(call) {
    const { configuration } = chooseDatabase(call, 'demo');
    const packs = await loadPacks(configuration.packs);
    const [chosen] = packs.flatMap((pack) => (pack.demonstration ? [{ pack, demonstration: pack.demonstration }] : []));
    if (!chosen) throw new CannotGoOn(`None of the packs has a demonstration: ${configuration.packs.join(', ')}`);
    const { pack, demonstration } = chosen;
    const built = await withOpenServer(call, 'demo', async ({ deps }) => {
      if ((await withSystem(deps.database, listCounties)).length > 0) throw new CannotGoOn('This database already holds a county. Build the demonstration in an empty directory.');
      return foundDemonstration(deps, pack, demonstration, wantedResidents(call));
    });
    const accounts = demonstration.accounts.map(({ login, name, title }) => ({ login, name, title }));
    call.print({ ...built, password: demonstration.password, today: demonstration.today, people: accounts });
    call.say(`${built.county}：机构 ${built.units} 个，公布数 ${built.publishedFacts} 个，演示数 ${built.generatedFacts} 个，报表 ${built.filings} 份，目标 ${built.targets} 个，居民 ${built.residents} 人，服务记录 ${built.records} 条，健康教育活动 ${built.activities} 次，办理事项 ${built.items} 件。`);
    for (const { login, name, title } of accounts.slice(0, SHOWN)) call.say(`  ${login.padEnd(12)} ${name} ${title}`);
    call.say(`  等 ${accounts.length} 个账号，密码均为 ${demonstration.password}`);
    return 0;
  },
};

/** @throws CannotGoOn */
function wantedResidents(call: CliCall): WantedResidents {
  const [residents, seed, visits] = [findOption(call, 'residents'), findOption(call, 'seed'), findOption(call, 'visits')];
  if (visits !== undefined && visits !== 'usual' && visits !== 'full') throw new CannotGoOn(`--visits ${visits} is neither usual nor full.`);
  if (residents !== undefined && (!/^\d+$/u.test(residents) || Number(residents) > MOST_RESIDENTS)) throw new CannotGoOn(`--residents ${residents} is not a number from 0 to ${MOST_RESIDENTS}.`);
  return { ...(residents === undefined ? {} : { residents: Number(residents) }), ...(seed === undefined ? {} : { seed }), ...(visits === undefined ? {} : { visits }) };
}

const MOST_RESIDENTS = 3_000_000;
const SHOWN = 4;
