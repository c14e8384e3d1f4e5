import { changePassword as changePasswordRoute, getSession, signIn as signInRoute, signOut as signOutRoute } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { publicRoute, route, type RouteBinding } from '../http/route-binding.ts';
import type { ServerDeps } from '../server-deps.ts';
import { changePassword } from './change-password.ts';
import { findCurrentSession, type Origin } from './current-session.ts';
import { presentSession } from './session-view.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** Signing in and out, and one's own password. */
export function authRoutes(deps: ServerDeps): readonly RouteBinding[] {
  const sessionOf = async (token: string, origin: Origin) =>
    (await findCurrentSession(deps, token, origin)) ?? fail('unauthenticated', { zh: '请先登录。', en: 'Sign in first.' });
  return [
    publicRoute(signInRoute, async ({ body, origin, userAgent, cookie }) => {
      const started = await signIn(deps, { ...body, ...origin, userAgent });
      cookie.set(started.token, started.expiresAt);
      return presentSession(deps, await sessionOf(started.token, origin), started);
    }),
    route(getSession, 'signed_in', async ({ session }) => presentSession(deps, session)),
    route(signOutRoute, 'signed_in', async ({ session, cookie }) => {
      await signOut(deps, session);
      cookie.clear();
      return { signedOut: true };
    }),
    route(changePasswordRoute, 'signed_in', async ({ body, cookie, origin, session }) => {
      await changePassword(deps, session, body);
      return presentSession(deps, await sessionOf(cookie.token ?? '', origin));
    }),
  ];
}
