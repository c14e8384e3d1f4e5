import { AlignmentType, TextRun, type Paragraph } from 'docx';
import type { Block } from '../document-tree.ts';
import { printedWidth } from '../printed-width.ts';
import { BODY_CHARACTER } from './page-layout.ts';
import { BODY, blankLine, paragraph } from './text-paragraphs.ts';

/**
 * Author and date for a sealed document: two free lines for the seal, the date four characters from the right edge, the
 * author centred above the date (GB/T 9704, 7.3.5). All of it stays on one page with the end of the text.
 */
export function signatureParagraphs(signature: Extract<Block, { kind: 'signature' }>, keepWithNote: boolean): readonly Paragraph[] {
  const authorRight = DATE_RIGHT + (setWidth(signature.date) - setWidth(signature.author)) / 2;
  return [
    blankLine({ keepNext: true }),
    blankLine({ keepNext: true }),
    rightLine(signature.author, Math.max(0, authorRight), true),
    rightLine(signature.date, DATE_RIGHT, keepWithNote),
  ];
}

const DATE_RIGHT = 4;

// Word and LibreOffice open a gap of about a fifth of a character wherever digits meet Chinese characters.
function setWidth(text: string): number {
  const seams = text.match(/\d(?=[^\d\s])|[^\d\s](?=\d)/gu) ?? [];
  return printedWidth(text) + seams.length * 0.2;
}

function rightLine(text: string, charactersFromRight: number, keepNext: boolean): Paragraph {
  return paragraph({
    alignment: AlignmentType.RIGHT, indent: { right: Math.round(charactersFromRight * BODY_CHARACTER) }, keepNext,
    children: [new TextRun({ ...BODY, text })],
  });
}
