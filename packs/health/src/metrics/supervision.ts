import type { MetricDefinition } from '@taizhang/indicators';
import { CDC, metricsOf, SUPERVISION_OFFICE, TOWNSHIP_HOSPITALS } from './define.ts';
import { localLedger, publicHealth, supervision } from './norm.ts';

const { count, rate } = metricsOf('supervision');
const from = SUPERVISION_OFFICE;
const assistance = publicHealth('卫生计生监督协管服务规范', 'web');

/** Inspections, penalties, food safety monitoring, and the assistance of township hospitals. */
export const supervisionMetrics: readonly MetricDefinition[] = [
  count('inspections', 'flow', '家', {
    name: ['日常监督检查', 'Routine inspections'],
    says: ['本期日常监督执法检查的单位数，同一单位每检查一次计一次。', 'Premises inspected in the period; each inspection counts.'],
    from, basis: supervision('日常监督执法', 'practice'),
  }),
  count('double_random', 'flow', '家', {
    name: ['“双随机”监督抽检', 'Random inspections done'], better: 'higher',
    says: ['本期完成的国家“双随机、一公开”监督抽检任务单位数。', 'Premises of the national random inspection task completed in the period.'],
    from, basis: supervision('国家随机监督抽查任务', 'practice'),
  }),
  count('sup_opinions', 'flow', '份', {
    name: ['下达监督意见书', 'Supervision notices'],
    says: ['本期下达的卫生监督意见书份数。', 'Supervision notices served in the period.'],
    from, basis: supervision('卫生监督意见书', 'practice'),
  }),
  count('sup_reviewed', 'flow', '份', {
    name: ['监督意见整改复查', 'Notices re-inspected'], better: 'higher',
    says: ['本期下达的监督意见书中已整改并复查到位的份数。', 'Notices of the period whose correction was re-inspected.'],
    from, basis: supervision('整改复查', 'practice'),
  }),
  rate('sup_review_rate', '%', 'sup_reviewed / sup_opinions', {
    name: ['监督意见书整改复查率', 'Notice re-inspection rate'], better: 'higher',
    says: ['分子为已整改复查的监督意见书份数，分母为下达的监督意见书份数。', 'Notices re-inspected over notices served.'],
    basis: supervision('整改复查', 'practice'),
  }),
  count('sup_penalties', 'flow', '家', {
    name: ['行政处罚', 'Premises penalised'],
    says: ['本期作出行政处罚决定的单位数。', 'Premises given an administrative penalty in the period.'],
    from, basis: supervision('卫生行政处罚', 'web'),
  }),
  count('penalty_cases', 'flow', '起', {
    name: ['查处违法违规案件', 'Cases prosecuted'],
    says: ['本期立案查处并结案的违法违规案件起数。', 'Cases opened and closed for breaches in the period.'],
    from, basis: supervision('卫生行政处罚', 'web'),
  }),
  count('penalty_money', 'flow', '万元', {
    name: ['罚没款', 'Fines'],
    says: ['本期行政处罚的罚款和没收金额。', 'Fines and confiscations of the period.'],
    from, basis: supervision('卫生行政处罚', 'web'),
  }),
  count('licences', 'flow', '件', {
    name: ['发放卫生许可', 'Hygiene licences granted'],
    says: ['本期新发和延续的公共场所等卫生许可件数。', 'Hygiene licences granted or renewed in the period.'],
    from, basis: supervision('公共场所卫生管理条例', 'law'),
  }),
  count('water_samples', 'flow', '份', {
    name: ['生活饮用水监测', 'Drinking water samples'], better: 'higher',
    says: ['本期采集检测的城乡生活饮用水水样份数。', 'Drinking water samples taken and tested in the period.'],
    from: CDC, basis: localLedger('生活饮用水监测任务'),
  }),
  count('food_samples', 'flow', '批次', {
    name: ['食品安全风险监测', 'Food safety samples'], better: 'higher',
    says: ['本期完成采样检测的食品安全风险监测批次。', 'Batches sampled and tested for food safety in the period.'],
    from: CDC, basis: localLedger('食品安全风险监测任务'),
  }),
  count('patrol_units', 'stock', '家', {
    name: ['应协管巡查单位', 'Premises due patrols'],
    says: ['期末辖区内饮用水、学校、医疗等应纳入协管巡查的单位数。', 'Premises in the area due patrols at the end of the period.'],
    from: TOWNSHIP_HOSPITALS, basis: assistance,
  }),
  count('patrols', 'flow', '次', {
    name: ['卫生监督协管巡查', 'Assistance patrols'], better: 'higher',
    says: ['本期协助开展的实地巡查（访）次数，各专业累计。', 'Patrols made to help the supervision office in the period, all fields together.'],
    from: TOWNSHIP_HOSPITALS, basis: publicHealth('监督协管：各专业每年巡查（访）2次', 'web'),
  }),
  count('patrol_clues', 'flow', '件', {
    name: ['协管发现线索', 'Clues found on patrol'],
    says: ['本期协管巡查发现的事件或线索件数。', 'Events or clues found on patrol in the period.'],
    from: TOWNSHIP_HOSPITALS, basis: assistance,
  }),
  count('patrol_clues_reported', 'flow', '件', {
    name: ['协管上报线索', 'Clues reported'], better: 'higher',
    says: ['本期发现的事件或线索中已报告县卫生监督所的件数。', 'Of the clues found, those reported to the supervision office.'],
    from: TOWNSHIP_HOSPITALS, basis: assistance,
  }),
  rate('patrol_report_rate', '%', 'patrol_clues_reported / patrol_clues', {
    name: ['卫生监督协管信息报告率', 'Clue reporting rate'], better: 'higher',
    says: ['分子为报告的事件或线索次数，分母为发现的事件或线索次数。', 'Clues reported over clues found.'],
    basis: publicHealth('卫生监督协管信息报告率', 'memory'),
  }),
  rate('patrols_per_unit', '次/家', 'patrols / patrol_units', {
    name: ['单位平均协管巡查次数', 'Patrols per premises'], better: 'higher',
    says: ['分子为协管巡查次数，分母为应巡查单位数。', 'Patrols over premises due patrols.'],
    basis: publicHealth('监督协管：各专业每年巡查（访）2次', 'web'),
  }),
];
