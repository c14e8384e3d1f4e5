import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { SONG } from './fonts.ts';
import { SIZE } from './page-layout.ts';

/** Page number on the outer edge, one character in: — 1 — to the right on odd pages, — 2 — to the left on even ones. */
export const PAGE_NUMBERS = {
  default: numberFooter(AlignmentType.RIGHT),
  even: numberFooter(AlignmentType.LEFT),
} as const;

function numberFooter(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const oneCharacter = SIZE.si * 10;
  return new Footer({
    children: [new Paragraph({
      alignment,
      indent: alignment === AlignmentType.RIGHT ? { right: oneCharacter } : { left: oneCharacter },
      spacing: { before: 0, after: 0, line: 320 },
      children: [new TextRun({ font: SONG, size: SIZE.si, children: ['— ', PageNumber.CURRENT, ' —'] })],
    })],
  });
}
