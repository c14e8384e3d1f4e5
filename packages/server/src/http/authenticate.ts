import { fail } from '@taizhang/kernel';
import { findCurrentSession, type CurrentSession, type Origin } from '../auth/current-session.ts';
import { requireAbility } from '../policies/ability.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { RouteBinding } from './route-binding.ts';

/**
 * The session a call needs, or undefined on a public route.
 * @throws DomainError `unauthenticated`, `forbidden`
 */
export async function authenticate(deps: ServerDeps, binding: RouteBinding, token: string | undefined, origin: Origin): Promise<CurrentSession | undefined> {
  if (binding.access === 'public') return undefined;
  const session = token === undefined ? undefined : await findCurrentSession(deps, token, origin);
  if (session === undefined) return fail('unauthenticated', { zh: '请先登录。', en: 'Sign in first.' });
  if (session.mustChangePassword && !OPEN_BEFORE_PASSWORD_CHANGE.has(binding.contract.path)) {
    return fail('forbidden', { zh: '请先修改口令。', en: 'Change your password first.' }, { details: { reason: 'must_change_password' } });
  }
  if (binding.access !== 'signed_in') requireAbility(session.actor, binding.access);
  return session;
}

/**
 * Refuses a changing request that a page of another site may have caused. Its two signs cannot be forged by a page: a
 * header of ours (a form cannot set one, and other sites' scripts may not), and what the browser says of the sender.
 * @throws DomainError `forbidden`
 */
export function refuseForeignPages(method: string, headers: Readonly<Record<string, string | string[] | undefined>>): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
  const site = headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (headers['x-taizhang'] === undefined || foreign) {
    fail('forbidden', { zh: '请求未通过来源校验，请刷新页面后重试。', en: 'The request did not pass the check of its origin. Reload the page and try again.' }, { details: { reason: 'foreign_page' } });
  }
}

const OPEN_BEFORE_PASSWORD_CHANGE: ReadonlySet<string> = new Set(['/session', '/session/password']);
