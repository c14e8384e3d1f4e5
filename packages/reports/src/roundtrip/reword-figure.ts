import { inLargerUnit } from './in-larger-unit.ts';

/**
 * The author's words for a figure with its new numbers: 比上年增长9.17% for 同比增长9.17% becomes 比上年增长12.00% when the ledger now
 * prints 同比增长12.00%. Undefined when the ledger would now say it otherwise (同比下降…), so that the author's words no longer fit.
 */
export function rewordFigure(said: string, printed: string, fresh: string): string | undefined {
  if (fresh === printed) return said;
  const scaled = inLargerUnit(said, printed, fresh);
  if (scaled !== undefined) return scaled;
  if (fresh.replace(NUMBER, '#') !== printed.replace(NUMBER, '#')) return undefined;
  const numbers = fresh.match(NUMBER) ?? [];
  let next = 0;
  const words = said.replace(NUMBER, number => numbers[next++] ?? number);
  return next === numbers.length ? words : undefined;
}

const NUMBER = /[-−]?[0-9０-９]+(?:[.．,][0-9０-９]+)*/gu;
