import type { FormDefinition } from '@taizhang/records';
import { TOWNSHIP_HOSPITALS, VILLAGE_CLINICS } from '../metrics/define.ts';
import { asksAboutFall, asksAboutLeap, needsBoth, neverAbove, sketchForm } from './sketch-form.ts';

const NORM = '《中华人民共和国统计法》；《国家基本公共卫生服务规范（第三版）》（国卫基层发〔2017〕13号）';

/** What township hospitals and village clinics report about public health services. */
export const publicHealthForms: readonly FormDefinition[] = [
  sketchForm({
    id: 'phs-monthly', number: '03', frequency: 'month', audience: TOWNSHIP_HOSPITALS, owner: 'phc', basis: NORM,
    name: { zh: '基本公共卫生服务月报', en: 'Public health services, monthly' },
    groups: [
      { name: { zh: '人口', en: 'Population' }, metrics: ['pop_total', 'resident_pop', 'women_childbearing'] },
      { name: { zh: '健康档案', en: 'Health records' }, metrics: ['ehr_count', 'ehr_rate', 'ehr_standard', 'ehr_active', 'ehr_use_rate', 'ehr_checked', 'ehr_qualified', 'ehr_opened', 'phs_services'] },
      { name: { zh: '健康教育', en: 'Health education' }, metrics: ['he_lectures', 'he_lecture_attend', 'he_lectures_tcm', 'he_consult', 'he_consult_attend', 'he_material_copies', 'he_boards', 'he_board_updates', 'he_av_plays'] },
      { name: { zh: '0—6岁儿童', en: 'Children 0–6' }, metrics: ['child06_pop', 'child06_managed', 'child06_managed_rate', 'child_eye_checked'] },
      { name: { zh: '老年人', en: 'Elderly' }, metrics: ['elder65_pop', 'elder_exam', 'elder65_managed', 'elder65_managed_rate'] },
      { name: { zh: '中医药', en: 'Traditional medicine' }, metrics: ['tcm_elder', 'tcm_child_pop', 'tcm_child'] },
      { name: { zh: '高血压', en: 'Hypertension' }, metrics: ['htn_managed', 'htn_standard', 'htn_controlled', 'htn_followups', 'bp_first_measured', 'htn_standard_rate'] },
      { name: { zh: '2型糖尿病', en: 'Type 2 diabetes' }, metrics: ['dm_managed', 'dm_standard', 'dm_controlled', 'dm_followups'] },
    ],
    checks: [
      neverAbove('ehr_count', 'resident_pop'), neverAbove('ehr_standard', 'ehr_count'), neverAbove('ehr_active', 'ehr_count'), neverAbove('ehr_opened', 'ehr_count'),
      neverAbove('ehr_qualified', 'ehr_checked'), neverAbove('he_lectures_tcm', 'he_lectures'),
      needsBoth('he_lecture_attend', 'he_lectures'), needsBoth('he_consult_attend', 'he_consult'),
      neverAbove('child06_managed', 'child06_pop'), neverAbove('child_eye_checked', 'child06_pop'),
      neverAbove('elder65_managed', 'elder65_pop'), neverAbove('tcm_elder', 'elder65_pop'), neverAbove('tcm_child', 'tcm_child_pop'),
      neverAbove('htn_standard', 'htn_managed'), neverAbove('htn_controlled', 'htn_managed'),
      neverAbove('dm_standard', 'dm_managed'), neverAbove('dm_controlled', 'dm_managed'),
      asksAboutLeap('he_lecture_attend', 5), asksAboutLeap('elder_exam', 10), asksAboutLeap('htn_followups'), asksAboutFall('ehr_count', 5), asksAboutFall('htn_managed', 10),
    ],
  }),
  sketchForm({
    id: 'patient-monthly', number: '04', frequency: 'month', audience: TOWNSHIP_HOSPITALS, owner: 'cdc', basis: NORM,
    name: { zh: '严重精神障碍和肺结核患者管理月报', en: 'Mental disorder and tuberculosis patients, monthly' },
    groups: [
      { name: { zh: '严重精神障碍', en: 'Severe mental disorders' }, metrics: ['smi_registered', 'smi_managed', 'smi_standard', 'smi_visited', 'smi_on_drug', 'smi_managed_rate', 'smi_standard_rate'] },
      { name: { zh: '肺结核', en: 'Tuberculosis' }, metrics: ['tb_notified', 'tb_managed', 'tb_completed', 'tb_regular', 'tb_managed_rate'] },
    ],
    checks: [
      neverAbove('smi_managed', 'smi_registered'), neverAbove('smi_standard', 'smi_registered'), neverAbove('smi_visited', 'smi_registered'), neverAbove('smi_on_drug', 'smi_registered'),
      neverAbove('tb_managed', 'tb_notified'), neverAbove('tb_completed', 'tb_managed'), neverAbove('tb_regular', 'tb_completed'),
    ],
  }),
  sketchForm({
    id: 'immunisation-monthly', number: '07', frequency: 'month', audience: TOWNSHIP_HOSPITALS, owner: 'cdc',
    basis: '《中华人民共和国疫苗管理法》第四十五条至第四十八条；《预防接种工作规范》',
    name: { zh: '预防接种月报', en: 'Immunisation, monthly' },
    groups: [
      { name: { zh: '建证', en: 'Cards' }, metrics: ['imm_cards_due', 'imm_cards', 'imm_cards_rate'] },
      { name: { zh: '免疫规划', en: 'Programme' }, metrics: ['nip_due', 'nip_given', 'imm_nip_rate', 'hepb_birth_given'] },
      { name: { zh: '其他疫苗', en: 'Other vaccines' }, metrics: ['imm_non_nip', 'covid_doses', 'covid_full'] },
      { name: { zh: '异常反应', en: 'Adverse events' }, metrics: ['aefi_reported'] },
    ],
    checks: [neverAbove('imm_cards', 'imm_cards_due'), neverAbove('nip_given', 'nip_due'), neverAbove('covid_full', 'covid_doses'), asksAboutLeap('nip_given'), asksAboutLeap('imm_non_nip', 5)],
  }),
  sketchForm({
    id: 'patrol-monthly', number: '10', frequency: 'month', audience: TOWNSHIP_HOSPITALS, owner: 'law', basis: NORM,
    name: { zh: '卫生监督协管月报', en: 'Supervision assistance, monthly' },
    groups: [{ name: { zh: '监督协管', en: 'Supervision assistance' }, metrics: ['patrol_units', 'patrols', 'patrol_clues', 'patrol_clues_reported', 'patrol_report_rate'] }],
    checks: [neverAbove('patrol_clues_reported', 'patrol_clues'), needsBoth('patrol_clues', 'patrols'), asksAboutLeap('patrols')],
  }),
  sketchForm({
    id: 'family-doctor-quarterly', number: '11', frequency: 'quarter', audience: TOWNSHIP_HOSPITALS, owner: 'phc',
    basis: '《关于推进家庭医生签约服务高质量发展的指导意见》（国卫基层发〔2022〕10号）；县家庭医生签约服务实施方案',
    name: { zh: '家庭医生签约服务季报', en: 'Family doctor contracts, quarterly' },
    groups: [
      { name: { zh: '签约', en: 'Contracts' }, metrics: ['fd_teams', 'contract_people', 'key_people', 'contract_key_people', 'contract_fulfilled', 'contract_key_rate', 'contract_fulfil_rate'] },
      { name: { zh: '服务', en: 'Services' }, metrics: ['gp_visits'] },
    ],
    checks: [neverAbove('contract_key_people', 'key_people'), neverAbove('contract_key_people', 'contract_people'), neverAbove('contract_fulfilled', 'contract_people'), asksAboutFall('contract_people', 10), asksAboutLeap('gp_visits')],
  }),
  sketchForm({
    id: 'village-quarterly', number: '12', frequency: 'quarter', audience: VILLAGE_CLINICS, owner: 'phc', basis: '《乡村医生从业管理条例》；县村卫生室管理办法',
    name: { zh: '村卫生室服务季报', en: 'Village clinics, quarterly' },
    groups: [{ name: { zh: '村卫生室', en: 'Village clinic' }, metrics: ['village_doctors', 'village_visits', 'village_followups', 'village_lectures'] }],
    checks: [needsBoth('village_visits', 'village_doctors'), asksAboutLeap('village_visits'), asksAboutLeap('village_followups')],
  }),
];
