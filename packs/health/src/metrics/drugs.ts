import type { MetricDefinition } from '@taizhang/indicators';
import { HOSPITALS, metricsOf } from './define.ts';
import { localLedger, services } from './norm.ts';

const { count, rate } = metricsOf('drugs');
const from = HOSPITALS;

/** How drugs are bought and prescribed. */
export const drugMetrics: readonly MetricDefinition[] = [
  count('drug_spending', 'flow', '万元', {
    name: ['药品采购总金额', 'Drug spending'],
    says: ['本期采购药品的总金额。', 'Money spent on drugs in the period.'],
    from, basis: services('药品采购总金额', 'memory'),
  }),
  count('drug_purchase', 'flow', '万元', {
    name: ['药品网上采购金额', 'Drugs bought on the platform'], better: 'higher',
    says: ['本期通过省级药品集中采购平台采购药品的金额。', 'Money spent on drugs through the provincial platform in the period.'],
    from, basis: localLedger('药品阳光采购'),
  }),
  rate('drug_online_rate', '%', 'drug_purchase / drug_spending', {
    name: ['药品阳光采购率', 'Platform purchase rate'], better: 'higher',
    says: ['分子为网上采购金额，分母为药品采购总金额。', 'Drugs bought on the platform over all drug spending.'],
    basis: localLedger('药品阳光采购'),
  }),
  count('essential_drug_money', 'flow', '万元', {
    name: ['基本药物采购金额', 'Essential drugs bought'], better: 'higher',
    says: ['本期采购国家基本药物的金额。', 'Money spent on national essential drugs in the period.'],
    from, basis: services('基本药物采购金额占比', 'memory'),
  }),
  rate('essential_drug_rate', '%', 'essential_drug_money / drug_spending', {
    name: ['基本药物采购金额占比', 'Share of essential drugs'], better: 'higher',
    says: ['分子为基本药物采购金额，分母为药品采购总金额。', 'Essential drugs bought over all drug spending.'],
    basis: services('基本药物采购金额占比', 'memory'),
  }),
  count('volume_drug_money', 'flow', '万元', {
    name: ['国家集采中选药品采购金额', 'Drugs of national tenders bought'], better: 'higher',
    says: ['本期采购国家组织集中采购中选药品的金额。', 'Money spent on drugs selected in national tenders in the period.'],
    from, basis: services('国家组织集采中选药品金额占比', 'memory'),
  }),
  rate('volume_drug_rate', '%', 'volume_drug_money / drug_spending', {
    name: ['集采中选药品金额占比', 'Share of tender drugs'], better: 'higher',
    says: ['分子为集采中选药品采购金额，分母为药品采购总金额。', 'Drugs of national tenders bought over all drug spending.'],
    basis: services('国家组织集采中选药品金额占比', 'memory'),
  }),
  count('prescriptions', 'flow', '张', {
    name: ['门诊处方', 'Outpatient prescriptions'],
    says: ['本期门诊处方张数。', 'Outpatient prescriptions in the period.'],
    from, basis: services('门诊抗菌药物处方比例', 'memory'),
  }),
  count('antibiotic_prescriptions', 'flow', '张', {
    name: ['含抗菌药物的处方', 'Prescriptions with antibiotics'], better: 'lower',
    says: ['本期门诊处方中含抗菌药物的张数。', 'Of the outpatient prescriptions, those with an antibiotic.'],
    from, basis: services('门诊抗菌药物处方比例', 'memory'),
  }),
  rate('antibiotic_rate', '%', 'antibiotic_prescriptions / prescriptions', {
    name: ['门诊抗菌药物处方比例', 'Antibiotic prescription rate'], better: 'lower',
    says: ['分子为含抗菌药物处方数，分母为总处方数。', 'Prescriptions with an antibiotic over all prescriptions.'],
    basis: services('门诊抗菌药物处方比例≤20%', 'memory'),
  }),
];
