import type { EditedDocument } from './edited-document.ts';
import { DocumentReader } from './document-reader.ts';
import { readBindingXml } from './binding-xml.ts';
import { readComments } from './read-comments.ts';
import { openWordPackage } from './word-package.ts';
import { walkXml } from '../word-file/xml-walk.ts';

/**
 * Reads a Word file that somebody edited: its words as they stand once tracked changes are accepted, where figures are tagged,
 * the binding table, remarks, and what a report cannot hold.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function readEditedDocx(bytes: Uint8Array): EditedDocument {
  const { document, comments, customXml } = openWordPackage(bytes);
  const reader = new DocumentReader(readComments(comments));
  walkXml(document, reader);
  const bindings = customXml.flatMap(xml => readBindingXml(xml) ?? []);
  return { ...reader.finish(), binding: bindings[0] };
}
