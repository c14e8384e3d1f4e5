import { childOf, parseXml, type XmlElement } from '../word-file/xml-element.ts';

/** Gives the font a theme reference (minorEastAsia, majorHAnsi) stands for in a Chinese document. */
export type ThemeFonts = (reference: string) => string | undefined;

/** Reads the fonts of a theme part; without one no reference means anything. */
export function readThemeFonts(xml: string | undefined): ThemeFonts {
  const theme = xml === undefined ? undefined : parseXml(xml);
  const scheme = childOf(childOf(theme, 'a:themeElements'), 'a:fontScheme');
  return reference => {
    const family = childOf(scheme, reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    return reference.endsWith('EastAsia') ? eastAsian(family) : named(childOf(family, 'a:latin'));
  };
}

// Word leaves the East Asian font empty and picks by script.
function eastAsian(family: XmlElement | undefined): string | undefined {
  const byScript = family?.children.find(({ name, attributes }) => name === 'a:font' && attributes['script'] === 'Hans');
  return named(childOf(family, 'a:ea')) ?? named(byScript);
}

function named(element: XmlElement | undefined): string | undefined {
  const typeface = element?.attributes['typeface'];
  return typeface === '' ? undefined : typeface;
}
