import { describe, expect, test } from 'vitest';
import { gridAction, neighbourCell, type GridKey } from './grid-keys.ts';

const press = (key: string, part: Partial<GridKey> = {}): GridKey => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...part });

describe('keys of the grid', () => {
  test('Enter while an input method is open chooses a word and must not leave the cell', () => {
    expect(gridAction(press('Enter', { isComposing: true }))).toBeUndefined();
    expect(gridAction(press('Enter'))).toBe('next');
  });

  test('Shift turns Enter round, Ctrl+S saves with and without capitals', () => {
    expect(gridAction(press('Enter', { shiftKey: true }))).toBe('previous');
    expect(gridAction(press('S', { ctrlKey: true }))).toBe('save');
    expect(gridAction(press('s', { metaKey: true }))).toBe('save');
  });

  test('copying, pasting and typing stay with the field', () => {
    expect(gridAction(press('v', { ctrlKey: true }))).toBeUndefined();
    expect(gridAction(press('7'))).toBeUndefined();
    expect(gridAction(press('ArrowLeft'))).toBeUndefined();
  });

  test('the ends of the grid have no neighbour', () => {
    expect(neighbourCell(['a', 'b'], 'b', 1)).toBeUndefined();
    expect(neighbourCell(['a', 'b'], 'a', -1)).toBeUndefined();
    expect(neighbourCell(['a', 'b'], 'a', 1)).toBe('b');
  });
});
