import type { FormDefinition } from '@taizhang/records';
import { BUREAU } from '../metrics/define.ts';
import { addsUp, asksAboutLeap, needsBoth, neverAbove, sketchForm } from './sketch-form.ts';

const FUND_PARTS = ['clinic_fund_pension', 'clinic_fund_insurance', 'clinic_fund_office', 'clinic_fund_tour'];
const STAGES = ['projects_completed', 'projects_building', 'projects_bidding'];

/** What the sections of the bureau keep themselves. */
export const bureauForms: readonly FormDefinition[] = [
  sketchForm({
    id: 'population-quarterly', number: '14', frequency: 'quarter', audience: BUREAU, owner: 'fam', basis: '《中华人民共和国人口与计划生育法》；计划生育家庭奖励扶助制度',
    name: { zh: '人口和家庭发展季报', en: 'Population and families, quarterly' },
    groups: [
      { name: { zh: '人口', en: 'Population' }, metrics: ['townships', 'villages', 'pop_opening', 'births', 'births_male', 'births_female', 'policy_births', 'deaths', 'sex_ratio', 'policy_birth_rate'] },
      { name: { zh: '奖励扶助', en: 'Family support' }, metrics: ['ssk_people', 'ssk_money', 'jf_people', 'jf_money', 'tf_people', 'tf_money', 'fp_money', 'ssk_per_person', 'jf_per_person', 'tf_per_person'] },
    ],
    checks: [
      addsUp('births', ['births_male', 'births_female']), neverAbove('policy_births', 'births'), asksAboutLeap('births'), asksAboutLeap('deaths'),
      needsBoth('ssk_money', 'ssk_people'), needsBoth('jf_money', 'jf_people'), needsBoth('tf_money', 'tf_people'),
    ],
  }),
  sketchForm({
    id: 'bureau-quarterly', number: '15', frequency: 'quarter', audience: BUREAU, owner: 'off', basis: '县卫生健康局工作台账管理办法',
    name: { zh: '机关工作季报', en: 'Work of the bureau, quarterly' },
    groups: [
      { name: { zh: '政务和信访', en: 'Public affairs' }, metrics: ['affairs_accepted', 'affairs_done', 'affairs_done_rate', 'petitions', 'petitions_done'] },
      { name: { zh: '医疗救助', en: 'Medical aid' }, metrics: ['aid_people', 'aid_money', 'aid_per_visit'] },
      { name: { zh: '医保', en: 'Insurance' }, metrics: ['insured_admissions', 'insured_admissions_local', 'local_admission_rate'] },
      { name: { zh: '培训', en: 'Training' }, metrics: ['training_sessions', 'training_people', 'training_village'] },
      { name: { zh: '项目', en: 'Projects' }, metrics: ['projects_total', ...STAGES, 'projects_planned', 'projects_spent', 'projects_spent_rate'] },
      { name: { zh: '村卫生室', en: 'Village clinics' }, metrics: ['village_clinics_std', 'clinic_fund', ...FUND_PARTS] },
      { name: { zh: '疫情防控卡点', en: 'Checkpoints' }, metrics: ['checkpoint_vehicles', 'checkpoint_people'] },
      { name: { zh: '任务数', en: 'Quotas' }, metrics: ['htn_expected', 'htn_task', 'dm_task', 'prenatal_task'] },
      { name: { zh: '机构和全市数', en: 'Institutions and city totals' }, metrics: ['institutions', 'city_institutions', 'city_visits', 'city_deliveries', 'city_notifiable_cases', 'city_smi_registered', 'institutions_city_share'] },
    ],
    checks: [
      neverAbove('affairs_done', 'affairs_accepted'), neverAbove('petitions_done', 'petitions'), needsBoth('aid_money', 'aid_people'), neverAbove('insured_admissions_local', 'insured_admissions'),
      neverAbove('training_village', 'training_people'), addsUp('projects_total', STAGES), neverAbove('institutions', 'city_institutions'), asksAboutLeap('aid_people'), asksAboutLeap('training_people'),
      {
        id: 'clinic-fund-parts', severity: 'hard', when: `${FUND_PARTS.join(' + ')} > clinic_fund + 0.000001`, keys: ['clinic_fund'],
        sentence: { zh: '四项补助之和不能大于村卫生室运行经费。', en: 'The four grants together cannot be more than the village clinic funds.' },
      },
    ],
  }),
];
