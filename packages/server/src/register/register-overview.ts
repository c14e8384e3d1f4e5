import type { RegisterOverview } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { rowsOf } from '../ledger/sql.ts';
import { measureFigure, registerFigures } from './measure-figures.ts';
import { presentOrg } from './present-resident.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister } from './register-scope.ts';
import { shownMonth } from './shown-month.ts';

/** Every rate of the register at a unit, with how much is overdue and doubtful. */
export async function registerOverview(deps: RegisterDeps, actor: Actor, orgId: string | undefined): Promise<RegisterOverview> {
  return readRegister(deps, actor, orgId, async (read) => {
    const { tx, directory, today, org, orgIds } = read;
    const figures = await registerFigures(deps, tx, actor.countyId, shownMonth(undefined, today).period, [org.code]);
    const work = await rowsOf<{ programme: number; overdue: number; doubts: number }>(
      tx,
      'select programme, count(*) filter (where due_by < $3) as overdue, count(*) filter (where doubts > 0) as doubts from standing where county_id = $1 and org_id = any($2::int[]) group by programme',
      [directory.countyId, orgIds, today],
    );
    const [{ residents } = { residents: 0 }] = await rowsOf<{ residents: number }>(tx, "select count(*) as residents from resident where county_id = $1 and org_id = any($2::int[]) and status in ('here', 'lost')", [directory.countyId, orgIds]);
    const [{ unpublished } = { unpublished: 0 }] = await rowsOf<{ unpublished: number }>(tx, 'select count(*) as unpublished from standing_count where county_id = $1 and n is distinct from published', [directory.countyId]);
    return {
      today, org: presentOrg(directory, org.code), residents, unpublished,
      programmes: deps.register.programmes.map((programme) => {
        const row = work.find((candidate) => candidate.programme === deps.register.programmeKey(programme.id));
        return {
          id: programme.id, name: programme.shortName, overdue: row?.overdue ?? 0, doubts: row?.doubts ?? 0,
          measures: programme.measures.map((measure) => ({ id: measure.id, name: measure.name, ...measureFigure(measure, org.code, figures) })),
        };
      }),
    };
  });
}
