import type { ItemSavedView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { itemQuery } from '../list/item-search.ts';
import { addressOfView, filterOf, isAsKept } from './view-address.ts';

const view: ItemSavedView = { id: '1', name: '白河', isDefault: false, filter: { box: 'all', state: 'overdue', level: 'top', sort: 'newest', org: '990001200', procedure: 'gone', text: '台账' }, problems: [{ field: 'procedure', isGone: true, sentence: { zh: '', en: '' } }, { field: 'org', isGone: false, sentence: { zh: '', en: '' } }] };

describe('the address of a view', () => {
  test('brings back what was kept, without what is gone', () => {
    const address = addressOfView(view);
    expect(filterOf(itemQuery(address))).toEqual({ box: 'all', state: 'overdue', level: 'top', sort: 'newest', org: '990001200', text: '台账' });
    expect(isAsKept(view, itemQuery(address))).toBe(true);
    expect(isAsKept(view, itemQuery({ ...address, page: '3' }))).toBe(true);
    expect(isAsKept(view, itemQuery({ ...address, text: undefined }))).toBe(false);
  });
});
