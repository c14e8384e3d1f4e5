import { disableAccount, enableAccount, getAccountParts as partsRoute, grantRoles as grantRolesRoute, listAccounts as listAccountsRoute, moveAccount as moveRoute, openAccount as openAccountRoute, resetPassword as resetPasswordRoute } from '@taizhang/contract';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { grantRoles, openAccount, reopenAccount, resetPassword } from './account-commands.ts';
import { closeAccount, getAccountParts, moveAccount } from './leave-account.ts';
import { listAccounts } from './list-accounts.ts';

/** Accounts: the system administrator opens them, the security administrator says what they may do. */
export function accountRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(listAccountsRoute, 'accounts.read', async ({ actor }) => ({ accounts: await listAccounts(deps, actor) })),
    route(openAccountRoute, 'accounts.open', async ({ actor, body }) => openAccount(deps, actor, body)),
    route(grantRolesRoute, 'accounts.grant', async ({ actor, params, body }) => grantRoles(deps, actor, params.accountId, body)),
    route(disableAccount, 'accounts.open', async ({ actor, params, body }) => closeAccount(deps, actor, params.accountId, body)),
    route(moveRoute, 'accounts.open', async ({ actor, params, body }) => moveAccount(deps, actor, params.accountId, body)),
    route(partsRoute, 'accounts.open', async ({ actor, params }) => getAccountParts(deps, actor, params.accountId)),
    route(enableAccount, 'accounts.open', async ({ actor, params, body }) => reopenAccount(deps, actor, params.accountId, body)),
    route(resetPasswordRoute, 'accounts.open', async ({ actor, params, body }) => resetPassword(deps, actor, params.accountId, body.commandId)),
  ];
}
