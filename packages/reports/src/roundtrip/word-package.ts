import { damaged, readWordParts } from '../word-file/word-parts.ts';

/** The parts of a Word file that are read, as text. */
export interface WordPackage {
  readonly document: string;
  readonly comments: string | undefined;
  readonly customXml: readonly string[];
}

/**
 * Opens a Word file for its words; no part but these is looked at.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const parts = readWordParts(bytes, name => WANTED.has(name) || CUSTOM_XML.test(name));
  return {
    document: parts.find('word/document.xml') ?? damaged(),
    comments: parts.find('word/comments.xml'),
    customXml: parts.names.filter(name => CUSTOM_XML.test(name)).flatMap(name => parts.find(name) ?? []),
  };
}

const CUSTOM_XML = /^customXml\/item\d+\.xml$/u;
const WANTED = new Set(['word/document.xml', 'word/comments.xml']);
