import type { TextCheckView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { findingsByFigure, findingsOf, firstShown, nextNamed, worstOf, type Relation } from './findings.ts';

const relation = (verdict: Relation['verdict'], spans: [number, number][]): Relation => ({ type: 'sum', spans, stated: 5, recomputed: 5, verdict, rounding: 'none', reason: { zh: '', en: '' } });
const figure = (start: number): TextCheckView['figures'][number] => ({ span: [start, start + 2], surface: '5家', value: 5, value2: null, unit: '家', scale: 1, kind: 'count', subject: '', masked: false, period: null, compare: null });

const check: TextCheckView = { ledger: [],
  text: '5家5家\n5家5家',
  figures: [figure(0), figure(2), figure(5), figure(7)],
  relations: [relation('wrong', [[2, 4], [7, 9]]), relation('holds', [[0, 2], [2, 4]]), relation('confirm', [[0, 2], [7, 9]])],
};

describe('findings', () => {
  test('are numbered in the order of the text, whatever order they come in, with the line a reader counts', () => {
    const all = findingsOf(check, ['wrong', 'confirm', 'holds']);
    expect(all.map(({ number, place, line, figures }) => [number, place, line, figures])).toEqual([[1, 1, 1, [0, 1]], [2, 0, 2, [1, 3]], [3, 2, 2, [0, 3]]]);
  });

  test('doubts come first; only a text without any opens with what holds', () => {
    expect(firstShown(check.relations)).toEqual(['wrong', 'confirm']);
    expect(firstShown([relation('holds', [])])).toEqual(['holds']);
  });

  test('a figure shows the worst of what is said of it as a result, not what it merely takes part in', () => {
    const byFigure = findingsByFigure(findingsOf(check, ['wrong', 'confirm', 'holds']));
    expect(worstOf(byFigure.get(3)?.results ?? [])).toBe('wrong');
    expect(byFigure.get(0)?.results).toEqual([]);
    expect(byFigure.get(0)?.named.map(({ place }) => place)).toEqual([1, 2]);
    expect(byFigure.has(2)).toBe(false);
  });

  test('clicking the same figure again walks its findings round', () => {
    const named = findingsByFigure(findingsOf(check, ['wrong', 'confirm'])).get(3)?.named ?? [];
    expect([nextNamed(named, undefined), nextNamed(named, 0), nextNamed(named, 2)].map((finding) => finding?.place)).toEqual([0, 2, 0]);
  });
});
