import { ladder, LIGHTS_BY_DAYS, sketch, type Clock, type Procedure } from '@taizhang/workflow';
import { agreement, publicHealthNorm } from './norm.ts';

const { choice, date, end, longText, option, relation, state, text, word } = sketch;

/** The receiving hospital says yes or no. */
const confirmation: Clock = { id: 'confirmation', name: word('转诊确认', 'Confirming the referral'), from: word('提出转诊', 'it was asked for'), length: { count: 24, unit: 'hours' }, basis: agreement('24小时内确认转诊'), lastDay: 'stands', isLocal: true };
/** The referring clinic asks how it went. */
const followUp: Clock = { id: 'follow-up', name: word('转诊情况随访', 'Following up the referral'), from: word('转诊', 'the patient was referred'), length: { count: 14, unit: 'days' }, basis: publicHealthNorm('高血压患者健康管理：2周内主动随访转诊情况'), lastDay: 'stands' };
/** The clinic visits the patient sent back to it. */
const takeOver: Clock = { id: 'take-over', name: word('下转患者接续管理', 'Taking over the patient'), from: word('下转', 'the patient was sent back'), length: { count: 14, unit: 'days' }, basis: agreement('下转后2周内首次随访'), lastDay: 'stands', isLocal: true };

/** Two-way referral (双向转诊) between institutions: asked for, confirmed, treated, sent back and taken over again. */
export const referral: Procedure = {
  id: 'referral',
  name: word('双向转诊', 'Two-way referral'),
  purpose: word('医疗机构之间上转、接诊、下转和接续管理', 'Referral up, treatment, sending back and taking over'),
  isPublic: false,
  states: [
    state('asked', '待确认', 'To be confirmed'),
    state('confirmed', '待到院', 'To arrive'),
    state('treated', '已接诊', 'In treatment'),
    state('returning', '已下转待接续', 'Sent back'),
    end('taken_over', '已接续管理', 'Taken over'),
    end('ended', '治疗结束未下转', 'Ended there'),
    end('declined', '未接收', 'Not taken'),
    end('cancelled', '患者未到院', 'Did not arrive'),
  ],
  relations: [relation('referring', '转出机构', 'referring institution'), relation('receiving', '接收机构', 'receiving institution'), relation('coordinator', '医共体转诊中心', 'referral centre')],
  fields: [
    choice('direction', '转诊方向', 'Direction', [option('up', '上转', 'Up'), option('down', '下转', 'Down'), option('across', '平级转', 'Across')]),
    choice('urgency', '紧急程度', 'Urgency', [option('ordinary', '一般', 'Ordinary'), option('urgent', '紧急', 'Urgent')]),
    choice('reason', '转诊原因', 'Reason', [
      option('uncontrolled', '连续两次控制不满意', 'Not controlled twice running'), option('adverse', '药物不良反应难以控制', 'Adverse reaction'),
      option('new_complication', '出现新的并发症', 'New complication'), option('worse', '原有并发症加重', 'Complication worse'), option('other', '其他', 'Other'),
    ]),
    text('department', '拟转科室', 'Department'),
    date('appointment', '预约日期', 'Appointment'),
    longText('treatment', '诊疗情况', 'Treatment'),
    longText('advice', '康复与用药建议', 'Advice'),
    longText('follow_up', '随访情况', 'Follow-up'),
  ],
  clocks: [confirmation, followUp, takeOver],
  conditions: [],
  actions: [
    { id: 'refer', name: word('提出转诊', 'refer'), from: [], to: 'asked', by: ['referring'], needs: ['direction', 'urgency', 'reason'], may: ['department'], clocks: [{ clock: 'confirmation', effect: 'start' }, { clock: 'follow-up', effect: 'start' }] },
    { id: 'confirm', name: word('确认接收', 'confirm'), from: ['asked'], to: 'confirmed', by: ['receiving', 'coordinator'], asks: ['appointment'], may: ['department'], clocks: [{ clock: 'confirmation', effect: 'stop' }] },
    { id: 'decline', name: word('不能接收', 'decline'), from: ['asked'], to: 'declined', by: ['receiving', 'coordinator'], needsOpinion: true, clocks: [{ clock: 'confirmation', effect: 'stop' }, { clock: 'follow-up', effect: 'stop' }] },
    { id: 'treat', name: word('到院接诊', 'take in'), from: ['confirmed'], to: 'treated', by: ['receiving'] },
    { id: 'follow_up', name: word('随访转诊情况', 'follow up'), from: ['asked', 'confirmed', 'treated', 'returning'], by: ['referring'], asks: ['follow_up'], clocks: [{ clock: 'follow-up', effect: 'stop' }] },
    { id: 'cancel', name: word('患者未到院', 'record that nobody came'), from: ['confirmed'], to: 'cancelled', by: ['receiving', 'referring'], needsOpinion: true, clocks: [{ clock: 'follow-up', effect: 'stop' }] },
    { id: 'send_back', name: word('下转', 'send back'), from: ['treated'], to: 'returning', by: ['receiving'], asks: ['treatment', 'advice'], clocks: [{ clock: 'take-over', effect: 'start' }] },
    { id: 'end', name: word('治疗结束', 'end the treatment'), from: ['treated'], to: 'ended', by: ['receiving'], asks: ['treatment'], clocks: [{ clock: 'follow-up', effect: 'stop' }] },
    { id: 'take_over', name: word('接续管理', 'take over'), from: ['returning'], to: 'taken_over', by: ['referring'], asks: ['follow_up'], clocks: [{ clock: 'take-over', effect: 'stop' }, { clock: 'follow-up', effect: 'stop' }] },
  ],
  reminders: [
    { id: 'confirmation-overdue', clock: 'confirmation', offset: { count: 0, unit: 'hours' }, to: ['receiving', 'coordinator'], tone: 'urge', text: word('超过24小时未确认', 'not confirmed within 24 hours') },
    ...ladder('follow-up', { who: ['referring'], above: ['coordinator'] }),
    ...ladder('take-over', { who: ['referring'], above: ['coordinator'] }),
  ],
  lights: LIGHTS_BY_DAYS,
  figures: { unit: ['receiving'], limits: ['confirmation'], closedIn: ['taken_over', 'ended'] },
};
