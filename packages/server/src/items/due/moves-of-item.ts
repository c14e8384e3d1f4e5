import type { ItemEntry } from '@taizhang/contract';
import type { Procedure } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { moveSentence } from './present-move.ts';

/** Notices of moved days; the course tells the move itself. */
export const MOVE_NOTICES = 'due-change/';

/** The due days of an item that a change of holidays or limits moved, as entries of its course. */
export async function moveEntries(tx: Tx, countyId: number, procedure: Procedure, itemId: string): Promise<readonly ItemEntry[]> {
  const rows = await rowsOf<{ clock: string; before_due: string; after_due: string; source: string; changed_at: string; changed_by: string }>(
    tx,
    `select m.clock, m.before_due, m.after_due, c.source, c.changed_at, c.changed_by from due_move m join due_change c on c.county_id = m.county_id and c.id = m.change_id
     where m.county_id = $1 and m.item_id = $2 order by c.nth`,
    [countyId, itemId],
  );
  return rows.map((row) => ({
    kind: 'move', version: null, action: { zh: '期限变动', en: 'Due day moved' }, at: row.changed_at, recordedAt: row.changed_at, by: { name: row.changed_by, org: null }, as: [], opinion: null, state: null, fields: [], evidence: [], deskHours: null,
    sentence: moveSentence(procedure, { clock: row.clock, before: row.before_due, after: row.after_due }, row.source),
  }));
}
