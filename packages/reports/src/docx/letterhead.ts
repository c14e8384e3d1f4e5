import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx';
import { FANG_SONG, KAI, XIAO_BIAO_SONG } from './fonts.ts';
import { BODY_CHARACTER, LINE_PITCH, SIZE, TEXT_WIDTH, twips } from './page-layout.ts';
import { blankLine, paragraph } from './text-paragraphs.ts';

/** The red head of a document sent upwards: issuing office, document number and, when there is one, who signed. */
export interface Letterhead {
  /** 青岚县卫生健康局文件 */
  readonly office: string;
  /** 青卫报〔2021〕18号 */
  readonly number: string;
  readonly signer?: string;
}

/** Head of the first page down to the red line (GB/T 9704, 7.2). */
export function letterheadParagraphs(head: Letterhead): readonly Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      // The upper edge of the office's name stands 35 mm below the text area's.
      spacing: { before: twips(35) - 100, after: 2 * LINE_PITCH, line: 900, lineRule: LineRuleType.EXACTLY },
      children: [new TextRun({ text: head.office, font: XIAO_BIAO_SONG, size: officeSize(head.office), color: RED })],
    }),
    numberLine(head),
    new Paragraph({
      spacing: { before: 0, after: 0, line: twips(4), lineRule: LineRuleType.EXACTLY },
      border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 18, space: 0 } },
      children: [],
    }),
    blankLine(),
  ];
}

const RED = 'FF0000';

function numberLine(head: Letterhead): Paragraph {
  const text = new TextRun({ text: head.number, font: FANG_SONG, size: SIZE.san });
  if (head.signer === undefined) return paragraph({ alignment: AlignmentType.CENTER, children: [text] });
  return paragraph({
    indent: { left: BODY_CHARACTER, right: BODY_CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - BODY_CHARACTER }],
    children: [text, new TextRun({ text: '\t签发人：', font: FANG_SONG, size: SIZE.san }), new TextRun({ text: head.signer, font: KAI, size: SIZE.san })],
  });
}

// The name fills most of the line without wrapping.
function officeSize(office: string): number {
  return Math.min(76, Math.floor(TEXT_WIDTH / 10 / Array.from(office).length));
}
