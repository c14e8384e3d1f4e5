import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withContext, wordDifference, type Piece } from './word-difference.ts';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const shared = (pieces: readonly Piece[]): string => textOf(pieces.filter(({ isChanged }) => !isChanged));
const sentence = fc.array(fc.constantFrom('举办', '讲座', '151', '152', '次', '，', 'WPS', '增长', '3.5%'), { maxLength: 30 }).map((words) => words.join(''));

describe('wordDifference', () => {
  test('loses no character of either side, and what is unmarked is the same on both', () => {
    fc.assert(fc.property(sentence, sentence, (before, after) => {
      const difference = wordDifference(before, after);
      expect(textOf(difference.before)).toBe(before);
      expect(textOf(difference.after)).toBe(after);
      expect(shared(difference.before)).toBe(shared(difference.after));
      expect(difference.before.map(({ isChanged }) => isChanged)).toEqual(difference.after.map(({ isChanged }) => isChanged));
    }));
  });

  test('a number differs as a whole, never digit by digit', () => {
    expect(wordDifference('讲座151次', '讲座152次').after).toEqual([{ text: '讲座', isChanged: false }, { text: '152', isChanged: true }, { text: '次', isChanged: false }]);
  });

  test('a repeated stretch at both ends is not counted twice', () => {
    expect(wordDifference('好好', '好好好').after).toEqual([{ text: '好好', isChanged: false }, { text: '好', isChanged: true }]);
  });

  test('two long paragraphs without anything in common are marked whole, at once', () => {
    const { before } = wordDifference('甲'.repeat(20_000), '乙'.repeat(20_000));
    expect(before).toEqual([{ text: '甲'.repeat(20_000), isChanged: true }]);
  });
});

describe('withContext', () => {
  test('where words were only added, the other side keeps the words around the same place', () => {
    const { before, after } = wordDifference(`${'前'.repeat(60)}统筹`, `${'前'.repeat(60)}全面统筹`);
    expect(withContext(before, 3).map(({ text }) => text)).toEqual(['…前前前', '', '统筹']);
    expect(withContext(after, 3).map(({ text }) => text)).toEqual(['…前前前', '全面', '统筹']);
  });

  test('never cuts a number, which would read as another number', () => {
    expect(withContext([{ text: '', isChanged: true }, { text: `率64.80%${'，'.repeat(20)}`, isChanged: false }], 2)[1]?.text).toBe('率64.80%…');
  });

  test('cuts only what both sides share, and keeps the words next to a change', () => {
    const pieces = [{ text: '前'.repeat(80), isChanged: false }, { text: '改'.repeat(80), isChanged: true }, { text: '后'.repeat(80), isChanged: false }];
    expect(withContext(pieces, 4).map(({ text }) => text)).toEqual(['…前前前前', '改'.repeat(80), '后后后后…']);
  });
});
