import { fail } from '@taizhang/kernel';
import { actedBy, appendAuditEntry } from '../audit/append-audit-entry.ts';
import { withSystem } from '../database/scope.ts';
import { assertGoodPassword } from '../policies/password-policy.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { CurrentSession } from './current-session.ts';
import { hashPassword, isPassword } from './password.ts';
import { endSessionsOf } from './sign-in.ts';
import { forgetFailures, mayAttempt } from './sign-in-throttle.ts';

/**
 * Changes the password of whoever is signed in, and ends their other sessions. Guesses at the current one count as failed
 * sign-ins do: an unlocked screen is not a way round the lock.
 * @throws DomainError `invalid_input`, `rate_limited`
 */
export async function changePassword(deps: ServerDeps, session: CurrentSession, request: { readonly current: string; readonly next: string }): Promise<void> {
  const { actor, settings } = session;
  const accountId = actor.accountId ?? '';
  const subject = `name:${session.loginName}`;
  const digest = await withSystem(deps.database, async (tx) => {
    if (!(await mayAttempt(tx, subject, { attempts: settings.failuresBeforeLock, minutes: settings.lockMinutes }, deps.clock.wallNow()))) return undefined;
    const row = await tx.selectFrom('account').select('password_hash').where('county_id', '=', actor.countyId).where('id', '=', accountId).executeTakeFirst();
    return row?.password_hash;
  });
  if (digest === undefined) return fail('rate_limited', { zh: `尝试次数过多，请 ${settings.lockMinutes} 分钟后再试。`, en: `Too many attempts. Try again in ${settings.lockMinutes} minutes.` });
  if (!(await isPassword(digest, request.current))) return fail('invalid_input', { zh: '当前口令不正确。', en: 'The current password is wrong.' }, { path: ['current'] });
  if (request.next === request.current) return fail('invalid_input', { zh: '新口令不得与当前口令相同。', en: 'The new password is the same as the current one.' }, { path: ['next'] });
  assertGoodPassword(request.next, session.loginName);
  const next = await hashPassword(request.next);
  const now = deps.clock.wallNow();
  await withSystem(deps.database, async (tx) => {
    await forgetFailures(tx, subject);
    await tx
      .updateTable('account')
      .set({ password_hash: next, password_changed_at: now, must_change_password: false })
      .where('county_id', '=', actor.countyId)
      .where('id', '=', accountId)
      .execute();
    await endSessionsOf(tx, { county_id: actor.countyId, id: accountId }, now, 'password_changed', session.tokenDigest);
    await appendAuditEntry(tx, {
      ...actedBy(actor),
      recordedAt: now,
      action: 'account.change_password',
      subject: { kind: 'account', id: session.loginName },
      detail: {},
    });
  });
}
