import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCount, multiplyDimensions, sameDimension } from './dimension.ts';
import { roundHalfUp } from './decimal.ts';
import { findUnit, fromBase, toBase, UNIT_CODES, unitInfo, unitLabel } from './unit.ts';
import { canStateIn, divideUnits, multiplyUnits } from './unit-arithmetic.ts';

/** Every unit, and every rate unit, of the published county figures the demonstration carries. */
const SOURCE_UNITS =
  '% /10万 ‰ 万人 万人次 万份 万元 个 人 人次 件 份 例 元 元/人 元/对 元/村 剂次 台次 家 对 张 张/千人口 人/千人口 批次 本 次 盒 种 起 辆次 间 所 户次 天 床日 次/家 亿元 /万 百分点 场次 名 台 户 场 位 项';

describe('units', () => {
  test.each(SOURCE_UNITS.split(' '))('%s is known and has an English label', (text) => {
    const unit = findUnit(text);
    expect(unit).toBeDefined();
    if (unit !== undefined) expect(unitLabel(unit, 'en')).not.toBe('');
  });

  test('no symbol stands for two units', () => {
    expect(new Set(UNIT_CODES).size).toBe(UNIT_CODES.length);
  });

  test('full-width and long forms are the same unit', () => {
    expect(findUnit('％')).toBe('%');
    expect(findUnit('人／千人口')).toBe('人/千人');
    expect(findUnit('个百分点')).toBe('百分点');
    expect(findUnit('光年')).toBeUndefined();
  });

  test('a rate keeps its digits on the way to its unit and back', () => {
    expect(fromBase(0.07, '%')).toBe(7);
    expect(roundHalfUp(fromBase(0.98525, '%'), 2)).toBe(98.53);
    expect(fromBase(470_400, '万元')).toBe(47.04);
    fc.assert(
      fc.property(fc.constantFrom(...UNIT_CODES), fc.integer({ min: -1_000_000, max: 1_000_000 }), (unit, value) => {
        expect(fromBase(toBase(value / 100, unit), unit)).toBe(value / 100);
      }),
    );
  });
});

describe('dimensions', () => {
  test('counts divided by counts are a ratio, whatever is counted', () => {
    expect(divideUnits('人', '人')).toEqual({});
    expect(divideUnits('张', '人')).toEqual({});
    expect(canStateIn(divideUnits('例', '人'), '/10万')).toBe(true);
    expect(canStateIn(divideUnits('张', '人'), '张/千人')).toBe(true);
  });

  test('money by count is money per that count, and not a ratio', () => {
    expect(divideUnits('万元', '对')).toEqual({ money: 1, couple: -1 });
    expect(canStateIn(divideUnits('元', '对'), '元/对')).toBe(true);
    expect(canStateIn(divideUnits('元', '人次'), '元/人')).toBe(true);
    expect(canStateIn(divideUnits('元', '人'), '%')).toBe(false);
    expect(canStateIn(divideUnits('元', '人'), '元')).toBe(false);
  });

  test('bed-days by discharges are days', () => {
    expect(canStateIn(divideUnits('床日', '人次'), '天')).toBe(true);
    expect(canStateIn(divideUnits('床日', '人次'), '%')).toBe(false);
  });

  test('people and money are not the same thing to add', () => {
    expect(sameDimension(unitInfo('人').dimension, unitInfo('元').dimension)).toBe(false);
    expect(sameDimension(unitInfo('元').dimension, unitInfo('万元').dimension)).toBe(true);
  });

  test('multiplying back what was divided gives the dividend', () => {
    expect(multiplyDimensions(divideUnits('元', '对'), unitInfo('对').dimension)).toEqual({ money: 1 });
    expect(multiplyUnits('元/人', '人')).toEqual({ money: 1 });
    expect(isCount(unitInfo('人次').dimension)).toBe(true);
    expect(isCount(unitInfo('元').dimension)).toBe(false);
    expect(isCount({})).toBe(false);
  });
});
