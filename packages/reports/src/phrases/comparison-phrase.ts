import { compare } from '@taizhang/indicators';
import { periodKind, periodYear, roundHalfUp, yearOf, type Period, type PlainDate } from '@taizhang/kernel';
import type { FigureReading } from '../figure-reading.ts';
import { figureText, numberText, rateDifferenceUnit, SHARE_DECIMALS } from './figure-text.ts';
import { said, unsaid, type Phrase } from './phrase.ts';

/** With what a figure is compared, and whether the answer is a share or an amount. */
export type ComparisonKind = 'yoy' | 'change' | 'pop' | 'pop_change';

/**
 * How a figure compares with last year's or the previous period's, in the words of an official report:
 * 同比增长12.50%, 同比提高2.80个百分点, 较去年同期减少3人, 与去年同期持平, 去年同期为0.
 */
export function comparisonPhrase(kind: ComparisonKind, reading: FigureReading, asOf: PlainDate): Phrase {
  const base = baseOf(kind, reading);
  if (reading.missing !== undefined) return unsaid(reading.missing);
  if (reading.value === null) return unsaid('not_reported');
  if (base.value === null || base.value === undefined) return unsaid(base.yearly ? 'no_last_year' : 'no_previous');
  const words = { share: base.yearly ? '同比' : '环比', base: baseName(reading.period, base.yearly, asOf) };
  return said(comparisonText(reading, reading.value, base.value, isShare(kind), words), { base: base.value, demo: reading.demo || base.demo });
}

// From here on 增长3.25倍 reads better than 增长325.00%; a fall never takes 倍.
const MULTIPLE_FROM_PERCENT = 200;

interface Words { readonly share: string; readonly base: string }

function comparisonText(reading: FigureReading, value: number, base: number, asShare: boolean, words: Words): string {
  const { kind, difference = 0, isSmallBase } = compare(value, base, reading.unit, SHARE_DECIMALS);
  if (difference === 0) return `与${words.base}持平`;
  const rateUnit = rateDifferenceUnit(reading.unit);
  if (rateUnit !== undefined) return rateChange(difference, reading.decimals, rateUnit, asShare ? words.share : `较${words.base}`, words);
  if (!asShare) return amountChange(difference, reading, words);
  if (kind === 'from_zero') return `${words.base}为0`;
  // A percentage of a negative or of a very small base says more than it can carry (standards 8.2: 只写绝对数).
  if (base < 0 || value < 0 || isSmallBase) return amountChange(difference, reading, words);
  return shareChange(difference / base * 100, words);
}

function rateChange(difference: number, decimals: number, unit: string, lead: string, words: Words): string {
  const size = roundHalfUp(Math.abs(difference), decimals);
  if (size === 0) return `与${words.base}基本持平`;
  return `${lead}${difference > 0 ? '提高' : '下降'}${numberText(size, decimals)}${unit}`;
}

function amountChange(difference: number, reading: FigureReading, words: Words): string {
  const size = roundHalfUp(Math.abs(difference), reading.decimals);
  if (size === 0) return `与${words.base}基本持平`;
  return `较${words.base}${difference > 0 ? '增加' : '减少'}${figureText(size, reading.unit, reading.decimals)}`;
}

function shareChange(percent: number, words: Words): string {
  const size = roundHalfUp(Math.abs(percent), SHARE_DECIMALS);
  if (size === 0) return `与${words.base}基本持平`;
  if (percent < 0) return `${words.share}下降${numberText(size, SHARE_DECIMALS)}%`;
  return percent >= MULTIPLE_FROM_PERCENT
    ? `${words.share}增长${numberText(roundHalfUp(percent / 100, SHARE_DECIMALS), SHARE_DECIMALS)}倍`
    : `${words.share}增长${numberText(size, SHARE_DECIMALS)}%`;
}

function baseOf(kind: ComparisonKind, reading: FigureReading): { value: number | null | undefined; demo: boolean; yearly: boolean } {
  return kind === 'yoy' || kind === 'change'
    ? { value: reading.lastYear, demo: reading.lastYearDemo ?? false, yearly: true }
    : { value: reading.previous, demo: reading.previousDemo ?? false, yearly: false };
}

function isShare(kind: ComparisonKind): boolean {
  return kind === 'yoy' || kind === 'pop';
}

// An annual report is written in the following year, where 去年 would mean the year reported on.
function baseName(period: Period, yearly: boolean, asOf: PlainDate): string {
  const kind = periodKind(period);
  if (kind === 'year') return '上年';
  if (yearly) return yearOf(asOf) === periodYear(period) ? '去年同期' : '上年同期';
  if (kind === 'month') return '上月';
  return kind === 'quarter' ? '上季度' : '上期';
}
