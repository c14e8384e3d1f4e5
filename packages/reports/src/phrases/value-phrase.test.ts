import { describe, expect, test } from 'vitest';
import type { FigureReading } from '../figure-reading.ts';
import { buildReading } from '../testing/index.ts';
import { aspectPhrase, missingMarker } from './aspect-phrase.ts';
import { plainDate } from '@taizhang/kernel';
import type { FigureAspect } from '../bound-figure.ts';

function text(aspect: FigureAspect, overrides: Partial<FigureReading>): string {
  const phrase = aspectPhrase(aspect, buildReading(overrides), plainDate('2022-01-05'));
  return phrase.kind === 'said' ? phrase.text : `(${phrase.reason})`;
}

describe('aspectPhrase of values', () => {
  test.each<[string, FigureAspect, Partial<FigureReading>, string]>([
    ['official prose does not group thousands', 'value', { unit: '份', value: 30974 }, '30974份'],
    ['a rate has the decimals of its definition', 'value', { unit: '%', decimals: 2, value: 93 }, '93.00%'],
    ['half a hundredth rounds up on its decimal expansion', 'value', { unit: '%', decimals: 2, value: 98.525 }, '98.53%'],
    ['points are counted in 个', 'value', { unit: '百分点', decimals: 2, value: 3 }, '3.00个百分点'],
    ['a sex ratio has no unit', 'value', { unit: '女=100', decimals: 2, value: 105.3 }, '105.30'],
    ['a number stands alone', 'number', { unit: '万元', decimals: 2, value: 1234.5 }, '1234.50'],
    ['many in ten thousands', 'wan', { unit: '人次', value: 123_456 }, '12.35万人次'],
    ['few stay as they are', 'wan', { unit: '人次', value: 9_999 }, '9999人次'],
    ['zero is a value', 'value', { value: 0 }, '0人'],
    ['a rate of nothing is a dash', 'value', { unit: '%', value: null, missing: 'zero_denominator' }, '—'],
    ['unreported is not zero', 'value', { value: null, missing: 'not_reported' }, '(not_reported)'],
    ['unreported wins over a stray value', 'value', { value: 0, missing: 'not_reported' }, '(not_reported)'],
    ['an incomplete sum is printed', 'value', { value: 60, missing: 'partial' }, '60人'],
    ['an incomplete figure without sum is not', 'value', { value: null, missing: 'partial' }, '(partial)'],
    ['the parts of a rate', 'numerator', { unit: '%', value: 62.2, numerator: 1124, denominator: 1807 }, '1124'],
    ['no parts', 'denominator', { value: 5 }, '(no_parts)'],
    ['a tied rank that rose', 'rank', { rank: { position: 3, of: 13, tied: true, among: '全市', previousPosition: 5 } }, '位居全市第3位（并列），较上期前移2位'],
    ['no rank', 'rank', {}, '(no_rank)'],
  ])('%s', (_case, aspect, overrides, expected) => {
    expect(text(aspect, overrides)).toBe(expected);
  });
});

describe('missingMarker', () => {
  test('names what is missing, not only the metric', () => {
    expect(missingMarker('活产数', 'value', 'not_reported')).toBe('［未取到：活产数］');
    expect(missingMarker('活产数', 'yoy', 'no_last_year')).toBe('［未取到：活产数（上年同期数）］');
    expect(missingMarker('活产数', 'yoy', 'partial')).toBe('［未取到：活产数（同比）］');
  });
});
