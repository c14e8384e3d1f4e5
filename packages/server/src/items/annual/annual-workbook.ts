import type { AnnualTableView } from '@taizhang/contract';
import { writeSpreadsheet, type CellLook, type WrittenCell, type WrittenRow } from '../../forms/workbook/spreadsheet-writer.ts';

const HEAD: CellLook = { isBold: true, isCentred: true, isWrapped: true, hasBorder: true };
const LABEL: CellLook = { isWrapped: true, hasBorder: true };
const NUMBER: CellLook = { isCentred: true, hasBorder: true, format: '0' };
const TITLE: CellLook = { isBold: true, size: 14 };
const NOTE: CellLook = { size: 10, ink: '47525F' };

/** Columns before the figures: item, group, line. */
const LABELS = 3;
/** Rows of the head, above the first line of figures. */
const HEAD_ROWS = 4;

/** An annual table in the layout of the form: three columns of labels merged as printed, then the applicants; below it the equations and what could not be placed. */
export async function annualWorkbook(view: AnnualTableView, madeBy: string, today: string): Promise<Buffer> {
  const width = view.columns.length + 1;
  const last = HEAD_ROWS + view.rows.length;
  return writeSpreadsheet([
    { name: `${view.year}年`, widths: [14, 18, 46, ...view.columns.map(() => 12), 10], merges: mergesOf(view, width), rows: [...headRows(view, width), ...view.rows.map((row, place) => lineOf(view, row, place)), ...footRows(view, last, madeBy, today)] },
  ]);
}

function headRows(view: AnnualTableView, width: number): readonly WrittenRow[] {
  const groups = view.columns.map(({ group, name }) => group?.zh ?? name.zh);
  return [
    { row: 1, height: 26, cells: [{ value: `${view.title.zh}（${view.year}年）`, look: TITLE }] },
    { row: 2, height: 20, cells: [{ value: view.note.zh, look: HEAD }, undefined, undefined, { value: view.columnHead.zh, look: HEAD }, ...Array.from({ length: width - 1 }, () => undefined)] },
    { row: 3, height: 20, cells: [undefined, undefined, undefined, ...groups.map((name, at) => (at > 0 && groups[at - 1] === name ? undefined : { value: name, look: HEAD })), { value: '总计', look: HEAD }] },
    { row: 4, height: 34, cells: [undefined, undefined, undefined, ...view.columns.map(({ group, name }) => (group === null ? undefined : { value: name.zh, look: HEAD })), undefined] },
  ];
}

function lineOf(view: AnnualTableView, row: AnnualTableView['rows'][number], place: number): WrittenRow {
  const isResult = isOfResults(row);
  const isFirstResult = isResult && view.rows.findIndex(isOfResults) === place;
  const isFirstOfGroup = row.group !== null && view.rows[place - 1]?.group?.zh !== row.group.zh;
  const label = (value: string): WrittenCell => ({ value, look: LABEL });
  const labels: readonly (WrittenCell | undefined)[] = !isResult
    ? [label(row.name.zh), undefined, undefined]
    : [isFirstResult ? label('三、本年度办理结果') : undefined, row.group === null ? label(row.name.zh) : isFirstOfGroup ? label(row.group.zh) : undefined, row.group === null ? undefined : label(row.name.zh)];
  return { row: HEAD_ROWS + 1 + place, height: row.name.zh.length > 22 ? 34 : 20, cells: [...labels, ...row.cells.map((value): WrittenCell => ({ value, look: NUMBER })), { value: row.total, look: NUMBER }] };
}

function footRows(view: AnnualTableView, last: number, madeBy: string, today: string): readonly WrittenRow[] {
  const wrong = view.identities.filter(({ by }) => by !== 0);
  const lines = [
    wrong.length === 0 ? `勾稽关系 ${view.identities.length} 项全部相符` : `勾稽关系不符 ${wrong.length} 项`,
    ...wrong.map(({ sentence, by }) => `${sentence.zh}，差 ${by}`),
    ...view.unplaced.map(({ number, title, lacks }) => `未能归类：${number} ${title}（${lacks.zh}）`),
    ...(view.isOver ? [] : [`年度未结束，结转数为截至 ${today} 的在办数`]),
    `依据：${view.clause}`, `制表：${madeBy}　${today}`,
  ];
  return lines.map((value, at) => ({ row: last + 2 + at, cells: [{ value, look: NOTE }] }));
}

function mergesOf(view: AnnualTableView, width: number): readonly string[] {
  const [first, end] = [columnName(LABELS), columnName(LABELS + width - 1)];
  const line = (place: number): number => HEAD_ROWS + 1 + place;
  const results = view.rows.flatMap((row, place) => (isOfResults(row) ? [place] : []));
  const grouped = view.columns.flatMap(({ group }, at) => (group === null ? [] : [at]));
  return [
    `A1:${end}1`, `A2:C4`, `${first}2:${end}2`, `${end}3:${end}4`,
    ...view.columns.flatMap(({ group }, at) => (group === null ? [`${columnName(LABELS + at)}3:${columnName(LABELS + at)}4`] : [])),
    ...(grouped.length > 1 ? [`${columnName(LABELS + (grouped[0] ?? 0))}3:${columnName(LABELS + (grouped.at(-1) ?? 0))}3`] : []),
    ...view.rows.flatMap((row, place) => (isOfResults(row) ? (row.group === null ? [`B${line(place)}:C${line(place)}`] : []) : [`A${line(place)}:C${line(place)}`])),
    ...(results.length > 1 ? [`A${line(results[0] ?? 0)}:A${line(results.at(-1) ?? 0)}`] : []),
    ...groupSpans(view).map(([from, to]) => `B${line(from)}:B${line(to)}`),
  ];
}

function groupSpans(view: AnnualTableView): readonly (readonly [number, number])[] {
  return view.rows.flatMap(({ group }, place): (readonly [number, number])[] => {
    if (group === null || view.rows[place - 1]?.group?.zh === group.zh) return [];
    let end = place;
    while (view.rows[end + 1]?.group?.zh === group.zh) end += 1;
    return end > place ? [[place, end]] : [];
  });
}

function isOfResults({ counts }: Pick<AnnualTableView['rows'][number], 'counts'>): boolean {
  return counts === 'result' || counts === 'results';
}

/** A, B, C …; a form has no more than 26 columns. */
function columnName(place: number): string {
  return String.fromCodePoint(65 + place);
}
