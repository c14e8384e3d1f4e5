import { metricId } from '@taizhang/indicators';
import type { MetricCatalogue, PlannedCurve, Target } from '@taizhang/indicators';
import { orgId } from '@taizhang/kernel';
import { DEMO_COUNTY } from '../organisation/demo-county.ts';
import { TOWNSHIPS } from '../organisation/townships.ts';
import { allocate } from './allocate.ts';
import type { DemoSeries } from './build-series.ts';

/** A target of the county for 2021 as the demonstration's plan states it. */
interface TargetLine {
  readonly metric: string;
  readonly value: number;
  readonly direction?: 'at_most';
  readonly weight: number;
  readonly source: keyof typeof SOURCES;
  readonly curve: PlannedCurve;
  /** Broken down to the townships: a number by population, a rate asked of each alike. */
  readonly toTownships?: true;
}

const SOURCES = {
  phs: '青卫发〔2021〕12号 2021年度基本公共卫生服务项目绩效目标（演示）',
  mch: '青卫发〔2021〕15号 2021年度妇幼健康工作目标责任书（演示）',
  work: '青政办发〔2021〕8号 2021年度目标管理责任书（演示）',
  livelihood: '青政发〔2021〕3号 2021年度民生实事任务分解（演示）',
  law: '国卫办监督函〔2021〕国家随机监督抽查计划（演示分解）',
} as const;

/** Health checks need the roads to be open: little before April, most by October. */
const CHECKUP_CURVE: PlannedCurve = [0.02, 0.03, 0.09, 0.21, 0.35, 0.47, 0.56, 0.65, 0.78, 0.9, 0.97, 1];

