/** A cell of a table's body and the words that say what its number is. */
export interface TableCell {
  /** Where its words begin and end, without the spaces around them. */
  readonly start: number;
  readonly end: number;
  /** The heading of its column, without the unit in brackets. */
  readonly heading: string;
  /** The first words of its row. */
  readonly rowName: string;
  /** The unit its heading or its row's unit cell names; empty when neither does. */
  readonly unit: string;
  /** What stands in it names or orders things: a unit, a day, a telephone. */
  readonly isName: boolean;
}

/** Finds the cells of tables, Markdown or tab-separated, that have a row of headings; in order. */
export function findTableCells(text: string): readonly TableCell[] {
  if (!/[\t|]/.test(text)) return [];
  const cells: TableCell[] = [];
  let headings: readonly Piece[] | undefined;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const row = rowAt(text, start, end);
    if (row === undefined) headings = undefined;
    else if (headings === undefined) headings = row.some(({ words }) => NUMBER.test(words)) ? undefined : row;
    else if (!row.every(({ words }) => RULE.test(words))) addRow(headings, row, cells);
    start = end + 1;
  }
  return cells;
}

/** A bare number or mask, as a cell may hold nothing else. */
export const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^[xX*]+(?:\.[xX*]+)?$/;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A line of prose is longer than a row of a report's table. */
const LONGEST_ROW = 400;
const RULE = /^:?-*:?$/;

function rowAt(text: string, start: number, end: number): readonly Piece[] | undefined {
  if (end - start > LONGEST_ROW) return undefined;
  const line = text.slice(start, end);
  const bar = line.includes('\t') ? '\t' : '|';
  const pieces = line.split(bar);
  if (pieces.length < 3 && (bar === '|' || pieces.length < 2)) return undefined;
  let at = start;
  const row = pieces.map((piece) => {
    const from = at + piece.length - piece.trimStart().length;
    const words = piece.trim();
    at += piece.length + 1;
    return { start: from, end: from + words.length, words };
  });
  return line.trimStart().startsWith('|') ? row.slice(1) : row;
}

/** Columns whose numbers name or order things. */
const NAMING = /序号|编号|年份|日期|时间|代码|电话|号码|邮编|文号|备注|^(?:年度?|no\.?)$/i;
const UNIT_HEADING = /^(?:计量)?单位$/;
const BRACKET = /\(([^()]{1,12})\)\s*$/;

function addRow(headings: readonly Piece[], row: readonly Piece[], into: TableCell[]): void {
  const rowName = row.find(({ words }) => /[\u4e00-\u9fa5]{2}/.test(words))?.words ?? '';
  const unitColumn = headings.findIndex(({ words }) => UNIT_HEADING.test(words));
  row.forEach(({ start, end, words }, column) => {
    const heading = headings[column]?.words ?? '';
    if (words === '' || heading === '' || words === rowName) return;
    const named = BRACKET.exec(heading)?.[1] ?? (/%$/.test(heading) ? '%' : undefined);
    into.push({ start, end, heading: heading.replace(BRACKET, '').replace(/[±%\s]+$/, ''), rowName, unit: named ?? row[unitColumn]?.words ?? '', isName: column === unitColumn || NAMING.test(heading) });
  });
}
