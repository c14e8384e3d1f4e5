import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom } from '../norm.ts';
import { rectificationLists } from './rectification-lists.ts';

const { choice, date, end, longText, number, option, relation, state, text, word } = sketch;

/** Putting the issue right by the day its list gives; at once means within 30 days. */
const rectify: Clock = {
  id: 'rectify', name: word('问题整改', 'Putting it right'), from: word('列入问题清单', 'it was put on the list'), length: { count: 30, unit: 'days' }, basis: custom('立行立改一般30日内，限期整改以清单写明的日期为准'), lastDay: 'stands', isLocal: true, isAgreed: true,
  extension: { length: { count: 30, unit: 'days' }, times: 1, condition: word('到期前申请，经分管领导批准', 'asked for before it is due, approved by the leader in charge'), basis: custom('整改延期须到期前报批') },
};
/** Reporting on what takes long. */
const stage: Clock = { id: 'stage', name: word('阶段报告', 'Report on the stage'), from: word('列入清单或上次报告', 'it was listed, or last reported on'), length: { count: 1, unit: 'months' }, basis: custom('长期整改按月报告阶段进展'), lastDay: 'moves', isLocal: true };
/** Looking back (回头看). */
const lookBack: Clock = { id: 'look-back', name: word('回头看', 'Looking back'), from: word('销号', 'it was closed'), length: { count: 90, unit: 'days' }, basis: custom('销号后三个月内回头看'), lastDay: 'moves', isLocal: true };

const stops = [{ clock: 'rectify', effect: 'stop' }, { clock: 'stage', effect: 'stop' }] as const;
const longTerm = { field: 'term', isOneOf: ['long'] } as const;

