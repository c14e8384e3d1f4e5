import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { AssessedChunk, RebuildPurpose } from './assess-chunk.ts';
import { openAssessPool, type AssessPool } from './assess-pool.ts';
import { copyOut } from './copy-text.ts';
import type { CountTotals } from './count-totals.ts';
import { standingsQuery } from './standing-lines.ts';
import type { RegisterCounty } from './standing-move.ts';
import { chunksOf, copyResidents, type IdRange } from './stream-residents.ts';

/**
 * Assesses every resident of a county from the records alone. This connection reads, so that all is of one moment and within its
 * transaction; the chunks are read and assessed by as many threads as there are processors, and taken in the order of ids.
 * @returns the counts of every month
 * @throws what a rule throws, after every thread has ended
 */
export async function assessCounty(tx: Tx, county: RegisterCounty, purpose: RebuildPurpose, take: (chunk: AssessedChunk) => Promise<void>): Promise<CountTotals> {
  const range = await idRange(tx, county.directory.countyId);
  const pool = openAssessPool(county, purpose, range.to - range.from);
  try {
    await assessAll(tx, county, range, pool, take);
    return await pool.totals();
  } finally {
    await pool.close();
  }
}

/** Hands one chunk after the other to a pool, and what it finds to `take` in the order of ids. */
export async function assessAll(tx: Tx, { directory: { countyId } }: RegisterCounty, range: IdRange, pool: AssessPool, take: (chunk: AssessedChunk) => Promise<void>): Promise<void> {
  const underWay: Promise<AssessedChunk>[] = [];
  const takeFirst = async (): Promise<void> => {
    const first = underWay.shift();
    if (first !== undefined) await take(await first);
  };
  for (const chunk of chunksOf(range)) {
    const text = { ...(await copyResidents(tx, countyId, chunk)), standings: await copyOut(tx, standingsQuery(countyId, chunk.from, chunk.to)) };
    const assessed = pool.assess(text);
    // Its failure is met when its turn comes; until then it is not news for the process.
    assessed.catch(() => undefined);
    underWay.push(assessed);
    if (underWay.length >= pool.ahead) await takeFirst();
  }
  while (underWay.length > 0) await takeFirst();
}

/** All ids of a county. */
export async function idRange(tx: Tx, countyId: number): Promise<IdRange> {
  const [row] = await rowsOf<{ low: number | null; high: number | null }>(tx, 'select min(id) as low, max(id) as high from resident where county_id = $1', [countyId]);
  return { from: row?.low ?? 0, to: (row?.high ?? -1) + 1 };
}
