import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { local } from '../norm.ts';

const { choice, end, longText, option, relation, state, text, word } = sketch;

/** Getting in touch with who gave a bad rating under their name. */
const contact: Clock = {
  id: 'contact', name: word('差评联系核实', 'Contacting who rated badly'), from: word('收到实名差评', 'the rating was received'), length: { count: 1, unit: 'workdays' },
  basis: local('上海（2024）、重庆（2021）、安阳（2021）地方性法规（示例）', '：实名差评1个工作日内联系核实', 'text'), lastDay: 'stands', isLocal: true,
};
/** Putting it right; the days differ from place to place. */
const rectify: Clock = {
  id: 'rectify', name: word('差评整改', 'Putting it right'), from: word('核实属实', 'it was found to be true'), length: { count: 5, unit: 'workdays' },
  basis: local('德州市公布的差评整改时限（示例，各地不同）', '：5个工作日', 'excerpt'), lastDay: 'stands', isLocal: true, isAgreed: true,
};

/** Ratings of services (好差评): who rated badly is contacted, the fault put right and told, or the rating appealed against. */
export const rating: Procedure = {
  id: 'rating',
  name: word('好差评差评整改', 'Bad ratings'),
  purpose: word('政务服务差评的联系核实、整改、申诉与回访', 'Bad ratings of services: contact, putting right, appeal and call back'),
  isPublic: true,
  states: [
    state('received', '待联系核实', 'To be contacted'),
    state('handling', '整改中', 'Being put right'),
    state('appealed', '申诉复核中', 'Appeal under review'),
    state('rectified', '已整改待回访', 'Put right'),
    end('closed', '已办结', 'Closed'),
    end('dismissed', '误评恶评，不计差评', 'Rating dismissed'),
  ],
  relations: [relation('clerk', '登记人', 'clerk'), relation('handler', '责任科室', 'section responsible'), relation('reviewer', '好差评管理人', 'reviewer of ratings')],
  fields: [
    choice('level', '评价档次', 'Rating', [option('unsatisfied', '不满意', 'Not satisfied'), option('very_unsatisfied', '非常不满意', 'Not satisfied at all')]),
    choice('channel', '评价渠道', 'Where it was given', [option('counter', '现场一次一评', 'At the counter'), option('online', '网上一事一评', 'Online'), option('public', '社会综合点评', 'By the public'), option('inspection', '政府监督查评', 'By inspectors')]),
    choice('named', '是否实名', 'Under a name', [option('named', '实名', 'Named'), option('anonymous', '匿名', 'Anonymous')]),
    text('service', '服务事项', 'Service'),
    longText('reason', '差评原因', 'Reason'),
    longText('finding', '核实情况', 'What was found'),
    longText('measure', '整改措施', 'What was done'),
    choice('verdict', '回访结果', 'Call back', [option('satisfied', '满意', 'Satisfied'), option('unsatisfied', '仍不满意', 'Still not satisfied'), option('unreached', '匿名或未能回访', 'Anonymous or not reached')]),
  ],
  clocks: [contact, rectify],
  conditions: [{ id: 'other_person', name: word('复核人、回访人不是整改人', 'Somebody else reviews and calls back'), kind: 'other_person', actions: ['confirm', 'rectify', 'appeal'] }],
  actions: [
    {
      id: 'register', name: word('登记差评', 'register'), from: [], to: 'received', by: ['clerk'], needs: ['level', 'channel', 'named', 'service'], may: ['reason'], mayBackdate: true,
      clocks: [{ clock: 'contact', effect: 'start', when: { field: 'named', isOneOf: ['named'] } }],
    },
    { id: 'confirm', name: word('核实属实', 'find it true'), from: ['received'], to: 'handling', by: ['handler'], asks: ['finding'], clocks: [{ clock: 'contact', effect: 'stop' }, { clock: 'rectify', effect: 'start' }] },
    { id: 'appeal', name: word('申诉', 'appeal'), from: ['received'], to: 'appealed', by: ['handler'], asks: ['finding'], evidence: 1, clocks: [{ clock: 'contact', effect: 'stop' }] },
    { id: 'uphold', name: word('申诉成立', 'uphold the appeal'), from: ['appealed'], to: 'dismissed', by: ['reviewer'], needsOpinion: true, conditions: ['other_person'] },
    { id: 'reject', name: word('申诉不成立', 'reject the appeal'), from: ['appealed'], to: 'handling', by: ['reviewer'], needsOpinion: true, clocks: [{ clock: 'rectify', effect: 'start' }] },
    { id: 'rectify', name: word('反馈整改', 'report what was done'), from: ['handling'], to: 'rectified', by: ['handler'], asks: ['measure'], evidence: 1, clocks: [{ clock: 'rectify', effect: 'stop' }] },
    { id: 'close', name: word('回访办结', 'call back and close'), from: ['rectified'], to: 'closed', by: ['reviewer'], asks: ['verdict'], conditions: ['other_person'] },
    { id: 'redo', name: word('退回再整改', 'return'), from: ['rectified'], to: 'handling', by: ['reviewer'], needsOpinion: true, clocks: [{ clock: 'rectify', effect: 'start' }] },
  ],
  reminders: [...ladder('contact', { who: ['handler'], above: ['reviewer'], daysBefore: 0 }).slice(1), ...ladder('rectify', { who: ['handler'], above: ['reviewer'], daysBefore: 1 })],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['handler'], limits: ['contact', 'rectify'], closedIn: ['closed'],
    closingRate: word('差评整改率', 'Bad ratings: put right, %'),
    counts: [
      { id: 'rated', name: word('回访评价数', 'called back'), sentence: word('本期办结、回访得到满意或者仍不满意评价的件数', 'Bad ratings closed in the period whose givers said whether they are satisfied now.'), unit: '件', rule: { kind: 'closed', when: { field: 'verdict', isOneOf: ['satisfied', 'unsatisfied'] } } },
      { id: 'satisfied', name: word('回访满意数', 'satisfied'), sentence: word('本期办结、回访满意的件数', 'Bad ratings closed in the period whose givers are satisfied now.'), unit: '件', better: 'higher', rule: { kind: 'closed', when: { field: 'verdict', isOneOf: ['satisfied'] } } },
    ],
    rates: [{ id: 'satisfaction_rate', name: word('回访满意率', 'satisfied, %'), numerator: 'satisfied', denominator: 'rated', better: 'higher', sentence: word('分子为回访满意的件数，分母为回访得到评价的件数，匿名和未能回访的除外', 'Bad ratings whose givers are satisfied now over those whose givers gave a verdict.') }],
  },
};
