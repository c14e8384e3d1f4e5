import type { Database, Tx } from '../../database/database.ts';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { holdIdentityKeys, type IdentityKeys } from '../identity-keys.ts';
import { storedTokens } from '../identity-tokens.ts';
import { openIdentity, placeOf, type SealedIdentity } from '../resident-identity.ts';

/** What moving did so far. */
export interface Moved {
  readonly residents: number;
  readonly values: number;
  readonly digests: number;
}

/** How many rows at a time, and what to tell after each batch. */
export interface MovePace {
  readonly batch: number;
  readonly onBatch: (moved: Moved) => void;
}

const COLUMNS = ['name', 'identity_number', 'phone', 'address'] as const;
const OLD = COLUMNS.map((column) => `substr(${column}, 1, 1) <> $3`).join(' or ');

/** Seals everybody anew under the newest key and adds what they are found by under it; former digests stay, so that everybody is found all the while. */
export async function moveResidents(database: Database, keys: IdentityKeys, countyId: number, { batch, onBatch }: MovePace): Promise<Moved> {
  let moved: Moved = { residents: 0, values: 0, digests: 0 };
  for (let after = 0; ;) {
    const step = await withSystem(database, (tx) => moveBatch(tx, keys, countyId, after, batch), STATEMENTS);
    if (step === undefined) return moved;
    after = step.last;
    moved = { residents: moved.residents + step.residents, values: moved.values + step.values, digests: moved.digests + step.digests };
    onBatch(moved);
  }
}

/** Passing over a million who are moved already takes longer than a page may. */
const STATEMENTS = { statementSeconds: 600 } as const;

async function moveBatch(tx: Tx, keys: IdentityKeys, countyId: number, after: number, batch: number): Promise<(Moved & { readonly last: number }) | undefined> {
  await holdIdentityKeys(tx, keys);
  const rows = await rowsOf<SealedIdentity>(tx, `select id, name, identity_kind, identity_number, phone, address from resident where county_id = $1 and id > $2 and (${OLD}) order by id limit $4 for update`, [countyId, after, Buffer.of(keys.newest), batch]);
  const last = rows.at(-1)?.id;
  if (last === undefined) return undefined;
  const sealed = COLUMNS.map((column) => rows.map((row) => sealAgain(keys, row[column], placeOf(countyId, row.id, column))));
  await rowsOf(
    tx,
    'update resident r set name = u.name, identity_number = u.number, phone = u.phone, address = u.address from unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[]) as u (id, name, number, phone, address) where r.county_id = $1 and r.id = u.id',
    [countyId, rows.map(({ id }) => id), ...sealed],
  );
  const digests = await addDigests(tx, keys, countyId, rows);
  return { last, residents: rows.length, values: sealed.flat().filter((value) => value !== null).length, digests };
}

/**
 * A value under the newest key, opened again before it replaces the former one.
 * @throws Error when what was sealed cannot be read back
 */
export function sealAgain(keys: IdentityKeys, sealed: Buffer | null, place: string): Buffer | null {
  if (sealed === null) return null;
  const text = keys.open(sealed, place);
  const again = keys.seal(text, place);
  if (keys.open(again, place) !== text) throw new Error(`${place} could not be read back after it was sealed; nothing of its batch was changed.`);
  return again;
}

/** Adds the digests that are lacking; whoever has none at all, as one merged into another may, stays without. */
async function addDigests(tx: Tx, keys: IdentityKeys, countyId: number, rows: readonly SealedIdentity[]): Promise<number> {
  const wanted = digestsOf(keys, countyId, rows);
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
    tx,
    `with known as materialized (select distinct resident_id, org_id from resident_token where county_id = $1 and resident_id = any($5::bigint[])), added as (
       insert into resident_token (county_id, kind, token, resident_id, org_id)
       select $1, k, t, r, org_id from unnest($2::smallint[], $3::bigint[], $4::bigint[]) as w (k, t, r) join known on resident_id = r on conflict do nothing returning 1
     ) select count(*)::int as n from added`,
    [countyId, wanted.map(({ kind }) => kind), wanted.map(({ token }) => token), wanted.map(({ id }) => id), rows.map(({ id }) => id)],
  );
  return n;
}

function digestsOf(keys: IdentityKeys, countyId: number, rows: readonly SealedIdentity[]): readonly { readonly id: number; readonly kind: number; readonly token: string }[] {
  return rows.flatMap((row) => {
    const { name, number, phone } = openIdentity(keys, countyId, row);
    return storedTokens(keys, { name, identityNumber: number, phone }, 'newest').map(({ kind, token }) => ({ id: row.id, kind, token: token.toString() }));
  });
}

/** Takes away what people were found by under former keys, once nobody is looked up by them; digests that were lacking are added first. */
export async function dropFormerDigests(database: Database, keys: IdentityKeys, countyId: number, { batch, onBatch }: { readonly batch: number; readonly onBatch: (dropped: number) => void }): Promise<{ readonly dropped: number; readonly mended: number }> {
  let [dropped, mended] = [0, 0];
  for (let after = 0; ;) {
    const step = await withSystem(database, async (tx) => {
      await holdIdentityKeys(tx, keys);
      const rows = await rowsOf<SealedIdentity>(tx, 'select id, name, identity_kind, identity_number, phone, address from resident where county_id = $1 and id > $2 order by id limit $3 for update', [countyId, after, batch]);
      const last = rows.at(-1)?.id;
      if (last === undefined) return undefined;
      const added = await addDigests(tx, keys, countyId, rows);
      return { last, added, taken: await dropOthers(tx, countyId, rows, digestsOf(keys, countyId, rows)) };
    }, STATEMENTS);
    if (step === undefined) return { dropped, mended };
    after = step.last;
    dropped += step.taken;
    mended += step.added;
    onBatch(dropped);
  }
}

async function dropOthers(tx: Tx, countyId: number, rows: readonly SealedIdentity[], wanted: ReturnType<typeof digestsOf>): Promise<number> {
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(
    tx,
    `with wanted as materialized (select * from unnest($2::smallint[], $3::bigint[], $4::bigint[]) as w (k, t, r)), dropped as (
       delete from resident_token t where county_id = $1 and resident_id = any($5::bigint[]) and (kind, token, resident_id) not in (select k, t, r from wanted) returning 1
     ) select count(*)::int as n from dropped`,
    [countyId, wanted.map(({ kind }) => kind), wanted.map(({ token }) => token), wanted.map(({ id }) => id), rows.map(({ id }) => id)],
  );
  return n;
}

/** Values of residents that are not under the newest key. */
export async function countFormerValues(tx: Tx, keys: IdentityKeys): Promise<number> {
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(tx, `select count(*)::int as n from resident where ${OLD.replaceAll('$3', '$1')}`, [Buffer.of(keys.newest)]);
  return n;
}
