import { actedBy, appendAuditEntry } from '../audit/append-audit-entry.ts';
import { withSystem } from '../database/scope.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { CurrentSession } from './current-session.ts';

/** Ends a session. */
export async function signOut(deps: ServerDeps, session: CurrentSession): Promise<void> {
  const { actor } = session;
  const now = deps.clock.wallNow();
  await withSystem(deps.database, async (tx) => {
    await tx.updateTable('session').set({ ended_at: now, end_reason: 'signed_out' }).where('county_id', '=', actor.countyId).where('token_digest', '=', session.tokenDigest).execute();
    await appendAuditEntry(tx, {
      ...actedBy(actor),
      recordedAt: now,
      action: 'session.end',
      subject: { kind: 'account', id: session.loginName },
      detail: {},
    });
  });
}
