/** A column copied from a spreadsheet, laid over the grid. */
export interface PastePlan {
  readonly cells: readonly { readonly key: string; readonly text: string }[];
  /** Lines that fell on rows nobody types into. */
  readonly skipped: number;
  /** Lines beyond the last row. */
  readonly beyond: number;
}

/** What a paste did, and the texts it replaced; no plan: several columns were copied and nothing was laid. */
export interface Pasted {
  readonly plan: PastePlan | undefined;
  readonly before: readonly { readonly key: string; readonly text: string }[];
}

/** A row of the grid as pasting sees it. */
export interface PasteRow {
  readonly key: string;
  readonly isWritable: boolean;
}

/** Lines of copied cells; undefined when it is one cell, which the field takes by itself. */
export function copiedLines(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const isOneCell = lines.length === 1 && lines[0]?.length === 1;
  return isOneCell ? undefined : lines;
}

/**
 * Lays lines over the rows from a starting one, line by line: a spreadsheet's column has a line for computed rows too, so
 * those are skipped and counted. Several columns are not guessed at: undefined.
 */
export function planPaste(lines: readonly (readonly string[])[], rows: readonly PasteRow[], startKey: string): PastePlan | undefined {
  if (lines.some((line) => line.length > 1)) return undefined;
  const start = rows.findIndex((row) => row.key === startKey);
  const under = start < 0 ? [] : rows.slice(start);
  const laid = lines.slice(0, under.length).map((line, place) => ({ row: under[place], text: line[0] ?? '' }));
  const cells = laid.flatMap(({ row, text }) => (row?.isWritable === true ? [{ key: row.key, text }] : []));
  return { cells, skipped: laid.length - cells.length, beyond: lines.length - laid.length };
}
