import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, comparisonText } from './comparison.ts';

describe('compare', () => {
  test('tells counts by per cent and rates by points, never per cent of a rate', () => {
    expect(compare(186, 217, '人')).toMatchObject({ kind: 'fell', change: -14.3, unit: '%', difference: -31 });
    expect(compare(62.2, 59.4, '%')).toMatchObject({ kind: 'rose', change: 2.8, unit: '百分点', difference: 2.8 });
    expect(compare(9.61, 10, '‰', 2)).toMatchObject({ kind: 'fell', change: -0.39, unit: '千分点' });
    expect(compare(740.99, 700, '/10万')).toMatchObject({ kind: 'rose', change: 5.9, unit: '%' });
  });

  test('has no percentage on a base of zero, but rates still differ by points', () => {
    expect(compare(3, 0, '例')).toMatchObject({ kind: 'from_zero', change: undefined, difference: 3 });
    expect(compare(0, 0, '例')).toMatchObject({ kind: 'level', change: 0, difference: 0 });
    expect(compare(5, 0, '%')).toMatchObject({ kind: 'rose', change: 5, unit: '百分点' });
  });

  test('tells what is missing on which side, and zero from missing', () => {
    expect(compare(undefined, 5, '人').kind).toBe('no_value');
    expect(compare(5, undefined, '人').kind).toBe('no_base');
    expect(compare(5, Number.NaN, '人').kind).toBe('no_base');
    expect(compare(0, 5, '人')).toMatchObject({ kind: 'fell', change: -100 });
  });

  test('calls a rise from a negative base a rise', () => {
    expect(compare(1, -2, '万元')).toMatchObject({ kind: 'rose', change: 150 });
    expect(compare(-3, -2, '万元')).toMatchObject({ kind: 'fell', change: -50 });
  });

  test('marks counts under ten as too few for a percentage, but not amounts of money', () => {
    expect(compare(6, 3, '例').isSmallBase).toBe(true);
    expect(compare(20, 10, '例').isSmallBase).toBe(false);
    expect(compare(6, 3, '万元').isSmallBase).toBe(false);
    expect(compare(6, 3, '万人').isSmallBase).toBe(false);
  });

  test('agrees in kind with the sign of the number it prints', () => {
    const figure = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 100);
    fc.assert(fc.property(figure, figure, fc.constantFrom('人', '%', '‰', '万元' as const), (current, base, unit) => {
      const { kind, change } = compare(current, base, unit);
      if (kind === 'rose') expect(change).toBeGreaterThan(0);
      if (kind === 'fell') expect(change).toBeLessThan(0);
      if (kind === 'level') expect(change).toBe(0);
      expect(kind === 'from_zero').toBe(change === undefined);
    }));
  });
});

describe('comparisonText', () => {
  test('prints as the screens do', () => {
    expect(comparisonText(compare(93, 91.8, '%'), 'zh')).toBe('+1.2 个百分点');
    expect(comparisonText(compare(186, 217, '人'), 'zh')).toBe('−14.3%');
    expect(comparisonText(compare(93, 91.8, '%'), 'en')).toBe('+1.2 pp');
    expect(comparisonText(compare(9.61, 10, '‰', 2), 'en', 2)).toBe('−0.39 ‰ pts');
    expect(comparisonText(compare(3, 0, '例'), 'zh')).toBe('上期为 0');
    expect(comparisonText(compare(3, undefined, '例'), 'zh')).toBe('—');
  });

  test('keeps 持平 for figures that are the same and says 基本持平 where the change only rounds to nothing', () => {
    expect(comparisonText(compare(21, 21, '家'), 'zh')).toBe('持平');
    expect(comparisonText(compare(71206, 71205, '人次'), 'zh')).toBe('基本持平');
    expect(comparisonText(compare(71206, 71205, '人次'), 'en')).toBe('about level');
  });
});
