import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { publicHealth } from './norm.ts';

const { count, rate } = metricsOf('chronic_disease');
const from = TOWNSHIP_HOSPITALS;
const hypertension = publicHealth('高血压患者健康管理服务规范·工作指标', 'web');
const diabetes = publicHealth('2型糖尿病患者健康管理服务规范·工作指标', 'web');
const task = (disease: string) => publicHealth(`${disease}患者健康管理任务（任务口径，2011年版沿用）`, 'web');

/** Hypertension and type 2 diabetes. */
export const chronicDiseaseMetrics: readonly MetricDefinition[] = [
  count('htn_managed', 'stock', '人', {
    name: ['在管高血压患者', 'Hypertension patients under management'], better: 'higher',
    says: ['期末年内已管理的 35 岁及以上原发性高血压患者数，死亡、迁出的自当月起剔除。', 'Patients aged 35 and over with primary hypertension under management at the end of the period; the dead and those who left are taken out from that month.'],
    from, basis: hypertension,
  }),
  count('htn_standard', 'stock', '人', {
    name: ['规范管理的高血压患者', 'Hypertension patients managed to standard'], better: 'higher',
    says: ['期末在管患者中，年内面对面随访次数达到应随访次数并完成体检的人数。', 'Of those under management, patients with all face-to-face visits due so far this year and a health check.'],
    from, basis: hypertension,
  }),
  rate('htn_standard_rate', '%', 'htn_standard / htn_managed', {
    name: ['高血压患者规范管理率', 'Hypertension standard management rate'], better: 'higher',
    says: ['分子为按照规范要求进行健康管理的人数，分母为年内已管理的高血压患者人数。', 'Hypertension patients managed to standard over those under management in the year.'],
    basis: publicHealth('高血压患者规范管理率＝按照规范要求管理的人数÷年内已管理人数×100%', 'web'),
  }),
  count('htn_controlled', 'stock', '人', {
    name: ['血压达标的高血压患者', 'Hypertension patients under control'], better: 'higher',
    says: ['期末在管患者中，年内最近一次随访收缩压、舒张压同时达标的人数，失访计为未达标。', 'Of those under management, patients whose latest visit this year met both pressure limits; those lost to follow-up count as not met.'],
    from, basis: hypertension,
  }),
  rate('htn_control_rate', '%', 'htn_controlled / htn_managed', {
    name: ['管理人群血压控制率', 'Blood pressure control rate'], better: 'higher',
    says: ['分子为年内最近一次随访血压达标人数，分母为年内已管理的高血压患者人数。', 'Patients whose latest visit met the limits over those under management in the year.'],
    basis: publicHealth('管理人群血压控制率', 'web'),
  }),
  count('htn_followups', 'flow', '人次', {
    name: ['高血压患者随访', 'Hypertension follow-ups'], better: 'higher',
    says: ['本期对在管高血压患者的面对面随访人次。', 'Face-to-face visits to hypertension patients in the period.'],
    from, basis: publicHealth('高血压患者每年至少4次面对面随访', 'memory'),
  }),
  count('bp_first_measured', 'flow', '人次', {
    name: ['35岁以上首诊测血压', 'First-visit blood pressure checks'],
    says: ['本期为 35 岁及以上首诊居民测量血压的人次。', 'Blood pressure measured at a first visit of people aged 35 and over in the period.'],
    from, basis: publicHealth('高血压筛查：35岁及以上居民每年免费测血压1次', 'web'),
  }),
  count('htn_expected', 'stock', '人', {
    name: ['辖区高血压患者估计数', 'Estimated hypertension patients'],
    says: ['按成年常住人口和最近一次流行病学调查患病率估计的高血压患者总数，由县级统一下达。', 'Hypertension patients estimated from the adult population and the latest survey prevalence, set by the county.'],
    from: BUREAU, basis: task('高血压'),
  }),
  rate('htn_managed_rate', '%', 'htn_managed / htn_expected', {
    name: ['高血压患者健康管理率', 'Hypertension management rate'], better: 'higher',
    says: ['分子为年内已管理高血压患者人数，分母为辖区内高血压患者估计总数。', 'Hypertension patients under management over the estimated number of patients.'],
    basis: task('高血压'),
  }),
  count('htn_task', 'stock', '人', {
    name: ['高血压患者管理任务数', 'Hypertension management quota'],
    says: ['上级下达的当年高血压患者管理任务人数。', 'Hypertension patients the county was told to manage this year.'],
    from: BUREAU, basis: task('高血压'),
  }),
  rate('htn_task_rate', '%', 'htn_managed / htn_task', {
    name: ['高血压管理任务完成率', 'Hypertension quota reached'], better: 'higher', max: null,
    says: ['分子为年内已管理高血压患者人数，分母为上级下达的管理任务数，可以超过 100%。', 'Hypertension patients under management over the quota; may pass 100 %.'],
    basis: task('高血压'),
  }),
  count('dm_managed', 'stock', '人', {
    name: ['在管2型糖尿病患者', 'Type 2 diabetes patients under management'], better: 'higher',
    says: ['期末年内已管理的 35 岁及以上 2 型糖尿病患者数，死亡、迁出的自当月起剔除。', 'Patients aged 35 and over with type 2 diabetes under management at the end of the period.'],
    from, basis: diabetes,
  }),
  count('dm_standard', 'stock', '人', {
    name: ['规范管理的2型糖尿病患者', 'Diabetes patients managed to standard'], better: 'higher',
    says: ['期末在管患者中，年内面对面随访和空腹血糖检测达到应有次数并完成体检的人数。', 'Of those under management, patients with all visits and fasting glucose tests due so far this year and a health check.'],
    from, basis: diabetes,
  }),
  rate('dm_standard_rate', '%', 'dm_standard / dm_managed', {
    name: ['2型糖尿病患者规范管理率', 'Diabetes standard management rate'], better: 'higher',
    says: ['分子为按照规范要求进行健康管理的人数，分母为年内已管理的 2 型糖尿病患者人数。', 'Diabetes patients managed to standard over those under management in the year.'],
    basis: publicHealth('2型糖尿病患者规范管理率', 'web'),
  }),
  count('dm_controlled', 'stock', '人', {
    name: ['血糖达标的2型糖尿病患者', 'Diabetes patients under control'], better: 'higher',
    says: ['期末在管患者中，年内最近一次随访空腹血糖低于 7.0 mmol/L 的人数，失访计为未达标。', 'Of those under management, patients whose latest fasting glucose this year was under 7.0 mmol/L; those lost to follow-up count as not met.'],
    from, basis: diabetes,
  }),
  rate('dm_control_rate', '%', 'dm_controlled / dm_managed', {
    name: ['管理人群血糖控制率', 'Blood glucose control rate'], better: 'higher',
    says: ['分子为年内最近一次随访空腹血糖达标人数，分母为年内已管理的 2 型糖尿病患者人数。', 'Patients whose latest fasting glucose met the limit over those under management in the year.'],
    basis: publicHealth('管理人群血糖控制率', 'web'),
  }),
  count('dm_followups', 'flow', '人次', {
    name: ['2型糖尿病患者随访', 'Diabetes follow-ups'], better: 'higher',
    says: ['本期对在管 2 型糖尿病患者的面对面随访人次。', 'Face-to-face visits to diabetes patients in the period.'],
    from, basis: publicHealth('2型糖尿病患者每年至少4次面对面随访', 'web'),
  }),
  count('dm_task', 'stock', '人', {
    name: ['2型糖尿病患者管理任务数', 'Diabetes management quota'],
    says: ['上级下达的当年 2 型糖尿病患者管理任务人数。', 'Diabetes patients the county was told to manage this year.'],
    from: BUREAU, basis: task('2型糖尿病'),
  }),
  rate('dm_task_rate', '%', 'dm_managed / dm_task', {
    name: ['2型糖尿病管理任务完成率', 'Diabetes quota reached'], better: 'higher', max: null,
    says: ['分子为年内已管理 2 型糖尿病患者人数，分母为上级下达的管理任务数，可以超过 100%。', 'Diabetes patients under management over the quota; may pass 100 %.'],
    basis: task('2型糖尿病'),
  }),
];
