import type { listProcedures as listProceduresRoute, RouteResponse } from '@taizhang/contract';
import { cite, lengthText, ruleOpening, type Procedure } from '@taizhang/workflow';
import type { Localized } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { proceduresOf } from './item-procedures.ts';
import { readItemRules } from './item-rules.ts';
import { neededRelations, openersOf } from './open-item.ts';
import { presentAction } from './present-action.ts';

/** Ways of working, as the screen that opens an item needs them, with the limits in force for one opened today. */
export async function listProcedures(deps: LedgerDeps, actor: Actor): Promise<RouteResponse<typeof listProceduresRoute>> {
  const rules = await withScope(deps.database, actor, (tx) => readItemRules(deps, tx, actor.countyId), { readOnly: true });
  return {
    procedures: proceduresOf(deps).map(({ id: declared }) => {
      const procedure = rules.procedureOf({ procedure: declared, openedOn: deps.clock.today() });
      const opening = procedure.actions.filter(({ from }) => from.length === 0);
      const needed = new Set(neededRelations(procedure));
      const mine = new Set(opening.flatMap(({ id }) => openersOf(procedure, id)));
      return {
        id: procedure.id, name: procedure.name, purpose: procedure.purpose, isPublic: procedure.isPublic,
        relations: procedure.relations.map(({ id, name }) => ({ id, name, isMine: mine.has(id), isNeeded: needed.has(id), only: onlyFor(procedure, id) })), opening: opening.map((action) => presentAction(procedure, action, {}, [])),
        mayBind: procedure.conditions.some(({ kind }) => kind === 'figure'), mayOpenByRule: ruleOpening(procedure) !== undefined, hasAnnual: procedure.annual !== undefined,
        clocks: procedure.clocks.map(({ id, name, from, length, basis }) => {
          const text = lengthText(length.count, length.unit);
          return { id, name, sentence: { zh: `自${from.zh}之日起${text.zh}`, en: `${text.en} from the day ${from.en}` }, clause: cite(basis) };
        }),
      };
    }),
  };
}

/** What nobody but this party may do, once the item is open. */
function onlyFor(procedure: Procedure, relation: string): Localized[] {
  return procedure.actions.filter(({ by, from }) => from.length > 0 && by.length === 1 && by[0] === relation).map(({ name }) => name);
}
