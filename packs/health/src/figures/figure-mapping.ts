import type { Localized, OrgId } from '@taizhang/kernel';
import { DEMO_COUNTY } from '../organisation/demo-county.ts';
import { EXAMPLE_COUNTIES } from '../organisation/example-counties.ts';

/** Which metrics the columns of a published figure speak of. */
export interface FigureMeaning {
  /** Metric of the value; none when only a rate was published. */
  readonly value?: string;
  /** Metric of the stated rate; its formula names the metric of the denominator. */
  readonly rate?: string;
  /** Metric of the yearly task when it is also a figure of its own. */
  readonly quota?: string;
  /** Figures hidden in the note, as the word before the number and the metric. */
  readonly inNote?: readonly (readonly [word: string, metric: string])[];
  /** What a reader must know about how the source words it. */
  readonly caution?: Localized;
}

/** A published data set: whose figures, of which year, and the name of the report under which they are filed. */
export interface Dataset {
  readonly orgId: OrgId;
  readonly year: number;
  readonly document: string;
}

/** The data sets that come with the pack. */
export const DATASETS: Readonly<Record<string, Dataset>> = {
  'plateau-county-2021': { orgId: DEMO_COUNTY, year: 2021, document: '某高原县卫生健康局2021年工作总结（公开数据）' },
  'hill-county-2020': { orgId: EXAMPLE_COUNTIES.hill, year: 2020, document: '某丘陵县卫生健康局2020年工作总结（公开数据）' },
  'coastal-district-2020': { orgId: EXAMPLE_COUNTIES.coastal, year: 2020, document: '某滨海区2020年卫生统计公报（公开数据）' },
};

/** Codes whose value is a metric of the same id and whose rate, if any, follows. */
const SAME_CODE: Readonly<Record<string, string | undefined>> = {
  pop_total: undefined, women_childbearing: undefined, townships: undefined, villages: undefined, resident_pop: undefined,
  ehr_count: 'ehr_rate', child06_managed: 'child06_managed_rate', elder65_managed: 'elder65_managed_rate',
  tb_managed: 'tb_managed_rate', smi_managed: 'smi_managed_rate', tcm_elder: 'tcm_elder_rate', tcm_child: 'tcm_child_rate',
  // The sources print the rate behind the number of patients without naming it; only as the share managed to standard does 71 × 83.1 % give whole patients (59).
  htn_managed: 'htn_standard_rate', dm_managed: 'dm_standard_rate',
  he_lectures: undefined, he_lecture_attend: undefined, he_consult: undefined, he_consult_attend: undefined,
  he_material_kinds: undefined, he_material_copies: undefined, he_boards: undefined,
  nat_tests: undefined, nat_env: undefined, covid_doses: undefined, checkpoint_vehicles: undefined, checkpoint_people: undefined,
  risk_people: undefined, risk_red: undefined, risk_yellow: undefined, risk_close: undefined, risk_second: undefined, risk_other: undefined,
  imm_cards: 'imm_cards_rate', imm_non_nip: undefined, notifiable_cases: 'notifiable_incidence', notifiable_kinds: undefined,
  hiv_screened: undefined, hiv_alive: undefined, hiv_art: 'hiv_art_rate', echino_screened: undefined, echino_new: undefined, echino_managed: undefined,
  live_births: undefined, hospital_births: 'hospital_birth_rate', maternal_systematic: 'maternal_systematic_rate',
  child3_systematic: 'child3_systematic_rate',
  premarital_couples: 'premarital_rate', premarital_saving: 'premarital_saving_per_couple',
  preconception_couples: undefined, preconception_saving: 'preconception_saving_per_couple',
  two_cancer: undefined, gyn_screen: undefined, nutrition_people: undefined, nutrition_boxes: undefined,
  ssk_people: undefined, ssk_money: 'ssk_per_person', jf_people: undefined, jf_money: 'jf_per_person', tf_people: undefined, tf_money: 'tf_per_person',
  drug_purchase: 'drug_online_rate', referral_up: undefined, surgeries: undefined, outpatients: undefined, inpatients: undefined, revenue: undefined,
  sup_opinions: undefined, sup_penalties: undefined, double_random: undefined, aid_people: undefined, aid_money: undefined, training_people: undefined,
  village_clinics_std: 'village_clinics_std_rate', clinic_fund: 'clinic_fund_per_village', clinic_fund_pension: undefined,
  clinic_fund_insurance: undefined, clinic_fund_office: undefined, clinic_fund_tour: undefined,
  affairs_accepted: undefined, affairs_done: 'affairs_done_rate', tele_diagnosis: undefined, inspections: undefined, penalty_cases: undefined,
  food_samples: undefined, petitions: undefined, elder_exam: 'elder_exam_rate',
  institutions: 'institutions_city_share', doctors: 'doctors_per_1000', nurses: 'nurses_per_1000', beds: 'beds_per_1000',
  visits_total: 'visits_city_share', gp_visits: undefined, contract_people: undefined, phs_services: undefined, deliveries: 'deliveries_city_share',
};

