import { createHash } from 'node:crypto';
import { TRUTH_PARAMETERS, type TruthWatch } from '@taizhang/indicators';
import type { Database } from '../../database/database.ts';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { Examination } from './examination.ts';
import type { TruthWindow } from './truth-window.ts';

/** What was examined, and by which rules. */
export interface ExaminedPlace {
  readonly countyId: number;
  readonly orgId: number;
  readonly window: TruthWindow;
  readonly rules: string;
}

/** Changes when something else is looked for: what was found by other rules is no answer. */
export function rulesDigest(watch: TruthWatch): string {
  return createHash('sm3').update(JSON.stringify([TRUTH_PARAMETERS, watch])).digest('hex');
}

/** What this server or another found last; undefined when nobody looked, or by other rules. */
export async function findExamination(database: Database, { countyId, orgId, window, rules }: ExaminedPlace): Promise<Examination | undefined> {
  const [row] = await withSystem(database, async (tx) => rowsOf<{ result: string }>(tx, 'select result from truth_examination where county_id = $1 and org_id = $2 and from_day = $3 and to_day = $4 and rules = $5', [countyId, orgId, window.from, window.to, rules]), { readOnly: true });
  return row === undefined ? undefined : asStored(row.result);
}

/** Keeps what was found; what is of days long past goes. */
export async function storeExamination(database: Database, { countyId, orgId, window, rules }: ExaminedPlace, examination: Examination): Promise<void> {
  await withSystem(database, async (tx) => {
    await rowsOf(tx, 'delete from truth_examination where county_id = $1 and examined_at < $2::timestamptz - make_interval(days => $3)', [countyId, examination.examinedAt, KEPT_DAYS]);
    await rowsOf(
      tx,
      `insert into truth_examination (county_id, org_id, from_day, to_day, rules, examined_at, records, result) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (county_id, org_id, from_day, to_day) do update set rules = excluded.rules, examined_at = excluded.examined_at, records = excluded.records, result = excluded.result
       where truth_examination.examined_at <= excluded.examined_at or truth_examination.rules <> excluded.rules`,
      [countyId, orgId, window.from, window.to, rules, examination.examinedAt, examination.records, JSON.stringify(examination, (_, value: unknown) => (value === Infinity ? ENDLESS : value))],
    );
  });
}

/** Another day has another window, so a stored one is asked for on its own day, and a little after. */
const KEPT_DAYS = 3;

/** Evidence beyond what a number holds; JSON would make nothing of it. */
const ENDLESS = '∞';

/** The stored text is what this module wrote under the same rules. */
function asStored(text: string): Examination {
  return JSON.parse(text, (_, value: unknown) => (value === ENDLESS ? Infinity : value)) as Examination;
}
