import { describe, expect, test } from 'vitest';
import { textBeside } from './exact-text.ts';

describe('textBeside', () => {
  test('is as exact as the text it stands beside', () => {
    expect(textBeside('56.57%', 55.123456)).toBe('55.12');
    expect(textBeside('33480份', 33492)).toBe('33,492');
  });

  test('shows more decimals where rounding would hide that the ledger has changed', () => {
    expect(textBeside('56.57%', 56.5699)).toBe('56.5699');
    expect(textBeside('1,234人', 1234.4)).toBe('1,234.4');
  });

  test('a value withdrawn from the ledger is a dash, not zero', () => {
    expect(textBeside('56.57%', null)).toBe('—');
  });
});
