import type { WordParts } from './word-parts.ts';
import { notWord } from './word-parts.ts';
import { parseXml } from './xml-element.ts';

/** What one part of a Word file says of another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: styles, footer, comments. */
  readonly type: string;
  /** Name of the part it points at; what lies outside the file is left out of the list. */
  readonly target: string;
}

/** The relationships of a part to others in the same file, in the order written. */
export function relationshipsOf(parts: WordParts, part: string): readonly Relationship[] {
  const xml = parts.find(relationshipPartOf(part));
  return (xml === undefined ? undefined : parseXml(xml))?.children.flatMap(({ attributes }) => {
    const target = attributes['Target'];
    if (target === undefined || attributes['TargetMode'] === 'External') return [];
    return [{ id: attributes['Id'] ?? '', type: (attributes['Type'] ?? '').split('/').at(-1) ?? '', target: resolve(part, target) }];
  }) ?? [];
}

/** Name of the part that holds a part's relationships; the empty name stands for the file itself. */
export function relationshipPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/**
 * Name of the part that holds the text: word/document.xml nearly always.
 * @throws DomainError `unsupported_file` when there is none
 */
export function mainPartOf(parts: WordParts): string {
  const named = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const found = [named, 'word/document.xml'].find(name => name !== undefined && parts.names.includes(name));
  return found ?? notWord();
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
