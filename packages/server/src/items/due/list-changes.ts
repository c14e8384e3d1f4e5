import type { DueChangeView, getDueChange as getRoute, listDueChanges as listRoute, listHolidayYears as yearsRoute, RouteResponse } from '@taizhang/contract';
import { dayOfInstant, fail, yearOf, type Localized, type PlainDate } from '@taizhang/kernel';
import { nameOf, type ClockStep } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { listHolidayYears } from '../../system/holidays.ts';
import { findProcedure, requireProcedure } from '../item-procedures.ts';
import { presentMove } from './present-move.ts';

interface ChangeRow {
  readonly id: string;
  readonly kind: DueChangeView['kind'];
  readonly subject: string;
  readonly source: string;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly moves: number;
  readonly pending: number;
}

interface MoveRow {
  readonly item_id: string;
  readonly procedure: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly openedOn: PlainDate;
  readonly clock: string;
  readonly before_due: string;
  readonly after_due: string;
  readonly steps: readonly ClockStep[];
}

interface Page {
  readonly page: number;
  readonly size: number;
}

const CHANGE = `c.id, c.kind, c.subject, c.source, c.changed_at, c.changed_by, c.moves,
  (select count(*) from due_move m where m.county_id = c.county_id and m.change_id = c.id and m.applied_at is null)::int as pending`;

/** Changes of holidays and limits, newest first. */
export async function listChanges(deps: LedgerDeps, actor: Actor, { page, size }: Page): Promise<RouteResponse<typeof listRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const rows = await rowsOf<ChangeRow>(tx, `select ${CHANGE} from due_change c where c.county_id = $1 order by c.nth desc limit $2 offset $3`, [actor.countyId, size, (page - 1) * size]);
      const [{ n: total } = { n: 0 }] = await rowsOf<{ n: number }>(tx, 'select count(*) as n from due_change where county_id = $1', [actor.countyId]);
      return { rows: rows.map((row) => presentChange(deps, row)), total };
    },
    { readOnly: true },
  );
}

/** A change with what it moved, of the items the reader may see. @throws DomainError `not_found` */
export async function getChange(deps: LedgerDeps, actor: Actor, id: string, { page, size }: Page): Promise<RouteResponse<typeof getRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const [change] = await rowsOf<ChangeRow>(tx, `select ${CHANGE} from due_change c where c.county_id = $1 and c.id = $2`, [actor.countyId, id]);
      if (change === undefined) return fail('not_found', { zh: '没有这次变动。', en: 'There is no such change.' });
      const [{ n: total } = { n: 0 }] = await rowsOf<{ n: number }>(tx, 'select count(*) as n from due_move where county_id = $1 and change_id = $2', [actor.countyId, id]);
      return { change: presentChange(deps, change), rows: (await movesOf(tx, actor, id, { page, size })).map((row) => present(deps, actor, row)), total };
    },
    { readOnly: true },
  );
}

async function movesOf(tx: Tx, actor: Actor, id: string, { page, size }: Page): Promise<readonly MoveRow[]> {
  return rowsOf<MoveRow>(
    tx,
    `select m.item_id, i.procedure, i.year, i.number, i.title, i.opened_on as "openedOn", m.clock, m.before_due, m.after_due, m.steps from due_move m join work_item i on i.county_id = m.county_id and i.id = m.item_id
     where m.county_id = $1 and m.change_id = $2 order by m.after_due, m.item_id, m.clock limit $3 offset $4`,
    [actor.countyId, id, size, (page - 1) * size],
  );
}

function present(deps: LedgerDeps, actor: Actor, row: MoveRow): RouteResponse<typeof getRoute>['rows'][number] {
  return presentMove(actor, requireProcedure(deps, row.procedure), { itemId: row.item_id, year: row.year, number: row.number, title: row.title, clock: row.clock, before: row.before_due, after: row.after_due, steps: row.steps });
}

function presentChange(deps: LedgerDeps, row: ChangeRow): DueChangeView {
  return { id: row.id, kind: row.kind, subject: subjectWords(deps, row), source: row.source, changedAt: row.changed_at, changedBy: row.changed_by, moves: row.moves, pending: row.pending };
}

function subjectWords(deps: LedgerDeps, { kind, subject }: ChangeRow): Localized {
  if (kind === 'holidays') return { zh: `${subject} 年节假日`, en: `Holidays of ${subject}` };
  const [procedureId = '', clockId = ''] = subject.split('/');
  const procedure = findProcedure(deps, procedureId);
  const clock = nameOf(procedure?.clocks ?? [], clockId);
  return { zh: `${procedure?.name.zh ?? procedureId}：${clock.zh}`, en: `${procedure?.name.en ?? procedureId}: ${clock.en}` };
}

/** Every year entered, with who changed it last, and the years that are missing. */
export async function listYears(deps: LedgerDeps, actor: Actor): Promise<RouteResponse<typeof yearsRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const years = await listHolidayYears(tx, actor.countyId);
      const changes = await rowsOf<{ subject: string; changed_at: string; changed_by: string }>(tx, "select distinct on (subject) subject, changed_at, changed_by from due_change where county_id = $1 and kind = 'holidays' order by subject, nth desc", [actor.countyId]);
      const thisYear = yearOf(deps.clock.today());
      return {
        years: years.map(({ year, source, daysOff, workdays }) => {
          const change = changes.find(({ subject }) => subject === String(year));
          return { year, source, daysOff: daysOff.length, workdays: workdays.length, changedOn: change === undefined ? null : dayOfInstant(change.changed_at), changedBy: change?.changed_by ?? null };
        }),
        missing: [thisYear, thisYear + 1].filter((year) => !years.some((table) => table.year === year)),
      };
    },
    { readOnly: true },
  );
}
