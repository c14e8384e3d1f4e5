import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalText } from './normal-text.ts';

describe('normalText', () => {
  test('keeps every offset: one code unit for one, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalText(text)).toHaveLength(text.length);
    }));
  });

  test('gives the variants of a number one form', () => {
    expect(normalText('１２．５％，３—５家，１～２')).toBe('12.5%,3-5家,1~2');
  });
});
