import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom } from '../norm.ts';

const { date, end, longText, number, relation, state, text, word } = sketch;

/** Finishing by the day the plan gives. */
const finish: Clock = {
  id: 'finish', name: word('任务完成', 'Finishing'), from: word('任务下达', 'the task was set'), length: { count: 12, unit: 'months' }, basis: custom('以年度计划写明的完成日期为准'), lastDay: 'stands', isLocal: true, isAgreed: true,
  extension: { length: { count: 3, unit: 'months' }, times: 1, condition: word('经分管领导批准调整计划', 'the plan changed by leave of the leader in charge'), basis: custom('计划调整须经批准') },
};
/** The monthly report. */
const monthly: Clock = { id: 'monthly', name: word('月度进展', 'Monthly report'), from: word('下达任务或上次报告', 'the task was set or last reported on'), length: { count: 1, unit: 'months' }, basis: custom('长期事项按月反馈'), lastDay: 'moves', isLocal: true };

/** Key tasks of the year (重点工作): the plan broken down into tasks and sub-tasks, reported on monthly, closed when every part is. */
export const keyWork: Procedure = {
  id: 'key-work',
  name: word('重点工作', 'Key task'),
  purpose: word('年度重点工作的分解、推进、月度进展与验收', 'The year’s key tasks: breaking down, monthly progress, acceptance'),
  isPublic: false,
  states: [state('set', '待分解', 'To be broken down'), state('running', '推进中', 'Under way'), state('review', '待验收', 'To be accepted'), end('done', '已完成', 'Done'), end('cancelled', '已取消', 'Cancelled')],
  relations: [relation('planner', '统筹部门', 'planner'), relation('lead', '牵头单位', 'lead unit'), relation('assisting', '配合单位', 'assisting unit'), relation('leader', '分管领导', 'leader in charge')],
  fields: [
    longText('task', '任务内容', 'Task'),
    text('source', '任务来源', 'Source'),
    number('weight', '权重', 'Weight', { minimum: 0 }),
    date('due_on', '完成时限', 'To be finished by'),
    longText('breakdown', '分解方案', 'How it is broken down'),
    longText('progress', '本月进展', 'Progress of the month'),
    number('percent', '完成进度（%）', 'Progress (%)', { minimum: 0, maximum: 100 }),
    longText('outcome', '完成情况', 'Outcome'),
  ],
  clocks: [finish, monthly],
  conditions: [
    { id: 'children', name: word('子任务均已完成', 'Every sub-task is closed'), kind: 'children' },
    { id: 'figure', name: word('绑定的指标达到目标', 'The figure has reached its threshold'), kind: 'figure' },
    { id: 'evidence', name: word('有佐证材料', 'There is evidence'), kind: 'evidence', atLeast: 1 },
    { id: 'other_person', name: word('验收人不是承办人', 'Whoever accepts has not done the work'), kind: 'other_person', actions: ['report', 'submit'] },
  ],
  actions: [
    { id: 'set', name: word('下达', 'set'), from: [], to: 'set', by: ['planner'], needs: ['task', 'due_on'], may: ['source', 'weight'], clocks: [{ clock: 'finish', effect: 'start', until: 'due_on' }] },
    { id: 'break_down', name: word('分解并启动', 'break down and begin'), from: ['set'], to: 'running', by: ['lead'], asks: ['breakdown'], clocks: [{ clock: 'monthly', effect: 'start' }] },
    { id: 'report', name: word('报告月度进展', 'report'), from: ['running'], by: ['lead', 'assisting'], asks: ['progress', 'percent'], clocks: [{ clock: 'monthly', effect: 'start' }] },
    { id: 'weigh', name: word('调整权重', 'weigh anew'), from: ['set', 'running'], by: ['planner'], needsOpinion: true, asks: ['weight'] },
    { id: 'hand_over', name: word('调整责任单位', 'hand over'), from: ['set', 'running'], by: ['planner'], needsOpinion: true, reassigns: ['lead', 'assisting'] },
    { id: 'extend', name: word('批准调整完成时限', 'extend'), from: ['running'], by: ['leader'], needsOpinion: true, clocks: [{ clock: 'finish', effect: 'extend' }] },
    { id: 'submit', name: word('申请验收', 'ask for acceptance'), from: ['running'], to: 'review', by: ['lead'], asks: ['outcome'], conditions: ['children', 'evidence', 'figure'] },
    { id: 'return', name: word('退回', 'return'), from: ['review'], to: 'running', by: ['planner', 'leader'], needsOpinion: true },
    { id: 'accept', name: word('验收通过', 'accept'), from: ['review'], to: 'done', by: ['planner'], needsOpinion: true, conditions: ['children', 'evidence', 'figure', 'other_person'], clocks: [{ clock: 'finish', effect: 'stop' }, { clock: 'monthly', effect: 'stop' }] },
    { id: 'cancel', name: word('取消', 'cancel'), from: ['set', 'running'], to: 'cancelled', by: ['leader'], needsOpinion: true, conditions: ['children'], clocks: [{ clock: 'finish', effect: 'stop' }, { clock: 'monthly', effect: 'stop' }] },
  ],
  breakdown: { into: ['key-work', 'supervision'], levels: 3, from: ['set', 'running'], by: ['planner', 'lead'], percent: 'percent', weight: 'weight', until: 'finish', done: ['done'] },
  reminders: [...ladder('finish', { who: ['lead'], above: ['planner', 'leader'], daysBefore: 15 }), ...ladder('monthly', { who: ['lead', 'assisting'], above: ['planner'] })],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['lead'], limits: ['finish'], closedIn: ['done'],
    closingRate: word('重点工作完成率', 'Key work: finished, %'),
  },
};
