import { orgId, type Localized } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { requireProcedure } from '../items/item-procedures.ts';
import { numberText } from '../items/item-storage.ts';
import { rowsOf } from '../ledger/sql.ts';
import { declaredReminder } from './declared-reminder.ts';
import type { NoticeFacts } from './notice-message.ts';
import type { OutwardDeps } from './outward-deps.ts';
import type { Tone } from './tone.ts';

interface NoticeRow {
  readonly tone: Tone;
  readonly words: Localized;
  readonly org_id: number;
  readonly item_id: string;
  readonly procedure: string;
  readonly year: number;
  readonly number: number;
  readonly state: string;
  readonly due_on: string | null;
  readonly due_clock: string | null;
}

/** What may be told outside of a notice, as the item stands now. The title is not even read. */
export async function readNoticeFacts(deps: OutwardDeps, tx: Tx, countyId: number, noticeId: number): Promise<NoticeFacts> {
  const [row] = await rowsOf<NoticeRow & Record<string, unknown>>(
    tx,
    `select n.tone, n.words, n.org_id, n.item_id, i.procedure, i.year, i.number, i.state, i.due_on, i.due_clock
     from work_notice n join work_item i on i.county_id = n.county_id and i.id = n.item_id where n.county_id = $1 and n.id = $2`,
    [countyId, noticeId],
  );
  if (row === undefined) throw new Error(`Notice ${noticeId} of county ${countyId} is not there.`);
  const procedure = requireProcedure(deps, row.procedure);
  const directory = await deps.directories.of(tx, countyId);
  const code = directory.codeOf(row.org_id);
  const unit = directory.tree.units.get(orgId(code));
  return {
    number: numberText(procedure, row),
    procedure: { id: procedure.id, name: procedure.name },
    tone: row.tone,
    reminder: declaredReminder(procedure, row.words),
    state: procedure.states.find(({ id }) => id === row.state)?.name ?? procedure.name,
    due: row.due_on === null ? null : { on: row.due_on, clock: procedure.clocks.find(({ id }) => id === row.due_clock)?.name ?? procedure.name },
    unit: { id: code, name: { zh: unit?.name ?? code, en: unit?.nameEn || (unit?.name ?? code) } },
    itemId: row.item_id,
    link: deps.outward?.publicUrl === undefined ? null : `${deps.outward.publicUrl.replace(/\/+$/u, '')}/items/${row.item_id}`,
  };
}
