import { rmSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/test-database.ts';
import { connect, connectionConfig } from '../database.ts';
import { prepare } from '../open-database.ts';
import { withScope } from '../scope.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './start-embedded-database.ts';

let embedded: EmbeddedDatabase;
const directory = temporaryDirectory();
beforeAll(async () => {
  embedded = await startEmbeddedDatabase({ dataDirectory: directory, purpose: 'test', durable: false });
});
afterAll(async () => {
  await embedded.stop();
  rmSync(directory, { recursive: true, force: true });
});

const address = (user: string, database: string) => ({ socketDirectory: embedded.socketDirectory, user, database });
const asSuperuser = async (database: string, ...statements: readonly string[]) => {
  const client = new pg.Client(connectionConfig(address('postgres', database)));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

describe('a PostgreSQL server of the office, whose user is no superuser', () => {
  test('is told what an administrator must do when the user may not create roles', async () => {
    await asSuperuser('postgres', 'create role plain login', 'create database plain owner plain');
    await expect(prepare(address('plain', 'plain'), { createLogin: false })).rejects.toThrow(/may not create roles[^]*create role taizhang_owner/u);
  });

  test('is used by a user that may create roles and owns the database', async () => {
    await asSuperuser('postgres', 'create role maker login createrole bypassrls', 'create database made owner maker');
    await prepare(address('maker', 'made'), { createLogin: false });
    await seesNothingOfNoCounty('maker', 'made');
  });

  test('is used by a user to whom an administrator has given the roles', async () => {
    await asSuperuser('postgres', 'create role given login', 'create database given');
    await asSuperuser('given', 'grant taizhang_owner, taizhang_app, taizhang_system, taizhang_loader to given', 'grant create, temporary on database given to taizhang_owner', 'grant usage, create on schema public to taizhang_owner', 'grant usage on schema public to taizhang_app, taizhang_system');
    await prepare(address('given', 'given'), { createLogin: false });
    await seesNothingOfNoCounty('given', 'given');
  });
});

async function seesNothingOfNoCounty(user: string, name: string): Promise<void> {
  const database = connect(address(user, name), { kind: 'external', onIdleError: () => {} });
  const rows = await withScope(database, { scope: { countyId: 1, wholeCounty: true, orgIds: [] } }, (tx) => tx.selectFrom('account').selectAll().execute());
  await database.close();
  expect(rows).toEqual([]);
}
