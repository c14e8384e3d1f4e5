import type { FormDefinition } from '@taizhang/records';
import { CDC, HOSPITALS, SUPERVISION_OFFICE } from '../metrics/define.ts';
import { addsUp, asksAboutFall, asksAboutLeap, needsBoth, neverAbove, sketchForm } from './sketch-form.ts';

const SURVEY = '《中华人民共和国统计法》；全国卫生资源与医疗服务调查制度';
const RISKS = ['risk_red', 'risk_yellow', 'risk_close', 'risk_second', 'risk_other'];

/** What hospitals, the CDC and the supervision office report. */
export const institutionForms: readonly FormDefinition[] = [
  sketchForm({
    id: 'medical-monthly', number: '01', frequency: 'month', audience: HOSPITALS, owner: 'med', basis: SURVEY,
    name: { zh: '医疗服务月报', en: 'Medical services, monthly' },
    groups: [
      { name: { zh: '服务量', en: 'Volume' }, metrics: ['outpatients', 'inpatients', 'discharged', 'surgeries', 'deliveries', 'referral_up', 'referral_down', 'tele_diagnosis'] },
      { name: { zh: '床位', en: 'Beds' }, metrics: ['bed_days_open', 'bed_days_used', 'discharged_bed_days', 'bed_use_rate', 'average_stay'] },
      { name: { zh: '收入', en: 'Revenue' }, metrics: ['revenue', 'outpatient_revenue', 'inpatient_revenue', 'outpatient_cost', 'inpatient_cost'] },
    ],
    checks: [
      needsBoth('discharged_bed_days', 'discharged'), needsBoth('outpatient_revenue', 'outpatients'), asksAboutLeap('outpatients'), asksAboutLeap('inpatients'),
      {
        id: 'revenue-parts', severity: 'hard', when: 'outpatient_revenue + inpatient_revenue > revenue + 0.000001', keys: ['revenue'],
        sentence: { zh: '门诊和住院医疗收入之和不能大于业务收入。', en: 'Outpatient and inpatient revenue together cannot be more than the revenue.' },
      },
      {
        id: 'beds-over-full', severity: 'soft', when: 'bed_days_used > bed_days_open', keys: ['bed_days_used'],
        sentence: { zh: '占用床日大于开放床日，如有加床请写说明。', en: 'More bed-days were used than open; if there were extra beds, say so.' },
      },
    ],
  }),
  sketchForm({
    id: 'drug-monthly', number: '02', frequency: 'month', audience: HOSPITALS, owner: 'med', basis: '《关于进一步做好短缺药品保供稳价工作的意见》（国办发〔2019〕47号）',
    name: { zh: '药品采购和使用月报', en: 'Drugs, monthly' },
    groups: [
      { name: { zh: '采购', en: 'Purchases' }, metrics: ['drug_spending', 'drug_purchase', 'essential_drug_money', 'volume_drug_money', 'drug_online_rate', 'essential_drug_rate'] },
      { name: { zh: '处方', en: 'Prescriptions' }, metrics: ['prescriptions', 'antibiotic_prescriptions', 'antibiotic_rate'] },
    ],
    checks: [
      neverAbove('drug_purchase', 'drug_spending'), neverAbove('essential_drug_money', 'drug_spending'), neverAbove('volume_drug_money', 'drug_spending'),
      neverAbove('antibiotic_prescriptions', 'prescriptions'), asksAboutLeap('drug_spending'),
    ],
  }),
  sketchForm({
    id: 'infectious-monthly', number: '08', frequency: 'month', audience: CDC, owner: 'cdc', basis: '《中华人民共和国传染病防治法》；《突发公共卫生事件与传染病疫情监测信息报告管理办法》',
    name: { zh: '传染病防控月报', en: 'Infectious disease, monthly' },
    groups: [
      { name: { zh: '法定传染病', en: 'Notifiable diseases' }, metrics: ['notifiable_cases', 'notifiable_kinds', 'notifiable_in_time', 'notifiable_timely_rate', 'health_emergencies'] },
      { name: { zh: '艾滋病', en: 'HIV' }, metrics: ['hiv_screened', 'hiv_alive', 'hiv_art', 'hiv_art_rate'] },
      { name: { zh: '包虫病', en: 'Echinococcosis' }, metrics: ['echino_screened', 'echino_new', 'echino_managed'] },
      { name: { zh: '疫情防控', en: 'Epidemic control' }, metrics: ['nat_tests', 'nat_env', 'risk_people', ...RISKS] },
      { name: { zh: '监测和健康教育', en: 'Monitoring and education' }, metrics: ['water_samples', 'food_samples', 'he_material_kinds'] },
    ],
    checks: [
      neverAbove('notifiable_in_time', 'notifiable_cases'), neverAbove('hiv_art', 'hiv_alive'), neverAbove('echino_new', 'echino_screened'), neverAbove('nat_env', 'nat_tests'),
      addsUp('risk_people', RISKS), asksAboutLeap('notifiable_cases'), asksAboutLeap('nat_tests', 5), asksAboutFall('hiv_alive', 5),
      {
        id: 'emergency', severity: 'soft', when: 'health_emergencies > 0', keys: ['health_emergencies'],
        sentence: { zh: '报告了突发公共卫生事件，请写明 2 小时内网络直报的时间。', en: 'A public health emergency is reported; give the time of the online report due within two hours.' },
      },
    ],
  }),
  sketchForm({
    id: 'supervision-monthly', number: '09', frequency: 'month', audience: SUPERVISION_OFFICE, owner: 'law', basis: '《中华人民共和国行政处罚法》；国家随机监督抽查计划',
    name: { zh: '卫生监督月报', en: 'Health supervision, monthly' },
    groups: [
      { name: { zh: '监督检查', en: 'Inspections' }, metrics: ['inspections', 'double_random', 'sup_opinions', 'sup_reviewed', 'sup_review_rate'] },
      { name: { zh: '处罚', en: 'Penalties' }, metrics: ['sup_penalties', 'penalty_cases', 'penalty_money'] },
      { name: { zh: '许可', en: 'Licences' }, metrics: ['licences'] },
    ],
    checks: [asksAboutLeap('inspections'), needsBoth('penalty_money', 'penalty_cases'), neverAbove('sup_penalties', 'inspections')],
  }),
  sketchForm({
    id: 'resources-quarterly', number: '13', frequency: 'quarter', audience: HOSPITALS, owner: 'fin', basis: SURVEY,
    name: { zh: '卫生资源季报', en: 'Health resources, quarterly' },
    groups: [{ name: { zh: '床位和人员', en: 'Beds and staff' }, metrics: ['beds', 'doctors', 'nurses', 'medical_staff', 'nurses_per_doctor'] }],
    checks: [asksAboutFall('doctors', 20), asksAboutFall('nurses', 20), asksAboutFall('beds', 20)],
  }),
];
