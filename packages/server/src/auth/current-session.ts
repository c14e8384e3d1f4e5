import type { SignInSettings } from '@taizhang/contract';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import type { ServerDeps } from '../server-deps.ts';
import { accountActor } from './account-actor.ts';
import type { Actor } from './actor.ts';
import { digestToken } from './session-token.ts';
import { parseSignInSettings } from './sign-in-settings.ts';

/** A session that is alive, and whose it is. */
export interface CurrentSession {
  readonly actor: Actor;
  readonly tokenDigest: Buffer;
  readonly loginName: string;
  /** Only the password may be changed until it is: it was given out, or is too old. */
  readonly mustChangePassword: boolean;
  readonly passwordChangedAt: string;
  readonly expiresAt: string;
  readonly settings: SignInSettings;
}

/** Where a request came from. */
export interface Origin {
  readonly requestId: string;
  readonly address: string;
}

/** Finds the live session of a token, and notes that it was used. undefined: none, ended, idle for too long, or the account is closed. */
export async function findCurrentSession(deps: ServerDeps, token: string, origin: Origin): Promise<CurrentSession | undefined> {
  const tokenDigest = digestToken(token);
  return withSystem(deps.database, async (tx) => {
    const row = await readSession(tx, tokenDigest);
    if (row === undefined) return undefined;
    const now = Date.parse(deps.clock.wallNow());
    const settings = parseSignInSettings(row.settings);
    const idle = now - Date.parse(row.last_seen_at);
    if (now >= Date.parse(row.expires_at) || idle >= settings.idleMinutes * MINUTE) return undefined;
    if (idle >= MINUTE) await tx.updateTable('session').set({ last_seen_at: deps.clock.wallNow() }).where('county_id', '=', row.county_id).where('token_digest', '=', tokenDigest).execute();
    const directory = await deps.directories.of(tx, row.county_id);
    return {
      actor: { ...accountActor(row, directory, deps.clock.today()), origin },
      tokenDigest,
      loginName: row.login_name,
      mustChangePassword: row.must_change_password || isTooOld(row.password_changed_at, settings, now),
      passwordChangedAt: row.password_changed_at,
      expiresAt: row.expires_at,
      settings,
    };
  });
}

const MINUTE = 60_000;
const DAY = 86_400_000;

function readSession(tx: Tx, tokenDigest: Buffer) {
  return tx
    .selectFrom('session')
    .innerJoin('account', (join) => join.onRef('account.county_id', '=', 'session.county_id').onRef('account.id', '=', 'session.account_id'))
    .leftJoin('setting', (join) => join.onRef('setting.county_id', '=', 'session.county_id').on('setting.key', '=', 'sign_in'))
    .where('session.token_digest', '=', tokenDigest)
    .where('session.ended_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .select([
      'session.county_id', 'session.account_id', 'session.last_seen_at', 'session.expires_at', 'setting.value as settings',
      'account.login_name', 'account.display_name', 'account.org_id', 'account.jurisdiction_id', 'account.must_change_password', 'account.password_changed_at',
      sql<string[]>`array(select role from account_role where account_role.county_id = account.county_id and account_role.account_id = account.id order by role)`.as('roles'),
    ])
    .executeTakeFirst();
}

function isTooOld(changedAt: string, settings: SignInSettings, now: number): boolean {
  return settings.passwordDays !== null && now - Date.parse(changedAt) > settings.passwordDays * DAY;
}
