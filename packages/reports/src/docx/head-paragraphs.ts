import { AlignmentType, BorderStyle, LineRuleType, Tab, TabStopType, TextRun, type Paragraph, type Table } from 'docx';
import { cornerLines, markRows, numberRows, SIGNER_LABEL } from '../elements/element-lines.ts';
import type { OfficialElements } from '../elements/official-elements.ts';
import { FANG_SONG, HEI, KAI, XIAO_BIAO_SONG } from './fonts.ts';
import { jointMarkTable } from './joint-mark-table.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';
import { inkOffset, RED } from './mark-style.ts';
import { BODY_CHARACTER, LINE_PITCH, SIZE, TEXT_WIDTH, twips } from './page-layout.ts';
import { blankLine, ON_GRID, paragraph } from './text-paragraphs.ts';

/** 版头, the head of the first page down to the red line (7.2), and the first of the two free lines before the title (7.3.1). */
export function headParagraphs(elements: OfficialElements): readonly (Paragraph | Table)[] {
  const corner = cornerLines(elements);
  // 7.2.1: 份号 is set in ordinary digits; 7.2.2 and 7.2.3: 密级 and 紧急程度 in 黑体.
  const cornerParagraphs = corner.map(({ name, text }) => paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ text, font: name === 'copyNumber' ? FANG_SONG : HEI, size: SIZE.san })] }));
  if (elements.issuers.length === 0) return cornerParagraphs;
  return [...cornerParagraphs, ...markParagraphs(elements, corner.length), ...numberParagraphs(elements), redLine(), blankLine()];
}

// 7.2.4: the upper edge of the name stands 35 mm below that of the text area.
const MARK_TOP = twips(35);
const MARK_LINE = 900;
const LARGEST_MARK = 76;

function markParagraphs(elements: OfficialElements, linesAbove: number): readonly (Paragraph | Table)[] {
  const rows = markRows(elements);
  const [only] = rows;
  const above = MARK_TOP - linesAbove * LINE_PITCH;
  if (rows.length > 1 || only === undefined) return jointMarkTable(rows, above);
  const text = only.join('');
  const size = Math.min(LARGEST_MARK, Math.floor(TEXT_WIDTH / 10 / Array.from(text).length));
  return [new OffGridParagraph({
    alignment: AlignmentType.CENTER, widowControl: false,
    // 7.2.5: two free lines before the document number.
    spacing: { before: above - inkOffset(MARK_LINE, size), after: 2 * LINE_PITCH, line: MARK_LINE, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: XIAO_BIAO_SONG, size, color: RED })],
  })];
}

/** 7.2.5: alone it stands in the middle; 7.2.6: with signers it begins one character in, they end one character from the right. */
function numberParagraphs(elements: OfficialElements): readonly Paragraph[] {
  const rows = numberRows(elements);
  const longest = Math.max(0, ...rows.map(({ signers }) => Array.from(signers).length));
  const labelAt = TEXT_WIDTH - (1 + SIGNER_LABEL.length + longest) * BODY_CHARACTER;
  return rows.map(({ number, label, signers }) => {
    const numberRun = new TextRun({ text: number, font: FANG_SONG, size: SIZE.san });
    if (signers === '') return paragraph({ alignment: AlignmentType.CENTER, children: [numberRun] });
    const position = label === '' ? labelAt + SIGNER_LABEL.length * BODY_CHARACTER : labelAt;
    return paragraph({
      alignment: AlignmentType.LEFT, indent: { left: BODY_CHARACTER }, tabStops: [{ type: TabStopType.LEFT, position }],
      children: [...number === '' ? [] : [numberRun], new TextRun({ font: FANG_SONG, size: SIZE.san, children: [new Tab(), label] }), new TextRun({ text: signers, font: KAI, size: SIZE.san })],
    });
  });
}

// How far the characters of a line end above the next: Word leaves 1.2 mm, LibreOffice 2.2 mm.
const BELOW_CHARACTERS = twips(1.7);

/** 7.2.7: as wide as the text area, 4 mm below the number. */
function redLine(): Paragraph {
  return new OffGridParagraph({
    spacing: { ...ON_GRID, line: twips(4) - BELOW_CHARACTERS },
    border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 18, space: 0 } },
    children: [],
  });
}
