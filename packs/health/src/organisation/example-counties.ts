import { orgId, plainDate } from '@taizhang/kernel';
import type { OrgId, OrgUnit, PlainDate } from '@taizhang/kernel';
import type { OrganisationSketch } from './demo-county.ts';

/** Two further counties whose published figures come with the pack, each a tree of one unit. */
export const EXAMPLE_COUNTIES: { readonly hill: OrgId; readonly coastal: OrgId } = { hill: orgId('990002'), coastal: orgId('990003') };

/** The example counties: they exist to show and test imports of other counties' figures. */
export const exampleCounties: OrganisationSketch = {
  units: [example(EXAMPLE_COUNTIES.hill, '丘陵县（示例）', 'Hill County (example)', 2), example(EXAMPLE_COUNTIES.coastal, '滨海区（示例）', 'Coastal District (example)', 3)],
  placements: Object.values(EXAMPLE_COUNTIES).map((unitId) => ({ unitId, parentId: null, from: founded() })),
};

function example(id: OrgId, name: string, nameEn: string, order: number): OrgUnit {
  return { id, name, nameEn, kind: 'county', openedOn: founded(), order };
}

function founded(): PlainDate {
  return plainDate('2000-01-01');
}
