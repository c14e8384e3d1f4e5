import { describe, expect, test } from 'vitest';
import { itemQuery } from './item-search.ts';

describe('the address of the list', () => {
  test('opens what waits for the reader, by due day', () => {
    expect(itemQuery({})).toEqual({ box: 'todo', state: 'any', level: 'all', sort: 'due', page: 1, size: 20 });
  });

  test('never asks the server for what it would refuse', () => {
    expect(itemQuery({ box: 'bin', state: 'lost', sort: 'x', page: '-2', size: '5000', org: '990001103' })).toEqual({ box: 'todo', state: 'any', level: 'all', sort: 'due', page: 1, size: 20, org: '990001103' });
  });
});
