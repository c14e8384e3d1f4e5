// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { erase, render } from '../testing/render.ts';
import { closeAllPages, closePage, openPage, useOpenedPages } from './opened-pages.ts';

function Keys(): string {
  return useOpenedPages().map((page) => page.key).join(' ');
}

const open = (key: string, search = ''): void => openPage({ key, address: `${key}${search}`, title: key });
const shown = (): string | null => {
  const text = render(<Keys />).textContent;
  erase();
  return text;
};

describe('opened pages', () => {
  beforeEach(() => closeAllPages());

  test('the same page with another filter stays one tab', () => {
    open('/cockpit', '?period=2021');
    open('/cockpit', '?period=2021H1');
    expect(shown()).toBe('/ /cockpit');
  });

  test('closing the tab shown leads to its neighbour with the filter it had', () => {
    open('/a');
    open('/b', '?x=1');
    expect(closePage('/a')).toBe('/b?x=1');
    expect(closePage('/b')).toBe('/');
  });

  test('beyond ten the oldest goes, but never the first page and never the one just opened', () => {
    for (let n = 1; n <= 12; n += 1) open(`/p${n}`);
    expect(shown()?.split(' ')).toEqual(['/', '/p4', '/p5', '/p6', '/p7', '/p8', '/p9', '/p10', '/p11', '/p12']);
  });
});
