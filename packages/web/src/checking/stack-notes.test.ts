import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackNotes } from './stack-notes.ts';

const notes = fc.array(fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 20, max: 200 }) }), { maxLength: 30 }).map((all) => all.toSorted((left, right) => left.wanted - right.wanted));
const stacking = { gap: 8, reach: 300 };

describe('notes of the margin', () => {
  test('never lie over one another, never above the margin, never out of reach of their figure', () => {
    fc.assert(fc.property(notes, fc.option(fc.nat(29), { nil: undefined }), (all, current) => {
      let free = 0;
      stackNotes(all, current, stacking).forEach((top, place) => {
        const note = all[place];
        if (top === undefined || note === undefined) return;
        expect(top).toBeGreaterThanOrEqual(free);
        expect(Math.abs(top - note.wanted)).toBeLessThanOrEqual(300);
        free = top + note.height + 8;
      });
    }));
  });

  test('the current one always stands beside its figure, however crowded the page', () => {
    fc.assert(fc.property(notes.filter((all) => all.length > 0), fc.nat(29), (all, any) => {
      const current = any % all.length;
      expect(stackNotes(all, current, stacking)[current]).toBe(all[current]?.wanted);
    }));
  });

  test('with room enough each stands beside its figure', () => {
    expect(stackNotes([{ wanted: 10, height: 50 }, { wanted: 300, height: 50 }], undefined, stacking)).toEqual([10, 300]);
  });

  test('neighbours of the current one move up and down, and give up when there is no room', () => {
    const all = [{ wanted: 300, height: 50 }, { wanted: 310, height: 50 }, { wanted: 320, height: 50 }];
    expect(stackNotes(all, 1, stacking)).toEqual([252, 310, 368]);
    expect(stackNotes(all, 1, { gap: 8, reach: 20 })).toEqual([undefined, 310, undefined]);
    expect(stackNotes([{ wanted: 0, height: 50 }, { wanted: 10, height: 50 }], 1, stacking)).toEqual([undefined, 10]);
  });
});
