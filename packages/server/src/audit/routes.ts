import { listAuditEntries as listAuditEntriesRoute, verifyAudit } from '@taizhang/contract';
import { withScope } from '../database/scope.ts';
import { route, type RouteBinding } from '../http/route-binding.ts';
import type { ServerDeps } from '../server-deps.ts';
import { listAuditEntries } from './list-audit-entries.ts';
import { verifyStoredChain } from './read-audit.ts';

/** Reading and checking the audit; nothing changes it. */
export function auditRoutes(deps: ServerDeps): readonly RouteBinding[] {
  return [
    route(listAuditEntriesRoute, 'audit.read', async ({ actor, query }) => withScope(deps.database, actor, (tx) => listAuditEntries(tx, actor.countyId, query), { readOnly: true })),
    route(verifyAudit, 'audit.read', async ({ actor }) => {
      const { entries, head, faults } = await withScope(deps.database, actor, (tx) => verifyStoredChain(tx, actor.countyId), { readOnly: true, isolation: 'repeatable read', statementSeconds: 300 });
      return { entries, head, intact: faults.length === 0, faults: faults.slice(0, 100) };
    }),
  ];
}
