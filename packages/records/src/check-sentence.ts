import { formatNumber, type Localized } from '@taizhang/kernel';

/** Gives the value of a cell, undefined when it has none. */
export type CellLookup = (key: string) => number | undefined;

/** The sentence of a check with its figures put in: `{births}` prints that cell, `{prev(births)}` that of the period before. */
export function fillSentence(sentence: Localized, current: CellLookup, previous: CellLookup): Localized {
  const fill = (text: string): string =>
    text.replace(PLACE, (_, before: string | undefined, key: string) =>
      formatNumber((before === undefined ? current : previous)(key) ?? Number.NaN),
    );
  return sentence.zh.includes('{') || sentence.en.includes('{') ? { zh: fill(sentence.zh), en: fill(sentence.en) } : sentence;
}

/** Cells a sentence prints. */
export function keysInSentence({ zh, en }: Localized): readonly string[] {
  return Array.from(`${zh}${en}`.matchAll(PLACE), ([, , key = '']) => key);
}

const PLACE = /\{(prev\()?([A-Za-z]\w*)\)?\}/g;
