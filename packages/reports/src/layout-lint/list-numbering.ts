import { childOf, parseXml, valueOf, type XmlElement } from '../word-file/xml-element.ts';
import { chineseNumeral } from '../language/chinese-numeral.ts';
import { paragraphProperties, type ParagraphProperties } from './paragraph-properties.ts';

/** An automatic number as printed, and how its level indents. */
export interface ListNumber {
  /** Empty for a bullet or a kind of numeral this reader does not print. */
  readonly text: string;
  readonly indent: ParagraphProperties;
}

/** Counts the automatically numbered paragraphs of a file; asked in reading order. */
export interface ListNumbering {
  next(list: string, level: number): ListNumber | undefined;
}

interface Level { readonly format: string; readonly text: string; readonly start: number; readonly indent: ParagraphProperties }

/** Reads word/numbering.xml. */
export function readListNumbering(xml: string | undefined): ListNumbering {
  const root = xml === undefined ? undefined : parseXml(xml);
  const named = (name: string): readonly XmlElement[] => (root?.children ?? []).filter(child => child.name === name);
  const abstracts = new Map(named('w:abstractNum').map(element => [element.attributes['w:abstractNumId'] ?? '', levelsOf(element.children)]));
  const lists = new Map(named('w:num').map(element => [element.attributes['w:numId'] ?? '', listOf(element, abstracts)]));
  const counts = new Map<string, number[]>();
  return {
    next(list, level) {
      const { levels, counter } = lists.get(list) ?? {};
      const own = levels?.get(level);
      if (levels === undefined || counter === undefined || own === undefined) return undefined;
      const before = counts.get(counter) ?? [];
      const now = Array.from({ length: level + 1 }, (_, at) => before[at] ?? (levels.get(at)?.start ?? 1) - (at === level ? 1 : 0));
      now[level] = (now[level] ?? 0) + 1;
      counts.set(counter, now);
      return { text: printed(own, levels, now), indent: own.indent };
    },
  };
}

function listOf(element: XmlElement, abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>): { readonly levels: ReadonlyMap<number, Level>; readonly counter: string } {
  const abstract = valueOf(element, 'w:abstractNumId') ?? '';
  const overrides = element.children.filter(({ name }) => name === 'w:lvlOverride');
  const levels = new Map([...abstracts.get(abstract) ?? [], ...levelsOf(overrides.flatMap(({ children }) => children))]);
  for (const override of overrides) {
    const at = Number(override.attributes['w:ilvl']);
    const level = levels.get(at);
    const start = valueOf(override, 'w:startOverride');
    if (level !== undefined && start !== undefined) levels.set(at, { ...level, start: Number(start) });
  }
  // Lists of one design go on counting one another; a list with a start of its own counts for itself.
  return { levels, counter: overrides.length === 0 ? `design ${abstract}` : `list ${element.attributes['w:numId'] ?? ''}` };
}

function levelsOf(elements: readonly XmlElement[]): ReadonlyMap<number, Level> {
  return new Map(elements.filter(({ name }) => name === 'w:lvl').map(element => [Number(element.attributes['w:ilvl']), {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    start: Number(valueOf(element, 'w:start') ?? 1),
    indent: paragraphProperties(childOf(element, 'w:pPr')),
  }]));
}

function printed(own: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string {
  const numerals = counts.map((count, level) => numeral(levels.get(level)?.format ?? '', count));
  if (own.format === 'bullet' || numerals.at(-1) === undefined) return '';
  return own.text.replace(/%([1-9])/gu, (_, level: string) => numerals[Number(level) - 1] ?? '');
}

function numeral(format: string, count: number): string | undefined {
  switch (format) {
    case 'decimal': case 'decimalHalfWidth': return String(count);
    case 'chineseCounting': case 'chineseCountingThousand': case 'japaneseCounting': case 'taiwaneseCounting': case 'taiwaneseCountingThousand': return count > 0 && count < 100 ? chineseNumeral(count) : undefined;
    case 'decimalEnclosedParen': return `（${count}）`;
    default: return undefined;
  }
}
