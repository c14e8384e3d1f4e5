import { figureText } from '../i18n/number-words.ts';

const MOST_DECIMALS = 4;

/** What the ledger says now beside what stands in the text: as exact as the text, or more so where both would read the same. */
export function textBeside(inText: string, now: number | null): string {
  if (now === null) return figureText(null);
  const own = decimalsOf(String(now));
  const decimals = Math.min(own, decimalsOf(/\d[\d,]*\.\d+/u.exec(inText)?.[0] ?? ''));
  const short = figureText(now, decimals);
  return inText.replaceAll(',', '').includes(short.replaceAll(',', '')) ? figureText(now, Math.min(MOST_DECIMALS, own)) : short;
}

function decimalsOf(digits: string): number {
  return (digits.split('.')[1] ?? '').length;
}
