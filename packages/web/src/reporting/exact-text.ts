import { figureText } from '../i18n/number-words.ts';

const MOST_DECIMALS = 4;

/** A figure with the decimals it has, at most four: what the ledger or the checker says is not rounded to look like the text. */
export function exactText(value: number | null): string {
  return value === null ? figureText(null) : figureText(value, Math.min(MOST_DECIMALS, (String(value).split('.')[1] ?? '').length));
}
