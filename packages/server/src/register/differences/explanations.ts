import type { DifferenceReason } from '@taizhang/contract';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';


/** What somebody said of a difference. */
export interface Explanation {
  readonly id: string;
  readonly figure: string;
  readonly org_id: number;
  readonly reason: DifferenceReason;
  readonly words: string;
  readonly submitted: number;
  readonly registered: number;
  readonly explained_at: string;
  readonly explained_by: string;
}

/** Explanations of these figures, newest first. */
export async function readExplanations(tx: Tx, countyId: number, period: string, figures: readonly string[], orgIds: readonly number[]): Promise<readonly Explanation[]> {
  return rowsOf<Explanation>(
    tx,
    `select id, figure, org_id, reason, words, submitted::float8 as submitted, registered::float8 as registered, explained_at, explained_by from difference_explanation
     where county_id = $1 and period = $2 and figure = any($3::text[]) and org_id = any($4::int[]) order by explained_at desc, id`,
    [countyId, period, figures, orgIds],
  );
}

/** What an item about a difference names as its cause, so that one difference is handed out once at a time. */
export function differenceCause(figure: string, orgCode: string, period: string): string {
  return `difference ${figure} ${orgCode} ${period}`;
}
