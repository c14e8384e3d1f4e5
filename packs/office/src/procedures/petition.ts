import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { petitions } from '../norm.ts';

const { choice, end, longText, option, relation, state, word } = sketch;

const redress = { field: 'kind', isOneOf: ['redress'] } as const;

/** A petition handed on to the wrong body is returned with reasons. */
const objection: Clock = {
  id: 'objection',
  name: { zh: '异议退回', en: 'Objection to the hand-over' },
  from: { zh: '收到转送、交办', en: 'the petition was handed over' },
  length: { count: 5, unit: 'workdays' },
  basis: petitions('第23条'),
  lastDay: 'stands',
};

/** Telling the petitioner in writing whether the petition is accepted. */
const acceptance: Clock = {
  id: 'acceptance',
  name: { zh: '受理告知', en: 'Telling of acceptance' },
  from: { zh: '收到信访事项', en: 'the petition was received' },
  length: { count: 15, unit: 'days' },
  basis: petitions('第23条'),
  lastDay: 'stands',
};

/** Handling a petition that seeks redress. */
const handling: Clock = {
  id: 'handling',
  name: { zh: '信访办结', en: 'Handling of the petition' },
  from: { zh: '受理', en: 'it was accepted' },
  length: { count: 60, unit: 'days' },
  basis: petitions('第34条'),
  lastDay: 'stands',
  extension: {
    length: { count: 30, unit: 'days' },
    times: 1,
    condition: { zh: '情况复杂，经本机关、单位负责人批准并告知信访人理由', en: 'complicated; approved by the head of the office, reasons told to the petitioner' },
    basis: petitions('第34条'),
  },
};

