import type { RegisterOverview } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { measureFigure, registerFigures } from './measure-figures.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';
import { shownMonth } from './shown-month.ts';

/** Every rate of the register at a unit, with how much is overdue and doubtful. */
export async function registerOverview(deps: RegisterDeps, actor: Actor, orgId: string | undefined): Promise<RegisterOverview> {
  return readRegister(deps, actor, orgId, async (read) => {
    const { tx, directory, today, org, orgIds } = read;
    const figures = await registerFigures(deps, tx, actor.countyId, shownMonth(undefined, today).period, [org.code]);
    const overdue = await countByProgramme(read, 'due_by < $3', [today]);
    const doubts = await countByProgramme(read, 'doubts > 0', []);
    const [{ residents } = { residents: 0 }] = await rowsOf<{ residents: number }>(tx, 'select coalesce(sum(n), 0) as residents from resident_count where county_id = $1 and org_id = any($2::int[])', [directory.countyId, orgIds]);
    // As the server, and of the whole county first: only so the index of the few that are not told yet is used.
    const [{ unpublished } = { unpublished: 0 }] = await asSystem(tx, () =>
      rowsOf<{ unpublished: number }>(
        tx,
        'with untold as materialized (select org_id from standing_count where county_id = $1 and n is distinct from published) select count(*) as unpublished from untold where org_id = any($2::int[])',
        [directory.countyId, orgIds],
      ),
    );
    return {
      today, org: presentOrg(directory, org.code), residents, unpublished,
      programmes: deps.register.programmes.map((programme) => {
        const key = deps.register.programmeKey(programme.id);
        return {
          id: programme.id, name: programme.shortName, overdue: overdue.get(key) ?? 0, doubts: doubts.get(key) ?? 0,
          measures: programme.measures.map((measure) => ({ id: measure.id, name: measure.name, ...measureFigure(measure, org.code, figures) })),
        };
      }),
    };
  });
}

/** Standings that meet a condition with an index of its own: what is done and right is not looked at. */
async function countByProgramme({ tx, directory, orgIds }: RegisterRead, condition: 'due_by < $3' | 'doubts > 0', values: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const rows = await rowsOf<{ programme: number; n: number }>(tx, `select programme, count(*) as n from standing where county_id = $1 and org_id = any($2::int[]) and ${condition} group by programme`, [directory.countyId, orgIds, ...values]);
  return new Map(rows.map(({ programme, n }) => [programme, n]));
}
