import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnText } from './text-model.ts';
import type { ReadFigure } from './findings.ts';

const figure = (start: number, end: number): ReadFigure => ({ span: [start, end], surface: '', value: 1, value2: null, unit: '', scale: 1, kind: 'count', subject: '', masked: false, period: null, compare: null });

const someText = fc.array(fc.constantFrom('共', '12', '家', '，', '\n', '\r\n', '\r', '\t', '👍', 'é', ' '), { maxLength: 120 }).map((parts) => parts.join(''));
const someMarks = fc.array(fc.tuple(fc.nat(150), fc.nat(12)), { maxLength: 40 }).map((pairs) => pairs.map(([start, length]) => figure(start, start + length)).sort((left, right) => left.span[0] - right.span[0]));

describe('a text ready to be drawn', () => {
  test('joined pieces and line ends are the text, whatever the figures overlap', () => {
    fc.assert(fc.property(someText, someMarks, (text, figures) => {
      const lines = drawnText(text, figures).flatMap((block) => block.lines);
      let joined = '';
      for (const line of lines) {
        // What lies between two lines is only their line end.
        expect(text.slice(joined.length, line.start)).toMatch(/^(?:\r\n|\n|\r)?$/u);
        joined += text.slice(joined.length, line.start);
        for (const piece of line.pieces) {
          expect(piece.start).toBe(joined.length);
          joined += text.slice(piece.start, piece.end);
        }
      }
      expect(joined).toBe(text);
    }));
  });

  test('every character of a figure carries it, and no other character does', () => {
    fc.assert(fc.property(someText, someMarks, (text, figures) => {
      const covered = new Map<number, readonly number[]>();
      for (const piece of drawnText(text, figures).flatMap((block) => block.lines).flatMap((line) => line.pieces)) {
        for (let at = piece.start; at < piece.end; at += 1) covered.set(at, piece.marks);
      }
      for (const [at, marks] of covered) {
        expect(marks).toEqual(figures.flatMap(({ span: [start, end] }, place) => (start <= at && at < end ? [place] : [])));
      }
    }));
  });

  test('a figure broken over two lines is in both, and the block knows it', () => {
    const [block] = drawnText('共1\n2家', [figure(1, 4)]);
    expect(block?.lines.map((line) => line.pieces.map((piece) => piece.marks))).toEqual([[[], [0]], [[0], []]]);
    expect([...(block?.figures ?? [])]).toEqual([0]);
  });

  test('a long text is cut into many blocks, a long paragraph is one', () => {
    expect(drawnText('一\n'.repeat(200), []).length).toBeGreaterThan(4);
    expect(drawnText('一'.repeat(50_000), [])).toHaveLength(1);
  });
});
