// @vitest-environment happy-dom
import type { FigureChangeView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { readPage } from '../page-node.ts';
import { listChanges } from './change-list.ts';
import { changePlaces } from './change-places.ts';

const PAGE = readPage('<p>举办讲座<span data-figure="n1">151次</span>，其中进村<span data-figure="n2">151次</span>。</p><p>另办义诊12场。</p>');
const change = (kind: FigureChangeView['kind'], near: string, after: string | null): FigureChangeView => ({ kind, source: null, before: null, edited: null, after, near });

describe('changePlaces', () => {
  test('a number changed by hand is marked as contradicting, a copy of it as to be confirmed, each at its own place', () => {
    const { marks } = changePlaces(PAGE, listChanges([change('copied', '举办讲座160次，其中进村151次。', '151次'), change('changed', '举办讲座160次，其中进村151次。', '151次')]));
    expect([marks.get('n1')?.verdict, marks.get('n2')?.verdict]).toEqual(['wrong', 'confirm']);
  });

  test('a typed number has a place but no figure; a sentence that went has neither', () => {
    const listed = listChanges([change('typed', '另办义诊12场。', null), change('deleted', '开展慰问活动，发放物资3批。', null)]);
    const { places, marks } = changePlaces(PAGE, listed);
    expect(listed.map(({ key }) => places.has(key))).toEqual([true, false]);
    expect(marks.size).toBe(0);
  });
});
