import type { Tx } from '../database/database.ts';
import type { ActivityGenerator, GeneratedActivity } from '../pack.ts';
import { activityMoves, joinMoves } from '../register/activities/activity-counts.ts';
import { storeActs } from '../register/activities/activity-rows.ts';
import type { RegisterCounty } from '../register/standing-move.ts';
import { moveCounts } from '../register/store-standings.ts';

/** Activities stored at once. */
const CHUNK = 2_000;

/** Loads what a pack invents its institutions to have done, with their figures. @returns how many */
export async function loadActivities(tx: Tx, county: RegisterCounty, generator: ActivityGenerator, seed: string): Promise<number> {
  let loaded = 0;
  let chunk: GeneratedActivity[] = [];
  const store = async (): Promise<void> => {
    await storeActs(tx, county.register, county.directory, chunk.map(({ record: { id, ...record }, worker, enteredAt }) => ({ kind: 'enter', id, orgId: record.orgId, version: 1, record, reason: null, actedAt: enteredAt, actedBy: worker, accountId: null })));
    await moveCounts(tx, county.directory.countyId, joinMoves(activityMoves(county, chunk.map(({ record }) => record), 1)));
    loaded += chunk.length;
    chunk = [];
  };
  for (const made of generator.generate({ seed, today: county.span.today })) if (chunk.push(made) === CHUNK) await store();
  await store();
  return loaded;
}
