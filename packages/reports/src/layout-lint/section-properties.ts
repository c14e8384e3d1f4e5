import { childOf, type XmlElement } from '../word-file/xml-element.ts';
import type { LaidSection } from './word-layout.ts';

/** Reads a w:sectPr; what it leaves out is what Word takes: Letter with margins of an inch. */
export function sectionOf(element: XmlElement): LaidSection {
  const size = childOf(element, 'w:pgSz')?.attributes ?? {};
  const margin = childOf(element, 'w:pgMar')?.attributes ?? {};
  const grid = childOf(element, 'w:docGrid')?.attributes ?? {};
  const twips = (value: string | undefined, otherwise: number): number => Number.isFinite(Number(value)) && value !== undefined ? Math.abs(Number(value)) : otherwise;
  const references = (name: string): readonly string[] => element.children.filter(child => child.name === name).map(child => child.attributes['r:id'] ?? '');
  return {
    width: twips(size['w:w'], 12240),
    height: twips(size['w:h'], 15840),
    top: twips(margin['w:top'], 1440),
    bottom: twips(margin['w:bottom'], 1440),
    // The gutter is where the sheets are bound, so it belongs to the left margin.
    left: twips(margin['w:left'], 1440) + twips(margin['w:gutter'], 0),
    right: twips(margin['w:right'], 1440),
    linePitch: grid['w:type'] !== undefined && grid['w:type'] !== 'default' ? twips(grid['w:linePitch'], 0) : undefined,
    footers: references('w:footerReference'),
    headers: references('w:headerReference'),
    numberFormat: childOf(element, 'w:pgNumType')?.attributes['w:fmt'] ?? 'decimal',
  };
}
