import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Block, DocumentTree } from '../document-tree.ts';
import { noteText } from '../elements/element-lines.ts';
import { FANG_SONG, HEI, KAI, XIAO_BIAO_SONG } from './fonts.ts';
import type { RunMaker } from './inline-runs.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';
import { BODY_CHARACTER, BODY_CHARACTER_SPACING, LINE_PITCH, SIZE } from './page-layout.ts';

/** Every line of running text stands on the 22-line grid. */
export const ON_GRID = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

/** Character style of body text. */
export const BODY: IRunOptions = { font: FANG_SONG, size: SIZE.san, characterSpacing: BODY_CHARACTER_SPACING };

/** Two characters, as every paragraph begins. */
export const INDENT = 2 * BODY_CHARACTER + 2 * BODY_CHARACTER_SPACING;

/** Title in 2号小标宋, centred, an empty line after it. */
export function titleParagraphs(tree: Pick<DocumentTree, 'titleLines' | 'subtitle'>): readonly Paragraph[] {
  const lines = tree.titleLines.map(line => new OffGridParagraph({
    spacing: ON_GRID, widowControl: false, style: 'Title', alignment: AlignmentType.CENTER, keepNext: true,
    children: [new TextRun({ text: line, font: XIAO_BIAO_SONG, size: SIZE.er })],
  }));
  const subtitle = tree.subtitle === undefined ? [] : [paragraph({
    alignment: AlignmentType.CENTER, children: [new TextRun({ text: tree.subtitle, font: KAI, size: SIZE.san })],
  })];
  return [blankLine(), ...lines, ...subtitle, blankLine()];
}

const HEADING_FONTS = { 1: HEI, 2: KAI, 3: FANG_SONG, 4: FANG_SONG } as const;
const HEADING_STYLES = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** A numbered heading in the font of its level, never last on a page. */
export function headingParagraph(heading: Extract<Block, { kind: 'heading' }>, maker: RunMaker): Paragraph {
  const style: IRunOptions = { ...BODY, font: HEADING_FONTS[heading.level] };
  return paragraph({
    heading: HEADING_STYLES[heading.level], indent: { firstLine: INDENT }, keepNext: true,
    children: [new TextRun({ ...style, text: heading.number }), ...maker.runs(heading.inlines, style)],
  });
}

/** A paragraph of body text; the last one before a signature draws its final lines along, so that no signature stands alone. */
export function bodyParagraph(block: Extract<Block, { kind: 'paragraph' }>, maker: RunMaker, keepWithSignature: boolean): Paragraph {
  return paragraph({
    alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT }, keepNext: keepWithSignature, widowControl: keepWithSignature,
    children: maker.runs(block.inlines, BODY),
  });
}

/** The addressee, flush left. */
export function recipientParagraph(text: string): Paragraph {
  return paragraph({ alignment: AlignmentType.LEFT, children: [new TextRun({ ...BODY, text })] });
}

/** What a mark means, smaller than the text. */
export function noteParagraph(text: string, keepNext: boolean): Paragraph {
  return paragraph({
    alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 2 * SIZE.xiaosi * 10 }, keepLines: true, keepNext,
    spacing: { ...ON_GRID, line: 400 }, children: [new TextRun({ text, font: FANG_SONG, size: SIZE.xiaosi })],
  });
}

/** 附注 in brackets, two characters in, on the line below the date (7.3.7). */
export function footnoteParagraph(note: string): Paragraph {
  return paragraph({ alignment: AlignmentType.LEFT, indent: { left: INDENT }, children: [new TextRun({ ...BODY, text: noteText(note) })] });
}

/** An empty line of the grid. */
export function blankLine(options: IParagraphOptions = {}): Paragraph {
  return paragraph({ children: [], ...options });
}

/** A paragraph on the grid, without Word's own widow rules, which would leave pages of 21 lines. */
export function paragraph(options: IParagraphOptions): Paragraph {
  return new Paragraph({ spacing: ON_GRID, widowControl: false, ...options });
}
