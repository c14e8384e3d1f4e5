import { applyOrgChange, buildOrgTree, mergeUnits, moveUnit, orgId, parsePeriod, plainDate } from '@taizhang/kernel';
import type { OrgKind, OrgUnit } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { defineCatalogue } from './catalogue.ts';
import { coverageOf, expectedReporters, missingReporters } from './coverage.ts';
import { applyFacts } from './roll-up.ts';
import { rollUpContext, serviceMonths } from './roll-up-context.ts';
import { emptySeries, readSlot } from './series.ts';
import { slotOf } from './series-slot.ts';
import { buildMetric, seriesMap } from './testing/index.ts';

const births = buildMetric('births', { collectedFrom: ['village-clinic', 'township-hospital'] });
const catalogue = defineCatalogue({ categories: [{ id: 'test', name: { zh: '试', en: 't' }, order: 1 }], metrics: [births] });

function unit(id: string, kind: OrgKind, order: number): OrgUnit {
  return { id: orgId(id), name: id, nameEn: id, kind, openedOn: plainDate('2000-01-01'), order };
}

const county = orgId('990001');
const [east, west] = [orgId('990001101'), orgId('990001102')];
const [one, two, three] = [orgId('990001101201'), orgId('990001101202'), orgId('990001102201')];
const placed = (id: string, parent: string | null): { unitId: ReturnType<typeof orgId>; parentId: ReturnType<typeof orgId> | null; from: ReturnType<typeof plainDate> } =>
  ({ unitId: orgId(id), parentId: parent === null ? null : orgId(parent), from: plainDate('2000-01-01') });
const tree = buildOrgTree(
  [unit(county, 'county', 1), unit(east, 'township', 1), unit(west, 'township', 2), unit(one, 'village-clinic', 1), unit(two, 'village-clinic', 2), unit(three, 'village-clinic', 1)],
  [placed(county, null), placed(east, county), placed(west, county), placed(one, east), placed(two, east), placed(three, west)],
);

function monthly(id: ReturnType<typeof orgId>, last: number): readonly { metricId: typeof births.id; orgId: typeof id; period: ReturnType<typeof parsePeriod>; value: number }[] {
  return Array.from({ length: last }, (_, month) => ({ metricId: births.id, orgId: id, period: parsePeriod(`2021-${String(month + 1).padStart(2, '0')}`), value: 1 }));
}

describe('rollUpContext', () => {
  test('keeps what a merged clinic reported in the year of township and county', () => {
    const merged = applyOrgChange(tree, mergeUnits(tree, { ids: [one], into: two, on: plainDate('2021-08-01') }));
    const store = seriesMap();
    applyFacts(store, [...monthly(one, 7), ...monthly(two, 12)], rollUpContext(catalogue, merged));
    const year = slotOf(parsePeriod('2021'), 'flow');
    expect(readSlot(store.get(births.id, east, 2021) ?? emptySeries('flow'), year).value).toBe(19);
    expect(readSlot(store.get(births.id, county, 2021) ?? emptySeries('flow'), year)).toEqual({ value: 19, reporters: 2, origin: 'children' });
  });

  test('counts a merged clinic beside its heir, also in another township', () => {
    const merged = applyOrgChange(tree, mergeUnits(tree, { ids: [one], into: three, on: plainDate('2021-08-01') }));
    const { parentAt } = rollUpContext(catalogue, merged);
    expect([parentAt(one, plainDate('2021-07-31')), parentAt(one, plainDate('2021-12-31'))]).toEqual([east, west]);
  });

  test('counts a clinic that was moved where it stood at the end of each period', () => {
    const moved = applyOrgChange(tree, moveUnit(tree, { id: one, toParentId: west, on: plainDate('2021-07-01') }));
    const { parentAt } = rollUpContext(catalogue, moved);
    expect([parentAt(one, plainDate('2021-06-30')), parentAt(one, plainDate('2021-12-31'))]).toEqual([east, west]);
  });

  test('has no parent above the root and refuses an unknown metric', () => {
    const context = rollUpContext(catalogue, tree);
    expect(context.parentAt(county, plainDate('2021-12-31'))).toBeUndefined();
    expect(() => context.behaviourOf(buildMetric('nobody').id)).toThrow('unknown_metric');
  });
});

describe('serviceMonths', () => {
  test('ends with the month of the last day a unit existed, which for a merger on the first is the month before', () => {
    const merged = applyOrgChange(tree, mergeUnits(tree, { ids: [one], into: two, on: plainDate('2021-08-01') }));
    expect(serviceMonths(merged, one, 2021)).toEqual({ first: 1, last: 7 });
    expect(serviceMonths(merged, one, 2020)).toEqual({ first: 1, last: 12 });
    expect(serviceMonths(merged, two, 2021)).toEqual({ first: 1, last: 12 });
  });
});

describe('coverage', () => {
  const view = tree.at(plainDate('2021-12-31'));

  test('names who is missing from a partial sum', () => {
    const store = seriesMap();
    applyFacts(store, monthly(one, 1), rollUpContext(catalogue, tree));
    const reading = readSlot(store.get(births.id, county, 2021) ?? emptySeries('flow'), 0);
    const expected = expectedReporters(births, view, county);
    expect(coverageOf(reading, expected.length)).toEqual({ kind: 'partial', contributing: 1, expected: 3 });
    expect(missingReporters(births, view, county, (id) => id === one)).toEqual([two, three]);
  });

  test('does not chase clinics whose township has stated the figure for them', () => {
    expect(missingReporters(births, view, county, (id) => id === east)).toEqual([three]);
    expect(missingReporters(births, view, county, (id) => id === county)).toEqual([]);
  });

  test('is stated, complete or nothing where it is not partial', () => {
    expect(coverageOf({ value: 1, reporters: 1, origin: 'own_periods' }, 3).kind).toBe('stated');
    expect(coverageOf({ value: 1, reporters: 3, origin: 'children' }, 3).kind).toBe('complete');
    expect(coverageOf({ value: undefined, reporters: 0, origin: 'missing' }, 3).kind).toBe('none');
  });
});
