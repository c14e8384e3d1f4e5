import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { evaluateCondition, evaluateNumber } from './expression-evaluation.ts';
import { parseExpression } from './expression-parsing.ts';
import { divisionOf, namesIn, previousNamesIn } from './expression.ts';

const lookup = (values: Readonly<Record<string, number>>) => (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
const valueOf = (text: string, values: Readonly<Record<string, number>> = {}) => evaluateNumber(parseExpression(text), lookup(values));
const holds = (text: string, values: Readonly<Record<string, number>> = {}, previous: Readonly<Record<string, number>> = {}) =>
  evaluateCondition(parseExpression(text), lookup(values), lookup(previous));

describe('parseExpression', () => {
  test.each([
    '',
    ' ',
    'a +',
    'a b',
    'a, b',
    '(a',
    'a.b',
    'a[0]',
    '[a]',
    'this',
    '"text"',
    "'1'",
    'true',
    'a && b',
    'a > b > c',
    'a == (b < c)',
    'a ? 1 : 2',
    'a > 1 ? 1 : b > 2',
    'a ** 2',
    'a % 2',
    'a | b',
    'a === b',
    '~a',
    'eval(a)',
    'constructor(a)',
    'round(a, b)',
    'round(a, 7)',
    'abs()',
    'abs(a, b)',
    'min()',
    'present(1)',
    'present(a + b)',
    'prev(prev(a))',
    'prev(a + b)',
    '!a',
    '-(a > b)',
    'a.constructor("return 1")()',
    'x => x',
  ])('refuses %j', (text) => {
    expect(() => parseExpression(text)).toThrow(DomainError);
  });

  test('names the place of a mistake', () => {
    expect(() => parseExpression('a + * b')).toThrow(/character \d/);
  });

  test('refuses what would exhaust the stack instead of crashing', () => {
    for (const text of [
      '('.repeat(3000),
      `${'-'.repeat(3999)}1`,
      '!'.repeat(3999),
      Array.from({ length: 1500 }, () => 'a').join('+'),
      'a'.repeat(5000),
    ]) {
      expect(() => parseExpression(text)).toThrow(DomainError);
    }
  });

  test('no text makes it do anything but answer or refuse', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parseExpression(text).text).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

describe('namesIn', () => {
  test('lists each name once, this period and the last apart', () => {
    const expression = parseExpression('abs(births - prev(births)) > 0.5 * prev(births) && present(deaths)');
    expect(namesIn(expression)).toEqual(['births', 'deaths']);
    expect(previousNamesIn(expression)).toEqual(['births']);
  });

  test('Chinese names are names', () => {
    expect(namesIn(parseExpression('住院分娩 / 活产数'))).toEqual(['住院分娩', '活产数']);
  });
});

describe('evaluateNumber', () => {
  test('missing is not zero, and every missing name is told', () => {
    expect(valueOf('a / b + c', { b: 2 })).toEqual({ kind: 'missing', names: ['a', 'c'] });
    expect(valueOf('a + b', { a: Number.NaN, b: 1 })).toEqual({ kind: 'missing', names: ['a'] });
  });

  test('a zero denominator is undefined, not 0 and not 100', () => {
    expect(valueOf('a / b', { a: 1, b: 0 })).toEqual({ kind: 'undefined' });
    expect(valueOf('a / b', { a: 0, b: 0 })).toEqual({ kind: 'undefined' });
    expect(valueOf('a / b', { b: 0 })).toEqual({ kind: 'missing', names: ['a'] });
  });

  test('only the branch taken can be missing', () => {
    expect(valueOf('present(a) ? a : b', { b: 3 })).toEqual({ kind: 'value', value: 3 });
  });

  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 - -3', 1],
    ['0.1 + 0.2', 0.3],
    ['10 - 3 - 2', 5],
    ['12 / 3 / 2', 2],
    ['abs(-3) + min(1, 2) + max(1, 2, 5)', 9],
    ['round(268 / 272 * 100, 2)', 98.53],
    ['round(1.005, 2)', 1.01],
    ['round(2.5)', 3],
    ['2 > 1 ? 10 : 20', 10],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toEqual({ kind: 'value', value });
  });

  test('a small rate keeps all its digits, which rounding to a millionth would take', () => {
    expect(valueOf('a / b - c / b', { a: 267, c: 1, b: 36_033_000 })).toEqual({
      kind: 'value',
      value: Number((267 / 36_033_000 - 1 / 36_033_000).toPrecision(15)),
    });
  });

  test('nought has no sign, however it came about', () => {
    for (const text of ['0 * (0 - (0 + 1))', '0 / (0 - 5)', 'round(0 - 0.2, 0)', '-(0)']) expect(valueOf(text)).toEqual({ kind: 'value', value: 0 });
  });

  test('agrees with arithmetic done on the tree the text was written from', () => {
    const { tree } = fc.letrec<{ tree: { readonly text: string; readonly value: number } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.integer({ min: 0, max: 99 }).map((value) => ({ text: String(value), value })),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({ text: `(${a.text} + ${b.text})`, value: a.value + b.value })),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({ text: `(${a.text} - ${b.text})`, value: a.value - b.value })),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => ({ text: `${a.text} * ${b.text}`, value: a.value * b.value })),
        tie('tree').map((inner) => ({ text: `(-${inner.text})`, value: 0 - inner.value })),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        expect(valueOf(text)).toEqual({ kind: 'value', value: value + 0 });
      }),
    );
  });

  test('a condition is not a number', () => {
    expect(() => valueOf('a > b', { a: 1, b: 2 })).toThrow(DomainError);
  });
});

describe('evaluateCondition', () => {
  test('a side that decides alone decides, whatever the other lacks', () => {
    expect(holds('a > 1 && b > 1', { a: 0 })).toBe(false);
    expect(holds('b > 1 && a > 1', { a: 0 })).toBe(false);
    expect(holds('a > 1 || b > 1', { a: 2 })).toBe(true);
    expect(holds('a > 1 && b > 1', { a: 2 })).toBeUndefined();
    expect(holds('!(b > 1)')).toBeUndefined();
  });

  test('looks back only where asked', () => {
    expect(holds('abs(a - prev(a)) > 0.5 * prev(a)', { a: 160 }, { a: 100 })).toBe(true);
    expect(holds('abs(a - prev(a)) > 0.5 * prev(a)', { a: 150 }, { a: 100 })).toBe(false);
    expect(holds('a > prev(a)', { a: 1 })).toBeUndefined();
    expect(holds('present(prev(a))', { a: 1 })).toBe(false);
  });

  test('binary noise does not make equal sums unequal', () => {
    expect(holds('a + b == c', { a: 0.1, b: 0.2, c: 0.3 })).toBe(true);
    expect(holds('a + b > c', { a: 0.1, b: 0.2, c: 0.3 })).toBe(false);
    expect(holds('a * 3 <= c', { a: 1.1, c: 3.3 })).toBe(true);
    expect(holds('a / b != c', { a: 1, b: 0, c: 3 })).toBeUndefined();
  });

  test('a formula is not a condition', () => {
    expect(() => holds('a + b')).toThrow(DomainError);
  });
});

describe('divisionOf', () => {
  test('gives both sides of a rate', () => {
    const sides = divisionOf(parseExpression('(a + b) / c'));
    expect(sides && evaluateNumber(sides.numerator, lookup({ a: 1, b: 2 }))).toEqual({ kind: 'value', value: 3 });
    expect(sides && namesIn(sides.denominator)).toEqual(['c']);
    expect(divisionOf(parseExpression('a / b + c'))).toBeUndefined();
  });
});
