import { describe, expect, test } from 'vitest';
import { filesProblem, MOST_BYTES, textProblem } from './check-input.ts';

describe('what is taken in', () => {
  test.each([
    ['报告.docx', 10, undefined], ['报告.TXT', 10, undefined], ['报告.md', 10, undefined],
    ['报告.doc', 10, 'oldWord'], ['报告.wps', 10, 'oldWord'], ['图.png', 10, 'wrongType'], ['docx', 10, 'wrongType'],
    ['空.txt', 0, 'emptyFile'], ['大.txt', MOST_BYTES + 1, 'tooLarge'],
  ])('%s of %i bytes: %s', (name, size, problem) => {
    expect(filesProblem([{ name, size }])).toBe(problem);
  });

  test('two files at once are refused, not one of them silently taken', () => {
    expect(filesProblem([{ name: 'a.txt', size: 1 }, { name: 'b.txt', size: 1 }])).toBe('tooMany');
  });

  test('a text of blanks is nothing to check, and one beyond what the server takes is said so before it is sent', () => {
    expect(textProblem(' \n\t')).toBe('empty');
    expect(textProblem('1'.repeat(2_000_001))).toBe('tooLong');
    expect(textProblem('共12家')).toBeUndefined();
  });
});
