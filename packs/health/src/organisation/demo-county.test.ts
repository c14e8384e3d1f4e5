import { addDays, buildOrgTree, plainDate } from '@taizhang/kernel';
import type { OrgKind, PlainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { CLINIC_MERGER_DATE, DEMO_COUNTY, demoCounty } from './demo-county.ts';
import { exampleCounties } from './example-counties.ts';

const tree = buildOrgTree(demoCounty.units, demoCounty.placements);

function countOn(date: PlainDate, kind: OrgKind): number {
  const view = tree.at(date);
  return view.subtreeOf(DEMO_COUNTY).filter((id) => view.get(id).kind === kind).length;
}

describe('demonstration county', () => {
  test('has 110 village clinics until the day before the merger and 89 from that day on', () => {
    expect(countOn(addDays(CLINIC_MERGER_DATE, -1), 'village-clinic')).toBe(110);
    expect(countOn(CLINIC_MERGER_DATE, 'village-clinic')).toBe(89);
  });

  test('has thirteen townships, each with one hospital', () => {
    const view = tree.at(plainDate('2021-12-31'));
    const townships = view.subtreeOf(DEMO_COUNTY).filter((id) => view.get(id).kind === 'township');
    expect(townships).toHaveLength(13);
    for (const township of townships) {
      expect(view.childrenOf(township).filter((id) => view.get(id).kind === 'township-hospital')).toHaveLength(1);
    }
  });

  test('merges every closed clinic into an open one of the same township', () => {
    const before = tree.at(addDays(CLINIC_MERGER_DATE, -1));
    const closed = demoCounty.units.filter(({ closedOn }) => closedOn !== undefined);
    expect(closed).toHaveLength(21);
    for (const { id, mergedInto } of closed) {
      expect(mergedInto !== undefined && tree.units.get(mergedInto)?.closedOn).toBeUndefined();
      expect(mergedInto !== undefined && before.parentOf(mergedInto)).toBe(before.parentOf(id));
    }
  });

  test('names no two units alike, so that a list can be read without codes', () => {
    const names = [...demoCounty.units, ...exampleCounties.units].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('stays under the area codes that belong to no real county', () => {
    expect([...demoCounty.units, ...exampleCounties.units].filter(({ id }) => !id.startsWith('9900'))).toEqual([]);
  });
});
