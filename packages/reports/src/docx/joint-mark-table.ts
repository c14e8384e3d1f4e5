import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType, type Paragraph } from 'docx';
import { XIAO_BIAO_SONG } from './fonts.ts';
import { inkOffset, RED } from './mark-style.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';
import { LINE_PITCH, TEXT_WIDTH } from './page-layout.ts';

/**
 * The names of offices that issue together, one below the other and of one width, 文件 at their right in the middle of the
 * height (7.2.4); before it the given space, behind it two free lines (7.2.5).
 */
export function jointMarkTable(rows: readonly (readonly [name: string, suffix: string])[], above: number): readonly (Paragraph | Table)[] {
  const longest = Math.max(1, ...rows.map(([name]) => Array.from(name).length));
  const suffixLength = Array.from(rows[0]?.[1] ?? '').length;
  const size = Math.min(LARGEST, Math.floor(TEXT_WIDTH / 10 / (longest + (suffixLength === 0 ? 0 : suffixLength + 1))));
  const widths = suffixLength === 0 ? [longest * size * 10 + SPARE] : [longest * size * 10 + SPARE, (suffixLength + 1) * size * 10];
  const line = Math.round(size * 10 * 1.35);
  return [
    gap(above - inkOffset(line, size)),
    new Table({
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
      rows: rows.map(([name, suffix], index) => new TableRow({
        cantSplit: true, height: { value: line, rule: HeightRule.ATLEAST },
        children: [
          cell(name, widths[0] ?? 0, size, line, AlignmentType.DISTRIBUTE),
          ...suffixLength === 0 ? [] : [cell(suffix, widths[1] ?? 0, size, line, AlignmentType.CENTER, index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE)],
        ],
      })),
    }),
    gap(2 * LINE_PITCH),
  ];
}

const LARGEST = 60;
// A line exactly as wide as its cell may be broken by rounding.
const SPARE = 40;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function gap(height: number): Paragraph {
  return new OffGridParagraph({ spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT }, children: [] });
}

function cell(text: string, width: number, size: number, line: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, ...verticalMerge === undefined ? {} : { verticalMerge },
    children: [new OffGridParagraph({
      alignment, spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text, font: XIAO_BIAO_SONG, size, color: RED })],
    })],
  });
}
