import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, CDC, metricsOf } from './define.ts';
import { epidemic, localLedger, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('infectious_disease');
const from = CDC;

/** Notifiable diseases, HIV, echinococcosis and the COVID-19 response. */
export const infectiousDiseaseMetrics: readonly MetricDefinition[] = [
  count('notifiable_cases', 'flow', '例', {
    name: ['法定传染病报告', 'Notifiable disease cases'], better: 'lower',
    says: ['本期报告的甲、乙、丙类法定传染病例数，按现住址和终审日期统计。', 'Notifiable cases of classes A, B and C reported in the period, by address and date of final review.'],
    from, basis: epidemic('第三条；报告发病率', 'law'),
  }),
  rate('notifiable_incidence', '/10万', 'notifiable_cases / resident_pop', {
    name: ['法定传染病报告发病率', 'Notifiable disease incidence'], better: 'lower',
    says: ['分子为同期报告发病数，分母为同期常住人口；不足一年的不折算成年率。', 'Cases reported over the resident population of the time; not annualised for part of a year.'],
    basis: epidemic('报告发病率＝报告发病数÷同期人口数×100000', 'web'),
  }),
  count('notifiable_kinds', 'cumulative', '种', {
    name: ['报告传染病病种', 'Kinds of notifiable disease'],
    says: ['年初至期末有病例报告的法定传染病病种数，同一病种只计一次。', 'Notifiable diseases with at least one case since the start of the year, each counted once.'],
    from, basis: epidemic('第三条', 'law'),
  }),
  count('notifiable_in_time', 'flow', '例', {
    name: ['及时报告的传染病', 'Cases reported in time'], better: 'higher',
    says: ['本期报告的法定传染病中在法定时限内网络直报的例数。', 'Cases of the period reported online within the legal time.'],
    from, basis: epidemic('第四十五条报告时限', 'law'),
  }),
  rate('notifiable_timely_rate', '%', 'notifiable_in_time / notifiable_cases', {
    name: ['传染病疫情报告及时率', 'Timely reporting rate'], better: 'higher',
    says: ['分子为报告及时的病例数，分母为报告传染病病例数。', 'Cases reported in time over all cases reported.'],
    basis: publicHealth('传染病疫情报告及时率', 'memory'),
  }),
  count('health_emergencies', 'flow', '起', {
    name: ['突发公共卫生事件', 'Public health emergencies'], better: 'lower',
    says: ['本期报告的突发公共卫生事件起数。', 'Public health emergencies reported in the period.'],
    from, basis: epidemic('突发公共卫生事件应对法第三十条', 'law'),
  }),
  count('city_notifiable_cases', 'flow', '例', {
    name: ['全市法定传染病报告', 'Notifiable cases in the whole city'],
    says: ['本期全市报告的法定传染病例数，取自上级通报。', 'Notifiable cases of the whole city, from the city\'s bulletin.'],
    from: BUREAU, basis: localLedger('占全市比重'),
  }),
  rate('notifiable_city_share', '%', 'notifiable_cases / city_notifiable_cases', {
    name: ['法定传染病报告占全市比重', 'Share of the city\'s notifiable cases'],
    says: ['分子为本县（区）报告例数，分母为全市报告例数。', 'Cases here over those of the whole city.'],
    basis: localLedger('占全市比重'),
  }),
  count('hiv_screened', 'flow', '人次', {
    name: ['艾滋病扩大筛查', 'HIV screening'], better: 'higher',
    says: ['本期接受艾滋病病毒抗体筛查的人次。', 'HIV antibody tests in the period.'],
    from, basis: publicHealth('协助艾滋病防治管理', 'memory'),
  }),
  count('hiv_alive', 'stock', '例', {
    name: ['存活的艾滋病病毒感染者', 'People living with HIV'],
    says: ['期末存活并在管的艾滋病病毒感染者和病人数。', 'People living with HIV under management at the end of the period.'],
    from, basis: publicHealth('协助艾滋病防治管理', 'memory'),
  }),
  count('hiv_art', 'stock', '例', {
    name: ['接受抗病毒治疗', 'People on antiretroviral treatment'], better: 'higher',
    says: ['期末正在接受抗病毒治疗的艾滋病病毒感染者和病人数。', 'People living with HIV on treatment at the end of the period.'],
    from, basis: publicHealth('协助艾滋病防治管理', 'memory'),
  }),
  rate('hiv_art_rate', '%', 'hiv_art / hiv_alive', {
    name: ['抗病毒治疗覆盖率', 'Antiretroviral treatment coverage'], better: 'higher',
    says: ['分子为接受抗病毒治疗人数，分母为存活的感染者和病人数。', 'People on treatment over people living with HIV.'],
    basis: publicHealth('协助艾滋病防治管理', 'memory'),
  }),
  count('echino_screened', 'flow', '人', {
    name: ['包虫病B超筛查', 'Echinococcosis ultrasound screening'], better: 'higher',
    says: ['本期接受包虫病 B 超筛查的人数。', 'People screened for echinococcosis by ultrasound in the period.'],
    from, basis: localLedger('包虫病综合防治'),
  }),
  count('echino_new', 'flow', '人', {
    name: ['新增包虫病患者', 'New echinococcosis patients'], better: 'lower',
    says: ['本期筛查或就诊新确诊的包虫病患者数。', 'Echinococcosis patients newly confirmed in the period.'],
    from, basis: localLedger('包虫病综合防治'),
  }),
  rate('echino_rate', '%', 'echino_new / echino_screened', {
    name: ['包虫病检出率', 'Echinococcosis detection rate'], better: 'lower',
    says: ['分子为新增包虫病患者数，分母为 B 超筛查人数。', 'New patients over people screened.'],
    basis: localLedger('包虫病综合防治'),
  }),
  count('echino_managed', 'stock', '人', {
    name: ['在管包虫病患者', 'Echinococcosis patients under management'],
    says: ['期末规范管理的包虫病患者数。', 'Echinococcosis patients under management at the end of the period.'],
    from, basis: localLedger('包虫病综合防治'),
  }),
  count('nat_tests', 'flow', '份', {
    name: ['核酸检测', 'Nucleic acid tests'],
    says: ['本期完成的新冠病毒核酸检测样本份数，含环境样本。', 'Samples tested for the COVID-19 virus in the period, environmental samples included.'],
    from, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  count('nat_env', 'flow', '份', {
    name: ['其中：冷链环境样本', 'of which cold-chain samples'],
    says: ['本期核酸检测样本中的冷链食品和环境样本份数。', 'Of the samples tested, those from cold-chain food and its environment.'],
    from, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  count('checkpoint_vehicles', 'flow', '辆次', {
    name: ['卡点排查车辆', 'Vehicles checked at checkpoints'],
    says: ['本期疫情防控卡点排查的车辆次数。', 'Vehicles checked at epidemic checkpoints in the period.'],
    from: BUREAU, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  count('checkpoint_people', 'flow', '人次', {
    name: ['卡点排查人员', 'People checked at checkpoints'],
    says: ['本期疫情防控卡点排查的人次。', 'People checked at epidemic checkpoints in the period.'],
    from: BUREAU, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  count('risk_people', 'flow', '人', {
    name: ['管控风险人员', 'People under control measures'],
    says: ['本期落实管控措施的各类风险人员数，等于红码、黄码、密接、次密接和其他重点人员之和。', 'People placed under control measures in the period; the sum of the five groups below.'],
    from, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  ...riskGroups(),
];

function riskGroups(): readonly MetricDefinition[] {
  const groups = [
    ['risk_red', '红码', 'red code'], ['risk_yellow', '黄码', 'yellow code'], ['risk_close', '密切接触者', 'close contacts'],
    ['risk_second', '次密切接触者', 'contacts of close contacts'], ['risk_other', '其他重点人员', 'other persons of concern'],
  ] as const;
  return groups.map(([id, zh, en]) => count(id, 'flow', '人', {
    name: [`其中：${zh}`, `of which ${en}`],
    says: [`本期管控风险人员中的${zh}数。`, `People under control measures in the period: ${en}.`],
    from, basis: epidemic('疫情防控工作要求', 'practice'),
  }));
}
