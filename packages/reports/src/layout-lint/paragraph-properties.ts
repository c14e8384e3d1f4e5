import { childOf, switchOf, valueOf, type XmlElement } from '../word-file/xml-element.ts';
import type { ParagraphLook } from './word-layout.ts';

/** What one w:pPr says; undefined is left to what it is based on. Lengths in twips, characters in hundredths. */
export interface ParagraphProperties {
  readonly align?: string | undefined;
  readonly firstLine?: number | undefined;
  readonly firstLineChars?: number | undefined;
  readonly left?: number | undefined;
  readonly leftChars?: number | undefined;
  readonly right?: number | undefined;
  readonly rightChars?: number | undefined;
  readonly line?: number | undefined;
  readonly lineRule?: string | undefined;
  readonly snapsToGrid?: boolean | undefined;
  readonly breaksPage?: boolean | undefined;
  readonly numberList?: string | undefined;
  readonly numberLevel?: number | undefined;
}

/** Reads a w:pPr. */
export function paragraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined) return {};
  const indent = childOf(element, 'w:ind')?.attributes ?? {};
  const spacing = childOf(element, 'w:spacing')?.attributes ?? {};
  const numbering = childOf(element, 'w:numPr');
  return {
    align: valueOf(element, 'w:jc'),
    // A hanging line is a first line that begins before the others; of the two the hanging one counts.
    firstLine: negative(length(indent['w:hanging'])) ?? length(indent['w:firstLine']),
    firstLineChars: negative(length(indent['w:hangingChars'])) ?? length(indent['w:firstLineChars']),
    left: length(indent['w:left'] ?? indent['w:start']),
    leftChars: length(indent['w:leftChars'] ?? indent['w:startChars']),
    right: length(indent['w:right'] ?? indent['w:end']),
    rightChars: length(indent['w:rightChars'] ?? indent['w:endChars']),
    line: length(spacing['w:line']),
    lineRule: spacing['w:line'] === undefined ? undefined : spacing['w:lineRule'] ?? 'auto',
    snapsToGrid: switchOf(element, 'w:snapToGrid'),
    breaksPage: switchOf(element, 'w:pageBreakBefore'),
    numberList: valueOf(numbering, 'w:numId'),
    numberLevel: length(valueOf(numbering, 'w:ilvl')),
  };
}

/** Where the paragraph stands; a measure in characters counts before one in twips, at the size of its type in half points. */
export function paragraphLook(properties: ParagraphProperties, size: number): ParagraphLook {
  const inCharacters = (hundredths: number | undefined): number | undefined => hundredths === undefined || hundredths === 0 ? undefined : hundredths * size / 10;
  return {
    align: alignment(properties.align),
    firstLine: inCharacters(properties.firstLineChars) ?? properties.firstLine ?? 0,
    left: inCharacters(properties.leftChars) ?? properties.left ?? 0,
    right: inCharacters(properties.rightChars) ?? properties.right ?? 0,
    line: properties.line ?? 240,
    lineRule: properties.lineRule === 'exact' || properties.lineRule === 'atLeast' ? properties.lineRule : 'auto',
    snapsToGrid: properties.snapsToGrid ?? true,
  };
}

function alignment(value: string | undefined): ParagraphLook['align'] {
  if (value === undefined) return 'left';
  return ALIGNMENTS[value] ?? 'justify';
}

const ALIGNMENTS: Readonly<Record<string, ParagraphLook['align']>> = { center: 'center', right: 'right', end: 'right', left: 'left', start: 'left' };

/** A length; 2.5pt and the like are as good as twips. */
function length(value: string | undefined): number | undefined {
  const [, digits = '', unit = ''] = /^\s*(-?\d+(?:\.\d+)?)(pt|cm|mm|in)?\s*$/u.exec(value ?? '') ?? [];
  return digits === '' ? undefined : Number(digits) * (TWIPS[unit] ?? 1);
}

const TWIPS: Readonly<Record<string, number>> = { pt: 20, cm: 1440 / 2.54, mm: 1440 / 25.4, in: 1440 };

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