/** Rates published without a number behind them. */
const RATES = [
  'imm_nip_rate', 'birth_rate', 'death_rate', 'natural_growth', 'policy_birth_rate', 'sex_ratio',
  'htn_standard_rate', 'dm_standard_rate', 'smi_standard_rate', 'smi_visit_rate', 'smi_drug_rate',
];

const SPECIAL: Readonly<Record<string, FigureMeaning>> = {
  projects_total: { value: 'projects_total', inNote: [['竣工', 'projects_completed'], ['在建', 'projects_building'], ['招标', 'projects_bidding']] },
  prenatal_screen: { value: 'prenatal_screen', rate: 'prenatal_task_rate', quota: 'prenatal_task' },
  infant_deaths: {
    value: 'infant_deaths', rate: 'infant_mortality',
    caution: { zh: '原文人数写作“0-6岁儿童死亡”，比率写作“婴儿死亡率”，按婴儿死亡入库', en: 'the source words the number as deaths at 0 to 6 years and the rate as infant mortality; kept as infant deaths' },
  },
  staff: { value: 'medical_staff' },
  // One county counts 在管 under this code, the other 在册 and its share of the city.
  'smi_patients@hill-county-2020': { value: 'smi_managed' },
  'smi_patients@coastal-district-2020': { value: 'smi_registered', rate: 'smi_city_share' },
  'htn_managed@coastal-district-2020': { value: 'htn_managed', rate: 'htn_task_rate' },
  'dm_managed@coastal-district-2020': { value: 'dm_managed', rate: 'dm_task_rate' },
  'notifiable_cases@coastal-district-2020': { value: 'notifiable_cases', rate: 'notifiable_city_share' },
};

/** What a code of a data set means; undefined when the pack does not know it. */
export function findFigureMeaning(dataset: string, code: string): FigureMeaning | undefined {
  const special = SPECIAL[`${code}@${dataset}`] ?? SPECIAL[code];
  if (special) return special;
  if (RATES.includes(code)) return { rate: code };
  if (!Object.hasOwn(SAME_CODE, code)) return undefined;
  const rate = SAME_CODE[code];
  return { value: code, ...(rate === undefined ? {} : { rate }) };
}

/** Metrics that are the sum of others: whoever publishes all of them should find that they add up. */
export const WHOLES: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'risk_people', parts: ['risk_red', 'risk_yellow', 'risk_close', 'risk_second', 'risk_other'] },
  { whole: 'clinic_fund', parts: ['clinic_fund_pension', 'clinic_fund_insurance', 'clinic_fund_office', 'clinic_fund_tour'] },
  { whole: 'projects_total', parts: ['projects_completed', 'projects_building', 'projects_bidding'] },
  { whole: 'births', parts: ['births_male', 'births_female'] },
];