/** Issues put right by three lists (问题清单、任务清单、责任清单): claimed, put right, checked on the spot, reviewed, decided by the leading group, looked back at. A custom throughout. */
export const rectification: Procedure = {
  id: 'rectification',
  name: word('问题整改', 'Rectification of issues'),
  purpose: word('巡察、督察、检查等发现问题的三张清单、整改、销号和回头看', 'Issues found by inspections: three lists, putting right, closing, looking back'),
  isPublic: false,
  states: [
    state('listed', '待认领', 'To be claimed'),
    state('handling', '整改中', 'Being put right'),
    state('check', '待现场核查', 'To be checked on the spot'),
    state('review', '待分管领导审核', 'To be reviewed'),
    state('decision', '待集体研究', 'To be decided'),
    state('watching', '已销号待回头看', 'Closed, to be looked back at'),
    end('settled', '回头看通过', 'Settled'),
    end('merged', '并案或撤销', 'Merged or withdrawn'),
  ],
  relations: [
    relation('office', '整改办', 'rectification office'),
    relation('leader', '牵头领导', 'leader responsible'),
    relation('lead', '责任单位', 'unit responsible'),
    relation('assisting', '配合单位', 'assisting unit'),
    relation('section', '主管科室', 'section in charge'),
    relation('group', '领导小组', 'leading group'),
  ],
  fields: [
    choice('source', '问题来源', 'Source', [
      option('party_inspection', '巡视巡察', 'Party inspection'), option('supervision', '督察', 'Supervision'), option('audit', '审计', 'Audit'), option('check', '检查', 'Check'),
      option('petition', '信访', 'Petition'), option('opinion', '舆情', 'Public opinion'), option('self', '自查', 'Own finding'),
    ]),
    text('batch', '批次或文书', 'Batch or document'),
    longText('issue', '问题描述', 'Issue'),
    text('category', '问题分类', 'Category'),
    date('found_on', '发现时间', 'Found on'),
    longText('goal', '整改目标', 'Goal'),
    longText('measures', '整改措施', 'Measures'),
    text('responsible', '责任人', 'Person responsible'),
    choice('term', '时限类型', 'Term', [option('at_once', '立行立改', 'At once'), option('by_date', '限期整改', 'By a date'), option('long', '长期坚持', 'Long term')]),
    date('due_on', '整改时限', 'To be put right by'),
    longText('progress', '整改进展', 'Progress'),
    longText('outcome', '整改结果', 'Outcome'),
    longText('finding', '核查意见', 'Finding'),
    number('rechecked', '回头看抽查份数', 'Looked at again', { minimum: 0 }),
    number('recheck_passed', '其中未反弹份数', 'Still in order', { minimum: 0 }),
  ],
  clocks: [rectify, stage, lookBack],
  conditions: [
    { id: 'before_after', name: word('有整改前后对比的佐证材料', 'Evidence of before and after'), kind: 'evidence', atLeast: 2 },
    { id: 'figure', name: word('绑定的指标重新计算后达到目标', 'The figure has reached its threshold'), kind: 'figure' },
    { id: 'other_person', name: word('核查、审核人不是整改人', 'Whoever checks has not put it right'), kind: 'other_person', actions: ['claim', 'report', 'apply'] },
    { id: 'holds', name: word('回头看抽查未反弹', 'What was looked at again is still in order'), kind: 'recheck', examined: 'rechecked', passed: 'recheck_passed', atLeast: 1, share: 1 },
  ],
  actions: [
    {
      id: 'list', name: word('列入问题清单', 'list the issue'), from: [], to: 'listed', by: ['office'], needs: ['source', 'issue', 'goal', 'term'], may: ['batch', 'category', 'found_on', 'due_on'],
      clocks: [{ clock: 'rectify', effect: 'start', until: 'due_on' }, { clock: 'stage', effect: 'start', when: longTerm }],
    },
    { id: 'claim', name: word('认领并填报任务清单、责任清单', 'claim, with tasks and persons'), from: ['listed'], to: 'handling', by: ['lead'], asks: ['measures', 'responsible'] },
    { id: 'report', name: word('报告进展', 'report progress'), from: ['handling'], by: ['lead'], asks: ['progress'], clocks: [{ clock: 'stage', effect: 'start', when: longTerm }] },
    { id: 'extend', name: word('批准延期', 'extend'), from: ['handling'], by: ['leader'], needsOpinion: true, clocks: [{ clock: 'rectify', effect: 'extend' }] },
    { id: 'apply', name: word('申请销号', 'ask to close'), from: ['handling'], to: 'check', by: ['lead'], asks: ['outcome'], conditions: ['before_after', 'figure'] },
    { id: 'check', name: word('现场核查通过', 'find it put right on the spot'), from: ['check'], to: 'review', by: ['section'], asks: ['finding'], evidence: 1, conditions: ['other_person'] },
    { id: 'agree', name: word('审核同意', 'agree'), from: ['review'], to: 'decision', by: ['leader'], needsOpinion: true, conditions: ['other_person'] },
    { id: 'close', name: word('批准销号', 'close'), from: ['decision'], to: 'watching', by: ['group'], needsOpinion: true, conditions: ['before_after', 'figure', 'other_person'], clocks: [...stops, { clock: 'look-back', effect: 'start' }] },
    { id: 'return', name: word('退回整改', 'return'), from: ['check', 'review', 'decision'], to: 'handling', by: ['section', 'leader', 'group'], needsOpinion: true },
    // Last of what leads on from these states: whose turn it is follows from the first.
    { id: 'merge', name: word('并案或撤销', 'merge or withdraw'), from: ['listed', 'handling'], to: 'merged', by: ['office'], needsOpinion: true, clocks: stops },
    { id: 'settle', name: word('回头看通过', 'find it settled'), from: ['watching'], to: 'settled', by: ['section'], asks: ['rechecked', 'recheck_passed'], conditions: ['holds'], clocks: [{ clock: 'look-back', effect: 'stop' }] },
    {
      id: 'reopen', name: word('反弹，重新挂账', 'relist'), from: ['watching'], to: 'listed', by: ['section', 'office'], needsOpinion: true, asks: ['due_on'],
      clocks: [{ clock: 'look-back', effect: 'stop' }, { clock: 'rectify', effect: 'start', until: 'due_on' }, { clock: 'stage', effect: 'start', when: longTerm }],
    },
  ],
  reminders: [
    ...ladder('rectify', { who: ['lead'], above: ['office', 'leader'], daysBefore: 7 }),
    ...ladder('stage', { who: ['lead'], above: ['office'] }),
    ...ladder('look-back', { who: ['section'], above: ['office'], daysBefore: 7 }),
  ],
  lights: LIGHTS_BY_DAYS,
  lists: rectificationLists,
  figures: {
    unit: ['lead'], limits: ['rectify'], closedIn: ['watching', 'settled'],
    closingRate: word('问题整改销号率', 'Rectification: closed, %'),
  },
};
