import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom } from '../norm.ts';

const { choice, date, end, longText, number, option, relation, state, word } = sketch;

/** Signing for an item; the days are the office's to set. */
const signing: Clock = {
  id: 'signing',
  name: { zh: '签收', en: 'Signing for it' },
  from: { zh: '交办', en: 'the item was handed out' },
  length: { count: 1, unit: 'workdays' },
  basis: custom('督办签收'),
  lastDay: 'stands',
  isLocal: true,
};

/** Getting it done: by the day agreed, else within 15 working days. */
const handling: Clock = {
  id: 'handling',
  name: { zh: '督办办结', en: 'Getting it done' },
  from: { zh: '交办', en: 'the item was handed out' },
  length: { count: 15, unit: 'workdays' },
  basis: custom('一般事项7至15个工作日，可约定办结日'),
  lastDay: 'stands',
  isLocal: true,
  isAgreed: true,
  pauses: [{ id: 'approved', name: word('经交办领导批准暂停计时', 'Paused by leave of the leader'), basis: custom('暂停须经交办领导批准') }],
  extension: {
    length: { count: 15, unit: 'workdays' },
    times: 2,
    condition: { zh: '到期前书面申请，经交办领导批准', en: 'asked for in writing before it is due, approved by whoever handed it out' },
    basis: custom('延期须到期前书面申请并经交办领导批准'),
  },
};

/** The look back after closing: whether the figure still holds. */
const recurrence: Clock = {
  id: 'recurrence',
  name: { zh: '复发核查', en: 'Look back at recurrence' },
  from: { zh: '办结', en: 'the item was closed' },
  length: { count: 90, unit: 'days' },
  basis: custom('办结满90日核查是否反弹'),
  lastDay: 'moves',
  isLocal: true,
};

/**
 * Supervised items (督办): handed out, signed for, reported on, closed by somebody else. An item bound to a figure closes only when the figure,
 * measured again, has reached its threshold, and is looked at once more 90 days later. A bureau supervises within its own house: government
 * supervision (政府督查) needs an order of the government (政府督查工作条例第7条).
 */
