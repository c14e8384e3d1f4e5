import { DomainError } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { defineForm } from './define-form.ts';
import type { FormDefinition } from './form-definition.ts';
import { formCost } from './form-cost.ts';
import { formStamp } from './form-stamp.ts';
import { buildForm, buildItem } from './testing/index.ts';

const check = { id: 'c', severity: 'hard' as const, when: 'births > 1', sentence: { zh: '错', en: 'wrong' } };

describe('defineForm', () => {
  test('a sound form is given back as it is', () => {
    const form = buildForm();
    expect(defineForm(form)).toBe(form);
  });

  test.each<[string, Partial<FormDefinition>, RegExp]>([
    ['two cells of one name', { items: [buildItem('a'), buildItem('a')] }, /key a appears twice/],
    ['two cells for one metric', { items: [buildItem('a'), buildItem('b', { metricId: 'm_a' })] }, /m_a is reported by two/],
    ['a cell named like a function', { items: [buildItem('prev')] }, /cannot be a key/],
    ['a cell no formula could name', { items: [buildItem('a-b')] }, /cannot be a key/],
    ['a computed cell without a formula', { items: [buildItem('a', { entry: 'computed' })] }, /must have a formula/],
    ['a typed cell with a formula', { items: [buildItem('a', { compute: '1' })] }, /must have a formula/],
    ['a minimum above the maximum', { items: [buildItem('a', { min: 2, max: 1 })] }, /minimum above/],
    ['a maximum below the zero nobody wrote', { items: [buildItem('a', { max: -1 })] }, /minimum above/],
    ['a whole number with decimals', { items: [buildItem('a', { decimals: 2 })] }, /impossible decimals/],
    ['a label without English', { items: [buildItem('a', { label: { zh: '甲', en: ' ' } })] }, /lacks a language/],
    ['no items', { items: [], checks: [] }, /no items/],
    ['nobody to fill it in', { audience: [] }, /nobody/],
    ['a deadline of half a day', { dueWorkdays: 0.5 }, /working days/],
    ['no legal basis', { basis: ' ' }, /legal basis/],
    ['two checks of one name', { checks: [check, check] }, /check c appears twice/],
    ['a check on a cell that is not there', { checks: [{ ...check, keys: ['x'] }] }, /points at x/],
    ['a sentence that prints a cell that is not there', { checks: [{ ...check, sentence: { zh: '{x}', en: 'wrong' } }] }, /points at x/],
    ['a check over a name that is not there', { checks: [{ ...check, when: 'brths > 1' }] }, /no cell brths/],
    ['a check over a last period of nothing', { checks: [{ ...check, when: 'births > prev(x)' }] }, /no cell x/],
    ['a check with no cell to show it on', { checks: [{ ...check, when: 'prev(births) > 1' }] }, /on no cell/],
    ['a check that is a formula', { checks: [{ ...check, when: 'births + 1' }] }, /not a condition/],
    [
      'a formula that is a check',
      { items: [buildItem('a', { entry: 'computed', compute: '1 > 2' })], checks: [] },
      /does not give a number/,
    ],
    ['a check that cannot be read', { checks: [{ ...check, when: 'births >' }] }, /cannot be read/],
    [
      'a cell computed from the last period',
      { items: [buildItem('b'), buildItem('a', { entry: 'computed', compute: 'prev(b)' })], checks: [] },
      /cannot use prev/,
    ],
    [
      'cells computed from each other',
      {
        items: [buildItem('a', { entry: 'computed', compute: 'b + 1' }), buildItem('b', { entry: 'computed', compute: 'a + 1' })],
        checks: [],
      },
      /computed from itself/,
    ],
  ])('refuses %s', (_, overrides, message) => {
    expect(() => defineForm(buildForm(overrides))).toThrow(message);
  });

  test('tells every mistake at once, so that a form is not mended one error at a time', () => {
    const form = buildForm({ basis: '', items: [buildItem('a'), buildItem('a')], checks: [] });
    expect(() => defineForm(form)).toThrow(DomainError);
    try {
      defineForm(form);
    } catch (error) {
      expect(error instanceof DomainError ? error.details?.['problems'] : []).toHaveLength(3);
    }
  });
});

describe('formCost', () => {
  test('counts what people fill in, not what the system computes', () => {
    const form = buildForm({ items: [...buildForm().items, buildItem('known', { entry: 'prefilled' })] });
    expect(formCost(form, 13)).toEqual({ fields: 4, prefilled: 1, institutions: 13, timesPerYear: 12, cellsPerYear: 624 });
    expect(formCost({ ...form, period: 'quarter' }, 13).cellsPerYear).toBe(208);
  });
});

describe('formStamp', () => {
  test('changes with a cell and its unit, not with wording', () => {
    const stamp = formStamp(buildForm());
    expect(stamp).toMatch(/^[0-9a-f]{8}$/);
    expect(formStamp(buildForm({ name: { zh: '新名', en: 'new name' } }))).toBe(stamp);
    expect(formStamp(buildForm({ items: buildForm().items.toReversed() }))).not.toBe(stamp);
    expect(formStamp(buildForm({ items: [buildItem('births', { unit: '例' }), ...buildForm().items.slice(1)] }))).not.toBe(stamp);
  });
});
