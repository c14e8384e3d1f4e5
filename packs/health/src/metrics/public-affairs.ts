import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, metricsOf } from './define.ts';
import { localLedger } from './norm.ts';

const affairs = metricsOf('affairs');
const aid = metricsOf('aid');
const training = metricsOf('training');
const projects = metricsOf('projects');
const from = BUREAU;

/** What the bureau itself handles: approvals, petitions, medical aid, training, construction. */
export const publicAffairsMetrics: readonly MetricDefinition[] = [
  affairs.count('affairs_accepted', 'flow', '件', {
    name: ['行政审批受理', 'Applications accepted'],
    says: ['本期受理的行政审批和政务服务事项件数。', 'Applications for approval or service accepted in the period.'],
    from, basis: localLedger('政务服务'),
  }),
  affairs.count('affairs_done', 'flow', '件', {
    name: ['行政审批办结', 'Applications settled'], better: 'higher',
    says: ['本期受理事项中已办结的件数。', 'Of the applications accepted in the period, those settled.'],
    from, basis: localLedger('政务服务'),
  }),
  affairs.rate('affairs_done_rate', '%', 'affairs_done / affairs_accepted', {
    name: ['行政审批办结率', 'Settlement rate'], better: 'higher',
    says: ['分子为办结件数，分母为受理件数。', 'Applications settled over applications accepted.'],
    basis: localLedger('政务服务'),
  }),
  affairs.count('petitions', 'flow', '起', {
    name: ['信访事项', 'Petitions'], better: 'lower',
    says: ['本期登记的信访事项起数。', 'Petitions registered in the period.'],
    from, basis: localLedger('信访工作条例'),
  }),
  affairs.count('petitions_done', 'flow', '起', {
    name: ['办结信访事项', 'Petitions settled'], better: 'higher',
    says: ['本期登记的信访事项中已答复办结的起数。', 'Of the petitions registered in the period, those answered.'],
    from, basis: localLedger('信访工作条例'),
  }),
  affairs.rate('petitions_done_rate', '%', 'petitions_done / petitions', {
    name: ['信访办结率', 'Petition settlement rate'], better: 'higher',
    says: ['分子为办结信访事项起数，分母为登记信访事项起数。', 'Petitions answered over petitions registered.'],
    basis: localLedger('信访工作条例'),
  }),
  aid.count('aid_people', 'flow', '人次', {
    name: ['医疗救助', 'Medical aid'],
    says: ['本期享受医疗救助的人次。', 'Times medical aid was given in the period.'],
    from, basis: localLedger('医疗救助'),
  }),
  aid.count('aid_money', 'flow', '万元', {
    name: ['医疗救助金额', 'Medical aid money'],
    says: ['本期支付的医疗救助金额。', 'Medical aid paid in the period.'],
    from, basis: localLedger('医疗救助'),
  }),
  aid.rate('aid_per_visit', '元/人次', 'aid_money / aid_people', {
    name: ['次均医疗救助', 'Medical aid each time'],
    says: ['分子为医疗救助金额，分母为医疗救助人次。', 'Medical aid paid over times aid was given.'],
    basis: localLedger('医疗救助'),
  }),
  training.count('training_people', 'flow', '人次', {
    name: ['进修培训', 'Training'], better: 'higher',
    says: ['本期组织卫生健康人员进修、培训的人次。', 'Staff sent for study or training in the period.'],
    from, basis: localLedger('人才培养'),
  }),
  training.count('training_sessions', 'flow', '期', {
    name: ['举办培训班', 'Courses held'], better: 'higher',
    says: ['本期举办的业务培训班期数。', 'Courses held in the period.'],
    from, basis: localLedger('人才培养'),
  }),
  training.count('training_village', 'flow', '人次', {
    name: ['其中：村医培训', 'of which village doctors'], better: 'higher',
    says: ['本期进修培训中的村医人次。', 'Village doctors among those trained in the period.'],
    from, basis: localLedger('人才培养'),
  }),
  projects.count('projects_total', 'stock', '个', {
    name: ['医疗卫生建设项目', 'Construction projects'],
    says: ['本年度实施的医疗卫生建设项目数，含竣工、在建和招标中的项目。', 'Construction projects of the year: completed, under way and in tender.'],
    from, basis: localLedger('项目建设'),
  }),
  ...projectStages(),
  projects.count('projects_planned', 'stock', '万元', {
    name: ['项目计划投资', 'Planned investment'],
    says: ['本年度建设项目的计划投资额。', 'Planned investment of the projects of the year.'],
    from, basis: localLedger('项目建设'),
  }),
  projects.count('projects_spent', 'cumulative', '万元', {
    name: ['项目完成投资', 'Investment made'], better: 'higher',
    says: ['年初至期末建设项目完成的投资额。', 'Investment made in the projects since the start of the year.'],
    from, basis: localLedger('项目建设'),
  }),
  projects.rate('projects_spent_rate', '%', 'projects_spent / projects_planned', {
    name: ['项目投资完成率', 'Investment rate'], better: 'higher', max: null,
    says: ['分子为完成投资额，分母为计划投资额。', 'Investment made over investment planned.'],
    basis: localLedger('项目建设'),
  }),
];

function projectStages(): readonly MetricDefinition[] {
  const stages = [['projects_completed', '竣工', 'completed'], ['projects_building', '在建', 'under way'], ['projects_bidding', '招标', 'in tender']] as const;
  return stages.map(([id, zh, en]) => projects.count(id, 'stock', '个', {
    name: [`其中：${zh}项目`, `of which ${en}`],
    says: [`期末医疗卫生建设项目中${zh}的项目数。`, `Construction projects ${en} at the end of the period.`],
    from, basis: localLedger('项目建设'),
  }));
}
