import { mainPartOf, relationshipsOf, type Relationship } from '../word-file/relationships.ts';
import { damaged, readWordParts, type WordParts } from '../word-file/word-parts.ts';
import { parseXml, switchOf } from '../word-file/xml-element.ts';
import { walkXml } from '../word-file/xml-walk.ts';
import { readListNumbering } from './list-numbering.ts';
import { ParagraphReader, type LookSource } from './paragraph-reader.ts';
import { readStyleSheet } from './style-sheet.ts';
import { readThemeFonts } from './theme-fonts.ts';
import type { LaidParagraph, WordLayout } from './word-layout.ts';

/**
 * Reads how a Word file is printed.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function readWordLayout(bytes: Uint8Array): WordLayout {
  const parts = readWordParts(bytes, name => LAYOUT_PART.test(name));
  const main = mainPartOf(parts);
  const relationships = relationshipsOf(parts, main);
  const partOf = (type: string): string | undefined => findRelated(parts, relationships, type);
  const theme = readThemeFonts(partOf('theme'));
  const styles = readStyleSheet(partOf('styles'), theme);
  const source: LookSource = { theme, styles, numbering: readListNumbering(partOf('numbering')) };
  const body = new ParagraphReader(source);
  walkXml(parts.find(main) ?? damaged(), body);
  const settings = partOf('settings');
  const used = (kind: 'footers' | 'headers'): readonly LaidParagraph[] => {
    const ids = new Set(body.sections.flatMap(section => section[kind]));
    return relationships.filter(({ id }) => ids.has(id)).flatMap(({ target }) => paragraphsOf(parts.find(target), source));
  };
  return {
    blocks: body.blocks, sections: body.sections, footers: used('footers'), headers: used('headers'),
    hasOddAndEvenPages: switchOf(settings === undefined ? undefined : parseXml(settings), 'w:evenAndOddHeaders') === true,
  };
}

const LAYOUT_PART = /^_rels\/\.rels$|^word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels|theme\/[^/]+\.xml)$/u;

function findRelated(parts: WordParts, relationships: readonly Relationship[], type: string): string | undefined {
  const target = relationships.find(relationship => relationship.type === type)?.target;
  return target === undefined ? undefined : parts.find(target);
}

function paragraphsOf(xml: string | undefined, source: LookSource): readonly LaidParagraph[] {
  if (xml === undefined) return [];
  const reader = new ParagraphReader(source);
  walkXml(xml, reader);
  return reader.blocks.flatMap(block => block.kind === 'paragraph' ? [block] : block.paragraphs);
}
