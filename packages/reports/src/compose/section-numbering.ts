import { chineseNumeral } from '../language/chinese-numeral.ts';

/** Depth of a heading; GB/T 9704 knows four. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** Counts headings and gives each its number: 一、 （一） 1. （1）; a deeper count starts anew under each heading. */
export class SectionNumbering {
  readonly #counts: [number, number, number, number] = [0, 0, 0, 0];

  /** An attachment is a paper of its own and counts from 一 again. */
  restart(): void {
    this.#counts.fill(0);
  }

  next(level: HeadingLevel): string {
    const index = level - 1;
    const count = (this.#counts[index] ?? 0) + 1;
    this.#counts[index] = count;
    this.#counts.fill(0, level);
    switch (level) {
      case 1: return `${chineseNumeral(count)}、`;
      case 2: return `（${chineseNumeral(count)}）`;
      case 3: return `${count}.`;
      case 4: return `（${count}）`;
    }
  }
}
