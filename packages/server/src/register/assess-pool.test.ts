import { plainDate } from '@taizhang/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../database/scope.ts';
import { loadResidents } from '../demo/load-residents.ts';
import { rowsOf } from '../ledger/sql.ts';
import { loadPacks } from '../load-packs.ts';
import { openModules, type OpenModules } from '../open-modules.ts';
import { foundCounty } from '../organisation/found-county.ts';
import { OrgDirectories } from '../organisation/org-directory.ts';
import { testClock } from '../testing/test-clock.ts';
import { startTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import type { AssessedChunk } from './assess-chunk.ts';
import { assessAll, idRange } from './assess-county.ts';
import { openAssessPool } from './assess-pool.ts';
import { openRegisterCounty } from './register-county.ts';
import type { RegisterCounty } from './standing-move.ts';

const TODAY = plainDate('2022-01-05');
let opened: TestDatabase;
let deps: OpenModules;
let countyId: number;

beforeAll(async () => {
  opened = await startTestDatabase();
  const packs = await loadPacks(['@taizhang/pack-health']);
  deps = await openModules({ database: opened.database, clock: testClock(TODAY), directories: new OrgDirectories(), dataDirectory: opened.dataDirectory, version: 'test' }, packs);
  const demonstration = packs.find((pack) => pack.demonstration)?.demonstration;
  if (demonstration?.residents === undefined) throw new Error('the pack invents no residents');
  const { organisation, residents } = demonstration;
  countyId = await withSystem(deps.database, async (tx) => {
    const id = await foundCounty(tx, organisation.units, organisation.placements);
    await loadResidents(tx, await openRegisterCounty(deps, tx, id), residents, { residents: 3_000, seed: 'pool', today: TODAY });
    return id;
  });
}, 60_000);
afterAll(async () => opened.close());

/** Everything a rebuild finds when so many residents are said to be worth so many threads. */
async function assessed(change: (county: RegisterCounty) => RegisterCounty, residents: number) {
  return withSystem(deps.database, async (tx) => {
    const county = change(await openRegisterCounty(deps, tx, countyId));
    await rowsOf(tx, 'delete from standing where county_id = $1 and resident_id % 7 = 0', [countyId]);
    const pool = openAssessPool(county, 'compare', residents);
    const chunks: AssessedChunk[] = [];
    try {
      await assessAll(tx, county, await idRange(tx, countyId), pool, async (chunk) => void chunks.push(chunk));
      return { ahead: pool.ahead, chunks, counts: [...(await pool.totals()).rows()].map((row) => JSON.stringify(row)).toSorted() };
    } finally {
      await pool.close();
    }
  });
}

describe('a rebuild in several threads', () => {
  test('finds what one thread finds, in the same order', async () => {
    const same = (county: RegisterCounty) => county;
    const [one, several] = [await assessed(same, 1), await assessed(same, 1_000_000)];
    expect(one.chunks.flatMap(({ differences }) => differences).length).toBeGreaterThan(0);
    expect({ chunks: several.chunks, counts: several.counts }).toEqual({ chunks: one.chunks, counts: one.counts });
  });

  test('fails as a whole when a thread fails, instead of waiting for it', async () => {
    const broken = (county: RegisterCounty): RegisterCounty => ({ ...county, register: { ...county.register, threadRules: { modules: ['@taizhang/no-such-pack'], numbers: { forms: [], metrics: new Map() } } } });
    await expect(assessed(broken, 1_000_000)).rejects.toThrow('no-such-pack');
  });
});
