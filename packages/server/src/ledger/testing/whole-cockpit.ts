import type { Period } from '@taizhang/kernel';
import type { CockpitView } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { readCockpit } from '../cockpit/read-cockpit.ts';
import type { LargeLedger } from './large-ledger.ts';

/** The cockpit as the server answers it, row-level security included, without the HTTP around it. */
export async function readWholeCockpit({ deps }: LargeLedger, actor: Actor, period: Period): Promise<CockpitView> {
  return withScope(
    deps.database,
    actor,
    async (tx) => readCockpit(tx, await deps.ledger.county(tx, actor.countyId), { packs: deps.ledger.packs, orgId: actor.orgCode, jurisdiction: actor.orgCode, period, today: deps.clock.today(), isWhole: false }),
    { readOnly: true, isolation: 'repeatable read' },
  );
}
