import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutStrip } from './strip-geometry.ts';

const unit = fc.record({ id: fc.uuid(), completion: fc.option(fc.double({ min: 0, max: 5, noNaN: true })), isShort: fc.boolean() });

describe('layOutStrip', () => {
  test('keeps every mark and the plan inside the strip, whatever the units report', () => {
    fc.assert(
      fc.property(fc.array(unit), fc.option(fc.double({ min: 0, max: 2, noNaN: true })), (units, plan) => {
        const strip = layOutStrip(74, units, plan);
        const places = [...strip.marks.map((mark) => mark.x), ...(strip.plan === undefined ? [] : [strip.plan])];
        return places.every((x) => x >= 0 && x <= 74) && strip.marks.length === units.filter((one) => one.completion !== null).length;
      }),
    );
  });

  test('does not count a unit that has not reported as one that falls short', () => {
    expect(layOutStrip(74, [{ id: 'a', completion: null, isShort: true }, { id: 'b', completion: 0.4, isShort: true }], 0.5).shortCount).toBe(1);
  });

  test('puts equal units in the middle instead of dividing by nothing', () => {
    const strip = layOutStrip(74, [{ id: 'a', completion: 1, isShort: false }, { id: 'b', completion: 1, isShort: false }], 1);
    expect(strip.marks.map((mark) => mark.x)).toEqual([37, 37]);
  });
});
