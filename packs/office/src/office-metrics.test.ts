import { defineCatalogue, metricId } from '@taizhang/indicators';
import { describe, expect, test } from 'vitest';
import { pack } from './pack.ts';

describe('metrics of the items of an office', () => {
  const catalogue = defineCatalogue({ categories: pack.categories, metrics: pack.metrics });

  test('exist for every procedure, and the cockpit leads with some of them', () => {
    expect(pack.procedures.filter(({ figures }) => figures === undefined)).toEqual([]);
    const known = new Set<string>(catalogue.all.map(({ id }) => id));
    expect(pack.cockpit.groups.flatMap(({ metricIds }) => metricIds).filter((id) => !known.has(id))).toEqual([]);
  });

  test('give no name to two metrics, in either language', () => {
    for (const locale of ['zh', 'en'] as const) {
      const names = pack.metrics.map(({ name }) => name[locale]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test('compute the on-time rate over what was closed and what is overdue still, and no rate of nothing', () => {
    const rate = (values: Readonly<Record<string, number>>) => catalogue.evaluate(metricId('item_hotline_on_time_rate'), (id) => values[id]);
    expect(rate({ item_hotline_closed_in_time: 7, item_hotline_closed: 8, item_hotline_overdue: 2 })).toMatchObject({ kind: 'value', value: 70 });
    expect(rate({ item_hotline_closed_in_time: 0, item_hotline_closed: 0, item_hotline_overdue: 0 })).toMatchObject({ kind: 'undefined' });
  });
});
