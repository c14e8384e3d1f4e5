import type { SessionView } from '@taizhang/contract';
import { orgId, type OrgId } from '@taizhang/kernel';
import { officeDay } from '../clock.ts';
import { withScope } from '../database/scope.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { CurrentSession } from './current-session.ts';
import type { StartedSession } from './sign-in.ts';

/** What the browser is told of a session. */
export async function presentSession(deps: ServerDeps, session: CurrentSession, started?: StartedSession): Promise<SessionView> {
  const { actor, settings } = session;
  const directory = await withScope(deps.database, actor, (tx) => deps.directories.of(tx, actor.countyId), { readOnly: true });
  const expiresOn = settings.passwordDays === null ? null : officeDay(new Date(Date.parse(session.passwordChangedAt) + settings.passwordDays * 86_400_000));
  return {
    account: {
      id: actor.accountId ?? '',
      loginName: session.loginName,
      displayName: actor.displayName,
      mustChangePassword: session.mustChangePassword,
      passwordExpiresOn: expiresOn,
    },
    county: presentOrg(directory, directory.countyCode),
    org: presentOrg(directory, actor.orgCode),
    jurisdiction: presentOrg(directory, actor.jurisdictionCode),
    roles: [...actor.roles],
    abilities: [...actor.abilities],
    today: deps.clock.today(),
    todayIsFixed: deps.clock.isFixed,
    previousSignIn: started?.previousSignIn ?? null,
    replacedSession: started?.replacedSession ?? false,
    idleMinutes: settings.idleMinutes,
    expiresAt: session.expiresAt,
  };
}

function presentOrg(directory: OrgDirectory, code: OrgId): SessionView['org'] {
  const unit = directory.tree.units.get(orgId(code));
  return { id: code, name: { zh: unit?.name ?? code, en: unit?.nameEn || (unit?.name ?? code) }, kind: unit?.kind ?? '' };
}
