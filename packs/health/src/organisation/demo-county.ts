import { orgId, plainDate } from '@taizhang/kernel';
import type { OrgId, OrgKind, OrgPlacement, OrgUnit, PlainDate } from '@taizhang/kernel';
import { TOWNSHIPS } from './townships.ts';
import type { TownshipSketch } from './townships.ts';

/** Units and where they stand, as `buildOrgTree` takes them. */
export interface OrganisationSketch {
  readonly units: readonly OrgUnit[];
  readonly placements: readonly OrgPlacement[];
}

/** The demonstration county, 青岚县: no real county has a code beginning with 9900. */
export const DEMO_COUNTY: OrgId = orgId('990001');

/** The day on which 110 village clinics became 89, as the published figures say. */
export const CLINIC_MERGER_DATE: PlainDate = plainDate('2021-03-01');

const FOUNDED = plainDate('2000-01-01');
const FIRST_VILLAGE_CODE = 200;

/** Sections of the bureau by key, in the order of its establishment. */
export const SECTION_IDS = {
  off: orgId('990001-B-off'), phc: orgId('990001-B-phc'), mch: orgId('990001-B-mch'), cdc: orgId('990001-B-cdc'),
  med: orgId('990001-B-med'), law: orgId('990001-B-law'), fam: orgId('990001-B-fam'), fin: orgId('990001-B-fin'),
} as const;

/** Institutions directly under the county by what they are. */
export const INSTITUTION_IDS = {
  bureau: orgId('990001-B'), hospital: orgId('990001-H1'), tcm: orgId('990001-H2'),
  mch: orgId('990001-MCH'), cdc: orgId('990001-CDC'), supervision: orgId('990001-SUP'),
} as const;

/** The organisation of the demonstration county through 2020 and 2021. */
export const demoCounty: OrganisationSketch = buildDemoCounty();

/** Hospital of a township. */
export function townshipHospitalId(township: TownshipSketch): OrgId {
  return orgId(`${township.code}W01`);
}

interface Entry {
  readonly id: OrgId;
  readonly parentId: OrgId | null;
  readonly kind: OrgKind;
  readonly name: string;
  readonly nameEn: string;
  readonly mergedInto?: OrgId;
}

function buildDemoCounty(): OrganisationSketch {
  const entries = [...countyEntries(), ...TOWNSHIPS.flatMap(townshipEntries)];
  return { units: entries.map(toUnit), placements: entries.map(toPlacement) };
}

function countyEntries(): readonly Entry[] {
  const { bureau, hospital, tcm, mch, cdc, supervision } = INSTITUTION_IDS;
  const under = (parentId: OrgId) => (id: OrgId, kind: OrgKind, name: string, nameEn: string): Entry => ({ id, parentId, kind, name, nameEn });
  const county = under(DEMO_COUNTY);
  const section = under(bureau);
  return [
    { id: DEMO_COUNTY, parentId: null, kind: 'county', name: '青岚县', nameEn: 'Qinglan County' },
    county(bureau, 'bureau', '青岚县卫生健康局', 'Qinglan County Health Bureau'),
    section(SECTION_IDS.off, 'section', '办公室', 'General Office'),
    section(SECTION_IDS.phc, 'section', '基层卫生股', 'Primary Care Section'),
    section(SECTION_IDS.mch, 'section', '妇幼健康股', 'Maternal and Child Health Section'),
    section(SECTION_IDS.cdc, 'section', '疾控股', 'Disease Control Section'),
    section(SECTION_IDS.med, 'section', '医政药政股', 'Medical and Drug Administration Section'),
    section(SECTION_IDS.law, 'section', '综合监督股', 'Supervision Section'),
    section(SECTION_IDS.fam, 'section', '人口家庭股', 'Population and Family Section'),
    section(SECTION_IDS.fin, 'section', '规划财务股', 'Planning and Finance Section'),
    county(hospital, 'hospital', '青岚县人民医院', 'Qinglan County Hospital'),
    county(tcm, 'tcm-hospital', '青岚县藏医院', 'Qinglan County Tibetan Medicine Hospital'),
    county(mch, 'mch', '青岚县妇幼保健院', 'Qinglan County Maternal and Child Health Centre'),
    county(cdc, 'cdc', '青岚县疾病预防控制中心', 'Qinglan County Centre for Disease Control'),
    county(supervision, 'supervision', '青岚县卫生监督所', 'Qinglan County Health Supervision Office'),
  ];
}

function townshipEntries(township: TownshipSketch): readonly Entry[] {
  const townshipId = orgId(township.code);
  const villages = township.villages.length;
  let absorbedBefore = 0;
  const clinics = township.villages.flatMap((village, index): readonly Entry[] => {
    const id = clinicId(township, index);
    const absorbed = village.absorbed.map((gone, place): Entry => ({
      ...clinic(clinicId(township, villages + absorbedBefore + place), townshipId, gone), mergedInto: id,
    }));
    absorbedBefore += absorbed.length;
    return [clinic(id, townshipId, village), ...absorbed];
  });
  return [
    { id: townshipId, parentId: DEMO_COUNTY, kind: 'township', name: township.name, nameEn: township.nameEn },
    { id: townshipHospitalId(township), parentId: townshipId, kind: 'township-hospital', name: `${township.name}卫生院`, nameEn: `${township.nameEn} Hospital` },
    ...clinics,
  ];
}

/** Clinic of a village by its place in the township; absorbed villages follow the others. */
export function clinicId(township: TownshipSketch, place: number): OrgId {
  return orgId(`${township.code}${FIRST_VILLAGE_CODE + place}`);
}

function clinic(id: OrgId, parentId: OrgId, { name, nameEn }: { readonly name: string; readonly nameEn: string }): Entry {
  return { id, parentId, kind: 'village-clinic', name: `${name}卫生室`, nameEn: `${nameEn} Clinic` };
}

function toUnit({ id, kind, name, nameEn, mergedInto }: Entry, order: number): OrgUnit {
  return { id, name, nameEn, kind, openedOn: FOUNDED, order: order + 1, ...(mergedInto ? { closedOn: CLINIC_MERGER_DATE, mergedInto } : {}) };
}

function toPlacement({ id, parentId, mergedInto }: Entry): OrgPlacement {
  return { unitId: id, parentId, from: FOUNDED, ...(mergedInto ? { to: CLINIC_MERGER_DATE } : {}) };
}
