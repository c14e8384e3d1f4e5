import { describe, expect, test } from 'vitest';
import { drawPieces, guardChips, placeIn, readPieces, selectedStretch, setCaret } from './piece-dom.ts';
import type { Piece } from './piece-run.ts';

const words = (text: string): Piece => ({ kind: 'words', text });
const chip = (key: string): Piece => ({ kind: 'figure', key });
const CHIPS = new Map([['f1', { key: 'f1', text: '131人', marks: '*', name: '活产数' }], ['f2', { key: 'f2', text: '98.53%', marks: '', name: '住院分娩率' }]]);

function drawn(pieces: readonly Piece[]): HTMLElement {
  const host = document.createElement('p');
  host.tabIndex = 0;
  document.body.replaceChildren(host);
  drawPieces(host, pieces, CHIPS);
  return host;
}

describe('an editable line', () => {
  test.each([
    [[words('活产'), chip('f1'), words('。')]],
    [[chip('f1'), chip('f2')]],
    [[words('没有数字')]],
    [[]],
  ])('reads back what was drawn: %j', (pieces) => {
    expect(readPieces(drawn(pieces))).toEqual(pieces);
  });

  test('is left alone while it says what it should, so that caret and composition stay', () => {
    const host = drawn([words('活产'), chip('f1')]);
    const [first] = host.childNodes;
    drawPieces(host, [words('活产'), chip('f1')], CHIPS);
    expect(host.childNodes[0]).toBe(first);
  });

  test('what a browser or a paste has put there is words, and a chip nobody can type into stays itself', () => {
    const host = drawn([words('活产'), chip('f1')]);
    host.append(Object.assign(document.createElement('b'), { textContent: '加粗\u00A0字' }), document.createElement('br'));
    expect(readPieces(host)).toEqual([words('活产'), chip('f1'), words('加粗 字')]);
    expect(host.querySelector('[data-figure]')?.getAttribute('contenteditable')).toBe('false');
  });

  test('every place is found again where the caret was put, beside figures too', () => {
    const host = drawn([chip('f1'), words('和'), chip('f2'), chip('f1'), words('。')]);
    for (let place = 0; place <= 5; place += 1) {
      setCaret(host, place);
      expect(selectedStretch(host)).toEqual({ from: place, to: place });
    }
    expect(placeIn(host, host, host.childNodes.length)).toBe(5);
    guardChips(host);
    expect(readPieces(host)).toHaveLength(5);
  });
});
