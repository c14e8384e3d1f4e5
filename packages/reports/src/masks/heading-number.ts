import { parseChineseNumeral } from '../checker/reader/chinese-numeral.ts';

/** A line that begins with a section number. */
export interface HeadingNumber {
  readonly level: 1 | 2 | 3 | 4;
  readonly ordinal: number;
  /** Characters of the number with what divides it from the words. */
  readonly length: number;
}

/** Reads 一、 （一） 1. （1） before a heading; undefined for sentences, which keep their number as words. */
export function headingNumber(line: string): HeadingNumber | undefined {
  if (line.length > LONGEST_HEADING || /[。；;！!？?\t]/u.test(line) || /[，,：:、]$/u.test(line)) return undefined;
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(line);
    const ordinal = match?.[1] === undefined ? undefined : /^\d/u.test(match[1]) ? Number(match[1]) : parseChineseNumeral(match[1]);
    if (match !== null && ordinal !== undefined && line.length > match[0].length) return { level, ordinal, length: match[0].length };
  }
  return undefined;
}

/** Headings longer than a line are sentences. */
const LONGEST_HEADING = 34;

const FORMS = [
  { level: 1, pattern: /^([一二三四五六七八九十]{1,3})、\s*/u },
  { level: 2, pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]\s*/u },
  { level: 3, pattern: /^(\d{1,2})[.．、]\s*(?!\d)/u },
  { level: 4, pattern: /^[（(](\d{1,2})[）)]\s*/u },
] as const;

/** Follows the numbering of a text: a heading whose number the composer would print otherwise is kept as words. */
export class HeadingCount {
  readonly #counts: [number, number, number, number] = [0, 0, 0, 0];

  accepts({ level, ordinal }: HeadingNumber): boolean {
    if ((this.#counts[level - 1] ?? 0) + 1 !== ordinal) return false;
    this.#counts[level - 1] = ordinal;
    this.#counts.fill(0, level);
    return true;
  }
}
