/** Largest text the server reads from a paste, in UTF-16 code units. */
export const MOST_CHARACTERS = 2_000_000;
/** Largest file it takes, in bytes. */
export const MOST_BYTES = 20_000_000;
/** What can be read. */
export const FILE_TYPES = ['.txt', '.md', '.docx'] as const;

/** Why something is refused before anything is sent. */
export type InputProblem = 'empty' | 'tooLong' | 'tooMany' | 'oldWord' | 'wrongType' | 'emptyFile' | 'tooLarge';

/** What speaks against a pasted text; undefined when it can be checked. */
export function textProblem(text: string): InputProblem | undefined {
  if (text.trim() === '') return 'empty';
  return text.length > MOST_CHARACTERS ? 'tooLong' : undefined;
}

/** What speaks against the files dropped or chosen; undefined when the one file can be sent. */
export function filesProblem(files: readonly { readonly name: string; readonly size: number }[]): InputProblem | undefined {
  const [file, second] = files;
  if (file === undefined) return 'emptyFile';
  if (second !== undefined) return 'tooMany';
  const name = file.name.toLowerCase();
  if (/\.(?:doc|docm|wps|wpt|rtf|odt|pdf)$/u.test(name)) return 'oldWord';
  if (!FILE_TYPES.some((type) => name.endsWith(type))) return 'wrongType';
  if (file.size === 0) return 'emptyFile';
  return file.size > MOST_BYTES ? 'tooLarge' : undefined;
}

/** Whether a file is a Word file by its name, which alone has a layout to check. */
export function isWordName(name: string): boolean {
  return name.toLowerCase().endsWith('.docx');
}
