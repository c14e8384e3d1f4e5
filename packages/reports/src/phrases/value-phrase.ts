import { NO_VALUE, roundHalfUp } from '@taizhang/kernel';
import type { FigureReading } from '../figure-reading.ts';
import { figureText, numberText, SHARE_DECIMALS, unitText } from './figure-text.ts';
import { said, unsaid, type Phrase } from './phrase.ts';

/** The value with its unit: 30974份. */
export function valuePhrase(reading: FigureReading): Phrase {
  return withValue(reading, value => figureText(value, reading.unit, reading.decimals));
}

/** The value alone, for tables and for measure words of the author's own. */
export function numberPhrase(reading: FigureReading): Phrase {
  return withValue(reading, value => numberText(value, reading.decimals));
}

/** The value in ten thousands with its unit, 12.35万人次; below ten thousand as it is. */
export function wanPhrase(reading: FigureReading): Phrase {
  return withValue(reading, value => Math.abs(value) < 10_000
    ? figureText(value, reading.unit, reading.decimals)
    : `${numberText(roundHalfUp(value / 10_000, SHARE_DECIMALS), SHARE_DECIMALS)}万${unitText(reading.unit)}`);
}

/** One part of a derived figure, as a bare count. */
export function partPhrase(reading: FigureReading, part: 'numerator' | 'denominator'): Phrase {
  if (reading.missing === 'not_reported' || reading.missing === 'partial') return unsaid(reading.missing);
  const value = reading[part];
  if (value === undefined) return unsaid('no_parts');
  return said(numberText(value, decimalsNeeded(value)), { demo: reading.demo });
}

function withValue(reading: FigureReading, print: (value: number) => string): Phrase {
  if (reading.missing === 'zero_denominator') return said(NO_VALUE, { demo: reading.demo });
  if (reading.value === null || reading.missing === 'not_reported') return unsaid(reading.missing ?? 'not_reported');
  return said(print(reading.value), { demo: reading.demo });
}

function decimalsNeeded(value: number): number {
  return [0, 1, 2].find(decimals => roundHalfUp(value, decimals) === value) ?? SHARE_DECIMALS;
}
