import { getDueChange, listDueChanges, listHolidayYears, listLocalLimits, previewHolidayYear, previewLocalLimit, setHolidayYear, setLocalLimit } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { changeHolidays, previewHolidays } from './change-holidays.ts';
import { changeLimit, previewLimit } from './change-limit.ts';
import { getChange, listChanges, listYears } from './list-changes.ts';
import { listLimits } from './list-limits.ts';

/** What due days are reckoned by: holidays, limits, and what changing them moved. */
export function dueRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(listHolidayYears, 'signed_in', async ({ actor }) => listYears(deps, actor)),
    route(previewHolidayYear, 'calendar.edit', async ({ actor, params, body }) => previewHolidays(deps, actor, { ...params, ...body })),
    route(setHolidayYear, 'calendar.edit', async ({ actor, params, body: { commandId, acceptsEarlier, ...table } }) => changeHolidays(deps, actor, { commandId, acceptsEarlier, table: { ...params, ...table } })),
    route(listLocalLimits, 'signed_in', async ({ actor }) => listLimits(deps, actor)),
    route(previewLocalLimit, 'limits.edit', async ({ actor, body }) => previewLimit(deps, actor, body)),
    route(setLocalLimit, 'limits.edit', async ({ actor, body }) => changeLimit(deps, actor, body)),
    route(listDueChanges, 'signed_in', async ({ actor, query }) => listChanges(deps, actor, query)),
    route(getDueChange, 'signed_in', async ({ actor, params, query }) => getChange(deps, actor, params.changeId, query)),
  ];
}
