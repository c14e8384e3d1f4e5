import { describe, expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { plainCase } from './corpus-case.ts';
import { measureCorpus } from './measure-corpus.ts';
import { checkText } from '../check-text.ts';

const everything = Object.values(corpus).flat();

describe('the annotated corpus', () => {
  test('has at least 150 texts and every mark in it reads', () => {
    expect(everything.length).toBeGreaterThanOrEqual(150);
    for (const corpusCase of everything) expect(plainCase(corpusCase).text).not.toMatch(/[⟨⟩]/);
  });

  test.each(Object.keys(corpus))('raises no false alarm in the part "%s"', (part) => {
    const alarms = (corpus[part] ?? []).filter(({ finds = [] }) => finds.length === 0).flatMap((corpusCase) => checkText(plainCase(corpusCase).text).relations.filter((relation) => relation.verdict !== 'holds'));
    expect(alarms.map((alarm) => alarm.reason.zh)).toEqual([]);
  });

  test('is read with at least 99 % precision and recall, and checked with at least 95 %', () => {
    const { figures, wrong, holds } = measureCorpus(everything);
    expect(figures.right / figures.reported).toBeGreaterThanOrEqual(0.99);
    expect(figures.right / figures.expected).toBeGreaterThanOrEqual(0.99);
    expect(wrong.right / wrong.reported).toBeGreaterThanOrEqual(0.95);
    expect(wrong.right / wrong.expected).toBeGreaterThanOrEqual(0.95);
    expect(holds.right / holds.expected).toBeGreaterThanOrEqual(0.95);
  });
});
