import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The Word file with one part rewritten, as a program that edits XML would do it. */
export function editPart(file: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? strToU8('')))) });
}

/** The Word file with its text edited. */
export function editDocument(file: Uint8Array, edit: (xml: string) => string): Uint8Array {
  return editPart(file, 'word/document.xml', edit);
}

/** The Word file without one of its parts, as an editor leaves it that does not know what it is for. */
export function dropParts(file: Uint8Array, names: RegExp): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(file)).filter(([name]) => !names.test(name))));
}

/** Takes content controls (and bookmarks, when told) out of a text, leaving what they hold. */
export function stripControls(xml: string, bookmarksToo = false): string {
  const plain = xml.replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gsu, '$1');
  return bookmarksToo ? plain.replace(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '') : plain;
}
