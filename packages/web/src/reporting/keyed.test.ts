import { describe, expect, test } from 'vitest';
import { keyed } from './keyed.ts';

describe('keyed', () => {
  test('two paragraphs with the same words keep apart', () => {
    expect(keyed(['同', '异', '同'], (text) => text).map(({ key }) => key)).toEqual(['同 1', '异 1', '同 2']);
  });
});
