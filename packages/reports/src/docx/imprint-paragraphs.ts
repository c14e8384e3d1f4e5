import { AlignmentType, FrameAnchorType, HorizontalPositionAlign, LineRuleType, ShadingType, Tab, TabStopType, TextRun, VerticalPositionAlign, type IParagraphOptions, type Paragraph } from 'docx';
import { COPIES_LABEL, copiesText, printedOn } from '../elements/element-lines.ts';
import type { OfficialElements } from '../elements/official-elements.ts';
import { FANG_SONG } from './fonts.ts';
import { OffGridParagraph } from './off-grid-paragraph.ts';
import { SIZE, TEXT_WIDTH, twips } from './page-layout.ts';

/** 版记 (7.4): copies and who printed it between rules, the last of which lies on the lower edge of the text area. */
export function imprintParagraphs({ copies, printed }: OfficialElements): readonly Paragraph[] {
  if (printed === undefined) return [];
  return [
    rule(THICK),
    ...copies.length === 0 ? [] : [copiesParagraph(copies), rule(THIN)],
    printedParagraph(printed),
    rule(THICK),
  ];
}

// 7.4.1: the first and the last rule are thick, 0.35 mm, those between thin, 0.25 mm.
const THICK = twips(0.35);
const THIN = twips(0.25);
const CHARACTER = SIZE.si * 10;
const LINE = 480;

// A frame is the one thing that Word, WPS and LibreOffice all set on the lower edge of the text area.
const FRAME = {
  type: 'alignment', width: TEXT_WIDTH, height: 0,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

/** 7.4.2: one character in on both sides, further lines begin under the first office. */
function copiesParagraph(copies: readonly string[]): Paragraph {
  const hanging = COPIES_LABEL.length * CHARACTER;
  return framed({ indent: { left: CHARACTER + hanging, hanging, right: CHARACTER }, children: [new TextRun({ text: copiesText(copies), ...STYLE })] });
}

/** 7.4.3: who printed it one character from the left, the date one character from the right. */
function printedParagraph({ office, date }: NonNullable<OfficialElements['printed']>): Paragraph {
  return framed({
    indent: { left: CHARACTER, right: CHARACTER }, tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    children: [new TextRun({ ...STYLE, text: office }), new TextRun({ ...STYLE, children: [new Tab(), printedOn(date)] })],
  });
}

const STYLE = { font: FANG_SONG, size: SIZE.si } as const;

function framed(options: IParagraphOptions): Paragraph {
  return new OffGridParagraph({ alignment: AlignmentType.LEFT, widowControl: false, frame: FRAME, spacing: { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT }, ...options });
}

// A blackened line: a border would be indented with its text, and LibreOffice sets no frame around paragraphs with borders.
function rule(height: number): Paragraph {
  return framed({ spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT }, shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' }, children: [] });
}
