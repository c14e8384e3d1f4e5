import { fail } from '@taizhang/kernel';
import { checkText } from '../checker/check-text.ts';
import { renderTextDocx } from '../docx/render-text-docx.ts';
import { readWordText } from '../word-file/word-text.ts';
import { commentWordFile } from './comment-word-file.ts';
import { remarksOfCheck, type RemarkChoice } from './remarks-of-check.ts';
import type { WordRemark } from './word-remark.ts';

/** How a report is commented: when (an instant, ISO 8601), and which findings. */
export interface CommentOptions extends RemarkChoice {
  readonly at: string;
}

/**
 * Checks a Word file and gives it back with the findings as comments at the figures; all else in it stays as it was.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function commentDocx(bytes: Uint8Array, options: CommentOptions): Uint8Array {
  const text = readWordText(bytes);
  return commentWordFile(bytes, text, remarksOfCheck(text.text, checkText(text.text), options), { ...AUTHOR, at: options.at });
}

/**
 * Checks a plain text and gives it as a Word file in the official layout with the findings as comments.
 * @throws DomainError `too_large`
 */
export async function commentPlainText(text: string, options: CommentOptions): Promise<Uint8Array> {
  if (text.length > MOST_CHARACTERS) fail('too_large', { zh: '超过 200 万字，无法生成带批注的 Word 文件；请分几次核校。', en: 'Over 2,000,000 characters: no Word file with comments can be made. Check it in parts.' });
  const lines = linesOf(text);
  const bytes = await renderTextDocx(lines.map(({ words }) => words), AUTHOR.name);
  const written = readWordText(bytes);
  const remarks = remarksOfCheck(text, checkText(text), options);
  return commentWordFile(bytes, written, moved(remarks, lines, linesOf(written.text)), { ...AUTHOR, at: options.at });
}

const AUTHOR = { name: '台账核校', initials: '核校' } as const;
const MOST_CHARACTERS = 2_000_000;

interface Line { readonly start: number; readonly words: string }

/** The lines that say something, without blanks around them and without the marks of Markdown before them; control characters have no place in a file. */
function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) => {
    const lead = /^(?:[\s\uFEFF]|#{1,6}\s|>\s)*/u.exec(line)?.[0].length ?? 0;
    const words = line.slice(lead).trimEnd().replace(/(?!\t)\p{Cc}/gu, '\uFFFD');
    return words === '' ? [] : [{ start: index + lead, words }];
  });
}

/** Remarks on lines of one text as remarks on the same lines of another. */
function moved(remarks: readonly WordRemark[], from: readonly Line[], to: readonly Line[]): readonly WordRemark[] {
  let at = 0;
  return remarks.flatMap(({ span: [start, end], lines }) => {
    while ((from[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const [source, target] = [from[at], to[at]];
    if (source === undefined || target === undefined) return [];
    const shift = target.start - source.start;
    return [{ span: [start + shift, end + shift] as const, lines }];
  });
}
