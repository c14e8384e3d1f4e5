import { parseChineseNumeral } from './chinese-numeral.ts';
import { endsWrappedLine } from './wrapped-line.ts';

/** A number as it stands in the text, before its unit; `value` is null where it is masked. */
export interface Numeral {
  readonly end: number;
  readonly value: number | null;
  readonly decimals: number;
  readonly notation: 'arabic' | 'chinese' | 'mask';
}

/** Reads an Arabic number (thousands separators, decimals) or a number half masked (2XX, 1x.x) at `at`. */
export function readArabic(text: string, at: number): Numeral | undefined {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (match === null) return undefined;
  const end = afterBreak(text, at + match[0].length);
  MASK_TAIL.lastIndex = end;
  const masked = MASK_TAIL.exec(text);
  if (masked !== null) return { end: end + masked[0].length, value: null, decimals: 0, notation: 'mask' };
  const digits = text.slice(at, end).replace(/[,\s]/g, '');
  const point = digits.indexOf('.');
  return { end, value: Number(digits), decimals: point === -1 ? 0 : digits.length - point - 1, notation: 'arabic' };
}

/** 12⏎860人: digits parted by the end of a wrapped line are one number. */
function afterBreak(text: string, end: number): number {
  if (text.charAt(end) !== '\n' || !endsWrappedLine(text, end)) return end;
  BROKEN.lastIndex = end;
  return end + (BROKEN.exec(text)?.[0].length ?? 0);
}

/** Reads a run of mask characters (xx, **, X.XX, ____) at `at`. */
export function readMask(text: string, at: number): Numeral | undefined {
  MASK.lastIndex = at;
  const match = MASK.exec(text);
  if (match === null) return undefined;
  // "健康XX17个行动": a masked name and then a real number.
  if (/\d/.test(text.charAt(at + match[0].length))) return undefined;
  return { end: at + match[0].length, value: null, decimals: 0, notation: 'mask' };
}

/** Reads a Chinese numeral below ten thousand at `at`; 万 and 亿 are left to the scale. */
export function readChinese(text: string, at: number): Numeral | undefined {
  CHINESE.lastIndex = at;
  const match = CHINESE.exec(text);
  if (match === null) return undefined;
  const value = parseChineseNumeral(match[0]);
  if (value === undefined) return undefined;
  return { end: at + match[0].length, value, decimals: 0, notation: 'chinese' };
}

/** The digits of the next line, unless they number an item of a list. */
const BROKEN = /\n\d+(?:\.\d+)?(?![.、)\d])/y;
const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\u2009\d{3})+(?!\d)(?:\.\d+)?|(?<=[\u4e00-\u9fa5])\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?(?=[万亿人元个户家件次亩吨名份])|\d+(?:\.\d+)?/y;
const MASK_CHARACTERS = 'xX*_○□●';
const MASK_TAIL = new RegExp(`\\.?[${MASK_CHARACTERS}]+(?:\\.[${MASK_CHARACTERS}]+)?(?![A-Za-z0-9])`, 'y');
const MASK = new RegExp(`(?:[xX*○□●]+|_{2,})(?:\\.[${MASK_CHARACTERS}]+)?`, 'y');
const CHINESE = /[零〇一二两三四五六七八九十百千]+/y;
