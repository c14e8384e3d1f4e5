import type { MetricDefinition } from '@taizhang/indicators';
import { metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { localLedger, performance, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('health_records');
const CLAUSE = '居民健康档案管理服务规范·工作指标';

/** Resident health records: how many, how complete, how alive. */
export const healthRecordMetrics: readonly MetricDefinition[] = [
  count('ehr_count', 'stock', '份', {
    name: ['居民电子健康档案', 'Electronic health records'], better: 'higher',
    says: ['期末已建立电子健康档案的常住居民数，一人一份，死亡、迁出终止的不计。', 'Residents with an electronic health record at the end of the period, one each; records ended by death or removal do not count.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth(CLAUSE, 'web'),
  }),
  rate('ehr_rate', '%', 'ehr_count / resident_pop', {
    name: ['电子健康档案建档率', 'Electronic health record coverage'], better: 'higher',
    says: ['分子为建立电子健康档案人数，分母为辖区内常住居民数。', 'Residents with an electronic health record over the resident population.'],
    basis: publicHealth('电子健康档案建档率＝建立电子健康档案人数÷辖区内常住居民数×100%', 'web'),
  }),
  count('ehr_standard', 'stock', '人', {
    name: ['规范化电子健康档案覆盖人数', 'People with a complete record'], better: 'higher',
    says: ['期末封面和个人基本信息表完整、可在平台调用的电子健康档案所覆盖的常住居民数。', 'Residents whose record has a complete cover and personal data sheet and can be opened on the platform.'],
    from: TOWNSHIP_HOSPITALS, basis: performance('居民规范化电子健康档案覆盖率', 'code'),
  }),
  rate('ehr_standard_rate', '%', 'ehr_standard / resident_pop', {
    name: ['规范化电子健康档案覆盖率', 'Complete record coverage'], better: 'higher',
    says: ['分子为规范化电子健康档案覆盖人数，分母为辖区内常住居民数。', 'People with a complete record over the resident population.'],
    basis: performance('居民规范化电子健康档案覆盖率', 'code'),
  }),
  count('ehr_active', 'stock', '份', {
    name: ['有动态记录的档案', 'Records with recent entries'], better: 'higher',
    says: ['期末往前 12 个月内有符合服务规范的服务记录或与医疗记录关联的档案份数。', 'Records with a service entry or a linked medical record in the last twelve months.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth(CLAUSE, 'web'),
  }),
  rate('ehr_use_rate', '%', 'ehr_active / ehr_count', {
    name: ['健康档案使用率', 'Record use rate'], better: 'higher',
    says: ['分子为有动态记录的档案份数，分母为档案总份数。', 'Records with recent entries over all records.'],
    basis: publicHealth('健康档案使用率＝有动态记录的档案份数÷档案总份数×100%', 'web'),
  }),
  count('ehr_checked', 'flow', '份', {
    name: ['抽查健康档案', 'Records checked'],
    says: ['本期质控抽查的健康档案份数。', 'Records drawn for a quality check in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth('健康档案合格率（2011年版指标，地方沿用）', 'web'),
  }),
  count('ehr_qualified', 'flow', '份', {
    name: ['抽查合格档案', 'Records found correct'], better: 'higher',
    says: ['抽查的健康档案中填写合格的份数。', 'Checked records that were filled correctly.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth('健康档案合格率（2011年版指标，地方沿用）', 'web'),
  }),
  rate('ehr_qualified_rate', '%', 'ehr_qualified / ehr_checked', {
    name: ['健康档案合格率', 'Record quality rate'], better: 'higher',
    says: ['分子为填写合格的档案份数，分母为抽查档案总份数。', 'Records found correct over records checked.'],
    basis: publicHealth('健康档案合格率（2011年版指标，地方沿用）', 'web'),
  }),
  count('ehr_opened', 'stock', '份', {
    name: ['向本人开放的档案', 'Records opened to their owners'], better: 'higher',
    says: ['期末居民本人可以在线查看的电子健康档案份数。', 'Records their owners can read online at the end of the period.'],
    from: TOWNSHIP_HOSPITALS, basis: localLedger('健康档案向居民开放'),
  }),
  rate('ehr_open_rate', '%', 'ehr_opened / ehr_count', {
    name: ['健康档案开放率', 'Open record rate'], better: 'higher',
    says: ['分子为向本人开放的档案份数，分母为档案总份数。', 'Records open to their owners over all records.'],
    basis: localLedger('健康档案向居民开放'),
  }),
  count('phs_services', 'flow', '人次', {
    name: ['基本公共卫生服务人次', 'Public health services given'],
    says: ['本期向居民提供的各类基本公共卫生服务人次之和，同一人每次服务计一次。', 'Public health services given to residents in the period; one person served twice counts twice.'],
    from: TOWNSHIP_HOSPITALS, basis: localLedger('基本公共卫生服务量'),
  }),
];
