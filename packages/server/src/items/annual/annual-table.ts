import type { AnnualTableView, listAnnualItems as itemsRoute, RouteResponse } from '@taizhang/contract';
import { fail, yearOf, type Localized, type PlainDate } from '@taizhang/kernel';
import { cite, dayOfMoment, fillAnnualTable, type AnnualTable, type FieldValue, type FilledTable, type Procedure } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { FileReply } from '../../http/file-reply.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { requireProcedure } from '../item-procedures.ts';
import { numberText } from '../item-storage.ts';
import { annualWorkbook } from './annual-workbook.ts';

interface Row {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly received_at: string;
  readonly closed_on: PlainDate | null;
}

interface Filled {
  readonly procedure: Procedure;
  readonly table: AnnualTable;
  readonly year: number;
  readonly filled: FilledTable;
  readonly items: ReadonlyMap<string, Row>;
}

/** The annual table of a procedure, of the items the reader may see. @throws DomainError `not_found` for a procedure without one */
export async function annualTable(deps: LedgerDeps, actor: Actor, procedureId: string, year: number | undefined): Promise<AnnualTableView> {
  const { procedure, table, filled, items, year: of } = await fill(deps, actor, procedureId, year);
  const columnName = procedure.fields.find(({ id }) => id === table.columnField)?.name ?? table.columnHead;
  const lacks: Readonly<Record<'column' | 'result', Localized>> = {
    column: { zh: `缺“${columnName.zh}”`, en: `lacks "${columnName.en}"` },
    result: { zh: '办理结果不在表列情形之内', en: 'how it ended is none of the rows' },
  };
  return {
    procedure: { id: procedure.id, name: procedure.name }, year: of, isOver: of < yearOf(deps.clock.today()), title: table.title, clause: cite(table.basis), note: table.note, columnHead: table.columnHead,
    columns: table.columns.map(({ answer, name, group }) => ({ id: answer, name, group: group ?? null })),
    rows: filled.rows.map(({ row, cells, total }) => ({ id: row.id, name: row.name, group: row.group ?? null, counts: row.counts, cells: cells.map(({ length }) => length), total: total.length })),
    identities: filled.identities.map(({ sentence, by }) => ({ sentence, by })),
    unplaced: filled.unplaced.map(({ itemId, lacks: what }) => ({ ...briefOf(procedure, items, itemId), lacks: lacks[what] })),
  };
}

/** The items one cell counts. @throws DomainError `not_found` for a row or a column that is none */
export async function annualItems(deps: LedgerDeps, actor: Actor, procedureId: string, query: { readonly year?: number | undefined; readonly row: string; readonly column?: string | undefined }): Promise<RouteResponse<typeof itemsRoute>> {
  const { procedure, table, filled, items } = await fill(deps, actor, procedureId, query.year);
  const row = filled.rows.find((each) => each.row.id === query.row);
  const place = query.column === undefined ? undefined : table.columns.findIndex(({ answer }) => answer === query.column);
  const ids = place === undefined ? row?.total : row?.cells[place];
  if (ids === undefined) return fail('not_found', { zh: '表中没有这一格。', en: 'The table has no such cell.' });
  return { rows: ids.map((id) => briefOf(procedure, items, id)) };
}

/** The table as an Excel file in the layout of the form. */
export async function annualFile(deps: LedgerDeps, actor: Actor, procedureId: string, year: number | undefined): Promise<FileReply> {
  const view = await annualTable(deps, actor, procedureId, year);
  const bytes = await annualWorkbook(view, actor.displayName, deps.clock.today());
  return new FileReply({ fileName: `${view.year}年${view.procedure.name.zh}年度报告表.xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes });
}

async function fill(deps: LedgerDeps, actor: Actor, procedureId: string, wanted: number | undefined): Promise<Filled> {
  const procedure = requireProcedure(deps, procedureId);
  const table = procedure.annual ?? fail('not_found', { zh: `“${procedure.name.zh}”没有年度统计表。`, en: `"${procedure.name.en}" has no annual table.` });
  const year = wanted ?? yearOf(deps.clock.today());
  const rows = await withScope(
    deps.database,
    actor,
    (tx) => rowsOf<Row>(
      tx,
      `select i.id, i.year, i.number, i.title, i.state, i.item->'fields' as fields, r.record->>'at' as received_at, i.closed_on from work_item i
       join work_record r on r.county_id = i.county_id and r.item_id = i.id and r.version = 1
       where i.county_id = $1 and i.procedure = $2 and i.opened_on <= $4 and (i.closed_on is null or i.closed_on >= $3) order by i.year, i.number`,
      // What was received late in a year may be registered early in the next.
      [actor.countyId, procedureId, `${year}-01-01`, `${year + 1}-12-31`],
    ),
    { readOnly: true },
  );
  const items = new Map(rows.map((row) => [row.id, row]));
  const filled = fillAnnualTable(table, rows.map((row) => ({ id: row.id, state: row.state, fields: row.fields, receivedOn: dayOfMoment(row.received_at), closedOn: row.closed_on })), year);
  return { procedure, table, year, filled, items };
}

function briefOf(procedure: Procedure, items: ReadonlyMap<string, Row>, itemId: string): { itemId: string; number: string; title: string } {
  const row = items.get(itemId);
  return { itemId, number: row === undefined ? '' : numberText(procedure, row), title: row?.title ?? '' };
}
