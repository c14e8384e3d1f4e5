import type pg from 'pg';

/**
 * Roles of the database.
 *
 * - `taizhang_owner` owns every table; only migrations act as it.
 * - `taizhang_app` is what a user's transaction becomes. Row-level policies apply to it, and it owns nothing.
 * - `taizhang_system` is what the server's own work becomes. Its policies let every row through; it owns nothing either.
 * - `taizhang_loader` may do one thing: COPY facts in, which PostgreSQL refuses to a role that row-level policies apply to.
 * - `taizhang_login` (embedded database) may only become one of the last three. A query outside a scope fails at once.
 */
export async function ensureRoles(client: pg.ClientBase, options: { createLogin: boolean }): Promise<void> {
  const wanted = ['taizhang_owner nologin', 'taizhang_app nologin', 'taizhang_system nologin', 'taizhang_loader nologin bypassrls', ...(options.createLogin ? ['taizhang_login login noinherit'] : [])];
  for (const role of wanted) await createRole(client, role);
  if (options.createLogin) await client.query('grant taizhang_app, taizhang_system, taizhang_loader to taizhang_login');
  await becomeMember(client);
  await grantPlace(client);
}

async function createRole(client: pg.ClientBase, role: string): Promise<void> {
  const [name] = role.split(' ');
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create role ${role}`);
  } catch (error) {
    const code = codeOf(error);
    // Another server starting on the same cluster was first.
    if (code === '42710' || code === '23505') return;
    if (code === INSUFFICIENT_PRIVILEGE) throw new Error(`The database user may not create roles. Let an administrator of the database run once:\n${SETUP_BY_ADMINISTRATOR}`, { cause: error });
    throw error;
  }
}

/**
 * The connecting user must be able to become each role. It is tried, not asked: from version 16 on, who creates a role is
 * a member of it that may not become it until it grants itself that.
 */
async function becomeMember(client: pg.ClientBase): Promise<void> {
  for (const role of ['taizhang_owner', 'taizhang_app', 'taizhang_system', 'taizhang_loader']) {
    if (await canBecome(client, role)) continue;
    await client.query(`do $$ begin execute format('grant ${role} to %I', current_user); end $$`);
  }
}

async function canBecome(client: pg.ClientBase, role: string): Promise<boolean> {
  try {
    await client.query(`set role ${role}`);
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
  await client.query('reset role');
  return true;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** What the roles may do in this database; asked first, since a user who may not grant may have been given all of it. */
async function grantPlace(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$ begin
    if not has_database_privilege('taizhang_owner', current_database(), 'create') then
      execute format('grant create, temporary on database %I to taizhang_owner', current_database());
    end if;
    if not has_schema_privilege('taizhang_owner', 'public', 'create') then
      grant usage, create on schema public to taizhang_owner;
    end if;
    if not (has_schema_privilege('taizhang_app', 'public', 'usage') and has_schema_privilege('taizhang_system', 'public', 'usage')) then
      grant usage on schema public to taizhang_app, taizhang_system;
    end if;
  end $$`);
}

const SETUP_BY_ADMINISTRATOR = `  create role taizhang_owner nologin; create role taizhang_app nologin; create role taizhang_system nologin; create role taizhang_loader nologin bypassrls;
  grant taizhang_owner, taizhang_app, taizhang_system, taizhang_loader to <the user of DATABASE_URL>;
  grant create, temporary on database <the database> to taizhang_owner; grant usage, create on schema public to taizhang_owner;
  grant usage on schema public to taizhang_app, taizhang_system;`;
