import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, HOSPITALS, metricsOf } from './define.ts';
import { localLedger, services } from './norm.ts';

const { count, rate } = metricsOf('resources');
const from = HOSPITALS;

/** Institutions, staff, beds, and the money that keeps village clinics open. */
export const resourceMetrics: readonly MetricDefinition[] = [
  count('institutions', 'stock', '家', {
    name: ['医疗卫生机构', 'Medical institutions'],
    says: ['期末取得执业许可或备案的各级各类医疗卫生机构数。', 'Licensed or registered medical institutions of every kind at the end of the period.'],
    from: BUREAU, basis: services('医疗卫生机构数', 'memory'),
  }),
  count('city_institutions', 'stock', '家', {
    name: ['全市医疗卫生机构', 'Institutions in the whole city'],
    says: ['期末全市医疗卫生机构数，取自上级通报。', 'Medical institutions of the whole city, from the city\'s bulletin.'],
    from: BUREAU, basis: localLedger('占全市比重'),
  }),
  rate('institutions_city_share', '%', 'institutions / city_institutions', {
    name: ['医疗卫生机构占全市比重', 'Share of the city\'s institutions'],
    says: ['分子为本县（区）机构数，分母为全市机构数。', 'Institutions here over those of the whole city.'],
    basis: localLedger('占全市比重'),
  }),
  count('beds', 'stock', '张', {
    name: ['实有床位', 'Beds'],
    says: ['期末固定实有床位数，不含产科新生儿床、观察床和临时加床。', 'Fixed beds at the end of the period, without newborn, observation and extra beds.'],
    from, basis: services('实有床位数', 'web'),
  }),
  count('doctors', 'stock', '人', {
    name: ['执业（助理）医师', 'Doctors'],
    says: ['期末在岗的执业医师和执业助理医师数。', 'Licensed doctors and assistant doctors at work at the end of the period.'],
    from, basis: services('每千人口执业（助理）医师数', 'memory'),
  }),
  count('nurses', 'stock', '人', {
    name: ['注册护士', 'Nurses'],
    says: ['期末在岗的注册护士数。', 'Registered nurses at work at the end of the period.'],
    from, basis: services('每千人口注册护士数', 'memory'),
  }),
  rate('medical_staff', '人', 'doctors + nurses', {
    name: ['医护人员', 'Doctors and nurses'], decimals: 0,
    says: ['执业（助理）医师与注册护士之和。', 'Doctors and nurses together.'],
    basis: services('卫生技术人员', 'memory'),
  }),
  rate('beds_per_1000', '张/千人', 'beds / resident_pop', {
    name: ['每千人口床位数', 'Beds per 1,000 residents'], better: 'higher',
    says: ['分子为年末实有床位数，分母为年末常住人口。', 'Beds over the resident population.'],
    basis: services('每千人口医疗卫生机构床位数＝年末实有床位数÷年末常住人口×1000', 'web'),
  }),
  rate('doctors_per_1000', '人/千人', 'doctors / resident_pop', {
    name: ['每千人口执业（助理）医师数', 'Doctors per 1,000 residents'], better: 'higher',
    says: ['分子为执业（助理）医师数，分母为常住人口。', 'Doctors over the resident population.'],
    basis: services('每千人口执业（助理）医师数', 'memory'),
  }),
  rate('nurses_per_1000', '人/千人', 'nurses / resident_pop', {
    name: ['每千人口注册护士数', 'Nurses per 1,000 residents'], better: 'higher',
    says: ['分子为注册护士数，分母为常住人口。', 'Nurses over the resident population.'],
    basis: services('每千人口注册护士数', 'memory'),
  }),
  rate('nurses_per_doctor', 'ratio', 'nurses / doctors', {
    name: ['医护比（1：）', 'Nurses per doctor'], better: 'higher',
    says: ['注册护士数与执业（助理）医师数之比，以医师为 1。', 'Nurses per doctor.'],
    basis: services('医护比＝1:（护士数÷医师数）', 'memory'),
  }),
  count('village_clinics_std', 'stock', '个', {
    name: ['标准化村卫生室', 'Village clinics up to standard'], better: 'higher',
    says: ['期末房屋、设备、人员达到标准化建设要求的村卫生室数。', 'Village clinics whose rooms, equipment and staff meet the standard at the end of the period.'],
    from: BUREAU, basis: localLedger('村卫生室标准化建设'),
  }),
  rate('village_clinics_std_rate', '%', 'village_clinics_std / villages', {
    name: ['村卫生室标准化达标率', 'Village clinic standard rate'], better: 'higher',
    says: ['分子为标准化村卫生室数，分母为村卫生室数。', 'Village clinics up to standard over all village clinics.'],
    basis: localLedger('村卫生室标准化建设'),
  }),
  count('clinic_fund', 'flow', '万元', {
    name: ['村卫生室运行经费', 'Village clinic funds'],
    says: ['本期拨付村卫生室的运行经费，含养老保险、意外伤害险、办公费用和派驻医生巡诊补助。', 'Running funds paid to village clinics in the period, of which four kinds are listed below.'],
    from: BUREAU, basis: localLedger('村卫生室运行经费'),
  }),
  ...clinicFundParts(),
  rate('clinic_fund_per_village', '元/村', 'clinic_fund / villages', {
    name: ['村均运行经费', 'Funds per village clinic'], better: 'higher',
    says: ['分子为村卫生室运行经费，分母为村卫生室数。', 'Village clinic funds over village clinics.'],
    basis: localLedger('村卫生室运行经费'),
  }),
];

function clinicFundParts(): readonly MetricDefinition[] {
  const parts = [
    ['clinic_fund_pension', '养老保险补助', 'pension'], ['clinic_fund_insurance', '意外伤害险补助', 'accident insurance'],
    ['clinic_fund_office', '办公费用补助', 'office costs'], ['clinic_fund_tour', '派驻医生巡诊补助', 'visiting doctors'],
  ] as const;
  return parts.map(([id, zh, en]) => count(id, 'flow', '万元', {
    name: [`其中：${zh}`, `of which ${en}`],
    says: [`本期村卫生室运行经费中的${zh}。`, `Of the village clinic funds of the period: ${en}.`],
    from: BUREAU, basis: localLedger('村卫生室运行经费'),
  }));
}
