import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { custom, deputies, local } from '../norm.ts';

const { choice, end, longText, option, relation, state, text, word } = sketch;

const HEBEI = '河北省代表建议办理的地方性法规（示例，以本省规定为准）';
const deputy = { field: 'kind', isOneOf: ['deputy'] } as const;
const member = { field: 'kind', isOneOf: ['member'] } as const;
const long = { count: 3, unit: 'months' } as const;

/** A suggestion handed to the wrong body goes back. */
const objection: Clock = {
  id: 'objection', name: word('异议退回', 'Objection'), from: word('收到交办', 'it was handed out'), length: { count: 5, unit: 'workdays' }, basis: local(HEBEI, '第17条', 'text'), lastDay: 'stands', isLocal: true,
};
/** What an assisting body owes the lead. */
const assistance: Clock = {
  id: 'assistance', name: word('会办意见', 'Opinion of assisting bodies'), from: word('交办', 'it was handed out'), length: { count: 2, unit: 'months' }, basis: local(HEBEI, '第22条', 'text'), lastDay: 'stands', isLocal: true,
};
/** The answer to a deputy: three months, six when far-reaching and difficult. */
const answer: Clock = {
  id: 'answer', name: word('建议答复', 'Answer to the deputy'), from: word('交办', 'it was handed out'), length: long, basis: deputies('第51条'), lastDay: 'stands',
  extension: { length: long, times: 1, condition: word('涉及面广、处理难度大，答复期限至六个月', 'far-reaching and difficult: six months in all'), basis: deputies('第51条') },
};
/** The answer to a member of the political consultative conference; the text has not been seen. */
const memberAnswer: Clock = {
  id: 'member-answer', name: word('提案办复', 'Answer to the member'), from: word('交办', 'it was handed out'), length: long, basis: custom('政协提案三个月内办复，至迟不超过六个月'), lastDay: 'stands', isLocal: true,
  extension: { length: long, times: 1, condition: word('至迟不超过六个月', 'six months at the latest'), basis: custom('政协提案至迟不超过六个月') },
};
/** Answering anew when the answer did not satisfy. */
const redo: Clock = {
  id: 'redo', name: word('重新办理', 'Answering anew'), from: word('收到不满意的反馈', 'the answer was found wanting'), length: { count: 1, unit: 'months' }, basis: local(HEBEI, '第26条', 'text'), lastDay: 'stands', isLocal: true,
};

