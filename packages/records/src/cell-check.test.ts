import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCells, findSubmitRefusal } from './cell-check.ts';
import { changeCells, completeCells } from './cells.ts';
import { buildForm, buildItem } from './testing/index.ts';

const form = buildForm();
const rules = (cells: Readonly<Record<string, number>>, previous?: Readonly<Record<string, number>>) =>
  checkCells(form, cells, previous).map(({ key, rule }) => `${key}:${rule}`);

describe('completeCells', () => {
  test('a rate is computed from the raw counts and rounded once, officially', () => {
    expect(completeCells(form, { births: 272, hospital_births: 268 })).toMatchObject({ hospital_rate: 98.53 });
  });

  test('money in 万元 by people is stated in 元/人', () => {
    expect(completeCells(form, { births: 177, subsidy: 53.1 })).toMatchObject({ subsidy_each: 3000 });
  });

  test('a missing input or a zero denominator leaves the cell empty, and a typed-in rate does not survive', () => {
    expect(completeCells(form, { births: 272, hospital_rate: 100 })).toEqual({ births: 272 });
    expect(completeCells(form, { births: 0, hospital_births: 0 })).toEqual({ births: 0, hospital_births: 0 });
  });

  test('cells computed from computed cells are computed in the right order, however they are listed', () => {
    const chained = buildForm({
      items: [
        buildItem('total', { entry: 'computed', compute: 'both + c' }),
        buildItem('both', { entry: 'computed', compute: 'a + b' }),
        buildItem('a'),
        buildItem('b'),
        buildItem('c'),
      ],
      checks: [],
    });
    expect(completeCells(chained, { a: 1, b: 2, c: 3 })).toEqual({ a: 1, b: 2, c: 3, both: 3, total: 6 });
  });
});

describe('changeCells', () => {
  test('null clears, absence keeps, and a hostile key is only a key', () => {
    expect(changeCells({ a: 1, b: 2 }, { a: null, c: 3 })).toEqual({ b: 2, c: 3 });
    const changes: Record<string, number> = JSON.parse('{"__proto__": 5}') as Record<string, number>;
    expect(Object.keys(changeCells({ a: 1 }, changes))).toEqual(['a', '__proto__']);
  });
});

describe('checkCells', () => {
  test('good cells have no problem', () => {
    expect(rules({ births: 20, hospital_births: 20 }, { births: 18 })).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ['nothing filled in', {}, ['births:required', 'hospital_births:required']],
    ['a negative count', { births: -1, hospital_births: 0 }, ['births:min', 'hospital_births:hospital_within_births']],
    ['money a little below nothing', { births: 1, hospital_births: 1, subsidy: -0.5 }, ['subsidy:min', 'subsidy_each:min']],
    ['half a person', { births: 10.5, hospital_births: 1 }, ['births:integer']],
    ['more decimals than money has', { births: 1, hospital_births: 1, subsidy: 1.23456 }, ['subsidy:decimals']],
    [
      'a part above the whole, which makes a rate above 100',
      { births: 10, hospital_births: 11 },
      ['hospital_rate:max', 'hospital_births:hospital_within_births'],
    ],
    ['a cell the form does not have', { births: 1, hospital_births: 1, constructor: 2 }, ['constructor:unknown']],
    ['what is no number', { births: Number.POSITIVE_INFINITY, hospital_births: 1 }, ['births:number']],
  ])('%s', (_, cells, expected) => {
    expect(rules(cells)).toEqual(expected);
  });

  test('a jump against the last period is a doubt, and silent when there was none', () => {
    expect(checkCells(form, { births: 40, hospital_births: 40 }, { births: 20 })).toMatchObject([
      { key: 'births', severity: 'soft', rule: 'births_jump' },
    ]);
    expect(rules({ births: 40, hospital_births: 40 })).toEqual([]);
  });

  test('a sentence shows the figures it is about, a missing one as a dash', () => {
    const sentence = { zh: '活产{births}人，上月{prev(births)}人，补助{subsidy}', en: '{births} births' };
    const check = { id: 'c', severity: 'soft' as const, when: 'births > prev(births)', sentence };
    const problems = checkCells(buildForm({ checks: [check] }), { births: 1200, hospital_births: 1 }, { births: 18 });
    expect(problems).toMatchObject([{ sentence: { zh: '活产1200人，上月18人，补助—', en: '1200 births' } }]);
  });

  test('every problem names a cell and says something in both languages', () => {
    const anyCells = fc.dictionary(fc.constantFrom('births', 'hospital_births', 'hospital_rate', 'subsidy', 'other'), fc.double());
    fc.assert(
      fc.property(anyCells, anyCells, (cells, previous) => {
        for (const { key, keys, sentence } of checkCells(form, cells, previous)) {
          expect(keys[0]).toBe(key);
          expect(sentence.zh !== '' && sentence.en !== '').toBe(true);
        }
      }),
    );
  });
});

describe('findSubmitRefusal', () => {
  const hard = checkCells(form, { births: 1 });
  const soft = checkCells(form, { births: 40, hospital_births: 40 }, { births: 20 });

  test('a hard problem stands whatever is written beside it', () => {
    expect(findSubmitRefusal(hard, '已核实')).toMatchObject({ code: 'invalid_input', path: ['cells', 'hospital_births'] });
  });

  test('a doubt asks for a word of explanation and is content with one', () => {
    expect(findSubmitRefusal(soft)).toMatchObject({ code: 'invalid_input', path: ['note'] });
    expect(findSubmitRefusal(soft, '  ')).toBeDefined();
    expect(findSubmitRefusal(soft, '本月补报上月活产')).toBeUndefined();
    expect(findSubmitRefusal([])).toBeUndefined();
  });
});