export const supervision: Procedure = {
  id: 'supervision',
  name: word('督办', 'Supervised item'),
  purpose: word('领导批示、会议议定和落后指标的交办、跟踪与销号', 'Handing out, following and closing what was ordered, resolved or is falling behind'),
  isPublic: false,
  states: [
    state('handed_out', '待签收', 'To be signed for'),
    state('objected', '异议待处理', 'Objected to'),
    state('handling', '办理中', 'In hand'),
    state('paused', '暂停中', 'Paused'),
    state('review', '待审核', 'To be reviewed'),
    state('watching', '已办结待核查', 'Closed, to be looked at again'),
    end('closed', '已销号', 'Closed'),
    end('withdrawn', '已撤销', 'Withdrawn'),
  ],
  relations: [
    relation('initiator', '交办人', 'initiator'),
    relation('leader', '交办领导', 'leader'),
    relation('lead', '牵头单位', 'lead unit'),
    relation('assisting', '配合单位', 'assisting unit'),
    relation('reviewer', '审核人', 'reviewer'),
  ],
  fields: [
    longText('matter', '督办事项', 'Matter'),
    choice('source', '来源', 'Source', [
      option('indicator', '指标滞后', 'Indicator behind plan'),
      option('leader', '领导批示', 'Order of a leader'),
      option('meeting', '会议议定', 'Resolution of a meeting'),
      option('document', '上级文件', 'Document from above'),
      option('inspection', '督导检查', 'Inspection'),
      option('other', '其他', 'Other'),
    ]),
    date('due_on', '约定办结日期', 'Agreed last day'),
    number('limit_days', '约定工作日', 'Agreed working days', { minimum: 0, maximum: 250 }),
    number('weight', '权重', 'Weight', { minimum: 0 }),
    number('recheck_size', '须抽查份数', 'To be examined again', { minimum: 0, maximum: 1000 }),
    longText('progress', '进展情况', 'Progress'),
    number('percent', '完成进度（%）', 'Progress (%)', { minimum: 0, maximum: 100 }),
    longText('reply', '配合意见', 'Reply of the assisting unit'),
    longText('extension_reason', '延期理由', 'Reason for an extension'),
    number('extension_days', '延期工作日', 'Working days of extension', { minimum: 1, maximum: 15 }),
    longText('outcome', '办理结果', 'Outcome'),
    number('rechecked', '已抽查份数', 'Examined again', { minimum: 0 }),
    number('recheck_passed', '抽查属实份数', 'Found true', { minimum: 0 }),
  ],
  clocks: [signing, handling, recurrence],
  conditions: [
    { id: 'children', name: word('子任务均已办结', 'Every sub-item is closed'), kind: 'children' },
    { id: 'figure', name: word('绑定的指标重新计算后达到目标', 'The figure, measured again, has reached its threshold'), kind: 'figure' },
    { id: 'evidence', name: word('有佐证材料', 'There is evidence'), kind: 'evidence', atLeast: 1 },
    { id: 'recheck', name: word('抽查属实', 'What was examined again was true'), kind: 'recheck', examined: 'rechecked', passed: 'recheck_passed', atLeast: 'recheck_size', share: 1 },
    { id: 'assisted', name: word('配合单位均已回复', 'Every assisting unit has replied'), kind: 'all_parties', relation: 'assisting', action: 'reply' },
    { id: 'other_person', name: word('审核人不是办理人', 'The reviewer has not done the work'), kind: 'other_person', actions: ['sign', 'report', 'submit'] },
  ],
  actions: [
    {
      id: 'hand_out', name: word('立项交办', 'hand out'), from: [], to: 'handed_out', by: ['initiator'], needs: ['matter', 'source'], may: ['due_on', 'limit_days', 'weight', 'recheck_size'],
      clocks: [{ clock: 'signing', effect: 'start' }, { clock: 'handling', effect: 'start', until: 'due_on', length: 'limit_days' }],
    },
    { id: 'sign', name: word('签收', 'sign for'), from: ['handed_out'], to: 'handling', by: ['lead'], clocks: [{ clock: 'signing', effect: 'stop' }] },
    { id: 'object', name: word('提出异议', 'object'), from: ['handed_out'], to: 'objected', by: ['lead'], needsOpinion: true, clocks: [{ clock: 'signing', effect: 'stop' }] },
    {
      id: 'hand_out_again', name: word('重新交办', 'hand out again'), from: ['objected'], to: 'handed_out', by: ['initiator'], may: ['due_on', 'limit_days'], reassigns: ['lead', 'assisting'],
      clocks: [{ clock: 'signing', effect: 'start' }, { clock: 'handling', effect: 'start', until: 'due_on', length: 'limit_days' }],
    },
    { id: 'hand_over', name: word('转办', 'hand over'), from: ['handed_out', 'handling'], by: ['initiator'], needsOpinion: true, reassigns: ['lead', 'assisting', 'reviewer'] },
    { id: 'urge', name: word('催办', 'urge'), from: ['handed_out', 'handling'], by: ['initiator', 'leader', 'reviewer'] },
    { id: 'report', name: word('反馈进展', 'report progress'), from: ['handling'], by: ['lead'], asks: ['progress'], may: ['percent'] },
    { id: 'reply', name: word('回复', 'reply'), from: ['handling'], by: ['assisting'], asks: ['reply'] },
    { id: 'ask_extension', name: word('申请延期', 'ask for an extension'), from: ['handling'], by: ['lead'], asks: ['extension_reason'], may: ['extension_days'] },
    {
      id: 'extend', name: word('批准延期', 'grant an extension'), from: ['handling'], by: ['leader'], needs: ['extension_reason'], may: ['extension_days'], needsOpinion: true,
      clocks: [{ clock: 'handling', effect: 'extend', count: 'extension_days' }],
    },
    { id: 'pause', name: word('批准暂停', 'pause'), from: ['handling'], to: 'paused', by: ['leader'], needsOpinion: true, clocks: [{ clock: 'handling', effect: 'pause', ground: 'approved' }] },
    { id: 'resume', name: word('恢复办理', 'go on'), from: ['paused'], to: 'handling', by: ['leader', 'lead'], clocks: [{ clock: 'handling', effect: 'resume' }] },
    { id: 'recheck', name: word('记录抽查', 'record the re-check'), from: ['review'], by: ['reviewer'], asks: ['rechecked', 'recheck_passed'] },
    { id: 'submit', name: word('申请办结', 'ask to close'), from: ['handling'], to: 'review', by: ['lead'], asks: ['outcome'], conditions: ['children', 'evidence', 'assisted', 'figure'] },
    { id: 'return', name: word('退回重办', 'return'), from: ['review'], to: 'handling', by: ['reviewer'], needsOpinion: true },
    {
      id: 'accept', name: word('审核通过', 'accept'), from: ['review'], to: 'watching', by: ['reviewer'], when: { isBound: true }, conditions: ['other_person', 'children', 'evidence', 'recheck', 'figure'],
      clocks: [{ clock: 'handling', effect: 'stop' }, { clock: 'recurrence', effect: 'start' }],
    },
    {
      id: 'close', name: word('审核销号', 'close'), from: ['review'], to: 'closed', by: ['reviewer'], when: { isBound: false }, conditions: ['other_person', 'children', 'evidence', 'recheck'],
      clocks: [{ clock: 'handling', effect: 'stop' }],
    },
    { id: 'confirm', name: word('核查销号', 'confirm'), from: ['watching'], to: 'closed', by: ['reviewer'], conditions: ['children', 'figure'], clocks: [{ clock: 'recurrence', effect: 'stop' }] },
    {
      id: 'reopen', name: word('反弹重办', 'reopen'), from: ['watching'], to: 'handling', by: ['reviewer'], needsOpinion: true, asks: ['due_on'],
      clocks: [{ clock: 'recurrence', effect: 'stop' }, { clock: 'handling', effect: 'start', until: 'due_on' }],
    },
    {
      id: 'withdraw', name: word('撤销', 'withdraw'), from: ['handed_out', 'objected', 'handling', 'paused'], to: 'withdrawn', by: ['initiator'], needsOpinion: true, conditions: ['children'],
      clocks: [{ clock: 'signing', effect: 'stop' }, { clock: 'handling', effect: 'stop' }],
    },
  ],
  breakdown: { into: ['supervision'], levels: 2, from: ['handling'], by: ['initiator', 'lead'], percent: 'percent', weight: 'weight', until: 'handling', done: ['watching', 'closed'] },
  reminders: [
    ...ladder('handling', { who: ['lead', 'assisting'], above: ['initiator', 'leader'] }),
    { id: 'signing-overdue', clock: 'signing', offset: { count: 1, unit: 'days' }, to: ['lead', 'initiator'], tone: 'urge', text: word('未按时签收', 'not signed for in time') },
    { id: 'recurrence-today', clock: 'recurrence', offset: { count: 0, unit: 'days' }, to: ['reviewer'], tone: 'remind', text: word('今日核查是否反弹', 'look today whether it has come back') },
    { id: 'recurrence-overdue', clock: 'recurrence', offset: { count: 3, unit: 'days' }, to: ['reviewer', 'initiator'], tone: 'urge', text: word('复发核查已逾期', 'the look back is overdue') },
  ],
  lights: LIGHTS_BY_DAYS,
  figures: { unit: ['lead'], limits: ['handling'], closedIn: ['watching', 'closed'] },
};