/** Suggestions of deputies and proposals of members (代表建议、政协提案): led and assisted, talked over, answered with A to D, done anew when not satisfactory. */
export const proposal: Procedure = {
  id: 'proposal',
  name: word('建议提案办理', 'Suggestions and proposals'),
  purpose: word('人大代表建议和政协提案的承办、会办、沟通、答复与满意度反馈', 'Suggestions of deputies and proposals of members, from hand-over to their verdict'),
  isPublic: true,
  states: [
    state('received', '待确认承办', 'To be taken on'),
    state('handling', '办理中', 'In hand'),
    state('answered', '已答复待反馈', 'Answered'),
    state('redo', '重新办理中', 'Being answered anew'),
    end('closed', '已办结', 'Closed'),
    end('objected', '异议退回', 'Returned'),
  ],
  relations: [relation('clerk', '登记人', 'clerk'), relation('lead', '主办单位', 'lead unit'), relation('assisting', '会办单位', 'assisting unit'), relation('head', '分管领导', 'leader in charge')],
  fields: [
    choice('kind', '类别', 'Kind', [option('deputy', '人大代表建议', 'Deputy’s suggestion'), option('member', '政协提案', 'Member’s proposal')]),
    text('number', '编号', 'Number'),
    longText('subject', '案由', 'Subject'),
    longText('reply', '会办意见', 'Opinion of the assisting unit'),
    longText('talks', '沟通情况', 'Talks with the deputy or member'),
    choice('result', '办理结果', 'Result', [
      option('A', 'A 已解决或基本解决', 'A solved, or nearly'),
      option('B', 'B 正在解决或已列入计划', 'B being solved, or planned'),
      option('C', 'C 因条件限制暂不能解决', 'C cannot be solved for now'),
      option('D', 'D 留作参考', 'D kept for reference'),
    ]),
    longText('answer', '答复内容', 'Answer'),
    choice('openness', '公开属性', 'Openness', [option('full', '全文公开', 'In full'), option('summary', '摘要公开', 'In short'), option('none', '不公开', 'Not public')]),
    choice('verdict', '满意度', 'Verdict', [option('satisfied', '满意', 'Satisfied'), option('mostly', '基本满意', 'Mostly satisfied'), option('unsatisfied', '不满意', 'Not satisfied')]),
  ],
  clocks: [objection, assistance, answer, memberAnswer, redo],
  conditions: [
    { id: 'assisted', name: word('会办单位均已回复', 'Every assisting unit has replied'), kind: 'all_parties', relation: 'assisting', action: 'reply' },
    { id: 'accepted', name: word('代表委员满意或基本满意', 'The deputy or member is satisfied'), kind: 'answer', field: 'verdict', isOneOf: ['satisfied', 'mostly'] },
    { id: 'rejected', name: word('代表委员不满意', 'The deputy or member is not satisfied'), kind: 'answer', field: 'verdict', isOneOf: ['unsatisfied'] },
  ],
  actions: [
    {
      id: 'register', name: word('登记交办', 'register'), from: [], to: 'received', by: ['clerk'], needs: ['kind', 'number', 'subject'], mayBackdate: true,
      clocks: [{ clock: 'objection', effect: 'start' }, { clock: 'assistance', effect: 'start' }, { clock: 'answer', effect: 'start', when: deputy }, { clock: 'member-answer', effect: 'start', when: member }],
    },
    {
      id: 'object', name: word('提出异议退回', 'object'), from: ['received'], to: 'objected', by: ['lead'], needsOpinion: true,
      clocks: [{ clock: 'objection', effect: 'stop' }, { clock: 'assistance', effect: 'stop' }, { clock: 'answer', effect: 'stop' }, { clock: 'member-answer', effect: 'stop' }],
    },
    { id: 'take_on', name: word('确认承办', 'take on'), from: ['received'], to: 'handling', by: ['lead'], clocks: [{ clock: 'objection', effect: 'stop' }] },
    { id: 'reply', name: word('回复会办意见', 'reply'), from: ['handling'], by: ['assisting'], asks: ['reply'] },
    { id: 'gather', name: word('收齐会办意见', 'have every reply'), from: ['handling'], by: ['lead'], conditions: ['assisted'], clocks: [{ clock: 'assistance', effect: 'stop' }] },
    { id: 'talk', name: word('沟通', 'talk it over'), from: ['handling', 'redo'], by: ['lead'], asks: ['talks'] },
    {
      id: 'extend', name: word('批准延期', 'extend'), from: ['handling'], by: ['head'], needsOpinion: true,
      clocks: [{ clock: 'answer', effect: 'extend', when: deputy }, { clock: 'member-answer', effect: 'extend', when: member }],
    },
    {
      id: 'answer', name: word('答复', 'answer'), from: ['handling'], to: 'answered', by: ['lead'], needs: ['talks'], asks: ['result', 'answer', 'openness'], evidence: 1, conditions: ['assisted'],
      clocks: [{ clock: 'assistance', effect: 'stop' }, { clock: 'answer', effect: 'stop' }, { clock: 'member-answer', effect: 'stop' }],
    },
    { id: 'close', name: word('登记满意，办结', 'close'), from: ['answered'], to: 'closed', by: ['clerk'], asks: ['verdict'], conditions: ['accepted'] },
    { id: 'redo', name: word('登记不满意，重新办理', 'do anew'), from: ['answered'], to: 'redo', by: ['clerk'], asks: ['verdict'], conditions: ['rejected'], mayBackdate: true, clocks: [{ clock: 'redo', effect: 'start' }] },
    { id: 'answer_again', name: word('再次答复', 'answer again'), from: ['redo'], to: 'answered', by: ['lead'], asks: ['result', 'answer', 'talks'], evidence: 1, clocks: [{ clock: 'redo', effect: 'stop' }] },
  ],
  reminders: [
    ...ladder('objection', { who: ['lead'], above: ['head'], daysBefore: 1 }),
    ...ladder('assistance', { who: ['assisting', 'lead'], above: ['head'], daysBefore: 10 }),
    ...ladder('answer', { who: ['lead'], above: ['head'], daysBefore: 15 }),
    ...ladder('member-answer', { who: ['lead'], above: ['head'], daysBefore: 15 }),
    ...ladder('redo', { who: ['lead'], above: ['head'], daysBefore: 7 }),
  ],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['lead'], limits: ['answer', 'member-answer', 'redo'], closedIn: ['closed'],
    counts: [{ id: 'satisfied', name: word('满意数', 'satisfied'), sentence: word('本期办结、代表委员表示满意的件数，不含基本满意', 'Items closed in the period with which the deputy or member was satisfied, not mostly satisfied.'), unit: '件', better: 'higher', rule: { kind: 'closed', when: { field: 'verdict', isOneOf: ['satisfied'] } } }],
    rates: [{ id: 'satisfaction_rate', name: word('满意率', 'satisfied, %'), numerator: 'satisfied', denominator: 'closed', better: 'higher', sentence: word('分子为代表委员表示满意的件数，分母为本期办结件数', 'Items with which the deputy or member was satisfied over items closed in the period.') }],
  },
};
