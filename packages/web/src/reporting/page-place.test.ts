// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPage } from './page-node.ts';
import { findPlace } from './page-place.ts';

const PAGE = readPage(`<p>举办讲座<span data-figure="a">152次<sup>*</sup></span>，参加<span data-figure="b">9020人次</span>。</p>
<p>举办培训<span data-figure="c">152次</span>。</p><table class="report-table"><tbody><tr><td>15</td><td>151</td></tr></tbody></table>`);

describe('findPlace', () => {
  test('finds a sentence whose numbers were read again, and the figure in it without its small marks', () => {
    expect(findPlace(PAGE, '举办讲座999次，参加9020人次。', '152次')?.figureKey).toBe('a');
    expect(findPlace(PAGE, '举办培训160次。', '152次')?.figureKey).toBe('c');
  });

  test('a copied figure leads to its copy, not to the figure it was copied from', () => {
    const page = readPage('<p>讲座<span data-figure="a">151次</span>，其中<span data-figure="b">151次</span></p>');
    expect(findPlace(page, '讲座151次，其中151次', '151次', new Map([['a', '']]))?.figureKey).toBe('b');
  });

  test('a cell is found by its whole text only', () => {
    const [short, long] = [findPlace(PAGE, '15'), findPlace(PAGE, '151')];
    expect(short).toBeDefined();
    expect(long?.block).not.toBe(short?.block);
    expect(findPlace(PAGE, '5')).toBeUndefined();
  });

  test('a sentence that was deleted leads nowhere', () => {
    expect(findPlace(PAGE, '开展义诊12场，服务群众300人次。')).toBeUndefined();
    expect(findPlace(PAGE, ' ')).toBeUndefined();
  });
});
