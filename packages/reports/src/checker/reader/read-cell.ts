import type { Comparison, FigureKind } from '../read-figure.ts';
import { readComparison } from './comparison.ts';
import type { FoundFigure } from './found-figure.ts';
import { kindOf } from './kind.ts';
import { NUMBER, type TableCell } from './table-cells.ts';

/** Adds the bare numbers of table cells to the figures the scan found; both in order. */
export function withCellNumbers(text: string, found: readonly FoundFigure[], cells: readonly TableCell[]): readonly FoundFigure[] {
  if (cells.length === 0) return found;
  const figures: FoundFigure[] = [];
  let next = 0;
  for (const cell of cells) {
    for (let figure = found[next]; figure !== undefined && figure.start < cell.start; figure = found[next]) {
      figures.push(figure);
      next += 1;
    }
    if (cell.isName) {
      while ((found[next]?.start ?? Infinity) < cell.end) next += 1;
      continue;
    }
    if ((figures.at(-1)?.end ?? 0) > cell.start || (found[next]?.start ?? Infinity) < cell.end) continue;
    const bare = bareNumber(text.slice(cell.start, cell.end), cell);
    if (bare !== undefined) figures.push(bare);
  }
  return [...figures, ...found.slice(next)];
}

function bareNumber(words: string, { start, end, heading }: TableCell): FoundFigure | undefined {
  if (!NUMBER.test(words)) return undefined;
  const digits = words.replaceAll(',', '');
  const value = /\d/.test(digits) ? Number(digits) : null;
  const point = digits.indexOf('.');
  const sign = words.startsWith('-') ? '-' : words.startsWith('+') ? '+' : undefined;
  return {
    start, end, value, value2: null, decimals: point === -1 || value === null ? 0 : digits.length - point - 1, unit: '', scale: 1, isFloor: false,
    shape: RANK.test(heading) ? 'rank' : 'plain', isChinese: false, ...(sign === undefined ? {} : { sign }),
  };
}

const RANK = /排名|位次|名次/;
const CHANGE = /^(?:比|较)?(?:(同比|环比|上年同期|去年同期|上年|去年)(?:增减|变化|变动|增幅|增速|增长|\+\/-)?|增减|增速|增幅)(?:率|额|数|量)?$/;

/** Says what the figure of a cell is: the heading of its column stands for the words before it. */
export function readCell(figure: FoundFigure, cell: TableCell): { readonly kind: FigureKind; readonly compare: Comparison | null } {
  const unit = figure.unit === '' ? unitWord(cell.unit) : figure.unit;
  const change = CHANGE.exec(cell.heading);
  const falls = (figure.value ?? 0) < 0 || figure.sign === '-';
  const stated = change === null ? readComparison(cell.heading, cell.heading, !/^(?:%|‰|百分点)$/.test(unit), false) : { base: change[1] ?? '', direction: 'up' as const };
  const compare = stated !== null && falls && stated.direction === 'up' ? { ...stated, direction: 'down' as const } : stated;
  return { kind: kindOf({ ...figure, unit }, cell.heading, compare, false), compare };
}

/** The unit a heading names, without its scale: 万元 counts money, 万人 people. */
function unitWord(named: string): string {
  return named.replace(/^(?:单位:?)?[十百千]?[万亿]?/, '').replace(/^个(?=百分点)/, '');
}
