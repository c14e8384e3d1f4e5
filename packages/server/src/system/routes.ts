import { getHolidayYear, getSignInSettings, getSystem, getWelcome, setSignInSettings } from '@taizhang/contract';
import { readSignInSettings } from '../auth/sign-in-settings.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withScope } from '../database/scope.ts';
import { publicRoute, route, type RouteBinding } from '../http/route-binding.ts';
import type { ServerDeps } from '../server-deps.ts';
import { readWelcome } from './demonstration.ts';
import { findHolidayYear } from './holidays.ts';
import { storeSetting } from './settings.ts';
import { readSystemStatus } from './system-status.ts';

/** The sign-in page, the state of the system, holidays and settings. */
export function systemRoutes(deps: ServerDeps): readonly RouteBinding[] {
  const startedAt = deps.clock.wallNow();
  return [
    publicRoute(getWelcome, async () => readWelcome(deps)),
    route(getSystem, 'system.read', async ({ actor }) => readSystemStatus(deps, actor, startedAt)),
    route(getHolidayYear, 'signed_in', async ({ actor, params }) => {
      const table = await withScope(deps.database, actor, (tx) => findHolidayYear(tx, actor.countyId, params.year), { readOnly: true });
      return { table: table === undefined ? null : { ...table, daysOff: [...table.daysOff], workdays: [...table.workdays] } };
    }),
    route(getSignInSettings, 'signed_in', async ({ actor }) => withScope(deps.database, actor, (tx) => readSignInSettings(tx, actor.countyId), { readOnly: true })),
    route(setSignInSettings, 'settings.edit', async ({ actor, body }) =>
      executeCommand(deps, actor, { commandId: body.commandId, action: 'settings.sign_in', subject: { kind: 'setting', id: 'sign_in' } }, async (tx, trail) => {
        trail.add({ before: await readSignInSettings(tx, actor.countyId), after: body.settings });
        await storeSetting(tx, actor.countyId, 'sign_in', body.settings);
        return body.settings;
      })),
  ];
}
