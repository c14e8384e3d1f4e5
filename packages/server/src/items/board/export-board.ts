import type { BoardCell, BoardTotals } from '@taizhang/contract';
import { officialDate, renderListsDocx } from '@taizhang/reports';
import type { ListColumn } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { withScope } from '../../database/scope.ts';
import { writeSpreadsheet, type WrittenSheet } from '../../forms/workbook/spreadsheet-writer.ts';
import { FileReply } from '../../http/file-reply.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { requireOrg } from '../../organisation/org-directory.ts';
import { openItemReader } from '../item-reader.ts';
import { boardCells } from './board-cells.ts';
import { boardTitle } from './board-title.ts';
import { readBoard, totalsOf, type BoardChoice } from './read-board.ts';

/** One list as it is printed. */
interface BoardList {
  readonly name: string;
  readonly title: string;
  /** Whose, which part, as of when. */
  readonly subtitle: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly BoardCell[])[];
  readonly sums: string;
}

/**
 * The lists of a choice as a file with every row of it; who took which part is noted in the audit before the file is written.
 * @throws DomainError what `readBoard` throws
 */
export async function exportBoard(deps: LedgerDeps, actor: Actor, order: BoardChoice & { readonly commandId: string; readonly format: 'xlsx' | 'docx' }): Promise<FileReply> {
  const { title, procedure, lists, issues } = await printedBoard(deps, actor, order);
  await executeCommand(deps, actor, { commandId: order.commandId, action: 'item.export', subject: { kind: 'procedure', id: procedure } }, async (_tx, trail) => {
    trail.add({ format: order.format, issues, source: order.source, batch: order.batch, year: order.year, orgId: order.org, only: order.only });
    return { issues };
  });
  const name = `${title}${lists.length === 3 ? '三张清单' : '清单'}`;
  if (order.format === 'docx') {
    const printed = lists.map(({ columns, rows, sums, ...list }) => ({
      title: list.title, subtitle: list.subtitle, note: sums, rows: rows.map((row, place) => [String(place + 1), ...row.map((cell) => textOf(cell))]),
      columns: [{ title: '序号', align: 'center' as const, share: 3 }, ...columns.map((column) => ({ title: column.name.zh, align: 'left' as const, share: column.width }))],
    }));
    return new FileReply({ fileName: `${name}.docx`, mediaType: DOCX, bytes: await renderListsDocx(name, printed, actor.displayName) });
  }
  return new FileReply({ fileName: `${name}.xlsx`, mediaType: XLSX, bytes: await writeSpreadsheet(lists.map((list) => sheetOf(list, `${actor.displayName} 导出`))) });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Everything that stands in the file. */
async function printedBoard(deps: LedgerDeps, actor: Actor, choice: BoardChoice): Promise<{ readonly title: string; readonly procedure: string; readonly lists: readonly BoardList[]; readonly issues: number }> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const board = await readBoard(deps, tx, reader, choice);
      const { procedure, shown } = board;
      const title = boardTitle(reader, procedure).zh;
      const unit = choice.org === undefined ? undefined : presentOrg(reader.directory, requireOrg(reader.directory, choice.org)).name.zh;
      const part = [
        ...(choice.year === undefined ? [] : [`${choice.year}年列入`]), ...(unit === undefined ? [] : [`责任单位：${unit}`]),
        ...[choice.source, choice.batch].flatMap((value, place) => (value === undefined || value === '' ? [] : [valueName(procedure.fields, place === 0 ? procedure.lists.source : procedure.lists.batch, value)])), ...(choice.only === 'all' ? [] : [PARTS[choice.only]]),
      ];
      const subtitle = [...part, `截至${officialDate(reader.today)}`].join('　');
      const cells = shown.map((issue) => boardCells(board, reader.directory, issue));
      const sums = sumsText(totalsOf(shown));
      return {
        title, procedure: procedure.id, issues: shown.length,
        lists: procedure.lists.lists.map(({ name, columns }, at) => ({ name: name.zh, title: `${title}${name.zh}`, subtitle, columns, sums, rows: cells.map((lists) => lists[at] ?? []) })),
      };
    },
    { readOnly: true },
  );
}

const PARTS = { open: '整改中', overdue: '超期未整改', closed: '已销号', look_back: '待回头看', dropped: '并案或撤销' } as const;

function valueName(fields: readonly { readonly id: string; readonly options?: readonly { readonly id: string; readonly name: { readonly zh: string } }[] }[], field: string | undefined, value: string): string {
  return fields.find(({ id }) => id === field)?.options?.find(({ id }) => id === value)?.name.zh ?? value;
}

function sumsText({ issues, dropped, open, overdue, closed, rate, lookBack, relisted }: BoardTotals): string {
  return `共${issues}个问题：整改中${open}个（其中超期${overdue}个、反弹重新挂账${relisted}个），已销号${closed}个（其中待回头看${lookBack}个），并案或撤销${dropped}个；整改完成率${rate === null ? '—' : `${rate.toFixed(1)}%`}。`;
}

function textOf(cell: BoardCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.zh : String(cell);
}

const LOOKS = {
  title: { isBold: true, size: 16, isCentred: true }, subtitle: { isCentred: true }, head: { isBold: true, isCentred: true, isWrapped: true, fill: 'F3EFE6', hasBorder: true },
  text: { format: '@', isWrapped: true, hasBorder: true }, number: { format: 'General', hasBorder: true }, place: { isCentred: true, hasBorder: true }, sums: { isWrapped: true },
} as const;

/** Title, whose and as of when, the head, the rows, the sums: A4 across, the first three repeated on every page. */
function sheetOf({ name, title, subtitle, columns, rows, sums }: BoardList, by: string): WrittenSheet {
  const last = String.fromCodePoint(65 + columns.length);
  const end = rows.length + 4;
  return {
    name, widths: [6, ...columns.map(({ width }) => width * 2 + 2)], frozenRows: 3, repeatedRows: '1:3', foot: `&L${by.replaceAll('&', '&&')}&C第&P页 共&N页`,
    merges: [`A1:${last}1`, `A2:${last}2`, `A${end}:${last}${end}`],
    rows: [
      { row: 1, cells: [{ value: title, look: LOOKS.title }], height: 30 },
      { row: 2, cells: [{ value: subtitle, look: LOOKS.subtitle }] },
      { row: 3, cells: [{ value: '序号', look: LOOKS.head }, ...columns.map((column) => ({ value: column.name.zh, look: LOOKS.head }))] },
      ...rows.map((row, at) => ({ row: at + 4, cells: [{ value: at + 1, look: LOOKS.place }, ...row.map((cell) => (typeof cell === 'number' ? { value: cell, look: LOOKS.number } : { value: textOf(cell), look: LOOKS.text }))] })),
      { row: end, cells: [{ value: sums, look: LOOKS.sums }], height: 34 },
    ],
  };
}
