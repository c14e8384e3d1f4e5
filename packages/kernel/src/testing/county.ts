import { buildOrgTree, type OrgTree } from '../org-tree.ts';
import { orgId, type OrgKind, type OrgPlacement, type OrgUnit } from '../org-unit.ts';
import { plainDate, type PlainDate } from '../plain-date.ts';

/** Size of a county for tests. */
export interface CountyOptions {
  readonly townships?: number;
  readonly clinicsPerTownship?: number;
  readonly openedOn?: PlainDate;
}

/** A small sound county: county → townships → hospital and clinics. */
export function buildCounty({ townships = 2, clinicsPerTownship = 3, openedOn = plainDate('2010-01-01') }: CountyOptions = {}): OrgTree {
  const units: OrgUnit[] = [];
  const placements: OrgPlacement[] = [];
  const add = (code: string, kind: OrgKind, name: string, parent: string | null): string => {
    const id = orgId(code);
    units.push({ id, kind, name, nameEn: code, openedOn, order: units.length });
    placements.push({ unitId: id, parentId: parent === null ? null : orgId(parent), from: openedOn });
    return code;
  };
  const county = add('990001', 'county', '青岚县', null);
  for (let township = 1; township <= townships; township += 1) {
    const code = add(`990001${100 + township}`, 'township', `第${township}镇`, county);
    add(`${code}W01`, 'township-hospital', `第${township}镇卫生院`, code);
    for (let clinic = 0; clinic < clinicsPerTownship; clinic += 1) {
      add(`${code}${200 + clinic}`, 'village-clinic', `第${township}镇${clinic + 1}村卫生室`, code);
    }
  }
  return buildOrgTree(units, placements);
}
