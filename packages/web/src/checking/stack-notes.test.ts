import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackNotes } from './stack-notes.ts';

const notes = fc.array(fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 20, max: 200 }) }), { maxLength: 30 }).map((all) => all.toSorted((left, right) => left.wanted - right.wanted));

describe('notes of the margin', () => {
  test('never lie over one another and never above the margin', () => {
    fc.assert(fc.property(notes, fc.option(fc.nat(29), { nil: undefined }), (all, current) => {
      let free = 0;
      stackNotes(all, current, 8).forEach((top, place) => {
        expect(top).toBeGreaterThanOrEqual(free);
        free = top + (all[place]?.height ?? 0) + 8;
      });
    }));
  });

  test('with room enough each stands beside its figure', () => {
    expect(stackNotes([{ wanted: 10, height: 50 }, { wanted: 300, height: 50 }], undefined, 8)).toEqual([10, 300]);
  });

  test('the current one stands beside its figure and pushes the one above it up', () => {
    expect(stackNotes([{ wanted: 300, height: 50 }, { wanted: 310, height: 50 }, { wanted: 320, height: 50 }], 1, 8)).toEqual([252, 310, 368]);
  });

  test('at the top of the page it gives way, because nothing can go higher', () => {
    expect(stackNotes([{ wanted: 0, height: 50 }, { wanted: 10, height: 50 }], 1, 8)).toEqual([0, 58]);
  });
});
