import type { FieldView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { fieldsOf, inOwnUnit, readNumber, startAnswers, toggleChoice } from './answers.ts';

const field = (key: string, type: FieldView['type'], more: Partial<FieldView> = {}): FieldView => ({
  key, type, label: { zh: key, en: key }, required: false, carries: false, row: null, note: null, isFilled: false, unit: null, decimals: 0, min: null, max: null, usual: null, otherUnit: null,
  choices: [], exclusive: null, preset: null, longest: null, ...more,
});

describe('startAnswers', () => {
  test('takes what carries over from last time, the usual answer otherwise, and never an old measurement', () => {
    const fields = [field('sbp', 'number'), field('weight', 'number', { carries: true }), field('salt', 'choice', { carries: true, preset: '1' }), field('symptoms', 'choices', { preset: '1' }), field('class', 'choice', { isFilled: true, preset: '1' })];
    expect(startAnswers(fields, { sbp: 146, weight: 61.5, salt: '2', symptoms: ['3'], class: '2' })).toEqual({ weight: '61.5', salt: '2', symptoms: ['1'] });
    expect(startAnswers(fields, undefined)).toEqual({ salt: '1', symptoms: ['1'] });
  });
});

describe('fieldsOf', () => {
  test('leaves out what is empty and sends what is no number as it was typed, so that the rules refuse it at its field', () => {
    const fields = [field('sbp', 'number'), field('dbp', 'number'), field('on', 'date'), field('note', 'text'), field('symptoms', 'choices')];
    expect(fieldsOf(fields, { sbp: '1５2', dbp: '86/90', on: '2021.7.5', note: '  ', symptoms: [] })).toEqual({ sbp: 152, dbp: '86/90', on: '2021-07-05' });
  });
});

describe('readNumber', () => {
  test.each([['６。７', 6.7], ['6.7', 6.7], ['６．７', 6.7], ['', undefined], ['6.', undefined], ['1e3', undefined]])('%s is %s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });
});

describe('inOwnUnit', () => {
  const glucose = field('fasting_glucose', 'number', { decimals: 1, min: 1, max: 40, unit: 'mmol/L', otherUnit: { unit: 'mg/dL', factor: 0.0555 } });
  test.each([['126', '7.0'], ['6.9', undefined], ['0.5', undefined], ['2000', undefined]])('%s typed as mmol/L offers %s', (typed, offered) => {
    expect(inOwnUnit(glucose, typed)).toBe(offered);
  });
});

describe('toggleChoice', () => {
  const symptoms = field('symptoms', 'choices', { exclusive: '1' });
  test('the answer that excludes the others and the others take each other out', () => {
    expect(toggleChoice(symptoms, ['1'], '3')).toEqual(['3']);
    expect(toggleChoice(symptoms, ['3', '4'], '1')).toEqual(['1']);
    expect(toggleChoice(symptoms, ['3', '4'], '3')).toEqual(['4']);
  });
});
