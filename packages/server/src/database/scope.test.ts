import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OrgDirectories } from '../organisation/org-directory.ts';
import { seedCounty, startTestDatabase, testClock, type SeededCounty, type TestDatabase } from '../testing/index.ts';
import type { Tx } from './database.ts';
import { withScope, withSystem, type Scope } from './scope.ts';

let opened: TestDatabase;
let counties: readonly SeededCounty[];
beforeAll(async () => {
  opened = await startTestDatabase();
  const deps = { ...opened, clock: testClock(), directories: new OrgDirectories(), version: '0' };
  counties = [await seedCounty(deps), await seedCounty(deps, { code: '990002', prefix: 'other.' })];
});
afterAll(() => opened?.close());

const accountOrgs = (tx: Tx) => tx.selectFrom('account').select(['county_id', 'org_id']).execute();

describe('withScope', () => {
  test('lets through the rows of the county and the organisations named, whatever is asked for', async () => {
    const all = await withSystem(opened.database, accountOrgs);
    const everyOrg = counties.flatMap((county) => [...county.ids.values()]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...counties), fc.subarray(everyOrg), fc.boolean(), async (county, orgIds, wholeCounty) => {
        const seen = await withScope(opened.database, { scope: { countyId: county.id, orgIds, wholeCounty } }, accountOrgs);
        const allowed = all.filter((row) => row.county_id === county.id && (wholeCounty || orgIds.includes(row.org_id)));
        expect(seen).toHaveLength(allowed.length);
        expect(seen.every((row) => row.county_id === county.id)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses a row written into another county', async () => {
    const [mine, other] = counties;
    const scope: Scope = { countyId: mine?.id ?? 0, wholeCounty: true, orgIds: [] };
    const writing = withScope(opened.database, { scope }, (tx) => tx.insertInto('setting').values({ county_id: other?.id ?? 0, key: 'x', value: '1' }).execute());
    await expect(writing).rejects.toMatchObject({ code: '42501' });
  });

  test('does not leak into the next user of the connection', async () => {
    await withScope(opened.database, { scope: { countyId: counties[0]?.id ?? 0, wholeCounty: true, orgIds: [] } }, accountOrgs);
    const client = await opened.database.pool.connect();
    const { rows } = await client.query<{ county: string | null; role: string }>(`select nullif(current_setting('app.county', true), '') as county, current_user::text as role`);
    client.release();
    expect(rows[0]?.county).toBeNull();
    expect(rows[0]?.role).not.toBe('taizhang_app');
  });

  test('sees nothing at all when the scope was never set', async () => {
    const client = await opened.database.pool.connect();
    await client.query('begin; set local role taizhang_app');
    const { rows } = await client.query('select 1 from account');
    await client.query('rollback');
    client.release();
    expect(rows).toEqual([]);
  });

  test('never lets a user or the server change or remove an audit entry', async () => {
    const scope: Scope = { countyId: counties[0]?.id ?? 0, wholeCounty: true, orgIds: [] };
    for (const statement of [sql`update audit_entry set action = 'x'`, sql`delete from audit_entry`, sql`truncate audit_entry`]) {
      await expect(withScope(opened.database, { scope }, (tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' });
      await expect(withSystem(opened.database, (tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('cannot create or change tables', async () => {
    const scope: Scope = { countyId: counties[0]?.id ?? 0, wholeCounty: true, orgIds: [] };
    await expect(withScope(opened.database, { scope }, (tx) => sql`alter table account disable row level security`.execute(tx))).rejects.toMatchObject({ code: '42501' });
  });

  test('refuses ids that are not integers: nothing else may stand in a SET', async () => {
    const scope = { countyId: 1, wholeCounty: false, orgIds: [1.5] };
    await expect(withScope(opened.database, { scope }, accountOrgs)).rejects.toThrow(TypeError);
  });

  test('gives a read-only transaction that writes a refusal', async () => {
    const scope: Scope = { countyId: counties[0]?.id ?? 0, wholeCounty: true, orgIds: [] };
    const writing = withScope(opened.database, { scope }, (tx) => tx.updateTable('account').set({ display_name: 'x' }).execute(), { readOnly: true });
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  test('rolls back what was done when the work throws', async () => {
    const scope: Scope = { countyId: counties[0]?.id ?? 0, wholeCounty: true, orgIds: [] };
    const failing = withScope(opened.database, { scope }, async (tx) => {
      await tx.updateTable('account').set({ display_name: 'x' }).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const names = await withScope(opened.database, { scope }, (tx) => tx.selectFrom('account').select('display_name').execute());
    expect(names.some((row) => row.display_name === 'x')).toBe(false);
  });

  test('ends a statement that takes too long', async () => {
    const scope: Scope = { countyId: 1, wholeCounty: true, orgIds: [] };
    await expect(withScope(opened.database, { scope }, (tx) => sql`select pg_sleep(20)`.execute(tx), { statementSeconds: 1 })).rejects.toMatchObject({ code: '57014' });
  });
});
