import type { MetricCatalogue } from '@taizhang/indicators';
import { buildOrgTree, makeDate } from '@taizhang/kernel';
import type { OrgId, OrgKind, OrgTree, OrgUnit } from '@taizhang/kernel';
import { healthForms } from '../forms/health-forms.ts';
import { demoCounty, townshipHospitalId } from '../organisation/demo-county.ts';
import { TOWNSHIPS } from '../organisation/townships.ts';
import type { Sharing } from './series-spec.ts';

/** Who reports a metric in a year, and how often. */
export interface Reporters {
  readonly units: readonly OrgUnit[];
  readonly periods: 12 | 4;
}

/** The years the demonstration has figures of. */
export const DEMO_YEARS = [2020, 2021] as const;

/** One year of the demonstration. */
export type DemoYear = (typeof DEMO_YEARS)[number];

/** The units that report a metric at the end of a year, in the order of the tree. */
export function reportersOf(metricId: string, year: DemoYear, catalogue: MetricCatalogue): Reporters {
  const kinds: readonly OrgKind[] = catalogue.get(metricId).collectedFrom ?? [];
  const form = healthForms.find(({ items }) => items.some((item) => item.metricId === metricId && item.entry !== 'computed'));
  return { units: unitsAtYearEnd(year).filter((unit) => kinds.includes(unit.kind)), periods: form?.period === 'quarter' ? 4 : 12 };
}

/** All units of the demonstration county as the year ends. */
export function unitsAtYearEnd(year: DemoYear): readonly OrgUnit[] {
  const view = TREE.at(makeDate(year, 12, 31));
  return view.rootIds.flatMap((root) => view.subtreeOf(root)).map((id) => view.get(id));
}

/** How much of a county's total falls to a unit, before irregularities. */
export function shareOf(unit: OrgUnit, sharing: Sharing): number {
  const township = HOSPITAL_TOWNSHIPS.get(unit.id) ?? CLINIC_TOWNSHIPS.get(unit.id);
  if (sharing === 'alike') return 1;
  if (sharing === 'hypertension') return township?.hypertension ?? 1;
  if (sharing === 'people') return township ? township.people / (unit.kind === 'village-clinic' ? township.villages.length : 1) : 1;
  const weight = KIND_WEIGHTS[sharing][unit.kind] ?? 0;
  return unit.kind === 'township-hospital' ? (weight * (township?.people ?? 0)) / PEOPLE : weight;
}

/** How well a unit does compared with the county: the spread seen in the rates of real townships. */
export function performanceOf(unit: OrgUnit): number {
  const township = HOSPITAL_TOWNSHIPS.get(unit.id);
  return township ? (PERFORMANCE[township.name] ?? 1) : 1;
}

const TREE: OrgTree = buildOrgTree(demoCounty.units, demoCounty.placements);
const PEOPLE = TOWNSHIPS.reduce((sum, township) => sum + township.people, 0);
const HOSPITAL_TOWNSHIPS = new Map(TOWNSHIPS.map((township) => [townshipHospitalId(township), township]));
const CLINIC_TOWNSHIPS = new Map<OrgId, (typeof TOWNSHIPS)[number]>(
  demoCounty.placements.flatMap(({ unitId, parentId }) => TOWNSHIPS.flatMap((township) => (township.code === parentId ? [[unitId, township] as const] : []))),
);

const KIND_WEIGHTS: Readonly<Record<Exclude<Sharing, 'alike' | 'people' | 'hypertension'>, Partial<Record<OrgKind, number>>>> = {
  outpatient: { hospital: 0.43, 'tcm-hospital': 0.19, mch: 0.07, 'township-hospital': 0.31 },
  inpatient: { hospital: 0.6, 'tcm-hospital': 0.24, mch: 0.07, 'township-hospital': 0.09 },
  surgery: { hospital: 0.82, 'tcm-hospital': 0.04, mch: 0.14 },
  delivery: { hospital: 0.62, mch: 0.38 },
  primary: { 'township-hospital': 1 },
  county: { hospital: 0.7, 'tcm-hospital': 0.22, mch: 0.08 },
};

const PERFORMANCE: Readonly<Record<string, number>> = {
  石桥镇: 1.035, 青溪镇: 1.032, 白河乡: 1.03, 鹿鸣乡: 1.03, 梅岭乡: 1.02, 柏木乡: 1.008, 城关镇: 1.006,
  草坝乡: 1.005, 松坪乡: 0.966, 云岭镇: 0.96, 雪峰乡: 0.958, 马鞍乡: 0.95, 龙潭乡: 0.947,
};
