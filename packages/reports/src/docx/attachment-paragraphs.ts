import { AlignmentType, TextRun, type Paragraph } from 'docx';
import { attachmentListLines } from '../elements/element-lines.ts';
import type { DocumentTree } from '../document-tree.ts';
import { printedWidth } from '../printed-width.ts';
import { HEI, XIAO_BIAO_SONG } from './fonts.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';
import { BODY_CHARACTER, SIZE } from './page-layout.ts';
import { BODY, blankLine, ON_GRID, paragraph } from './text-paragraphs.ts';

/** 附件说明 (7.3.4): a free line below the text, two characters in; further lines of a name begin under its first character. */
export function attachmentListParagraphs(tree: DocumentTree): readonly Paragraph[] {
  const lines = attachmentListLines(tree);
  const widest = Math.max(0, ...lines.map(({ lead }) => printedWidth(lead)));
  const left = Math.round((2 + widest) * BODY_CHARACTER);
  return lines.length === 0 ? [] : [
    blankLine({ keepNext: true }),
    ...lines.map(({ lead, text }) => paragraph({
      alignment: AlignmentType.LEFT, keepNext: true, indent: { left, hanging: Math.round(printedWidth(lead) * BODY_CHARACTER) }, children: [new TextRun({ ...BODY, text: lead + text })],
    })),
  ];
}

/** The beginning of an attachment (7.3.8): its label in 黑体 in the upper left corner, its title in the middle of the third line. */
export function attachmentParagraphs(label: string, title: string, startsPage: boolean): readonly Paragraph[] {
  return [
    paragraph({ alignment: AlignmentType.LEFT, pageBreakBefore: startsPage, keepNext: true, children: [new TextRun({ text: label, font: HEI, size: SIZE.san })] }),
    blankLine({ keepNext: true }),
    new OffGridParagraph({ spacing: ON_GRID, widowControl: false, alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text: title, font: XIAO_BIAO_SONG, size: SIZE.er })] }),
    blankLine({ keepNext: true }),
  ];
}
