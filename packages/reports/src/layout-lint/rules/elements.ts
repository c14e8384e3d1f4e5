import type { JudgedLayout, LayoutCheck } from '../layout-check.ts';
import { inRole, quoted } from '../layout-check.ts';
import type { LayoutFault } from '../layout-finding.ts';
import { DOCUMENT_NUMBER, wordsOf, type RoledParagraph } from '../paragraph-roles.ts';
import { fontWords, mainLook } from '../typeface.ts';

/** Document number, main recipient, list of attachments, attachment mark and date (7.2.5, 7.3.2, 7.3.4, 7.3.5, 7.3.7). */
export const checkElements: LayoutCheck = judged => [
  ...inRole(judged, 'documentNumber').flatMap(documentNumber),
  ...inRole(judged, 'body', 'heading').flatMap(citedNumbers),
  ...inRole(judged, 'recipient').flatMap(recipient),
  ...inRole(judged, 'attachmentNote').flatMap(attachmentNote),
  ...inRole(judged, 'attachmentMark').flatMap(attachmentMark),
  ...dates(judged),
];

function documentNumber({ paragraph }: RoledParagraph): readonly LayoutFault[] {
  const [surface = '', office = '', year = '', serial = ''] = DOCUMENT_NUMBER.exec(wordsOf(paragraph)) ?? [];
  const proper = `${office}〔${year.length === 2 ? `20${year}` : year}〕${Number(serial)}号`;
  return surface.trim() === proper ? [] : [{ rule: 'documentNumber', grade: 'error', found: quoted(surface.trim()), expected: quoted(proper), at: paragraph }];
}

// A case of a court has its number in round brackets and more words behind them, so these are taken only when 号 follows the serial number.
const CITED = /(?<=\p{Script=Han})([[［【(（﹝])((?:19|20)\d{2})([\]］】)）﹞])(第?)(\d{1,4})号/gu;

function citedNumbers({ paragraph }: RoledParagraph): readonly LayoutFault[] {
  return [...paragraph.text.matchAll(CITED)].map(([surface, , year = '', , , serial = '']) => (
    { rule: 'documentNumber', grade: 'error', found: quoted(surface), expected: quoted(`〔${year}〕${Number(serial)}号`), at: paragraph } as const));
}

function recipient({ paragraph }: RoledParagraph): readonly LayoutFault[] {
  const words = wordsOf(paragraph);
  const end = words.slice(-1);
  if (end === '：') return [];
  const isHalf = end === ':';
  return [{ rule: 'recipient', grade: isHalf ? 'error' : 'confirm', found: isHalf ? { zh: '末尾是半角冒号', en: 'ends with a half-width colon' } : { zh: '末尾没有冒号', en: 'no colon at the end' }, expected: { zh: '末尾标全角冒号', en: 'a full-width colon at the end' }, at: paragraph }];
}

function attachmentNote({ paragraph }: RoledParagraph): readonly LayoutFault[] {
  const words = wordsOf(paragraph);
  const [, label = '', number = '', point = ''] = /^(附\s*件?\s*[：:]?)?\s*(?:(\d{1,2})\s*([.．、]))?/u.exec(words) ?? [];
  const end = /[。；;，,、.]$/u.exec(words)?.[0];
  const fault = (found: string, en: string, zh: string): LayoutFault => ({ rule: 'attachmentNote', grade: 'error', found: quoted(found), expected: { zh, en }, at: paragraph });
  return [
    ...label !== '' && label !== '附件：' ? [fault(label, 'begin with 附件：', '“附件：”（全角冒号）')] : [],
    ...point === '、' ? [fault(`${number}、`, 'a point behind the number', `“${number}.”`)] : [],
    ...end === undefined ? [] : [fault(end, 'no punctuation behind the name', '附件名称后不加标点')],
  ];
}

function attachmentMark({ paragraph }: RoledParagraph): readonly LayoutFault[] {
  const words = wordsOf(paragraph);
  const main = mainLook(paragraph.runs);
  return [
    ...words.endsWith('：') || words.endsWith(':') ? [{ rule: 'attachmentMark', grade: 'error', found: quoted(words), expected: { zh: '“附件”及顺序号后不加冒号', en: 'no colon' }, at: paragraph } as const] : [],
    ...main === undefined || main.typeface === 'hei' ? [] : [{ rule: 'attachmentMark', grade: 'error', found: fontWords(main.font), expected: { zh: '三号黑体，顶格', en: '3号黑体, flush left' }, at: paragraph } as const],
  ];
}

function dates(judged: JudgedLayout): readonly LayoutFault[] {
  // The date of signing is the last one on a line of its own in the document itself.
  const date = inRole(judged, 'date').findLast(({ part }) => part === 0);
  if (date === undefined) return [];
  const { paragraph } = date;
  const words = wordsOf(paragraph);
  const proper = properDate(words);
  const { align, left, right, firstLine } = paragraph.look;
  const isLeft = align !== 'right' && align !== 'center' && left + firstLine < 1000 && !/^[\s\u3000]{4}|\t/u.test(paragraph.text);
  return [
    ...proper === undefined || proper === words ? [] : [{ rule: 'date', grade: 'error', found: quoted(words), expected: { zh: `“${proper}”（阿拉伯数字，年份标全称，月、日不编虚位）`, en: `"${proper}": Arabic numerals, the whole year, no leading zeros` }, at: paragraph } as const],
    ...isLeft ? [{ rule: 'datePlace', grade: 'confirm', found: { zh: '成文日期居左', en: 'on the left' }, expected: { zh: '右空四字（不盖章的右空二字）', en: 'four characters from the right (two without a seal)' }, at: paragraph } as const] : [],
    ...align === 'right' && right < 200 ? [{ rule: 'datePlace', grade: 'confirm', found: { zh: '成文日期顶到右边', en: 'flush right' }, expected: { zh: '右空四字（不盖章的右空二字）', en: 'four characters from the right (two without a seal)' }, at: paragraph } as const] : [],
  ];
}

const HAN_DIGITS = '〇一二三四五六七八九';

function properDate(words: string): string | undefined {
  const arabic = /^(\d{4})\s*[年.．/-]\s*(\d{1,2})\s*[月.．/-]\s*(\d{1,2})\s*日?$/u.exec(words.replace(/\s+/gu, ''));
  if (arabic !== null) return `${arabic[1] ?? ''}年${Number(arabic[2])}月${Number(arabic[3])}日`;
  const [, year = '', month = '', day = ''] = /^(.{4})年(.{1,2})月(.{1,3})日$/u.exec(words) ?? [];
  if (year === '') return undefined;
  return `${Array.from(year, digit => Math.max(0, HAN_DIGITS.indexOf(digit))).join('')}年${hanNumber(month)}月${hanNumber(day)}日`;
}

function hanNumber(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const value = (digit: string): number => Math.max(0, HAN_DIGITS.indexOf(digit));
  return numeral.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones)) : value(ones);
}
