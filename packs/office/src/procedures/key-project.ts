import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom } from '../norm.ts';

const { choice, date, end, longText, money, number, option, relation, state, text, word } = sketch;

/** Completion by the day planned. */
const completion: Clock = {
  id: 'completion', name: word('项目竣工', 'Completion'), from: word('开工', 'building began'), length: { count: 12, unit: 'months' }, basis: custom('以批复或合同工期为准'), lastDay: 'stands', isLocal: true, isAgreed: true,
  pauses: [{ id: 'suspension', name: word('经批准停工（冬休、不可抗力等）', 'Suspended by leave (winter, force majeure)'), basis: custom('停工期间不计工期') }],
  extension: { length: { count: 6, unit: 'months' }, times: 2, condition: word('经主管部门批准调整工期', 'a longer time granted by the department in charge'), basis: custom('工期调整须经批准') },
};
/** The monthly schedule with photographs. */
const monthly: Clock = { id: 'monthly', name: word('月度调度', 'Monthly schedule'), from: word('开工或上次调度', 'building began, or the last schedule'), length: { count: 1, unit: 'months' }, basis: custom('重点项目按月调度'), lastDay: 'moves', isLocal: true };

/** Key construction projects (重点项目): milestones, investment planned and completed, a monthly schedule with photographs, acceptance. */
export const keyProject: Procedure = {
  id: 'key-project',
  name: word('重点项目', 'Key project'),
  purpose: word('重点建设项目的前期、开工、月度调度、投资完成和竣工验收', 'Key construction projects: preparation, monthly schedule, investment, acceptance'),
  isPublic: true,
  states: [
    state('prepared', '前期工作', 'Being prepared'),
    state('building', '在建', 'Being built'),
    state('suspended', '停工', 'Suspended'),
    state('built', '待竣工验收', 'To be accepted'),
    end('accepted', '已竣工验收', 'Accepted'),
    end('ended', '已终止', 'Ended'),
  ],
  relations: [relation('planner', '规划财务部门', 'planning section'), relation('owner', '项目单位', 'project owner'), relation('leader', '包联领导', 'leader in charge')],
  fields: [
    text('name', '项目名称', 'Project'),
    longText('scope', '建设内容及规模', 'Scope'),
    money('total', '总投资（万元）', 'Total investment (10,000 yuan)'),
    money('year_plan', '年度计划投资（万元）', 'Planned this year (10,000 yuan)'),
    money('completed', '累计完成投资（万元）', 'Completed so far (10,000 yuan)'),
    choice('milestone', '形象节点', 'Milestone', [
      option('approval', '立项批复', 'Approved'), option('design', '初步设计', 'Designed'), option('tender', '招标', 'Tendered'), option('foundation', '基础施工', 'Foundations'),
      option('structure', '主体施工', 'Structure'), option('fitting', '装修安装', 'Fitting out'), option('finished', '完工', 'Finished'),
    ]),
    number('percent', '形象进度（%）', 'Progress (%)', { minimum: 0, maximum: 100 }),
    date('due_on', '计划竣工日期', 'Planned completion'),
    longText('progress', '本月进展', 'Progress of the month'),
    longText('problems', '存在问题', 'Problems'),
    text('acceptance', '验收文号', 'Number of the acceptance'),
  ],
  clocks: [completion, monthly],
  conditions: [
    { id: 'investment', name: word('累计完成投资不超过总投资', 'No more completed than the total'), kind: 'at_most', field: 'completed', limit: 'total' },
    { id: 'other_person', name: word('验收登记人不是填报人', 'Somebody else records the acceptance'), kind: 'other_person', actions: ['report', 'finish'] },
  ],
  actions: [
    { id: 'register', name: word('入库', 'register'), from: [], to: 'prepared', by: ['planner'], needs: ['name', 'scope', 'total'], may: ['year_plan'] },
    { id: 'prepare', name: word('更新前期进展', 'report on the preparation'), from: ['prepared'], by: ['owner'], asks: ['milestone'], may: ['progress', 'problems'] },
    { id: 'begin', name: word('开工', 'begin building'), from: ['prepared'], to: 'building', by: ['owner'], asks: ['due_on'], evidence: 1, mayBackdate: true, clocks: [{ clock: 'completion', effect: 'start', until: 'due_on' }, { clock: 'monthly', effect: 'start' }] },
    {
      id: 'report', name: word('月度调度', 'report the month'), from: ['building'], by: ['owner'], asks: ['progress', 'completed', 'milestone', 'percent'], may: ['problems', 'year_plan'], evidence: 1, conditions: ['investment'],
      clocks: [{ clock: 'monthly', effect: 'start' }],
    },
    { id: 'extend', name: word('批准调整工期', 'extend'), from: ['building', 'suspended'], by: ['leader'], needsOpinion: true, clocks: [{ clock: 'completion', effect: 'extend' }] },
    { id: 'suspend', name: word('批准停工', 'suspend'), from: ['building'], to: 'suspended', by: ['leader'], needsOpinion: true, clocks: [{ clock: 'completion', effect: 'pause', ground: 'suspension' }, { clock: 'monthly', effect: 'stop' }] },
    { id: 'resume', name: word('复工', 'go on'), from: ['suspended'], to: 'building', by: ['owner'], clocks: [{ clock: 'completion', effect: 'resume' }, { clock: 'monthly', effect: 'start' }] },
    { id: 'finish', name: word('报告完工', 'report it finished'), from: ['building'], to: 'built', by: ['owner'], asks: ['completed'], evidence: 1, conditions: ['investment'], clocks: [{ clock: 'monthly', effect: 'stop' }] },
    { id: 'return', name: word('退回整改', 'return'), from: ['built'], to: 'building', by: ['planner'], needsOpinion: true, clocks: [{ clock: 'monthly', effect: 'start' }] },
    { id: 'accept', name: word('竣工验收', 'accept'), from: ['built'], to: 'accepted', by: ['planner'], asks: ['acceptance'], evidence: 1, conditions: ['other_person'], clocks: [{ clock: 'completion', effect: 'stop' }] },
    { id: 'end', name: word('终止', 'end'), from: ['prepared', 'building', 'suspended'], to: 'ended', by: ['leader'], needsOpinion: true, clocks: [{ clock: 'completion', effect: 'stop' }, { clock: 'monthly', effect: 'stop' }] },
  ],
  reminders: [...ladder('completion', { who: ['owner'], above: ['planner', 'leader'], daysBefore: 30 }), ...ladder('monthly', { who: ['owner'], above: ['planner'] })],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['owner'], limits: ['completion'], closedIn: ['accepted'],
    counts: [
      { id: 'invested', name: word('完成投资', 'investment made'), sentence: word('本期新增的完成投资，更正按差额计', 'Investment made in the period; corrections with their sign.'), unit: '万元', better: 'higher', rule: { kind: 'amount', field: 'completed' } },
      { id: 'planned_total', name: word('在库项目总投资', 'total investment of open projects'), sentence: word('期末在库、未验收项目的总投资', 'Total investment of the projects not yet accepted at the end of the period.'), unit: '万元', rule: { kind: 'standing', field: 'total' } },
      { id: 'made_so_far', name: word('在库项目累计完成投资', 'made so far in open projects'), sentence: word('期末在库、未验收项目开工以来累计完成的投资', 'Investment made so far in the projects not yet accepted at the end of the period.'), unit: '万元', better: 'higher', rule: { kind: 'standing', field: 'completed' } },
    ],
    rates: [{ id: 'investment_rate', name: word('投资完成率', 'investment made, %'), numerator: 'made_so_far', denominator: 'planned_total', better: 'higher', sentence: word('分子为期末在库项目累计完成投资，分母为在库项目总投资', 'Investment made so far over the total investment of the projects not yet accepted.') }],
  },
};
