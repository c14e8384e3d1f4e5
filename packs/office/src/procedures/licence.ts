import { ladder, LIGHTS_BY_SHARE, sketch, type Clock, type PauseGround, type Procedure } from '@taizhang/workflow';
import { custom, licensing } from '../norm.ts';

const { choice, date, end, longText, option, relation, state, text, word } = sketch;

const ground = (id: string, zh: string, en: string): PauseGround => ({ id, name: word(zh, en), basis: licensing('第45条') });
/** What the law leaves out of the count; the applicant is told in writing how long it takes. */
const excluded: readonly PauseGround[] = [
  ground('expert_review', '专家评审', 'Review by experts'),
  ground('hearing', '听证', 'Hearing'),
  ground('inspection', '检验、检测、检疫', 'Testing or quarantine'),
  ground('appraisal', '鉴定', 'Appraisal'),
  ground('tender', '招标、拍卖', 'Tender or auction'),
];
const single = { field: 'form', isOneOf: ['single'] } as const;
const joint = { field: 'form', isOneOf: ['joint'] } as const;

/** Telling the applicant once what is missing; silence means the application is accepted. */
const notice: Clock = { id: 'notice', name: word('一次性告知', 'One-time notice'), from: word('收到申请材料', 'the application was received'), length: { count: 5, unit: 'workdays' }, basis: licensing('第32条第1款第4项'), lastDay: 'stands' };
/** The decision. */
const decision: Clock = {
  id: 'decision', name: word('许可决定', 'Decision'), from: word('受理', 'it was accepted'), length: { count: 20, unit: 'workdays' }, basis: licensing('第42条第1款'), lastDay: 'stands', pauses: excluded,
  extension: { length: { count: 10, unit: 'workdays' }, times: 1, condition: word('经本机关负责人批准，并告知申请人理由', 'approved by the head of the office, reasons told to the applicant'), basis: licensing('第42条第1款') },
};
/** The decision where several offices decide together (一件事). */
const jointDecision: Clock = {
  id: 'joint-decision', name: word('联合办理许可决定', 'Joint decision'), from: word('受理', 'it was accepted'), length: { count: 45, unit: 'workdays' }, basis: licensing('第42条第2款'), lastDay: 'stands', pauses: excluded,
  extension: { length: { count: 15, unit: 'workdays' }, times: 1, condition: word('经本级人民政府负责人批准，并告知申请人理由', 'approved by the head of the government, reasons told to the applicant'), basis: licensing('第42条第2款') },
};
/** What the office has promised, never longer than the law. */
const promise: Clock = { id: 'promise', name: word('承诺时限', 'Promised time'), from: word('受理', 'it was accepted'), length: { count: 10, unit: 'workdays' }, basis: custom('本机关承诺时限，不长于法定时限'), lastDay: 'stands', pauses: excluded, isLocal: true, ceiling: { length: { count: 20, unit: 'workdays' }, basis: licensing('第42条第1款') } };
/** Handing out the licence. */
const issue: Clock = { id: 'issue', name: word('颁发送达证件', 'Handing out the licence'), from: word('作出准予决定', 'it was granted'), length: { count: 10, unit: 'workdays' }, basis: licensing('第44条'), lastDay: 'stands' };
/** The applicant's time to ask for a hearing. */
const hearingRequest: Clock = { id: 'hearing-request', name: word('申请听证', 'Asking for a hearing'), from: word('被告知听证权利', 'the right to a hearing was told'), length: { count: 5, unit: 'workdays' }, basis: licensing('第47条'), lastDay: 'moves', runsFor: 'citizen' };
/** Holding it. */
const hearing: Clock = { id: 'hearing', name: word('组织听证', 'Holding the hearing'), from: word('收到听证申请', 'the request was received'), length: { count: 20, unit: 'workdays' }, basis: licensing('第47条'), lastDay: 'stands' };

