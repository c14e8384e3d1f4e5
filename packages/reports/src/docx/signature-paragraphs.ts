import { AlignmentType, Tab, TabStopType, TextRun, type Paragraph } from 'docx';
import type { Block } from '../document-tree.ts';
import type { OfficialElements } from '../elements/official-elements.ts';
import { DATE_RIGHT, setWidth, signatureRows, type SignatureRows } from '../elements/signature-rows.ts';
import { BODY_CHARACTER } from './page-layout.ts';
import { BODY, blankLine, paragraph } from './text-paragraphs.ts';

/** Author and date (7.3.5), never apart from the end of the text; sealed unless the elements say otherwise. */
export function signatureParagraphs({ author, date }: Extract<Block, { kind: 'signature' }>, elements: OfficialElements | undefined, keepWithNext: boolean): readonly Paragraph[] {
  const placed = signatureRows(author, date, elements);
  return elements?.isSealed === false ? unsealed(placed.rows.flat(), date, keepWithNext) : sealed(placed, date, keepWithNext);
}

/** 7.3.5.1: the date four characters from the right, the last office centred above it; two free lines, so that the seal begins within a line of the text. */
function sealed({ rows, middle, spacing }: SignatureRows, date: string, keepWithNext: boolean): readonly Paragraph[] {
  const free = [blankLine({ keepNext: true }), blankLine({ keepNext: true })];
  const names = rows.flatMap((row, index) => {
    const [only = ''] = row;
    const line = row.length === 1 ? rightLine(only, Math.max(0, DATE_RIGHT + (setWidth(date) - setWidth(only)) / 2), true) : paragraph({
      alignment: AlignmentType.LEFT, keepNext: true,
      tabStops: row.map((_, place) => ({ type: TabStopType.CENTER, position: Math.round(middle - (row.length - 1 - place) * spacing) })),
      children: row.map(name => new TextRun({ ...BODY, children: [new Tab(), name] })),
    });
    // Between two rows the height of a seal.
    return index === 0 ? [line] : [...free, blankLine({ keepNext: true }), line];
  });
  return [...free, ...names, rightLine(date, DATE_RIGHT, keepWithNext)];
}

/** 7.3.5.2: a free line, the office two characters from the right, the date beginning two characters to the right of it. */
function unsealed(offices: readonly string[], date: string, keepWithNext: boolean): readonly Paragraph[] {
  const widest = Math.max(...offices.map(setWidth));
  const isDateLonger = setWidth(date) > widest;
  const officeRight = isDateLonger ? setWidth(date) + 4 - widest : 2;
  return [
    blankLine({ keepNext: true }),
    ...offices.map(name => rightLine(name, officeRight + (widest - setWidth(name)) / 2, true)),
    rightLine(date, isDateLonger ? 2 : Math.max(0, widest - setWidth(date)), keepWithNext),
  ];
}

function rightLine(text: string, charactersFromRight: number, keepNext: boolean): Paragraph {
  return paragraph({
    alignment: AlignmentType.RIGHT, indent: { right: Math.round(charactersFromRight * BODY_CHARACTER) }, keepNext,
    children: [new TextRun({ ...BODY, text })],
  });
}
