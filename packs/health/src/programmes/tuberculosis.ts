import { addDays, addMonths, isPlainDate, plainDate, roundHalfUp, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, firstAfter, nextYearStart, numberIn, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { count, parameter, rate } from './measure-parts.ts';
import { norm } from './norm-source.ts';
import { coursesOf, type TuberculosisCourse } from './tuberculosis-course.ts';
import { tuberculosisKinds } from './tuberculosis-forms.ts';

const ID = 'tuberculosis';
const RULE = norm('肺结核患者健康管理服务规范', 'web');
const MANAGED = norm('肺结核患者管理率', 'code');
const REGULAR = norm('肺结核患者规则服药率：实际服药次数≥应服药次数90%', 'memory');
/** Day the third edition was issued. */
const START = plainDate('2017-02-28');

/** Tuberculosis: patients a designated hospital confirmed and handed to primary care (肺结核患者健康管理). */
export const tuberculosis = defineProgramme({
  id: ID,
  name: { zh: '肺结核患者健康管理', en: 'Tuberculosis management' },
  shortName: { zh: '肺结核', en: 'Tuberculosis' },
  source: RULE,
  reads: [],
  kinds: tuberculosisKinds,
  counts: [
    count('calendar', 'tb_notified', ['确诊并通知管理的患者', 'Patients notified'], [
      '年初以来经定点医疗机构确诊并通知基层管理，以及上年结转未结案的常住患者；死亡、迁出的自当日起剔除，一人只计一次。',
      'Residents whose case was notified this year or carried over unclosed from last year; the dead and those who left are out from that day, each counted once.',
    ], MANAGED),
    count('calendar', 'tb_managed', ['已管理的患者', 'Patients under management'], ['通知管理的患者中已完成第一次入户随访的人数，不论是否在 72 小时内。', 'Of those notified, patients who had their first home visit, within 72 hours or later.'], MANAGED),
    count('calendar', 'tb_completed', ['完成治疗的患者', 'Patients who finished treatment'], ['年初以来结案评估为完成疗程的常住患者；死亡、丢失、转入耐多药治疗、诊断更正的不计。', 'Residents whose case was closed this year with treatment completed; died, lost, moved to other treatment or corrected does not count.'], REGULAR),
    count('calendar', 'tb_regular', ['规则服药的患者', 'Patients who took drugs regularly'], ['完成治疗的患者中实际服药次数达到应服药次数 90% 及以上的人数，比较时不舍入。', 'Of those who finished treatment, patients who took at least 90 % of the doses due, compared unrounded.'], REGULAR),
  ],
  measures: [
    rate('tb_managed_rate', ['肺结核患者管理率', 'Tuberculosis management rate'], ['tb_managed', 'tb_notified'], ['分子为已管理的患者，分母为同期经定点医疗机构确诊并通知基层管理的患者。', 'Patients under management over those notified in the same time.'], MANAGED, { submittedAs: 'tb_managed_rate' }),
    rate('tb_regular_rate', ['肺结核患者规则服药率', 'Regular medication rate'], ['tb_regular', 'tb_completed'], ['分子为规则服药的患者，分母为同期已完成治疗的患者。', 'Patients who took their drugs regularly over those who finished treatment in the same time.'], REGULAR, { submittedAs: 'tb_regular_rate' }),
  ],
  flows: [
    {
      id: 'tb_visits', name: { zh: '肺结核患者随访', en: 'Tuberculosis visits' }, unit: 'times', source: RULE,
      sentence: { zh: '本期第一次入户和后续随访人次，未见到患者的不计。', en: 'First visits and follow-ups in the period; nobody found does not count.' }, amount: ({ kind }) => (kind === 'first_visit' || kind === 'follow_up' ? 1 : 0),
    },
    {
      id: 'tb_suspects', name: { zh: '可疑症状者推介转诊', en: 'Suspects referred' }, unit: 'persons', source: norm('筛查及推介转诊', 'web'),
      sentence: { zh: '本期推介转诊的可疑症状者人次。', en: 'Suspects referred in the period.' }, amount: ({ kind }) => (kind === 'suspect' ? 1 : 0),
    },
  ],
  parameters: [
    parameter('tb_first_visit_days', ['第一次入户期限', 'First home visit'], '天', START, 3, '规范第三版：接到通知单后 72 小时内访视患者；按日计为 3 天'),
    parameter('tb_intensive_days', ['强化期随访间隔（非医务人员督导）', 'Interval in the intensive phase'], '天', START, 10, '规范第三版：家庭成员督导，强化期或注射期每 10 天 1 次 (from memory)'),
    parameter('tb_continuation_months', ['继续期随访间隔', 'Interval in the continuation phase'], '月', START, 1, '规范第三版：继续期或非注射期每 1 个月 1 次；医务人员督导至少每月 1 次 (from memory)'),
    parameter('tb_referral_days', ['转诊后随访期限', 'Follow-up after a referral'], '天', START, 14, '规范第三版：出现不良反应、并发症，立即转诊，2 周内随访 (from memory)'),
    parameter('tb_suspect_days', ['推介转诊后随访期限', 'Call after referring a suspect'], '天', START, 7, '规范第三版：1 周内电话随访'),
    parameter('tb_closing_days', ['结案评估期限', 'Closing evaluation'], '天', START, 14, '预计停药后多少天内完成结案评估：规范未定，县内约定'),
    parameter('tb_call_days', ['结案后电话随访期限', 'Call after closing'], '天', START, 14, '规范第三版：2 周内电话随访'),
    parameter('tb_regular_percent', ['规则服药标准', 'Regular medication'], '%', START, 90, '规范第三版：实际服药次数占应服药次数 90% 以上 (from memory)'),
  ],
  sentences: {
    noted: { zh: '已记录', en: 'Noted' },
    first_visit: { zh: '第一次入户随访（72 小时内）', en: 'First home visit, within 72 hours' },
    first_visit_again: { zh: '第一次入户随访（已 {0} 次未见到患者，报告上级专业机构）', en: 'First home visit: nobody found {0} times, report upwards' },
    ten_days: { zh: '强化期随访（每 10 天）', en: 'Follow-up, every 10 days' },
    monthly: { zh: '每月随访', en: 'Monthly follow-up' },
    after_referral: { zh: '转诊后 2 周内随访', en: 'Follow-up within 2 weeks of the referral' },
    closing: { zh: '结案评估', en: 'Closing evaluation' },
    closing_call: { zh: '结案后 2 周内电话随访', en: 'Call within 2 weeks of closing' },
    suspect_call: { zh: '推介转诊后 1 周内电话随访', en: 'Call within a week of the referral' },
    not_seen: { zh: '通知后未入户随访', en: 'No home visit since the notice' },
    not_found: { zh: '{0} 次入户未见到患者', en: 'Visited {0} times, not found' },
    irregular: { zh: '服药 {0} 次，应服 {1} 次，不足 {2}%', en: '{0} of {1} doses taken, under {2} %' },
    more_than_due: { zh: '实际服药 {0} 次多于应服 {1} 次', en: '{0} doses taken, more than the {1} due' },
    in_time: { zh: '在接到通知后 {0} 天内', en: 'Within {0} days of the notice' },
    too_late: { zh: '超过接到通知后 {0} 天，第一次入户已逾期', en: 'More than {0} days after the notice: the first visit is late' },
    second_miss: { zh: '72 小时内 2 次未见到患者：报告上级专业机构', en: 'Not found twice within 72 hours: report upwards' },
    first_miss: { zh: '未见到患者，{0} 前再次入户', en: 'Not found: visit again by {0}' },
    refer: { zh: '立即转诊，{0} 天内随访', en: 'Refer at once, follow up within {0} days' },
    reaction: { zh: '不良反应或并发症', en: 'Adverse reaction or complication' },
    doses_missed: { zh: '漏服 {0} 次，查明原因', en: '{0} doses missed: find out why' },
    as_told: { zh: '按医嘱服药，无不良反应', en: 'Takes drugs as told, no reaction' },
    regular: { zh: '规则服药（{0}%）', en: 'Regular medication ({0} %)' },
    not_regular: { zh: '未达到规则服药（{0}%）', en: 'Not regular ({0} %)' },
  },
  assess: assessPatient,
  judge,
  yearSteps,
});

function assessPatient(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const records = view.records(ID);
  const { asOf, orgId } = view;
  if (records.length === 0 || !view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  const year = reportingYearOf(asOf, 'calendar');
  const courses = coursesOf(records);
  const course = courses.at(-1);
  if (course === undefined) return suspectOnly(view, records, parameters);
  const isCounted = course.closing === undefined || course.closing.on >= year.from;
  const callBy = course.closing === undefined || course.closingCall !== undefined || textIn(course.closing, 'reason') === '2' ? undefined : addDays(course.closing.on, parameters.get('tb_call_days', course.closing.on));
  if (!isCounted && (callBy === undefined || asOf > callBy)) return { counts: null, validUntil: null };
  const counts: string[] = [];
  const missing: MissingReason[] = [];
  if (isCounted) {
    counts.push('tb_notified');
    if (course.firstVisit) counts.push('tb_managed');
    else missing.push({ measure: 'tb_managed_rate', why: course.misses > 0 ? ['not_found', course.misses] : ['not_seen'] });
  }
  const finished = courses.findLast(({ closing }) => closing !== undefined && closing.on >= year.from && textIn(closing, 'reason') === '1')?.closing;
  if (finished) {
    counts.push('tb_completed');
    const why = whyNotRegular(finished, parameters);
    if (why) missing.push({ measure: 'tb_regular_rate', why });
    else counts.push('tb_regular');
  }
  const closed = course.closing;
  const dues: readonly Due[] = closed === undefined ? duesOf(course, parameters) : callBy === undefined ? [] : [{ kind: 'closing_call', what: ['closing_call'], from: addDays(closed.on, 1), by: callBy }];
  return { orgId, counts, dues, missing, doubts: oddDoses(closed), validUntil: firstAfter(asOf, [nextYearStart(asOf, 'calendar'), closed && callBy ? addDays(callBy, 1) : null]) };
}

/** Somebody with suspicious symptoms whom no hospital has confirmed: a call within a week of the referral, nothing else. */
function suspectOnly({ orgId }: ResidentView, records: readonly ServiceRecord[], parameters: Parameters): Standing | NotConcerned {
  const last = records.findLast(({ kind }) => kind === 'suspect' || kind === 'suspect_call');
  if (orgId === undefined || last?.kind !== 'suspect') return { counts: null, validUntil: null };
  const by = addDays(last.on, parameters.get('tb_suspect_days', last.on));
  return { orgId, counts: [], dues: [{ kind: 'suspect_call', what: ['suspect_call'], from: last.on, by }], missing: [], doubts: [], validUntil: null };
}

function duesOf(course: TuberculosisCourse, parameters: Parameters): readonly Due[] {
  const { notice, lastSeen, misses } = course;
  if (lastSeen === undefined) return [{ kind: 'first_visit', what: misses >= 2 ? ['first_visit_again', misses] : ['first_visit'], from: notice.on, by: firstVisitBy(notice, parameters) }];
  const dues = [nextVisit(lastSeen, parameters)];
  const ends = textIn(notice, 'ends_on');
  if (ends !== undefined && isPlainDate(ends)) dues.push({ kind: 'closing', what: ['closing'], from: ends, by: addDays(ends, parameters.get('tb_closing_days', ends)) });
  return dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

function firstVisitBy(notice: ServiceRecord, parameters: Parameters): PlainDate {
  return addDays(notice.on, parameters.get('tb_first_visit_days', notice.on));
}

/** 督导与随访 (规范 1.9, from memory): a health worker supervises: monthly; family or others: every 10 days in the intensive phase. */
function nextVisit(last: ServiceRecord, parameters: Parameters): Due {
  const from = addDays(last.on, 1);
  if (needsReferral(last)) return { kind: 'follow_up', what: ['after_referral'], from, by: addDays(last.on, parameters.get('tb_referral_days', last.on)) };
  const isFrequent = textIn(last, 'supervisor') !== '1' && textIn(last, 'phase') !== '2';
  return isFrequent
    ? { kind: 'follow_up', what: ['ten_days'], from, by: addDays(last.on, parameters.get('tb_intensive_days', last.on)) }
    : { kind: 'follow_up', what: ['monthly'], from, by: addMonths(last.on, parameters.get('tb_continuation_months', last.on)) };
}

function needsReferral(record: ServiceRecord): boolean {
  return textIn(record, 'adverse') === '2' || textIn(record, 'complication') === '2';
}

function whyNotRegular(closing: ServiceRecord, parameters: Parameters): Saying | undefined {
  const [taken, due] = [numberIn(closing, 'doses_taken') ?? 0, numberIn(closing, 'doses_due') ?? 0];
  const percent = parameters.get('tb_regular_percent', closing.on);
  return due > 0 && taken * 100 >= due * percent ? undefined : ['irregular', taken, due, percent];
}

function oddDoses(closing: ServiceRecord | undefined): readonly Saying[] {
  const [taken, due] = [closing && numberIn(closing, 'doses_taken'), closing && numberIn(closing, 'doses_due')];
  return taken !== undefined && due !== undefined && taken > due ? [['more_than_due', taken, due]] : [];
}

function judge(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  const course = coursesOf(view.records(ID)).at(-1);
  switch (record.kind) {
    case 'first_visit':
      return judgeFirstVisit(record, course, parameters);
    case 'missed':
      if (course === undefined || course.firstVisit) break;
      return course.misses >= 1 ? { level: 'danger', title: ['second_miss'], because: [], fills: {} } : { level: 'attention', title: ['first_miss', firstVisitBy(course.notice, parameters)], because: [], fills: {} };
    case 'follow_up':
      return judgeFollowUp(record, parameters);
    case 'closing':
      return judgeClosing(record, parameters);
    default:
      break;
  }
  return { level: 'good', title: ['noted'], because: [], fills: {} };
}

function judgeFirstVisit(record: ServiceRecord, course: TuberculosisCourse | undefined, parameters: Parameters): Judgement {
  if (course === undefined || course.closing) return { level: 'good', title: ['noted'], because: [], fills: {} };
  const days = parameters.get('tb_first_visit_days', course.notice.on);
  return record.on <= firstVisitBy(course.notice, parameters) ? { level: 'good', title: ['in_time', days], because: [], fills: {} } : { level: 'attention', title: ['too_late', days], because: [], fills: {} };
}

function judgeFollowUp(record: ServiceRecord, parameters: Parameters): Judgement {
  const missed = numberIn(record, 'missed_doses') ?? 0;
  const because: readonly Saying[] = missed > 0 ? [['doses_missed', missed]] : [];
  if (needsReferral(record)) return { level: 'danger', title: ['reaction'], because: [...because, ['refer', parameters.get('tb_referral_days', record.on)]], fills: {} };
  return missed > 0 ? { level: 'attention', title: ['doses_missed', missed], because: [], fills: {} } : { level: 'good', title: ['as_told'], because: [], fills: {} };
}

function judgeClosing(record: ServiceRecord, parameters: Parameters): Judgement {
  const [taken, due] = [numberIn(record, 'doses_taken'), numberIn(record, 'doses_due')];
  if (taken === undefined || due === undefined || due <= 0) return { level: 'good', title: ['noted'], because: [], fills: {} };
  const adherence = roundHalfUp((taken * 100) / due, 1);
  const why = whyNotRegular(record, parameters);
  return why ? { level: 'attention', title: ['not_regular', adherence], because: [why], fills: { adherence } } : { level: 'good', title: ['regular', adherence], because: oddDoses(record), fills: { adherence } };
}

function yearSteps(view: ResidentView): readonly YearStep[] {
  const course = coursesOf(view.records(ID)).at(-1);
  return course === undefined ? [] : [{ what: ['first_visit'], doneOn: course.firstVisit?.on ?? null }, { what: ['closing'], doneOn: course.closing?.on ?? null }, { what: ['closing_call'], doneOn: course.closingCall ?? null }];
}
