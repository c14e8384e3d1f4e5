/** A number that begins a paragraph: 一、 （一） 1. （1）. */
export interface HeadingNumber {
  readonly level: 1 | 2 | 3 | 4;
  readonly value: number;
  readonly surface: string;
  /** Written as the standard writes it. */
  readonly isProper: boolean;
}

/** Reads the number a paragraph begins with; undefined when it begins with none. */
export function readHeadingNumber(text: string): HeadingNumber | undefined {
  for (const { level, pattern, proper } of FORMS) {
    const [surface, numeral = ''] = pattern.exec(text) ?? [];
    if (surface === undefined) continue;
    const value = level === 1 || level === 2 ? chineseValue(numeral) : Number(numeral);
    if (value !== undefined) return { level, value, surface, isProper: proper.test(surface) };
  }
  return undefined;
}

/** How a number of a level is properly written. */
export const PROPER_FORMS = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' } as const;

const HAN = '[一二三四五六七八九十]{1,3}';
const FORMS = [
  // A comma or a point in place of 、 is a slip.
  { level: 1, pattern: new RegExp(`^(${HAN})\\s*[、.．，,]`, 'u'), proper: /、$/u },
  { level: 2, pattern: new RegExp(`^[（(]\\s*(${HAN})\\s*[）)][、.．，,]?`, 'u'), proper: /^（[^\s]+）$/u },
  // 1.5 and 2020.6 are numbers, not headings.
  { level: 3, pattern: /^(\d{1,2})\s*[.．、](?![\d])/u, proper: /^\d+[.．]$/u },
  { level: 4, pattern: /^[（(]\s*(\d{1,2})\s*[）)][、.．，,]?/u, proper: /^（\d+）$/u },
] as const;

const DIGITS = '一二三四五六七八九';

/** 一 to 九十九; undefined for what is no number, such as 二三. */
function chineseValue(numeral: string): number | undefined {
  const [, tens, ten, ones] = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(numeral) ?? [];
  if (tens === undefined || ones === undefined) return undefined;
  const digit = (word: string): number => word === '' ? 0 : DIGITS.indexOf(word) + 1;
  if (ten === '') return tens !== '' && ones !== '' ? undefined : digit(tens) + digit(ones) || undefined;
  return (tens === '' ? 10 : 10 * digit(tens)) + digit(ones);
}
