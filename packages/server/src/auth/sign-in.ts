import type { SignInSettings } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { appendAuditEntry } from '../audit/append-audit-entry.ts';
import type { Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { Origin } from './current-session.ts';
import { isPassword } from './password.ts';
import { digestToken, newSessionToken } from './session-token.ts';
import { DEFAULT_SIGN_IN_SETTINGS, readSignInSettings } from './sign-in-settings.ts';
import { forgetFailures, mayAttempt, takeBackAttempt } from './sign-in-throttle.ts';

/** What somebody who signs in sends, and where from. */
export interface SignInRequest extends Origin {
  readonly loginName: string;
  readonly password: string;
  readonly userAgent: string;
}

/** A session that has just begun. */
export interface StartedSession {
  readonly token: string;
  readonly expiresAt: string;
  readonly previousSignIn: { readonly at: string; readonly from: string } | null;
  /** Signing in ended a session of the same account elsewhere. */
  readonly replacedSession: boolean;
}

/**
 * Signs somebody in. A wrong name and a wrong password get the same answer after the same time.
 * @throws DomainError `unauthenticated`, `rate_limited`
 */
export async function signIn(deps: ServerDeps, request: SignInRequest): Promise<StartedSession> {
  const loginName = request.loginName.trim().toLowerCase();
  const subjects = { name: `name:${loginName}`, address: `address:${request.address}` };
  const found = await withSystem(deps.database, async (tx) => {
    const account = await tx.selectFrom('account').selectAll().where('login_name', '=', loginName).executeTakeFirst();
    const settings = account === undefined ? DEFAULT_SIGN_IN_SETTINGS : await readSignInSettings(tx, account.county_id);
    const now = deps.clock.wallNow();
    const allowed =
      (await mayAttempt(tx, subjects.name, { attempts: settings.failuresBeforeLock, minutes: settings.lockMinutes }, now)) &&
      (await mayAttempt(tx, subjects.address, { attempts: FAILURES_OF_AN_ADDRESS, minutes: settings.lockMinutes }, now));
    return { account, settings, allowed };
  });
  const { account, settings } = found;
  if (!found.allowed) {
    fail('rate_limited', { zh: `登录失败次数过多，请 ${settings.lockMinutes} 分钟后再试。`, en: `Too many failed sign-ins. Try again in ${settings.lockMinutes} minutes.` });
  }
  // Outside any transaction: it takes long on purpose, and a connection is not to wait for it.
  const matches = await isPassword(account?.password_hash, request.password);
  if (account === undefined || !matches || account.disabled_at !== null) {
    if (account !== undefined) await withSystem(deps.database, (tx) => audit(tx, deps, account, 'session.refuse', request));
    return fail('unauthenticated', { zh: '登录名或口令不正确。', en: 'Wrong login name or password.' });
  }
  return withSystem(deps.database, async (tx) => {
    await forgetFailures(tx, subjects.name);
    await takeBackAttempt(tx, subjects.address);
    const replacedSession = settings.oneSession && (await endSessionsOf(tx, account, deps.clock.wallNow(), 'replaced')) > 0;
    const started = await startSession(tx, deps, account, settings, request);
    await audit(tx, deps, account, 'session.start', request);
    const { last_sign_in_at: at, last_sign_in_from: from } = account;
    return { ...started, replacedSession, previousSignIn: at === null || from === null ? null : { at, from } };
  });
}

/** Ends every session of an account but the one given; says how many it ended. */
export async function endSessionsOf(tx: Tx, account: { readonly county_id: number; readonly id: string }, now: string, reason: string, except?: Buffer): Promise<number> {
  let update = tx.updateTable('session').set({ ended_at: now, end_reason: reason }).where('county_id', '=', account.county_id).where('account_id', '=', account.id).where('ended_at', 'is', null).where('expires_at', '>', now);
  if (except !== undefined) update = update.where('token_digest', '<>', except);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** A whole office may sit behind one address, so it has many more attempts than a name has. */
const FAILURES_OF_AN_ADDRESS = 100;

interface SigningIn {
  readonly county_id: number;
  readonly id: string;
  readonly login_name: string;
  readonly display_name: string;
}

async function startSession(tx: Tx, deps: ServerDeps, account: SigningIn, settings: SignInSettings, request: SignInRequest): Promise<{ token: string; expiresAt: string }> {
  const token = newSessionToken();
  const now = deps.clock.wallNow();
  const expiresAt = new Date(Date.parse(now) + settings.absoluteHours * 3_600_000).toISOString();
  await tx
    .insertInto('session')
    .values({
      county_id: account.county_id,
      token_digest: digestToken(token),
      account_id: account.id,
      started_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      from_address: request.address,
      user_agent: request.userAgent.slice(0, 300),
      ended_at: null,
      end_reason: null,
    })
    .execute();
  await tx.updateTable('account').set({ last_sign_in_at: now, last_sign_in_from: request.address }).where('county_id', '=', account.county_id).where('id', '=', account.id).execute();
  return { token, expiresAt };
}

async function audit(tx: Tx, deps: ServerDeps, account: SigningIn, action: string, origin: Origin): Promise<void> {
  await appendAuditEntry(tx, {
    countyId: account.county_id,
    recordedAt: deps.clock.wallNow(),
    actorId: account.id,
    actorName: account.display_name,
    action,
    subject: { kind: 'account', id: account.login_name },
    detail: {},
    requestId: origin.requestId,
    fromAddress: origin.address,
  });
}
