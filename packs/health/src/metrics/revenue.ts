import type { MetricDefinition } from '@taizhang/indicators';
import { HOSPITALS, metricsOf } from './define.ts';
import { localLedger, services } from './norm.ts';

const { count, rate } = metricsOf('medical_services');
const from = HOSPITALS;

/** What medical institutions earned and what a visit costs. */
export const revenueMetrics: readonly MetricDefinition[] = [
  count('revenue', 'flow', '万元', {
    name: ['业务收入', 'Revenue'],
    says: ['本期医疗机构业务收入，不含财政补助。', 'Revenue of medical institutions in the period, without government grants.'],
    from, basis: localLedger('业务收入'),
  }),
  count('outpatient_revenue', 'flow', '万元', {
    name: ['门诊医疗收入', 'Outpatient revenue'],
    says: ['本期业务收入中的门急诊医疗收入。', 'Of the revenue, that from outpatient and emergency care.'],
    from, basis: services('门诊次均费用', 'memory'),
  }),
  count('inpatient_revenue', 'flow', '万元', {
    name: ['住院医疗收入', 'Inpatient revenue'],
    says: ['本期业务收入中的住院医疗收入。', 'Of the revenue, that from inpatient care.'],
    from, basis: services('住院次均费用', 'memory'),
  }),
  rate('outpatient_cost', '元/人次', 'outpatient_revenue / outpatients', {
    name: ['门诊次均费用', 'Cost per outpatient visit'], better: 'lower',
    says: ['分子为门急诊医疗收入，分母为门急诊人次。', 'Outpatient revenue over outpatient visits.'],
    basis: services('门诊次均费用＝门急诊医疗收入÷门急诊人次', 'memory'),
  }),
  rate('inpatient_cost', '元/人', 'inpatient_revenue / discharged', {
    name: ['住院次均费用', 'Cost per discharge'], better: 'lower',
    says: ['分子为住院医疗收入，分母为出院人数。', 'Inpatient revenue over discharges.'],
    basis: services('住院次均费用＝住院医疗收入÷出院人数', 'memory'),
  }),
];
