import type { getItemBoard, ItemBoardView, RouteResponse } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import { nameOf } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { openItemReader } from '../item-reader.ts';
import { presentBrief } from '../present-brief.ts';
import { boardCells } from './board-cells.ts';
import { boardTitle } from './board-title.ts';
import { boardYears, heldText, listedProcedures, readBoard, totalsOf, type Board, type BoardChoice } from './read-board.ts';

/** A page of the lists of a procedure. @throws DomainError what {@link readBoard} throws */
export async function getBoard(deps: LedgerDeps, actor: Actor, query: BoardChoice & { readonly page: number; readonly size: number }): Promise<RouteResponse<typeof getItemBoard>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const board = await readBoard(deps, tx, reader, query);
      const { procedure, shown } = board;
      const first = (query.page - 1) * query.size;
      return {
        today: reader.today, procedures: listedProcedures(deps).map(({ id, name }) => ({ id, name })), procedure: { id: procedure.id, name: procedure.name }, title: boardTitle(reader, procedure),
        years: [...(await boardYears(tx, actor.countyId, procedure.id))], sources: countedBy(board, procedure.lists.source), batches: countedBy(board, procedure.lists.batch),
        lists: procedure.lists.lists.map(({ id, name, columns }) => ({ id, name, columns: columns.map((column) => ({ id: column.id, name: column.name, width: column.width })) })),
        totals: totalsOf(board.chosen), total: shown.length,
        rows: shown.slice(first, first + query.size).map((issue, place) => ({
          ...presentBrief(reader, procedure, issue.stored), place: first + place + 1, standing: issue.standing.kind, isLimitOver: issue.standing.isOverdue, limit: issue.standing.limit ?? null,
          lookBack: issue.standing.lookBack ?? null, cells: boardCells(board, reader.directory, issue),
        })),
      };
    },
    { readOnly: true },
  );
}

/** The values of a field among the issues of year and unit, with how many have each. */
function countedBy({ procedure, all }: Board, field: string | undefined): ItemBoardView['sources'] {
  const counts = new Map<string, number>();
  for (const { stored } of all) counts.set(heldText(stored, field), (counts.get(heldText(stored, field)) ?? 0) + 1);
  const options = procedure.fields.find(({ id }) => id === field)?.options;
  const nameFor = (value: string): Localized => (options === undefined ? { zh: value, en: value } : nameOf(options, value));
  return [...counts].filter(([value]) => value !== '').map(([value, count]) => ({ value, name: nameFor(value), count }));
}
