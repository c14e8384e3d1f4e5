import type { MetricDefinition } from '@taizhang/indicators';
import { metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { performance, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('key_groups');
const from = TOWNSHIP_HOSPITALS;

/** Children, the elderly, tuberculosis patients and traditional medicine services. */
export const keyGroupMetrics: readonly MetricDefinition[] = [
  count('child06_pop', 'stock', '人', {
    name: ['0—6岁儿童', 'Children aged 0 to 6'],
    says: ['期末辖区内常住的出生至不满 7 周岁儿童数。', 'Resident children from birth to under seven at the end of the period.'],
    from, basis: publicHealth('0～6岁儿童健康管理服务规范·服务对象', 'web'),
  }),
  count('child06_managed', 'cumulative', '人', {
    name: ['0—6岁儿童健康管理', 'Children 0 to 6 under health management'], better: 'higher',
    says: ['年初至期末接受过 1 次及以上随访的 0—6岁儿童数，一人只计一次。', 'Children aged 0 to 6 seen at least once since the start of the year, each counted once.'],
    from, basis: publicHealth('0～6岁儿童健康管理服务规范·工作指标', 'web'),
  }),
  rate('child06_managed_rate', '%', 'child06_managed / child06_pop', {
    name: ['0—6岁儿童健康管理率', 'Child health management rate'], better: 'higher',
    says: ['分子为年度内接受 1 次及以上随访的 0—6岁儿童数，分母为年度辖区内 0—6岁儿童数。', 'Children aged 0 to 6 seen at least once in the year over all resident children of that age.'],
    basis: publicHealth('儿童健康管理率＝接受1次及以上随访的0～6岁儿童数÷0～6岁儿童数×100%', 'web'),
  }),
  count('child_eye_checked', 'cumulative', '人', {
    name: ['0—6岁儿童眼保健和视力检查', 'Children with an eye check'], better: 'higher',
    says: ['年初至期末接受过 1 次及以上眼保健和视力检查的 0—6岁儿童数。', 'Children aged 0 to 6 whose eyes were checked at least once since the start of the year.'],
    from, basis: performance('0～6岁儿童眼保健和视力检查覆盖率', 'web'),
  }),
  rate('child_eye_rate', '%', 'child_eye_checked / child06_pop', {
    name: ['0—6岁儿童眼保健和视力检查覆盖率', 'Child eye check coverage'], better: 'higher',
    says: ['分子为年度内接受 1 次及以上眼保健和视力检查的 0—6岁儿童数，分母为 0—6岁儿童数。', 'Children aged 0 to 6 with an eye check in the year over all resident children of that age.'],
    basis: performance('0～6岁儿童眼保健和视力检查覆盖率', 'web'),
  }),
  count('elder65_pop', 'stock', '人', {
    name: ['65岁及以上常住居民', 'Residents aged 65 and over'],
    says: ['期末辖区内 65 岁及以上常住居民数。', 'Residents aged 65 and over at the end of the period.'],
    from, basis: publicHealth('老年人健康管理服务规范·服务对象', 'web'),
  }),
  rate('elder_share', '%', 'elder65_pop / resident_pop', {
    name: ['65岁及以上人口占比', 'Share of people aged 65 and over'],
    says: ['分子为 65 岁及以上常住居民数，分母为常住人口。', 'Residents aged 65 and over over the resident population.'],
    basis: publicHealth('老年人健康管理服务规范·服务对象', 'web'),
  }),
  count('elder_exam', 'flow', '人', {
    name: ['老年人体检', 'Health checks of the elderly'], better: 'higher',
    says: ['本期接受年度健康体检的 65 岁及以上常住居民数，每人每年计一次。', 'Residents aged 65 and over given their yearly health check in the period, once a year each.'],
    from, basis: publicHealth('老年人健康管理服务规范：每年提供1次健康管理服务', 'web'),
  }),
  rate('elder_exam_rate', '%', 'elder_exam / elder65_pop', {
    name: ['老年人体检率', 'Elderly health check rate'], better: 'higher',
    says: ['分子为本期体检的 65 岁及以上常住居民数，分母为 65 岁及以上常住居民数。', 'Residents aged 65 and over checked in the period over all of that age.'],
    basis: publicHealth('老年人健康管理服务规范', 'code'),
  }),
  count('elder65_managed', 'cumulative', '人', {
    name: ['65岁及以上老年人健康管理', 'Elderly under health management'], better: 'higher',
    says: ['年初至期末建档、体检、健康指导齐全且体检表填写完整的 65 岁及以上常住居民数，一人只计一次。', 'Residents aged 65 and over with record, complete health check and guidance since the start of the year, each counted once.'],
    from, basis: publicHealth('老年人健康管理服务规范·工作指标', 'code'),
  }),
  rate('elder65_managed_rate', '%', 'elder65_managed / elder65_pop', {
    name: ['老年人健康管理率', 'Elderly health management rate'], better: 'higher',
    says: ['分子为年内接受健康管理人数，分母为年内辖区内 65 岁及以上常住居民数。', 'Residents aged 65 and over under health management in the year over all of that age.'],
    basis: publicHealth('老年人健康管理率＝年内接受健康管理人数÷65岁及以上常住居民数×100%', 'code'),
  }),
  count('tcm_elder', 'cumulative', '人', {
    name: ['老年人中医药健康管理', 'Elderly given traditional medicine care'], better: 'higher',
    says: ['年初至期末接受体质辨识和中医药保健指导、记录表完整的 65 岁及以上居民数。', 'Residents aged 65 and over given a constitution assessment and guidance, with a complete record, since the start of the year.'],
    from, basis: publicHealth('中医药健康管理服务规范·老年人', 'code'),
  }),
  rate('tcm_elder_rate', '%', 'tcm_elder / elder65_pop', {
    name: ['老年人中医药健康管理率', 'Elderly traditional medicine care rate'], better: 'higher',
    says: ['分子为年内接受中医药健康管理服务的 65 岁及以上居民数，分母为年内辖区内 65 岁及以上常住居民数，不得以已接受健康管理人数为分母。', 'Residents aged 65 and over given traditional medicine care in the year over all residents of that age, not over those already managed.'],
    basis: publicHealth('老年人中医药健康管理率，分母为65岁及以上常住居民数', 'code'),
  }),
  count('tcm_child_pop', 'stock', '人', {
    name: ['应管理0—36个月儿童', 'Children 0 to 36 months due for care'],
    says: ['期末辖区内应管理的 0—36 个月儿童数。', 'Children of 0 to 36 months due for management at the end of the period.'],
    from, basis: publicHealth('中医药健康管理服务规范·0～36个月儿童', 'code'),
  }),
  count('tcm_child', 'cumulative', '人', {
    name: ['0—36个月儿童中医药健康管理', 'Children given traditional medicine care'], better: 'higher',
    says: ['年初至期末按月龄接受中医药健康管理服务的 0—36 个月儿童数。', 'Children of 0 to 36 months given the traditional medicine care of their age since the start of the year.'],
    from, basis: publicHealth('中医药健康管理服务规范·0～36个月儿童', 'code'),
  }),
  rate('tcm_child_rate', '%', 'tcm_child / tcm_child_pop', {
    name: ['0—36个月儿童中医药健康管理率', 'Child traditional medicine care rate'], better: 'higher',
    says: ['分子为年度按月龄接受服务的 0—36 个月儿童数，分母为年度应管理的 0—36 个月儿童数。', 'Children of 0 to 36 months given the care of their age in the year over those due for management.'],
    basis: publicHealth('0～36个月儿童中医药健康管理服务率', 'code'),
  }),
  count('tb_notified', 'cumulative', '人', {
    name: ['确诊并通知管理的肺结核患者', 'Tuberculosis patients notified'],
    says: ['年初至期末经定点医疗机构确诊并通知基层管理的肺结核患者数，含上年结转在管。', 'Tuberculosis patients confirmed by a designated hospital and handed to primary care since the start of the year, including those carried over.'],
    from, basis: publicHealth('肺结核患者健康管理服务规范·工作指标', 'code'),
  }),
  count('tb_managed', 'cumulative', '人', {
    name: ['肺结核患者管理', 'Tuberculosis patients under management'], better: 'higher',
    says: ['年初至期末已管理的肺结核患者数。', 'Tuberculosis patients taken into management since the start of the year.'],
    from, basis: publicHealth('肺结核患者健康管理服务规范·工作指标', 'code'),
  }),
  rate('tb_managed_rate', '%', 'tb_managed / tb_notified', {
    name: ['肺结核患者管理率', 'Tuberculosis management rate'], better: 'higher',
    says: ['分子为已管理的肺结核患者人数，分母为同期经定点医疗机构确诊并通知基层管理的患者人数。', 'Tuberculosis patients under management over those confirmed and handed to primary care in the same time.'],
    basis: publicHealth('肺结核患者管理率', 'code'),
  }),
  count('tb_completed', 'cumulative', '人', {
    name: ['完成治疗的肺结核患者', 'Tuberculosis patients who finished treatment'], better: 'higher',
    says: ['年初至期末已完成治疗的肺结核患者数。', 'Tuberculosis patients who finished treatment since the start of the year.'],
    from, basis: publicHealth('肺结核患者规则服药率', 'memory'),
  }),
  count('tb_regular', 'cumulative', '人', {
    name: ['规则服药的肺结核患者', 'Tuberculosis patients who took drugs regularly'], better: 'higher',
    says: ['已完成治疗患者中实际服药次数达到应服药次数 90% 及以上的人数。', 'Of those who finished treatment, patients who took at least 90 % of the doses due.'],
    from, basis: publicHealth('肺结核患者规则服药率', 'memory'),
  }),
  rate('tb_regular_rate', '%', 'tb_regular / tb_completed', {
    name: ['肺结核患者规则服药率', 'Regular medication rate'], better: 'higher',
    says: ['分子为按照要求规则服药的患者人数，分母为同期辖区内已完成治疗的患者人数。', 'Patients who took their drugs regularly over those who finished treatment in the same time.'],
    basis: publicHealth('肺结核患者规则服药率', 'memory'),
  }),
];