const running = [{ clock: 'decision', effect: 'stop' }, { clock: 'joint-decision', effect: 'stop' }, { clock: 'promise', effect: 'stop' }] as const;
const pauseFor = (of: string) => [{ clock: 'decision', effect: 'pause', ground: of, when: single }, { clock: 'joint-decision', effect: 'pause', ground: of, when: joint }, { clock: 'promise', effect: 'pause', ground: of }] as const;
const goOn = [{ clock: 'decision', effect: 'resume', when: single }, { clock: 'joint-decision', effect: 'resume', when: joint }, { clock: 'promise', effect: 'resume' }] as const;

/** Licences and registrations (行政许可), single or in a one-event bundle (一件事): accepted, examined, decided, handed out. */
export const licence: Procedure = {
  id: 'licence',
  name: word('行政许可', 'Licence'),
  purpose: word('行政许可和登记事项的受理、审查、决定与送达', 'Licences and registrations, from application to delivery'),
  isPublic: true,
  states: [
    state('received', '待受理', 'To be accepted'),
    state('incomplete', '待补正', 'To be completed'),
    state('handling', '审查中', 'Being examined'),
    state('reviewing', '特别程序中', 'Special procedure'),
    state('hearing_offered', '告知听证', 'Hearing offered'),
    state('hearing', '听证中', 'Being heard'),
    state('granted', '准予待颁证', 'Granted'),
    end('issued', '已颁证', 'Handed out'),
    end('refused', '不予许可', 'Refused'),
    end('not_accepted', '不予受理', 'Not accepted'),
    end('withdrawn', '已撤回', 'Withdrawn'),
  ],
  relations: [relation('counter', '窗口', 'counter'), relation('handler', '承办人', 'handler'), relation('head', '机关负责人', 'head of the office')],
  fields: [
    text('service', '许可事项', 'Licence applied for'),
    choice('form', '办理方式', 'Form', [option('single', '单项办理', 'Single'), option('joint', '一件事联合办理', 'Joint, one event')]),
    longText('missing', '需补正内容', 'What is missing'),
    choice('special', '特别程序', 'Special procedure', excluded.map(({ id, name }) => ({ id, name, clause: '第45条' }))),
    date('special_until', '预计结束日期（已书面告知）', 'Expected end, told in writing'),
    longText('finding', '审查意见', 'Finding'),
    text('document', '决定书文号', 'Number of the decision'),
    text('certificate', '证件编号', 'Number of the licence'),
  ],
  clocks: [notice, decision, jointDecision, promise, issue, hearingRequest, hearing],
  conditions: [{ id: 'other_person', name: word('决定人不是审查人', 'Somebody else decides'), kind: 'other_person', actions: ['examine'] }],
  actions: [
    { id: 'register', name: word('收件登记', 'register'), from: [], to: 'received', by: ['counter'], needs: ['service', 'form'], mayBackdate: true, clocks: [{ clock: 'notice', effect: 'start' }] },
    { id: 'ask_completion', name: word('一次性告知补正', 'ask for completion'), from: ['received'], to: 'incomplete', by: ['counter', 'handler'], asks: ['missing'], evidence: 1, clocks: [{ clock: 'notice', effect: 'stop' }] },
    { id: 'complete', name: word('收到补正材料', 'receive the completion'), from: ['incomplete'], to: 'received', by: ['counter'], mayBackdate: true, clocks: [{ clock: 'notice', effect: 'start' }] },
    {
      id: 'accept', name: word('受理', 'accept'), from: ['received'], to: 'handling', by: ['counter', 'handler'],
      clocks: [{ clock: 'notice', effect: 'stop' }, { clock: 'decision', effect: 'start', when: single }, { clock: 'joint-decision', effect: 'start', when: joint }, { clock: 'promise', effect: 'start' }],
    },
    { id: 'decline', name: word('不予受理', 'decline'), from: ['received', 'incomplete'], to: 'not_accepted', by: ['counter', 'handler'], needsOpinion: true, evidence: 1, clocks: [{ clock: 'notice', effect: 'stop' }] },
    { id: 'examine', name: word('提出审查意见', 'examine'), from: ['handling'], by: ['handler'], asks: ['finding'] },
    ...excluded.filter(({ id }) => id !== 'hearing').map(({ id, name }) => ({
      id: `begin_${id}`, name: word(`转入${name.zh}并书面告知`, `begin: ${name.en}`), from: ['handling'], to: 'reviewing', by: ['handler'], asks: ['special_until'], clocks: pauseFor(id),
    })),
    { id: 'end_special', name: word('特别程序结束', 'end the special procedure'), from: ['reviewing'], to: 'handling', by: ['handler'], evidence: 1, clocks: goOn },
    { id: 'offer_hearing', name: word('告知听证权利', 'offer a hearing'), from: ['handling'], to: 'hearing_offered', by: ['handler'], needsOpinion: true, clocks: [{ clock: 'hearing-request', effect: 'start' }] },
    { id: 'no_hearing', name: word('期满未申请听证', 'no hearing asked for'), from: ['hearing_offered'], to: 'handling', by: ['handler'], clocks: [{ clock: 'hearing-request', effect: 'stop' }] },
    { id: 'begin_hearing', name: word('收到听证申请', 'receive the request for a hearing'), from: ['hearing_offered'], to: 'hearing', by: ['handler'], clocks: [{ clock: 'hearing-request', effect: 'stop' }, { clock: 'hearing', effect: 'start' }, ...pauseFor('hearing')] },
    { id: 'end_hearing', name: word('听证结束', 'end the hearing'), from: ['hearing'], to: 'handling', by: ['handler'], evidence: 1, clocks: [{ clock: 'hearing', effect: 'stop' }, ...goOn] },
    {
      id: 'extend', name: word('批准延期并告知', 'extend and tell'), from: ['handling'], by: ['head'], needsOpinion: true,
      clocks: [{ clock: 'decision', effect: 'extend', when: single }, { clock: 'joint-decision', effect: 'extend', when: joint }],
    },
    { id: 'grant', name: word('准予许可', 'grant'), from: ['handling'], to: 'granted', by: ['head'], needs: ['finding'], asks: ['document'], conditions: ['other_person'], clocks: [...running, { clock: 'issue', effect: 'start' }] },
    { id: 'refuse', name: word('不予许可', 'refuse'), from: ['handling'], to: 'refused', by: ['head'], needs: ['finding'], asks: ['document'], needsOpinion: true, conditions: ['other_person'], clocks: running },
    { id: 'issue', name: word('颁发送达', 'hand out'), from: ['granted'], to: 'issued', by: ['counter'], asks: ['certificate'], clocks: [{ clock: 'issue', effect: 'stop' }] },
    {
      id: 'withdraw', name: word('登记撤回', 'record the withdrawal'), from: ['received', 'incomplete', 'handling', 'reviewing', 'hearing_offered', 'hearing'], to: 'withdrawn', by: ['counter', 'handler'], needsOpinion: true,
      clocks: [{ clock: 'notice', effect: 'stop' }, { clock: 'hearing-request', effect: 'stop' }, { clock: 'hearing', effect: 'stop' }, ...running],
    },
  ],
  reminders: [
    ...ladder('notice', { who: ['counter', 'handler'], above: ['head'], daysBefore: 1 }),
    ...ladder('decision', { who: ['handler'], above: ['head'], daysBefore: 5 }),
    ...ladder('joint-decision', { who: ['handler'], above: ['head'], daysBefore: 10 }),
    ...ladder('promise', { who: ['handler'], above: ['head'], daysBefore: 3 }),
    ...ladder('issue', { who: ['counter'], above: ['head'], daysBefore: 3 }),
    ...ladder('hearing', { who: ['handler'], above: ['head'], daysBefore: 7 }),
  ],
  lights: LIGHTS_BY_SHARE,
  figures: { unit: ['handler'], limits: ['decision', 'joint-decision', 'promise', 'issue'], closedIn: ['issued', 'refused'] },
};
