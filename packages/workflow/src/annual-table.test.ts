import { addDays, plainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillAnnualTable, type AnnualItem, type AnnualTable } from './annual-table.ts';

const name = { zh: '试验', en: 'Trial' };
const table: AnnualTable = {
  id: 'trial', title: name, basis: { kind: 'custom', document: '试验', clause: '', checked: 'memory' }, note: name, columnField: 'who', columnHead: name,
  columns: [{ answer: 'person', name }, { answer: 'body', name }],
  rows: [
    { id: 'new', name, counts: 'new' }, { id: 'in', name, counts: 'carried_in' },
    { id: 'given', name, counts: 'result', placed: { field: 'reply', isOneOf: ['given', 'public'] } }, { id: 'refused', name, counts: 'result', placed: { field: 'reply', isOneOf: ['refused'] } }, { id: 'up', name, counts: 'result', placed: { states: ['given_up'] } },
    { id: 'all', name, counts: 'results' }, { id: 'out', name, counts: 'carried_out' },
  ],
};
const day = (offset: number) => addDays(plainDate('2020-06-01'), offset);
const anItem = (who: readonly string[], reply: readonly string[]): fc.Arbitrary<AnnualItem> =>
  fc.record({ id: fc.uuid(), received: fc.nat(1000), took: fc.option(fc.nat(800)), who: fc.constantFrom(...who), reply: fc.constantFrom(...reply), isGivenUp: fc.boolean() }).map(({ id, received, took, who: column, reply: answer, isGivenUp }) => ({
    id, state: isGivenUp ? 'given_up' : 'answered', fields: { who: column, ...(isGivenUp ? {} : { reply: answer }) }, receivedOn: day(received), closedOn: took === null ? null : day(received + took),
  }));

describe('fillAnnualTable', () => {
  test('every equation holds in every year when all items have their place, and what is left is carried into the next', () => {
    fc.assert(fc.property(fc.uniqueArray(anItem(['person', 'body'], ['given', 'public', 'refused']), { selector: ({ id }) => id, maxLength: 40 }), (items) => {
      const years = [2020, 2021, 2022, 2023].map((year) => fillAnnualTable(table, items, year));
      for (const { identities, unplaced } of years) expect([identities.filter(({ by }) => by !== 0), unplaced]).toEqual([[], []]);
      const ids = (index: number, row: string) => new Set(years[index]?.rows.find((each) => each.row.id === row)?.total);
      for (const index of [0, 1, 2]) expect(ids(index + 1, 'in')).toEqual(ids(index, 'out'));
    }));
  });

  test('an item without a place is listed, and the equations are off by just those', () => {
    fc.assert(fc.property(fc.uniqueArray(anItem(['person', 'body', ''], ['given', 'refused', 'something else', '']), { selector: ({ id }) => id, maxLength: 40 }), (items) => {
      const { identities, unplaced, rows } = fillAnnualTable(table, items, 2021);
      const wanting = (what: string) => unplaced.filter(({ lacks }) => lacks === what).length;
      expect(identities[table.columns.length]?.by).toBe(wanting('result'));
      const [fresh, carried] = rows;
      expect((fresh?.total.length ?? 0) + (carried?.total.length ?? 0) - [fresh, carried].flatMap((row) => row?.cells ?? []).reduce((sum, cell) => sum + cell.length, 0)).toBe(wanting('column'));
    }));
  });
});
