import { disableAccount, enableAccount, grantRoles as grantRolesRoute, listAccounts as listAccountsRoute, openAccount as openAccountRoute, resetPassword as resetPasswordRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { ServerDeps } from '../server-deps.ts';
import { grantRoles, openAccount, resetPassword, setAccountOpen } from './account-commands.ts';
import { listAccounts } from './list-accounts.ts';

/** Accounts: the system administrator opens them, the security administrator says what they may do. */
export function accountRoutes(deps: ServerDeps): readonly RouteBinding[] {
  return [
    route(listAccountsRoute, 'accounts.read', async ({ actor }) => ({ accounts: await listAccounts(deps, actor) })),
    route(openAccountRoute, 'accounts.open', async ({ actor, body }) => openAccount(deps, actor, body)),
    route(grantRolesRoute, 'accounts.grant', async ({ actor, params, body }) => grantRoles(deps, actor, params.accountId, body)),
    route(disableAccount, 'accounts.open', async ({ actor, params, body }) => setAccountOpen(deps, actor, params.accountId, { ...body, open: false })),
    route(enableAccount, 'accounts.open', async ({ actor, params, body }) => setAccountOpen(deps, actor, params.accountId, { ...body, open: true })),
    route(resetPasswordRoute, 'accounts.open', async ({ actor, params, body }) => resetPassword(deps, actor, params.accountId, body.commandId)),
  ];
}
