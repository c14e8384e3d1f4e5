import type { listProcedures as listProceduresRoute, RouteResponse } from '@taizhang/contract';
import { cite, lengthText, ruleOpening } from '@taizhang/workflow';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { proceduresOf } from './item-procedures.ts';
import { openersOf } from './open-item.ts';
import { presentAction } from './present-action.ts';

/** Ways of working, as the screen that opens an item needs them. */
export function listProcedures(deps: LedgerDeps): RouteResponse<typeof listProceduresRoute> {
  return {
    procedures: proceduresOf(deps).map((procedure) => {
      const opening = procedure.actions.filter(({ from }) => from.length === 0);
      const mine = new Set(opening.flatMap(({ id }) => openersOf(procedure, id)));
      return {
        id: procedure.id, name: procedure.name, purpose: procedure.purpose, isPublic: procedure.isPublic,
        relations: procedure.relations.map(({ id, name }) => ({ id, name, isMine: mine.has(id) })), opening: opening.map((action) => presentAction(procedure, action, {}, [])),
        mayBind: procedure.conditions.some(({ kind }) => kind === 'figure'), mayOpenByRule: ruleOpening(procedure) !== undefined,
        clocks: procedure.clocks.map(({ id, name, from, length, basis }) => {
          const text = lengthText(length.count, length.unit);
          return { id, name, sentence: { zh: `自${from.zh}之日起${text.zh}`, en: `${text.en} from the day ${from.en}` }, clause: cite(basis) };
        }),
      };
    }),
  };
}