const LINES: readonly TargetLine[] = [
  { metric: 'ehr_rate', value: 90, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'ehr_standard_rate', value: 62, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'ehr_use_rate', value: 60, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'ehr_open_rate', value: 50, weight: 1, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'he_lectures', value: 156, weight: 1, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'he_consult', value: 117, weight: 1, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'he_board_updates', value: 312, weight: 1, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'child06_managed_rate', value: 85, weight: 3, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'child_eye_rate', value: 90, weight: 1, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'elder65_managed_rate', value: 70, weight: 4, source: 'phs', curve: CHECKUP_CURVE, toTownships: true },
  { metric: 'tcm_elder_rate', value: 65, weight: 3, source: 'phs', curve: CHECKUP_CURVE, toTownships: true },
  { metric: 'tcm_child_rate', value: 77, weight: 1, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'htn_managed', value: 1800, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'htn_standard_rate', value: 62, weight: 4, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'htn_control_rate', value: 50, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'dm_managed', value: 70, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'dm_standard_rate', value: 80, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'dm_control_rate', value: 50, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'smi_managed_rate', value: 90, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'smi_standard_rate', value: 80, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'tb_managed_rate', value: 90, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'tb_regular_rate', value: 90, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'patrols', value: 296, weight: 2, source: 'phs', curve: 'even', toTownships: true },
  { metric: 'patrol_report_rate', value: 100, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'contract_rate', value: 65, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'contract_key_rate', value: 80, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'contract_fulfil_rate', value: 85, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'imm_nip_rate', value: 95, weight: 3, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'imm_cards_rate', value: 98, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'hepb_birth_rate', value: 95, weight: 1, source: 'phs', curve: 'flat', toTownships: true },
  { metric: 'covid_full_rate', value: 85, weight: 2, source: 'work', curve: [0, 0, 0.01, 0.06, 0.16, 0.31, 0.48, 0.64, 0.78, 0.88, 0.96, 1], toTownships: true },
  { metric: 'maternal_systematic_rate', value: 90, weight: 3, source: 'mch', curve: 'flat', toTownships: true },
  { metric: 'hospital_birth_rate', value: 98, weight: 3, source: 'mch', curve: 'flat', toTownships: true },
  { metric: 'early_booking_rate', value: 90, weight: 1, source: 'mch', curve: 'flat', toTownships: true },
  { metric: 'postnatal_visit_rate', value: 90, weight: 1, source: 'mch', curve: 'flat', toTownships: true },
  { metric: 'newborn_visit_rate', value: 90, weight: 1, source: 'mch', curve: 'flat', toTownships: true },
  { metric: 'newborn_screen_rate', value: 98, weight: 1, source: 'mch', curve: 'flat', toTownships: true },
  { metric: 'child3_systematic_rate', value: 90, weight: 2, source: 'mch', curve: 'even', toTownships: true },
  { metric: 'infant_mortality', value: 8, direction: 'at_most', weight: 2, source: 'mch', curve: 'flat' },
  { metric: 'maternal_deaths', value: 0, direction: 'at_most', weight: 2, source: 'mch', curve: 'flat' },
  { metric: 'two_cancer', value: 500, weight: 2, source: 'livelihood', curve: 'even', toTownships: true },
  { metric: 'two_cancer_follow_rate', value: 95, weight: 1, source: 'mch', curve: 'flat' },
  { metric: 'gyn_screen', value: 1200, weight: 1, source: 'mch', curve: 'even', toTownships: true },
  { metric: 'premarital_rate', value: 70, weight: 1, source: 'mch', curve: 'flat' },
  { metric: 'preconception_couples', value: 150, weight: 1, source: 'livelihood', curve: 'even' },
  { metric: 'prenatal_screen', value: 250, weight: 1, source: 'livelihood', curve: 'even', toTownships: true },
  { metric: 'nutrition_people', value: 620, weight: 1, source: 'livelihood', curve: 'even', toTownships: true },
  { metric: 'notifiable_timely_rate', value: 100, weight: 2, source: 'work', curve: 'flat' },
  { metric: 'hiv_art_rate', value: 90, weight: 1, source: 'work', curve: 'flat' },
  { metric: 'hiv_screened', value: 7200, weight: 1, source: 'work', curve: 'even' },
  { metric: 'echino_screened', value: 4000, weight: 1, source: 'work', curve: CHECKUP_CURVE },
  { metric: 'tele_diagnosis', value: 800, weight: 1, source: 'work', curve: 'even' },
  { metric: 'local_admission_rate', value: 75, weight: 2, source: 'work', curve: 'flat' },
  { metric: 'drug_online_rate', value: 100, weight: 1, source: 'work', curve: 'flat' },
  { metric: 'essential_drug_rate', value: 55, weight: 1, source: 'work', curve: 'flat' },
  { metric: 'antibiotic_rate', value: 20, direction: 'at_most', weight: 1, source: 'work', curve: 'flat' },
  { metric: 'sup_review_rate', value: 100, weight: 2, source: 'work', curve: 'flat' },
  { metric: 'affairs_done_rate', value: 100, weight: 1, source: 'work', curve: 'flat' },
  { metric: 'training_people', value: 360, weight: 1, source: 'work', curve: 'even' },
  { metric: 'projects_spent_rate', value: 80, weight: 2, source: 'work', curve: [0.02, 0.03, 0.06, 0.12, 0.22, 0.34, 0.46, 0.58, 0.72, 0.85, 0.94, 1] },
  { metric: 'village_clinics_std_rate', value: 90, weight: 2, source: 'livelihood', curve: 'flat' },
];

/** The targets of 2021, all generated: the county's lines and their breakdown to the townships, whose parts account for the whole. */
export function demoTargets(catalogue: MetricCatalogue, series: DemoSeries): readonly Target[] {
  return LINES.flatMap((line) => {
    const whole: Target = {
      metricId: metricId(line.metric), orgId: DEMO_COUNTY, year: 2021, value: line.value, direction: line.direction ?? 'at_least',
      weight: line.weight, source: SOURCES[line.source], curve: line.curve, demo: true,
    };
    if (!line.toTownships) return [whole];
    const isRate = catalogue.get(line.metric).behaviour === 'derived';
    const shares = isRate ? TOWNSHIPS.map(() => line.value) : allocate(line.value, townshipWeights(line.metric, series));
    return [whole, ...TOWNSHIPS.map((township, place): Target => ({ ...whole, orgId: orgId(township.code), value: shares[place] ?? 0 }))];
  });
}

/** Tasks follow what each township had the year before, or its population when nobody counted then. */
function townshipWeights(metric: string, series: DemoSeries): readonly number[] {
  const before = series.get(metric)?.get(2020);
  const done = before?.cells.map((row) => (before.knots ? (row.at(-1) ?? 0) : row.reduce((sum, value) => sum + value, 0)));
  return TOWNSHIPS.map((township, place) => done?.[place] ?? township.people);
}
