import { downloadAnnualTable, getAnnualTable, listAnnualItems } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { annualFile, annualItems, annualTable } from './annual-table.ts';

/** Annual tables of procedures: the table, its cells, the file. */
export function annualRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(getAnnualTable, 'items.read', async ({ actor, params, query }) => annualTable(deps, actor, params.procedureId, query.year)),
    route(downloadAnnualTable, 'items.read', async ({ actor, params, query }) => annualFile(deps, actor, params.procedureId, query.year)),
    route(listAnnualItems, 'items.read', async ({ actor, params, query }) => annualItems(deps, actor, params.procedureId, query)),
  ];
}
