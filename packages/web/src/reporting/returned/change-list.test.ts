import type { FigureChangeView } from '@taizhang/contract';
import { figureChangeSchema } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS, countChanges, cutAround, listChanges } from './change-list.ts';

const change = (kind: FigureChangeView['kind'], near = ''): FigureChangeView => ({ kind, source: null, before: null, edited: null, after: null, near });

describe('changes of an edited file', () => {
  test('every kind the server may name is listed', () => {
    expect(CHANGE_KINDS.toSorted()).toEqual(figureChangeSchema.shape.kind.options.toSorted());
  });

  test('numbers changed by hand come first, none is dropped, and the text order is kept within a kind', () => {
    const listed = listChanges([change('moved'), change('typed', '一'), change('changed'), change('typed', '二')]);
    expect(listed.map(({ change: { kind, near } }) => kind + near)).toEqual(['changed', 'typed一', 'typed二', 'moved']);
    expect(new Set(listed.map(({ key }) => key)).size).toBe(4);
    expect(countChanges([change('typed'), change('typed')])).toEqual([{ kind: 'typed', count: 2 }]);
  });

  test('a sentence is shown whole when what is looked for is not in it', () => {
    expect(cutAround('讲座151次', '151次')).toEqual(['讲座', '151次', '']);
    expect(cutAround('讲座', '151次')).toEqual(['讲座', '', '']);
    expect(cutAround('讲座', null)).toEqual(['讲座', '', '']);
  });
});
