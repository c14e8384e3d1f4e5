import { formatNumber, isNumber, readNumber, type Localized } from '@taizhang/kernel';

/** What the text of a cell says. */
export type CellReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly reason: Localized };

/** Reads a cell as the clerk typed it; what could mean two things is refused with its reason, never guessed. */
export function readCell(text: string): CellReading {
  const reading = readNumber(text);
  if (isNumber(reading)) return { kind: 'value', value: reading.value };
  return reading.problem === 'empty' ? { kind: 'empty' } : { kind: 'wrong', reason: reading.reason };
}

/** The value a text stands for: null when empty, undefined when it cannot be read. */
export function valueOfText(text: string): number | null | undefined {
  const reading = readCell(text);
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'empty' ? null : undefined;
}

/** Text of a value for editing: every digit, no grouping. */
export function textOfValue(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : formatNumber(value);
}

/** Text of a value for reading: thousands grouped, decimals as stated up to those the cell may carry. */
export function shownText(value: number | null | undefined, decimals: number, isComputed = false): string {
  if (value === null || value === undefined) return '—';
  return formatNumber(value, isComputed ? { decimals, grouping: true, minus: '−' } : { grouping: true, minus: '−' });
}
