import { monthOf, yearOf } from '@taizhang/kernel';
import { monthNumber, type ServiceRecord } from '@taizhang/records';
import type { Tx } from '../../database/database.ts';
import type { CountTotals } from '../count-totals.ts';
import type { Register } from '../register.ts';
import type { CountMove, RegisterCounty } from '../standing-move.ts';
import { streamActivities } from './activity-rows.ts';

/** What activities add to the figures of their institutions and months, or take from them. */
export function activityMoves({ register, directory, span }: RegisterCounty, records: readonly ServiceRecord[], sign: 1 | -1): readonly CountMove[] {
  return records
    .filter(({ on }) => on >= span.firstMonth)
    .flatMap((record) => flowsOf(register, record).map(({ metricKey, amount }) => ({ orgId: directory.idOf(record.orgId), metricKey, year: yearOf(record.on), slot: monthOf(record.on) - 1, by: sign * amount })));
}

/** Adds up moves of the same figure, since a statement moves each once. */
export function joinMoves(moves: readonly CountMove[]): readonly CountMove[] {
  const joined = new Map<string, CountMove>();
  for (const move of moves) {
    const key = `${move.orgId} ${move.metricKey} ${move.year} ${move.slot}`;
    joined.set(key, { ...move, by: move.by + (joined.get(key)?.by ?? 0) });
  }
  return [...joined.values()].filter(({ by }) => by !== 0);
}

/** Adds every activity of the county to totals that are counted from nothing. */
export async function addActivities(tx: Tx, county: RegisterCounty, totals: CountTotals): Promise<void> {
  const { register, directory, span } = county;
  for await (const chunk of streamActivities(tx, register, directory)) {
    for (const record of chunk) {
      if (record.on < span.firstMonth || record.on > span.today) continue;
      for (const { metricKey, amount } of flowsOf(register, record)) {
        const months = totals.months(directory.idOf(record.orgId), metricKey);
        const at = monthNumber(record.on) - monthNumber(span.firstMonth);
        months[at] = (months[at] ?? 0) + amount;
      }
    }
  }
}

function flowsOf(register: Register, record: ServiceRecord): readonly { readonly metricKey: number; readonly amount: number }[] {
  const flows = register.activities.find(({ id }) => id === record.programme)?.flows ?? [];
  return flows.map((flow) => ({ metricKey: register.flowKey(flow.id), amount: flow.amount(record) })).filter(({ amount }) => amount !== 0);
}
