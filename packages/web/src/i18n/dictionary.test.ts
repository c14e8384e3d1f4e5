import { describe, expect, test } from 'vitest';
import { defineWords, translateIn } from './dictionary.ts';

const words = defineWords({ plain: { zh: '保存', en: 'Save' }, rows: { zh: '看 {n} 条记录', en: 'See {n} {n#row|rows}' } });

describe('translateIn', () => {
  test('fills holes and chooses the English plural by the same number', () => {
    expect(translateIn(words, 'zh')('rows', { n: 1 })).toBe('看 1 条记录');
    expect(translateIn(words, 'en')('rows', { n: 1 })).toBe('See 1 row');
    expect(translateIn(words, 'en')('rows', { n: 91 })).toBe('See 91 rows');
  });

  test('takes no values for a text without holes', () => {
    expect(translateIn(words, 'en')('plain')).toBe('Save');
  });
});
