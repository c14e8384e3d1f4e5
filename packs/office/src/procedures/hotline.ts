import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type ClockLength, type Procedure } from '@taizhang/workflow';
import { local } from '../norm.ts';

const { choice, end, longText, option, relation, state, text, word } = sketch;

const TANGSHAN = '《唐山市12345政务服务便民热线条例》（2025年，示例，以本地规定为准）';
const tangshan = (clause: string) => local(TANGSHAN, clause, 'text');
const inquiry = { field: 'kind', isOneOf: ['inquiry'] } as const;
const request = { field: 'kind', isOneOf: ['help', 'complaint', 'report', 'suggestion'] } as const;
const conduct = { field: 'kind', isOneOf: ['conduct'] } as const;

/** No national rule sets these days: each is an example from one city, to be replaced by the own rule or what the order itself says. */
const limit = (id: string, zh: string, en: string, length: ClockLength, clause: string): Clock => ({
  id, name: word(zh, en), from: word('收到交办工单', 'the order was received'), length, basis: tangshan(clause), lastDay: 'stands', isLocal: true, isAgreed: true,
  pauses: [{ id: 'suspended', name: word('经热线机构确认中止办理', 'Suspended by leave of the hotline'), basis: tangshan('第26条') }],
  extension: {
    length: { count: length.unit === 'hours' ? 24 : 5, unit: length.unit }, times: 1,
    condition: word('届满前申请，经派单机构审核同意并告知诉求人', 'asked for before it is due, agreed by the hotline, told to the caller'),
    basis: local('《保定市接诉即办工作条例》（2022年，示例）', '第19条（一般不超过5个工作日）', 'text'),
  },
});

const signing: Clock = { id: 'signing', name: word('工单签收', 'Signing for the order'), from: word('收到工单', 'the order was received'), length: { count: 1, unit: 'workdays' }, basis: tangshan('第23条第2款'), lastDay: 'stands', isLocal: true };
const returning: Clock = {
  id: 'returning', name: word('申请退单', 'Returning the order'), from: word('收到工单', 'the order was received'), length: { count: 1, unit: 'workdays' }, basis: tangshan('第23条第3款'), lastDay: 'stands', isLocal: true,
  extension: { length: { count: 2, unit: 'workdays' }, times: 1, condition: word('复杂、疑难事项可以延长至三个工作日', 'up to three working days when complicated'), basis: tangshan('第23条第3款') },
};
const answerInquiry = limit('inquiry', '咨询类办结', 'Answering an inquiry', { count: 2, unit: 'workdays' }, '第24条第1款');
const handleRequest = limit('request', '求助投诉举报建议类办结', 'Handling a request', { count: 5, unit: 'workdays' }, '第24条第1款');
const answerConduct = limit('conduct', '慢作为乱作为类反馈', 'Answering a complaint about conduct', { count: 24, unit: 'hours' }, '第32条');

const stopAll = [{ clock: 'inquiry', effect: 'stop' }, { clock: 'request', effect: 'stop' }, { clock: 'conduct', effect: 'stop' }] as const;

