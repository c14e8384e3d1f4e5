import { LIGHTS_BY_DAYS, sketch, type Clock, type Procedure, type Reminder } from '@taizhang/workflow';
import { agreement } from './norm.ts';

const { choice, end, longText, option, relation, state, text, word } = sketch;

const ordinary = { field: 'urgency', isOneOf: ['ordinary'] } as const;
const urgent = { field: 'urgency', isOneOf: ['urgent'] } as const;

/** An ordinary consultation. */
const arrangement: Clock = { id: 'arrangement', name: word('普通会诊安排', 'Arranging it'), from: word('提出申请', 'it was asked for'), length: { count: 48, unit: 'hours' }, basis: agreement('普通会诊48小时内安排'), lastDay: 'stands', isLocal: true };
/** An urgent one. */
const urgentArrangement: Clock = { id: 'urgent', name: word('急会诊安排', 'Arranging it urgently'), from: word('提出申请', 'it was asked for'), length: { count: 2, unit: 'hours' }, basis: agreement('急会诊2小时内安排'), lastDay: 'stands', isLocal: true };
/** The written opinion. */
const report: Clock = { id: 'report', name: word('会诊意见书', 'Written opinion'), from: word('会诊结束', 'the consultation ended'), length: { count: 24, unit: 'hours' }, basis: agreement('会诊后24小时内出具意见书'), lastDay: 'stands', isLocal: true };

const atHour = (clock: string, zh: string, en: string): Reminder => ({ id: `${clock}-overdue`, clock, offset: { count: 0, unit: 'hours' }, to: ['invited', 'coordinator'], tone: 'urge', text: word(zh, en) });

/** Remote consultation (远程会诊) between institutions: asked for with the patient's consent, arranged, held, answered in writing. */
export const remoteConsultation: Procedure = {
  id: 'remote-consultation',
  name: word('远程会诊', 'Remote consultation'),
  purpose: word('医疗机构之间远程会诊的申请、安排、会诊和意见书', 'Asking for, arranging, holding and writing up remote consultations'),
  isPublic: false,
  states: [state('asked', '待安排', 'To be arranged'), state('arranged', '待会诊', 'Arranged'), state('held', '待出具意见', 'Opinion to be written'), end('answered', '已出具意见', 'Answered'), end('declined', '未能安排', 'Not arranged'), end('cancelled', '已取消', 'Cancelled')],
  relations: [relation('inviting', '邀请机构', 'inviting institution'), relation('invited', '受邀机构', 'invited institution'), relation('coordinator', '远程会诊中心', 'consultation centre')],
  fields: [
    choice('urgency', '会诊类型', 'Urgency', [option('ordinary', '普通会诊', 'Ordinary'), option('urgent', '急会诊', 'Urgent')]),
    choice('consent', '患者知情同意', 'Consent', [option('given', '已签署', 'Given'), option('missing', '未签署', 'Missing')]),
    longText('question', '会诊目的', 'Question'),
    text('department', '受邀科室', 'Department'),
    text('time', '会诊时间', 'Time'),
    longText('opinion', '会诊意见', 'Opinion'),
  ],
  clocks: [arrangement, urgentArrangement, report],
  conditions: [{ id: 'consent', name: word('患者已签署知情同意书', 'The patient has consented'), kind: 'answer', field: 'consent', isOneOf: ['given'] }],
  actions: [
    {
      id: 'ask', name: word('申请会诊', 'ask'), from: [], to: 'asked', by: ['inviting'], needs: ['urgency', 'consent', 'question'], may: ['department'], evidence: 1, conditions: ['consent'],
      clocks: [{ clock: 'arrangement', effect: 'start', when: ordinary }, { clock: 'urgent', effect: 'start', when: urgent }],
    },
    { id: 'arrange', name: word('安排专家和时间', 'arrange'), from: ['asked'], to: 'arranged', by: ['invited', 'coordinator'], asks: ['time', 'department'], clocks: [{ clock: 'arrangement', effect: 'stop' }, { clock: 'urgent', effect: 'stop' }] },
    { id: 'decline', name: word('不能安排', 'decline'), from: ['asked'], to: 'declined', by: ['invited', 'coordinator'], needsOpinion: true, clocks: [{ clock: 'arrangement', effect: 'stop' }, { clock: 'urgent', effect: 'stop' }] },
    { id: 'hold', name: word('完成会诊', 'hold'), from: ['arranged'], to: 'held', by: ['invited'], clocks: [{ clock: 'report', effect: 'start' }] },
    { id: 'answer', name: word('出具意见书', 'answer'), from: ['held'], to: 'answered', by: ['invited'], asks: ['opinion'], evidence: 1, clocks: [{ clock: 'report', effect: 'stop' }] },
    { id: 'cancel', name: word('取消', 'cancel'), from: ['asked', 'arranged'], to: 'cancelled', by: ['inviting'], needsOpinion: true, clocks: [{ clock: 'arrangement', effect: 'stop' }, { clock: 'urgent', effect: 'stop' }] },
  ],
  reminders: [atHour('arrangement', '超过时限未安排', 'not arranged in time'), atHour('urgent', '急会诊超过时限未安排', 'urgent, not arranged in time'), atHour('report', '意见书超过时限', 'opinion overdue')],
  lights: LIGHTS_BY_DAYS,
  figures: { unit: ['invited'], limits: ['arrangement', 'urgent', 'report'], closedIn: ['answered'] },
};
