import { AlignmentType, BorderStyle, Footer, HeightRule, LineRuleType, PageNumber, Paragraph, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { SONG } from './fonts.ts';
import { PAGE, SIZE, TEXT_WIDTH, twips } from './page-layout.ts';

// 7.4: the number stands 7 mm beyond the text area; the cell is as wide as a line of it.
const CELL = twips(6);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/**
 * Page numbers of turned pages, where they are on the others (7.5): below the text area of the sheet held upright, which is left of
 * it here, reading along the sheet; on odd pages at its outer edge, which is below, on even ones above.
 */
export const LANDSCAPE_NUMBERS = {
  default: turnedFooter(AlignmentType.RIGHT),
  even: turnedFooter(AlignmentType.LEFT),
} as const;

function turnedFooter(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const oneCharacter = SIZE.si * 10;
  const number = new Paragraph({
    alignment, indent: alignment === AlignmentType.RIGHT ? { right: oneCharacter } : { left: oneCharacter },
    spacing: { before: 0, after: 0, line: 320, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ font: SONG, size: SIZE.si, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
  const table = new Table({
    width: { size: CELL, type: WidthType.DXA }, columnWidths: [CELL], layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    float: { horizontalAnchor: TableAnchorType.PAGE, verticalAnchor: TableAnchorType.PAGE, absoluteHorizontalPosition: PAGE.bottom - twips(7) - CELL / 2, absoluteVerticalPosition: PAGE.left },
    rows: [new TableRow({
      height: { value: TEXT_WIDTH, rule: HeightRule.EXACT },
      children: [new TableCell({ width: { size: CELL, type: WidthType.DXA }, textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, verticalAlign: VerticalAlignTable.CENTER, children: [number] })],
    })],
  });
  return new Footer({ children: [table, new Paragraph({})] });
}
