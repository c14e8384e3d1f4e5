import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, HOSPITALS, metricsOf } from './define.ts';
import { countyMedicine, localLedger, services } from './norm.ts';

const { count, rate } = metricsOf('medical_services');
const from = HOSPITALS;

/** What hospitals and township hospitals treated, earned and referred. */
export const medicalServiceMetrics: readonly MetricDefinition[] = [
  count('outpatients', 'flow', '人次', {
    name: ['门诊人次', 'Outpatient visits'],
    says: ['本期门诊、急诊人次之和，不含村卫生室和健康体检。', 'Outpatient and emergency visits in the period, without village clinics and health checks.'],
    from, basis: services('总诊疗人次', 'memory'),
  }),
  rate('visits_total', '人次', 'outpatients + village_visits', {
    name: ['总诊疗人次', 'Visits in all'], decimals: 0,
    says: ['医疗机构门诊人次与村卫生室诊疗人次之和，不含健康体检。', 'Outpatient visits and visits to village clinics together, without health checks.'],
    basis: services('总诊疗人次＝门诊＋急诊＋出诊等人次（不含体检）', 'memory'),
  }),
  count('city_visits', 'flow', '人次', {
    name: ['全市总诊疗人次', 'Visits in the whole city'],
    says: ['本期全市总诊疗人次，取自上级通报。', 'Visits of the whole city, from the city\'s bulletin.'],
    from: BUREAU, basis: localLedger('占全市比重'),
  }),
  rate('visits_city_share', '%', 'visits_total / city_visits', {
    name: ['总诊疗量占全市比重', 'Share of the city\'s visits'],
    says: ['分子为本县（区）总诊疗人次，分母为全市总诊疗人次。', 'Visits here over those of the whole city.'],
    basis: localLedger('占全市比重'),
  }),
  count('inpatients', 'flow', '人次', {
    name: ['住院人次', 'Admissions'],
    says: ['本期入院人次。', 'Admissions in the period.'],
    from, basis: services('入院人数', 'memory'),
  }),
  rate('admission_rate', '%', 'inpatients / resident_pop', {
    name: ['居民住院率', 'Admission rate'],
    says: ['分子为入院人次，分母为常住人口；不足一年的不折算成年率。', 'Admissions over the resident population; not annualised for part of a year.'],
    basis: services('居民年住院率＝入院人数÷常住人口×100%', 'memory'),
  }),
  count('surgeries', 'flow', '台次', {
    name: ['手术台次', 'Operations'],
    says: ['本期住院和门诊手术台次之和。', 'Operations on in- and outpatients in the period.'],
    from, basis: services('手术台次', 'memory'),
  }),
  count('discharged', 'flow', '人', {
    name: ['出院人数', 'Discharges'],
    says: ['本期出院人数，含死亡。', 'Patients discharged in the period, deaths included.'],
    from, basis: services('出院人数', 'memory'),
  }),
  count('discharged_bed_days', 'flow', '床日', {
    name: ['出院者占用总床日数', 'Bed-days of discharged patients'],
    says: ['本期出院者自入院至出院占用的床日数之和。', 'Bed-days used from admission to discharge by patients discharged in the period.'],
    from, basis: services('出院者平均住院日', 'web'),
  }),
  rate('average_stay', '天', 'discharged_bed_days / discharged', {
    name: ['出院者平均住院日', 'Average length of stay'], better: 'lower',
    says: ['分子为出院者占用总床日数，分母为出院人数。', 'Bed-days of discharged patients over discharges.'],
    basis: services('出院者平均住院日＝出院者占用总床日数÷出院人数', 'web'),
  }),
  count('bed_days_open', 'flow', '床日', {
    name: ['实际开放总床日数', 'Bed-days open'],
    says: ['本期每日夜 12 点开放床位数之和。', 'Beds open at midnight, summed over the days of the period.'],
    from, basis: services('实际开放总床日数', 'memory'),
  }),
  count('bed_days_used', 'flow', '床日', {
    name: ['实际占用总床日数', 'Bed-days used'],
    says: ['本期每日夜 12 点实际占用床位数之和。', 'Beds occupied at midnight, summed over the days of the period.'],
    from, basis: services('病床使用率', 'web'),
  }),
  rate('bed_use_rate', '%', 'bed_days_used / bed_days_open', {
    name: ['病床使用率', 'Bed occupancy'], max: null,
    says: ['分子为实际占用总床日数，分母为实际开放总床日数，加床时可以超过 100%。', 'Bed-days used over bed-days open; may pass 100 % with extra beds.'],
    basis: services('病床使用率＝实际占用总床日数÷实际开放总床日数×100%', 'web'),
  }),
  count('referral_up', 'flow', '人', {
    name: ['基层上转', 'Referrals upwards'],
    says: ['本期基层医疗机构向县级及以上医院上转的患者数。', 'Patients referred from primary care to county hospitals and above in the period.'],
    from, basis: countyMedicine('双向转诊', 'memory'),
  }),
  count('referral_down', 'flow', '人', {
    name: ['县级下转', 'Referrals downwards'], better: 'higher',
    says: ['本期县级医院向基层医疗机构下转的患者数。', 'Patients referred from county hospitals to primary care in the period.'],
    from, basis: countyMedicine('双向转诊', 'memory'),
  }),
  count('tele_diagnosis', 'flow', '例', {
    name: ['远程诊断', 'Remote diagnoses'], better: 'higher',
    says: ['本期通过远程心电、影像、检验等平台由上级机构出具诊断的例数。', 'Diagnoses given remotely by a higher institution in the period.'],
    from, basis: countyMedicine('远程医疗', 'memory'),
  }),
  count('insured_admissions', 'flow', '人次', {
    name: ['参保人住院人次', 'Admissions of the insured'],
    says: ['本期本县参保人在县内外住院结算的人次，取自医保部门。', 'Admissions of insured residents anywhere in the period, from the insurance bureau.'],
    from: BUREAU, basis: countyMedicine('县域内住院率', 'memory'),
  }),
  count('insured_admissions_local', 'flow', '人次', {
    name: ['其中：县域内住院', 'of which within the county'], better: 'higher',
    says: ['本期本县参保人在县域内医疗机构住院结算的人次。', 'Admissions of insured residents to institutions of the county in the period.'],
    from: BUREAU, basis: countyMedicine('县域内住院率', 'memory'),
  }),
  rate('local_admission_rate', '%', 'insured_admissions_local / insured_admissions', {
    name: ['县域内住院率', 'Admissions within the county'], better: 'higher',
    says: ['分子为参保人县域内住院人次，分母为参保人住院总人次；按医保结算口径，不含自费。', 'Admissions of the insured within the county over all their admissions; settled by insurance, so without self-payers.'],
    basis: countyMedicine('县域内住院率＝县域内住院人次÷参保人住院总人次×100%', 'memory'),
  }),
];
