import { fail } from '@taizhang/kernel';

/** Characters of a text that may become a template: ten times a long yearly report. */
const LONGEST = 200_000;

/** @throws DomainError `too_large`, `invalid_input` when there is nothing to read */
export function requireReadableLength(text: string): string {
  if (text.length > LONGEST) fail('too_large', { zh: `全文 ${text.length} 字，超过 ${LONGEST} 字，请只带入一份报告。`, en: `The text has ${text.length} characters; ${LONGEST} are the most. Bring in one report at a time.` });
  if (text.trim() === '') fail('invalid_input', { zh: '文件里没有文字。', en: 'There are no words in the file.' });
  return text;
}
