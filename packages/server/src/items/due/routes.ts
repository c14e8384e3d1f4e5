import { getDueChange, listDueChanges, listHolidayYears, previewHolidayYear, setHolidayYear } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { changeHolidays, previewHolidays } from './change-holidays.ts';
import { getChange, listChanges, listYears } from './list-changes.ts';

/** What due days are reckoned by: holidays, limits, and what changing them moved. */
export function dueRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(listHolidayYears, 'signed_in', async ({ actor }) => listYears(deps, actor)),
    route(previewHolidayYear, 'calendar.edit', async ({ actor, params, body }) => previewHolidays(deps, actor, { ...params, ...body })),
    route(setHolidayYear, 'calendar.edit', async ({ actor, params, body: { commandId, acceptsEarlier, ...table } }) => changeHolidays(deps, actor, { commandId, acceptsEarlier, table: { ...params, ...table } })),
    route(listDueChanges, 'signed_in', async ({ actor, query }) => listChanges(deps, actor, query)),
    route(getDueChange, 'signed_in', async ({ actor, params, query }) => getChange(deps, actor, params.changeId, query)),
  ];
}
