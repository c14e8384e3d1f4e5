import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A part that docx does not write itself, and what has to be said of it elsewhere in the file. */
export interface AddedPart {
  readonly name: string;
  readonly content: string;
  readonly contentType?: string;
  /** How the text refers to it: the last word of the relationship type, and the target as seen from word/. */
  readonly relation?: { readonly type: string; readonly target: string };
}

/** The Word file with further parts; none leaves it as it is. */
export function addParts(file: Uint8Array, added: readonly AddedPart[]): Uint8Array {
  if (added.length === 0) return file;
  const parts = unzipSync(file);
  const edit = (name: string, closing: string, elements: readonly string[]): Uint8Array => strToU8(strFromU8(parts[name] ?? strToU8('')).replace(closing, elements.join('') + closing));
  const types = added.flatMap(({ name, contentType }) => contentType === undefined ? [] : [`<Override PartName="/${name}" ContentType="${contentType}"/>`]);
  const relations = added.flatMap(({ relation }, index) => relation === undefined ? [] : [`<Relationship Id="rIdAdded${index + 1}" Type="${RELATIONSHIPS}/${relation.type}" Target="${relation.target}"/>`]);
  return zipSync({
    ...parts,
    '[Content_Types].xml': edit('[Content_Types].xml', '</Types>', types),
    'word/_rels/document.xml.rels': edit('word/_rels/document.xml.rels', '</Relationships>', relations),
    ...Object.fromEntries(added.map(({ name, content }) => [name, strToU8(content)])),
  }, { level: 6, mtime: ZIP_EPOCH });
}

/** Where the types of all relationships of Office files begin. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// The first day a zip file can name; without it fflate reads the clock, and equal reports would differ.
const ZIP_EPOCH = '1980-01-01T00:00:00';
