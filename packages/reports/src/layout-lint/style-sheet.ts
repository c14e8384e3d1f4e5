import { childOf, parseXml, valueOf, type XmlElement } from '../word-file/xml-element.ts';
import { paragraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { mergeProperties, runProperties, type RunProperties } from './run-properties.ts';
import type { ThemeFonts } from './theme-fonts.ts';

/** What the styles of a file say of a paragraph and of characters in it, defaults first. */
export interface StyleSheet {
  /** The name of a paragraph style in lower case; that of the default style without one. */
  nameOf(id: string | undefined): string;
  paragraph(id: string | undefined): ParagraphProperties;
  run(paragraphStyle: string | undefined, characterStyle: string | undefined): RunProperties;
}

/** Reads word/styles.xml; a file without one has Word's bare defaults. */
export function readStyleSheet(xml: string | undefined, theme: ThemeFonts): StyleSheet {
  const root = xml === undefined ? undefined : parseXml(xml);
  const styles = new Map((root?.children ?? []).filter(({ name }) => name === 'w:style').map(style => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = childOf(root, 'w:docDefaults');
  const plain = [...styles.values()].find(isDefault);
  const chain = (id: string | undefined): readonly XmlElement[] => ancestry(styles, id ?? plain?.attributes['w:styleId']);
  const defaultRun = runProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), theme);
  const defaultParagraph = paragraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'));
  const runOf = (style: XmlElement): RunProperties => runProperties(childOf(style, 'w:rPr'), theme);
  const paragraph = remembered((id: string) => mergeProperties([defaultParagraph, ...chain(orNone(id)).map(style => paragraphProperties(childOf(style, 'w:pPr')))]));
  const run = remembered((ids: string) => {
    const [paragraphStyle = '', characterStyle = ''] = ids.split('\n');
    const characters = characterStyle === '' ? [] : ancestry(styles, characterStyle);
    return mergeProperties([defaultRun, ...chain(orNone(paragraphStyle)).map(runOf), ...characters.map(runOf)]);
  });
  return {
    nameOf: id => valueOf(styles.get(id ?? plain?.attributes['w:styleId'] ?? ''), 'w:name')?.toLowerCase() ?? '',
    paragraph: id => paragraph(id ?? ''),
    run: (paragraphStyle, characterStyle) => run(`${paragraphStyle ?? ''}\n${characterStyle ?? ''}`),
  };
}

/** A style after all it is based on; styles based on one another in a ring end where the ring closes. */
function ancestry(styles: ReadonlyMap<string, XmlElement>, id: string | undefined): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  for (let style = styles.get(id ?? ''); style !== undefined && !chain.includes(style); style = styles.get(valueOf(style, 'w:basedOn') ?? '')) chain.unshift(style);
  return chain;
}

function isDefault(style: XmlElement): boolean {
  return style.attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
}

function remembered<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return key => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

function orNone(id: string): string | undefined {
  return id === '' ? undefined : id;
}