/** The petitioner's time to ask for a review. */
const reviewRequest: Clock = {
  id: 'review-request',
  name: { zh: '申请复查', en: 'Asking for a review' },
  from: { zh: '信访人收到处理意见书', en: 'the petitioner received the decision' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第35条'),
  lastDay: 'moves',
  runsFor: 'citizen',
};

/** The review. */
const review: Clock = {
  id: 'review',
  name: { zh: '复查', en: 'Review' },
  from: { zh: '收到复查请求', en: 'the request for a review was received' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第35条'),
  lastDay: 'stands',
};

/** The petitioner's time to ask for a re-review. */
const reReviewRequest: Clock = {
  id: 're-review-request',
  name: { zh: '申请复核', en: 'Asking for a re-review' },
  from: { zh: '信访人收到复查意见', en: 'the petitioner received the review' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第36条'),
  lastDay: 'moves',
  runsFor: 'citizen',
};

/** The re-review; hearings are left out. */
const reReview: Clock = {
  id: 're-review',
  name: { zh: '复核', en: 'Re-review' },
  from: { zh: '收到复核请求', en: 'the request for a re-review was received' },
  length: { count: 30, unit: 'days' },
  basis: petitions('第36条'),
  lastDay: 'stands',
  pauses: [{ id: 'hearing', name: { zh: '听证', en: 'Hearing' }, basis: petitions('第36条') }],
};

/** Petitions (信访): told whether accepted within 15 days, handled within 60, then the petitioner may ask for a review and a re-review. */
export const petition: Procedure = {
  id: 'petition',
  name: word('信访', 'Petition'),
  purpose: word('信访事项的登记、受理、办理、复查与复核', 'Petitions, from registration to re-review'),
  isPublic: false,
  states: [
    state('registered', '待受理', 'To be accepted'),
    state('handling', '办理中', 'In hand'),
    state('decided', '已答复', 'Decided'),
    state('review', '复查中', 'Under review'),
    state('reviewed', '已复查', 'Reviewed'),
    state('re_review', '复核中', 'Under re-review'),
    state('hearing', '听证中', 'Being heard'),
    end('settled', '已办结', 'Settled'),
    end('concluded', '已复核终结', 'Concluded by the re-review'),
    end('objected', '异议退回', 'Returned to the sender'),
    end('not_accepted', '不予受理', 'Not accepted'),
  ],
  relations: [relation('clerk', '登记人', 'clerk'), relation('handler', '承办人', 'handler'), relation('head', '机关负责人', 'head of the office')],
  fields: [
    choice('kind', '事项类别', 'Kind', [
      option('suggestion', '建议意见类', 'Suggestion', '第29条'),
      option('accusation', '检举控告类', 'Accusation', '第30条'),
      option('redress', '申诉求决类', 'Seeking redress', '第31条'),
    ]),
    choice('mode', '信访形式', 'How it came', [
      option('letter', '来信', 'Letter'),
      option('online', '网上', 'Online'),
      option('phone', '电话', 'Telephone'),
      option('visit', '走访', 'Visit'),
      option('handed_over', '上级或有关部门转送交办', 'Handed over by another body'),
    ]),
    longText('matter', '信访事项', 'Matter'),
    choice('decision', '处理意见', 'Decision', [option('supported', '支持', 'Supported', '第32条'), option('explained', '解释疏导', 'Explained', '第32条'), option('rejected', '不予支持', 'Not supported', '第32条')]),
    longText('answer', '答复内容', 'Answer'),
    choice('review_result', '复查意见', 'Outcome of the review', [option('upheld', '维持', 'Upheld'), option('changed', '变更或撤销', 'Changed or revoked')]),
    choice('re_review_result', '复核意见', 'Outcome of the re-review', [option('upheld', '维持', 'Upheld'), option('changed', '变更或撤销', 'Changed or revoked')]),
  ],
  clocks: [objection, acceptance, handling, reviewRequest, review, reReviewRequest, reReview],
  conditions: [],
  actions: [
    {
      id: 'register', name: word('登记', 'register'), from: [], to: 'registered', by: ['clerk'], needs: ['kind', 'mode', 'matter'], mayBackdate: true,
      clocks: [{ clock: 'acceptance', effect: 'start' }, { clock: 'objection', effect: 'start', when: { field: 'mode', isOneOf: ['handed_over'] } }],
    },
    {
      id: 'accept', name: word('受理并告知', 'accept and tell'), from: ['registered'], to: 'handling', by: ['handler'],
      clocks: [{ clock: 'objection', effect: 'stop' }, { clock: 'acceptance', effect: 'stop' }, { clock: 'handling', effect: 'start', when: redress }],
    },
    {
      id: 'object', name: word('提出异议并退回', 'object and return'), from: ['registered'], to: 'objected', by: ['handler'], needsOpinion: true, when: { field: 'mode', isOneOf: ['handed_over'] },
      clocks: [{ clock: 'objection', effect: 'stop' }, { clock: 'acceptance', effect: 'stop' }],
    },
    {
      id: 'refuse', name: word('不予受理并告知', 'refuse and tell'), from: ['registered'], to: 'not_accepted', by: ['handler'], needsOpinion: true,
      clocks: [{ clock: 'objection', effect: 'stop' }, { clock: 'acceptance', effect: 'stop' }],
    },
    { id: 'extend', name: word('批准延期并告知', 'extend and tell'), from: ['handling'], by: ['head'], needsOpinion: true, when: redress, clocks: [{ clock: 'handling', effect: 'extend' }] },
    {
      id: 'decide', name: word('出具处理意见书', 'decide'), from: ['handling'], to: 'decided', by: ['handler'], when: redress, asks: ['decision', 'answer'], evidence: 1,
      clocks: [{ clock: 'handling', effect: 'stop' }, { clock: 'review-request', effect: 'start' }],
    },
    { id: 'answer', name: word('答复办结', 'answer'), from: ['handling'], to: 'settled', by: ['handler'], when: { field: 'kind', isOneOf: ['suggestion', 'accusation'] }, asks: ['answer'] },
    {
      id: 'settle', name: word('期满未再申请，办结', 'settle, nothing more asked for'), from: ['decided', 'reviewed'], to: 'settled', by: ['clerk', 'handler'],
      clocks: [{ clock: 'review-request', effect: 'stop' }, { clock: 're-review-request', effect: 'stop' }],
    },
    {
      id: 'ask_review', name: word('收到复查请求', 'receive the request for a review'), from: ['decided'], to: 'review', by: ['clerk'], mayBackdate: true,
      clocks: [{ clock: 'review-request', effect: 'stop' }, { clock: 'review', effect: 'start' }],
    },
    {
      id: 'review', name: word('出具复查意见', 'review'), from: ['review'], to: 'reviewed', by: ['handler'], asks: ['review_result'], evidence: 1,
      clocks: [{ clock: 'review', effect: 'stop' }, { clock: 're-review-request', effect: 'start' }],
    },
    {
      id: 'ask_re_review', name: word('收到复核请求', 'receive the request for a re-review'), from: ['reviewed'], to: 're_review', by: ['clerk'], mayBackdate: true,
      clocks: [{ clock: 're-review-request', effect: 'stop' }, { clock: 're-review', effect: 'start' }],
    },
    { id: 'hear', name: word('举行听证', 'hold a hearing'), from: ['re_review'], to: 'hearing', by: ['handler'], needsOpinion: true, clocks: [{ clock: 're-review', effect: 'pause', ground: 'hearing' }] },
    { id: 'heard', name: word('听证结束', 'end the hearing'), from: ['hearing'], to: 're_review', by: ['handler'], evidence: 1, clocks: [{ clock: 're-review', effect: 'resume' }] },
    { id: 'conclude', name: word('出具复核意见', 're-review'), from: ['re_review'], to: 'concluded', by: ['handler'], asks: ['re_review_result'], evidence: 1, clocks: [{ clock: 're-review', effect: 'stop' }] },
  ],
  reminders: [
    ...ladder('objection', { who: ['handler'], above: ['head'], daysBefore: 1 }),
    ...ladder('acceptance', { who: ['handler'], above: ['head'] }),
    ...ladder('handling', { who: ['handler'], above: ['head'], daysBefore: 10 }),
    ...ladder('review', { who: ['handler'], above: ['head'], daysBefore: 5 }),
    ...ladder('re-review', { who: ['handler'], above: ['head'], daysBefore: 5 }),
  ],
  lights: LIGHTS_BY_DAYS,
  figures: {
    unit: ['handler'], limits: ['acceptance', 'handling', 'review', 're-review'], closedIn: ['decided', 'reviewed', 'settled', 'concluded'],
    counts: [
      { id: 'told', name: word('受理告知数', 'told whether accepted'), sentence: word('本期告知受理或者不予受理的件数', 'Petitions whose senders were told in the period whether they were accepted.'), unit: '件', rule: { kind: 'taken', actions: ['accept', 'refuse'] } },
      { id: 'told_in_time', name: word('及时受理告知数', 'told in time'), sentence: word('本期在受理期限内告知受理或者不予受理的件数', 'Petitions whose senders were told in the period within the limit for accepting.'), unit: '件', better: 'higher', rule: { kind: 'taken', actions: ['accept', 'refuse'], inTimeOf: 'acceptance' } },
    ],
    rates: [{ id: 'acceptance_rate', name: word('及时受理率', 'told in time, %'), numerator: 'told_in_time', denominator: 'told', better: 'higher', sentence: word('分子为受理期限内告知的件数，分母为本期告知受理或者不予受理的件数', 'Petitions told within the limit over petitions told in the period.') }],
  },
};
