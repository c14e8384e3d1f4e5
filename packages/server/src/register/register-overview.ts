import type { RegisterOverview } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { measureFigure, registerFigures } from './measure-figures.ts';
import type { RegisterDeps } from './register.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';
import { countedMonths, shownMonth } from './shown-month.ts';

/** Every rate of the register at a unit, now or at the end of a past month; of today also how much is overdue and doubtful. */
export async function registerOverview(deps: RegisterDeps, actor: Actor, { orgId, month }: { readonly orgId?: string | undefined; readonly month?: string | undefined }): Promise<RegisterOverview> {
  return readRegister(deps, actor, orgId, async (read) => {
    const { tx, directory, today, org } = read;
    const shown = shownMonth(month, today);
    const figures = await registerFigures(deps, tx, actor.countyId, shown.period, [org.code]);
    const work = shown.isPresent ? await workOfToday(read) : undefined;
    return {
      today, month: shown.period, day: shown.day, months: [...(await countedMonths(tx, actor.countyId, today))], org: presentOrg(directory, org.code),
      residents: shown.isPresent ? await countResidents(read) : null, unpublished: await countUnpublished(read),
      programmes: deps.register.programmes.map((programme) => ({
        id: programme.id, name: programme.shortName, ...(work?.(deps.register.programmeKey(programme.id)) ?? { overdue: null, doubts: null }),
        measures: programme.measures.map((measure) => ({ id: measure.id, name: measure.name, ...measureFigure(measure, org.code, figures) })),
      })),
    };
  });
}

/** What is overdue and doubtful by programme: standings are kept of today only. */
async function workOfToday(read: RegisterRead): Promise<(programmeKey: number) => { readonly overdue: number; readonly doubts: number }> {
  const overdue = await countByProgramme(read, 'due_by < $3', [read.today]);
  const doubts = await countByProgramme(read, 'doubts > 0', []);
  return (key) => ({ overdue: overdue.get(key) ?? 0, doubts: doubts.get(key) ?? 0 });
}

async function countResidents({ tx, directory, orgIds }: RegisterRead): Promise<number> {
  const [{ residents } = { residents: 0 }] = await rowsOf<{ residents: number }>(tx, 'select coalesce(sum(n), 0) as residents from resident_count where county_id = $1 and org_id = any($2::int[])', [directory.countyId, orgIds]);
  return residents;
}

/** As the server, and of the whole county first: only so the index of the few that are not told yet is used. */
async function countUnpublished({ tx, directory, orgIds }: RegisterRead): Promise<number> {
  const [{ unpublished } = { unpublished: 0 }] = await asSystem(tx, () =>
    rowsOf<{ unpublished: number }>(
      tx,
      'with untold as materialized (select org_id from standing_count where county_id = $1 and n is distinct from published) select count(*) as unpublished from untold where org_id = any($2::int[])',
      [directory.countyId, orgIds],
    ),
  );
  return unpublished;
}

/** Standings that meet a condition with an index of its own: what is done and right is not looked at. */
async function countByProgramme({ tx, directory, orgIds }: RegisterRead, condition: 'due_by < $3' | 'doubts > 0', values: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const rows = await rowsOf<{ programme: number; n: number }>(tx, `select programme, count(*) as n from standing where county_id = $1 and org_id = any($2::int[]) and ${condition} group by programme`, [directory.countyId, orgIds, ...values]);
  return new Map(rows.map(({ programme, n }) => [programme, n]));
}
