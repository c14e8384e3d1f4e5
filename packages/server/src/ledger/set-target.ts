import type { Target } from '@taizhang/indicators';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { readTargets, writeTargets } from './target-book.ts';

/** Sets a target or changes it, with the reason; the former one stays in the history and in the audit. */
export async function setTarget(deps: LedgerDeps, actor: Actor, commandId: string, target: Target, reason: string): Promise<{ metricId: string; orgId: string; year: number }> {
  const { metricId, orgId, year } = target;
  deps.ledger.catalogue.get(metricId);
  return executeCommand(deps, actor, { commandId, action: 'target.set', subject: { kind: 'target', id: `${metricId} ${orgId} ${year}` } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const before = (await readTargets(tx, county, [year])).find(metricId, orgId, year);
    await writeTargets(tx, county, [target], { at: deps.clock.now(), name: actor.displayName, reason });
    trail.add({ before: before?.value ?? null, after: target.value, source: target.source, reason });
    return { metricId, orgId, year };
  });
}
