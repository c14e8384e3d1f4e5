import { describe, expect, test } from 'vitest';
import { choiceOfDigit, formAction } from './form-keys.ts';

const key = (name: string, more: Partial<Parameters<typeof formAction>[0]> = {}) => formAction({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe('formAction', () => {
  test('Enter that chooses characters of an input method neither moves on nor saves', () => {
    expect(key('Enter', { isComposing: true })).toBeUndefined();
    expect(key('Enter', { isComposing: true, ctrlKey: true })).toBeUndefined();
  });

  test.each([['Enter', {}, 'next'], ['Enter', { shiftKey: true }, 'previous'], ['Enter', { ctrlKey: true }, 'save_and_next'], ['s', { ctrlKey: true }, 'save'], ['S', { metaKey: true }, 'save'], ['s', {}, undefined], ['F2', {}, 'same_as_last'], ['Escape', {}, 'leave']] as const)('%s %o is %s', (name, more, action) => {
    expect(key(name, more)).toBe(action);
  });
});

describe('choiceOfDigit', () => {
  test.each([['1', 3, 0], ['3', 3, 2], ['4', 3, undefined], ['0', 10, 9], ['0', 9, undefined], ['a', 9, undefined]])('%s of %d answers is place %s', (digit, count, place) => {
    expect(choiceOfDigit(digit, count)).toBe(place);
  });
});
