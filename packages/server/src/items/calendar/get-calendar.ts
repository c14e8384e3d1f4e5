import type { getDueCalendar, ItemBrief, RouteResponse } from '@taizhang/contract';
import { addDays, daysBetween, fail, plainDate, type PlainDate } from '@taizhang/kernel';
import { clocksOf, lightOf, nameOf } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { requireProcedure } from '../item-procedures.ts';
import { openItemReader } from '../item-reader.ts';
import { presentBrief, type ItemReader } from '../present-brief.ts';
import { dueEntries, type DueEntry, type DueQuery } from './due-entries.ts';

/** A month in whole weeks. */
const MOST_DAYS = 42;
const MOST_ROWS = 600;

/**
 * What is due day by day, with the days the county has off and works in exchange.
 * @throws DomainError `invalid_input` for more days or rows than one answer has
 */
export async function getCalendar(deps: LedgerDeps, actor: Actor, query: { readonly from: string; readonly to: string; readonly whose: DueQuery['whose']; readonly perDay: number }): Promise<RouteResponse<typeof getDueCalendar>> {
  const [from, to] = [plainDate(query.from), plainDate(query.to)];
  const count = daysBetween(from, to) + 1;
  if (count < 1 || count > MOST_DAYS) fail('invalid_input', { zh: `一次最多看 ${MOST_DAYS} 天。`, en: `At most ${MOST_DAYS} days at a time.` }, { path: ['to'] });
  if (count * query.perDay > MOST_ROWS) fail('invalid_input', { zh: `天数乘以每天件数不得超过 ${MOST_ROWS}。`, en: `Days times rows of a day are at most ${MOST_ROWS}.` }, { path: ['perDay'] });
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const { days, isPartial } = await dueEntries(deps, tx, reader, { ...query, from, to });
      const holidays = await holidayNames(tx, actor.countyId, from, to);
      const shown = Array.from({ length: count }, (_, place) => {
        const day = addDays(from, place);
        const { count: due, entries } = days.get(day) ?? { count: 0, entries: [] };
        return { day, kind: reader.calendar.reasonFor(day), holiday: holidays.get(day) ?? null, count: due, rows: entries.map((entry) => presentEntry(deps, reader, entry)), more: due - entries.length };
      });
      return { today: reader.today, days: shown, total: shown.reduce((sum, day) => sum + day.count, 0), missingYears: [...reader.calendar.missingYears(from, to)], isPartial };
    },
    { readOnly: true },
  );
}

/** The line of an item as of the clock that is due. */
function presentEntry(deps: LedgerDeps, reader: ItemReader, { stored, clock, due }: DueEntry): ItemBrief {
  const procedure = requireProcedure(deps, stored.procedure);
  const run = clocksOf(procedure, stored.item, reader.calendar)[clock];
  const light = lightOf(procedure.lights, run === undefined ? {} : { [clock]: run }, reader.now);
  return { ...presentBrief(reader, procedure, stored), dueOn: due, dueClock: nameOf(procedure.clocks, clock), daysLeft: daysBetween(reader.today, due), light: light.light, lightName: light.name };
}

async function holidayNames(tx: Tx, countyId: number, from: PlainDate, to: PlainDate): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('holiday_day').select(['day', 'name']).where('county_id', '=', countyId).where('day', '>=', from).where('day', '<=', to).execute();
  return new Map(rows.map(({ day, name }) => [day, name]));
}
