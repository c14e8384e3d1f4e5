import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDatabase, type TestDatabase } from '../testing/index.ts';
import { listMigrations, readManifest } from './migrations.ts';
import { withSystem } from './scope.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await startTestDatabase();
});
afterAll(() => opened?.close());

const listTables = async () => {
  const { rows } = await withSystem(opened.database, (tx) =>
    sql<{ name: string; rls: boolean; owner: string; policies: string[]; columns: string[]; key: string[] }>`
      select c.relname as name, c.relrowsecurity as rls, pg_get_userbyid(c.relowner) as owner,
        array(select polname::text from pg_policy where polrelid = c.oid order by polname) as policies,
        array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
        array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`.execute(tx));
  return rows;
};

/** Tables that belong to no county: names of metrics, failed sign-ins of nobody, and the list of migrations. */
const OF_NO_COUNTY = new Set(['record_form', 'schema_migration', 'metric_key', 'sign_in_failure']);

describe('structure', () => {
  test('files of migrations and manifest agree: a merged file is never edited', () => {
    expect(Object.fromEntries(listMigrations().map(({ name, checksum }) => [name, checksum]))).toEqual(readManifest());
  });

  test('names begin with a minute of their own, in order', () => {
    const minutes = listMigrations().map(({ name }) => /^(\d{12})-[a-z]+(-[a-z0-9]+)+\.sql$/u.exec(name)?.[1]);
    expect(minutes).not.toContain(undefined);
    expect(new Set(minutes).size).toBe(minutes.length);
  });

  test('every table with a county has it in its key and is protected by secure_table', async () => {
    const unprotected = (await listTables())
      .filter((table) => !OF_NO_COUNTY.has(table.name))
      .filter((table) => !table.rls || !table.columns.includes('county_id') || !table.key.includes('county_id') || !table.policies.includes('of_the_server'))
      .map((table) => table.name);
    expect(unprotected).toEqual([]);
  });

  test('no role of the server owns anything', async () => {
    expect(new Set((await listTables()).map((table) => table.owner))).toEqual(new Set(['taizhang_owner']));
  });

  test('Chinese names sort by pinyin', async () => {
    const { rows } = await withSystem(opened.database, (tx) => sql<{ name: string }>`select name from unnest(array['张', '李', '王', '阿']) name order by name collate zh_pinyin`.execute(tx));
    expect(rows.map((row) => row.name)).toEqual(['阿', '李', '王', '张']);
  });

  test('dates, instants, counts and decimals arrive as documented', async () => {
    const { rows } = await withSystem(opened.database, (tx) =>
      sql`select '2021-12-31'::date as day, array['2021-12-31'::date, null] as days, '2021-12-31 23:30:00+08'::timestamptz as at,
        9007199254740991::int8 as whole, 98.525::numeric as decimal, array[1.5::numeric, 2] as decimals, array[]::int8[] as none`.execute(tx));
    expect(rows[0]).toEqual({ day: '2021-12-31', days: ['2021-12-31', null], at: '2021-12-31T15:30:00.000Z', whole: Number.MAX_SAFE_INTEGER, decimal: 98.525, decimals: [1.5, 2], none: [] });
    await expect(withSystem(opened.database, (tx) => sql`select 9007199254740993::int8`.execute(tx))).rejects.toThrow(RangeError);
  });
});