/** Orders of the 12345 hotline and complaints: signed for or returned, answered, called back, done anew when not settled. */
export const hotline: Procedure = {
  id: 'hotline',
  name: word('12345热线与投诉', 'Hotline and complaints'),
  purpose: word('热线工单和投诉的签收、办理、答复、回访与重办', 'Orders of the hotline and complaints, from receipt to the call back'),
  isPublic: false,
  states: [
    state('received', '待签收', 'To be signed for'),
    state('handling', '办理中', 'In hand'),
    state('suspended', '中止办理', 'Suspended'),
    state('answered', '已答复待回访', 'Answered'),
    end('closed', '已办结', 'Closed'),
    end('returned', '已退单', 'Returned'),
  ],
  relations: [relation('clerk', '接单人', 'clerk'), relation('handler', '承办单位', 'handling unit'), relation('caller_back', '回访人', 'caller back'), relation('head', '主要负责人', 'head of the office')],
  fields: [
    choice('kind', '诉求类别', 'Kind', [
      option('inquiry', '咨询', 'Inquiry'),
      option('help', '求助', 'Call for help'),
      option('complaint', '投诉', 'Complaint'),
      option('report', '举报', 'Report'),
      option('suggestion', '意见建议', 'Suggestion'),
      option('conduct', '慢作为、乱作为等作风投诉', 'Complaint about conduct'),
    ]),
    text('order', '工单编号', 'Order number'),
    longText('matter', '诉求内容', 'Matter'),
    { id: 'days', name: word('工单要求时限（工作日，作风类为小时）', 'Limit the order sets (working days; hours for conduct)'), kind: 'number', minimum: 1, maximum: 90 },
    choice('contacted', '是否联系诉求人', 'Caller contacted', [option('yes', '已联系', 'Yes'), option('no', '未能联系', 'Could not be reached')]),
    longText('answer', '答复内容', 'Answer'),
    choice('solved', '是否解决', 'Solved', [option('yes', '已解决', 'Yes'), option('no', '未解决', 'No'), option('explained', '无法解决，已解释', 'Cannot be, explained')]),
    choice('verdict', '满意度', 'Verdict', [option('satisfied', '满意', 'Satisfied'), option('unsatisfied', '不满意', 'Not satisfied'), option('unreached', '未能回访', 'Not reached')]),
  ],
  clocks: [signing, returning, answerInquiry, handleRequest, answerConduct],
  conditions: [
    { id: 'done', name: word('已联系诉求人', 'The caller has been contacted'), kind: 'answer', field: 'contacted', isOneOf: ['yes', 'no'] },
    { id: 'other_person', name: word('回访人不是答复人', 'Somebody else calls back'), kind: 'other_person', actions: ['answer'] },
  ],
  actions: [
    {
      id: 'register', name: word('接收工单', 'receive'), from: [], to: 'received', by: ['clerk'], needs: ['kind', 'order', 'matter'], may: ['days'], mayBackdate: true,
      clocks: [
        { clock: 'signing', effect: 'start' },
        { clock: 'returning', effect: 'start' },
        { clock: 'inquiry', effect: 'start', length: 'days', when: inquiry },
        { clock: 'request', effect: 'start', length: 'days', when: request },
        { clock: 'conduct', effect: 'start', length: 'days', when: conduct },
      ],
    },
    { id: 'sign', name: word('签收', 'sign for'), from: ['received'], to: 'handling', by: ['handler'], clocks: [{ clock: 'signing', effect: 'stop' }, { clock: 'returning', effect: 'stop' }] },
    { id: 'answer', name: word('答复', 'answer'), from: ['handling'], to: 'answered', by: ['handler'], asks: ['answer', 'contacted'], conditions: ['done'], clocks: stopAll },
    { id: 'find_difficult', name: word('疑难事项，延长退单期', 'find it complicated'), from: ['received'], by: ['handler'], needsOpinion: true, clocks: [{ clock: 'returning', effect: 'extend' }] },
    { id: 'return', name: word('申请退单获准', 'return'), from: ['received'], to: 'returned', by: ['handler'], needsOpinion: true, clocks: [{ clock: 'signing', effect: 'stop' }, { clock: 'returning', effect: 'stop' }, ...stopAll] },
    {
      id: 'extend', name: word('登记延期获准', 'extend'), from: ['handling'], by: ['handler'], needsOpinion: true,
      clocks: [{ clock: 'inquiry', effect: 'extend', when: inquiry }, { clock: 'request', effect: 'extend', when: request }, { clock: 'conduct', effect: 'extend', when: conduct }],
    },
    {
      id: 'suspend', name: word('登记中止', 'suspend'), from: ['handling'], to: 'suspended', by: ['handler'], needsOpinion: true,
      clocks: [
        { clock: 'inquiry', effect: 'pause', ground: 'suspended', when: inquiry },
        { clock: 'request', effect: 'pause', ground: 'suspended', when: request },
        { clock: 'conduct', effect: 'pause', ground: 'suspended', when: conduct },
      ],
    },
    {
      id: 'go_on', name: word('恢复办理', 'go on'), from: ['suspended'], to: 'handling', by: ['handler'],
      clocks: [{ clock: 'inquiry', effect: 'resume', when: inquiry }, { clock: 'request', effect: 'resume', when: request }, { clock: 'conduct', effect: 'resume', when: conduct }],
    },
    { id: 'terminate', name: word('登记终止', 'terminate'), from: ['suspended'], to: 'closed', by: ['handler'], needsOpinion: true, clocks: stopAll },
    { id: 'close', name: word('回访办结', 'call back and close'), from: ['answered'], to: 'closed', by: ['caller_back'], asks: ['solved', 'verdict'], conditions: ['other_person'] },
    {
      id: 'redo', name: word('退回重办', 'do anew'), from: ['answered'], to: 'handling', by: ['caller_back', 'head'], asks: ['solved', 'verdict'], needsOpinion: true,
      clocks: [{ clock: 'inquiry', effect: 'start', length: 'days', when: inquiry }, { clock: 'request', effect: 'start', length: 'days', when: request }, { clock: 'conduct', effect: 'start', length: 'days', when: conduct }],
    },
  ],
  reminders: [
    ...ladder('signing', { who: ['handler'], above: ['head'], daysBefore: 0 }).slice(1),
    ...ladder('inquiry', { who: ['handler'], above: ['head'], daysBefore: 1 }),
    ...ladder('request', { who: ['handler'], above: ['head'], daysBefore: 1 }),
    { id: 'conduct-soon', clock: 'conduct', offset: { count: -4, unit: 'hours' }, to: ['handler', 'head'], tone: 'remind', text: word('还有 4 小时到期', 'due in 4 hours') },
    { id: 'conduct-overdue', clock: 'conduct', offset: { count: 0, unit: 'hours' }, to: ['handler', 'head'], tone: 'escalate', text: word('已超期', 'overdue') },
  ],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['handler'], limits: ['inquiry', 'request', 'conduct'], closedIn: ['closed'],
    counts: [
      { id: 'rated', name: word('回访评价数', 'rated'), sentence: word('本期办结、回访得到满意或者不满意评价的件数', 'Orders closed in the period whose callers said whether they were satisfied.'), unit: '件', rule: { kind: 'closed', when: { field: 'verdict', isOneOf: ['satisfied', 'unsatisfied'] } } },
      { id: 'satisfied', name: word('满意数', 'satisfied'), sentence: word('本期办结、回访满意的件数', 'Orders closed in the period whose callers were satisfied.'), unit: '件', better: 'higher', rule: { kind: 'closed', when: { field: 'verdict', isOneOf: ['satisfied'] } } },
      { id: 'solved', name: word('解决数', 'solved'), sentence: word('本期办结、诉求已解决的件数', 'Orders closed in the period whose matter was solved.'), unit: '件', better: 'higher', rule: { kind: 'closed', when: { field: 'solved', isOneOf: ['yes'] } } },
      { id: 'asked', name: word('回访件数', 'called back'), sentence: word('本期办结、登记了是否解决的件数，终止办理的除外', 'Orders closed in the period for which it was recorded whether the matter was solved; terminated ones are not.'), unit: '件', rule: { kind: 'closed', when: { field: 'solved', isOneOf: ['yes', 'no', 'explained'] } } },
    ],
    rates: [
      { id: 'satisfaction_rate', name: word('满意率', 'satisfied, %'), numerator: 'satisfied', denominator: 'rated', better: 'higher', sentence: word('分子为回访满意的件数，分母为回访得到评价的件数，未能回访的除外', 'Orders whose callers were satisfied over those whose callers gave a verdict.') },
      { id: 'solution_rate', name: word('解决率', 'solved, %'), numerator: 'solved', denominator: 'asked', better: 'higher', sentence: word('分子为诉求已解决的件数，分母为回访登记了是否解决的件数', 'Orders whose matter was solved over those for which it was recorded.') },
    ],
  },
};
