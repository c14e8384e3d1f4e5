import { describe, expect, test } from 'vitest';
import { acknowledged, leftToAcknowledge, withTick } from './acknowledgement.ts';

const MISSING = [{ key: 'f1' }, { key: 'f7' }];

describe('acknowledging missing figures', () => {
  test('a tick for a figure that is no longer missing neither counts nor is sent', () => {
    const ticked = new Set(['f1', 'f9']);
    expect(leftToAcknowledge(MISSING, ticked)).toEqual([{ key: 'f7' }]);
    expect(acknowledged(MISSING, ticked)).toEqual(['f1']);
  });

  test('taking a tick back asks for the figure again, and does not touch the ticks it was made from', () => {
    const before = withTick(new Set(['f1']), 'f7', true);
    const after = withTick(before, 'f7', false);
    expect(leftToAcknowledge(MISSING, before)).toEqual([]);
    expect(leftToAcknowledge(MISSING, after)).toEqual([{ key: 'f7' }]);
  });
});
