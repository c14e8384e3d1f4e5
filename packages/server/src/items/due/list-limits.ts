import type { listLocalLimits as listRoute, LocalLimitView, RouteResponse } from '@taizhang/contract';
import { dayOfInstant, type Localized } from '@taizhang/kernel';
import { cite, lengthText, type Clock, type ClockLength, type Procedure } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { proceduresOf } from '../item-procedures.ts';

interface LimitRow {
  readonly procedure: string;
  readonly clock: string;
  readonly length: ClockLength | null;
  readonly document: string;
  readonly clause: string;
  readonly valid_from: string;
  readonly reaches_open: boolean;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** Every limit the county may set for itself, with what it has set and the rule it rests on. */
export async function listLimits(deps: LedgerDeps, actor: Actor): Promise<RouteResponse<typeof listRoute>> {
  const today = deps.clock.today();
  const rows = await withScope(deps.database, actor, (tx) => rowsOf<LimitRow>(tx, 'select procedure, clock, length, document, clause, valid_from, reaches_open, recorded_at, recorded_by from local_limit where county_id = $1 order by id desc', [actor.countyId]), { readOnly: true });
  const limits = proceduresOf(deps).flatMap((procedure) => procedure.clocks.filter(({ isLocal }) => isLocal === true).map((clock) => present(procedure, clock, rows.filter((row) => row.procedure === procedure.id && row.clock === clock.id), today)));
  return { today, limits };
}

function present(procedure: Procedure, clock: Clock, rows: readonly LimitRow[], today: string): LocalLimitView {
  const entered = rows.map((row) => ({
    length: row.length, sentence: lengthWords(row.length ?? clock.length), document: row.document, clause: row.clause, validFrom: row.valid_from, reachesOpen: row.reaches_open, recordedOn: dayOfInstant(row.recorded_at), recordedBy: row.recorded_by,
  }));
  const last = entered.find(({ validFrom, reachesOpen }) => reachesOpen || validFrom <= today);
  return {
    procedure: { id: procedure.id, name: procedure.name }, clock: { id: clock.id, name: clock.name }, from: clock.from, units: unitsOf(clock),
    example: { length: clock.length, sentence: lengthWords(clock.length), clause: cite(clock.basis) }, ceiling: ceilingWords(clock), own: last === undefined || last.length === null ? null : last, entered,
  };
}

/** A cap holds only what is counted alike. */
function unitsOf({ length, ceiling }: Clock): LocalLimitView['units'] {
  if (length.unit === 'hours') return ['hours'];
  return ceiling === undefined ? ['workdays', 'days', 'months'] : [ceiling.length.unit];
}

function ceilingWords({ ceiling }: Clock): Localized | null {
  if (ceiling === undefined) return null;
  const most = lengthWords(ceiling.length);
  return { zh: `不长于${most.zh}（${cite(ceiling.basis)}）`, en: `at most ${most.en} (${cite(ceiling.basis)})` };
}

function lengthWords({ count, unit }: ClockLength): Localized {
  return lengthText(count, unit);
}
