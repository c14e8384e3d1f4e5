import { addDays, addMonths, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, firstAfter, nextYearStart, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { checkupSince, enrolledSince } from './enrolment.ts';
import { followUpsDue, followUpsInYear, isFaceToFace, nextShareDay } from './follow-up-quarters.ts';
import { count, parameter, rate } from './measure-parts.ts';
import { norm } from './norm-source.ts';
import { STABILITY_CODES, stabilityOf } from './severe-mental-class.ts';
import { severeMentalKinds } from './severe-mental-forms.ts';

const ID = 'severe_mental';
const RULE = norm('严重精神障碍患者管理服务规范', 'web');
const STANDARD = norm('严重精神障碍患者规范管理率', 'code');
const HOME = norm('社区在册居家严重精神障碍患者健康管理率', 'code');
const CHECKED = norm('社区在册居家患者健康体检率', 'web');
const LOCAL = norm('规律服药率、面访率（地方沿用）', 'memory');
/** Day the third edition was issued. */
const START = plainDate('2017-02-28');

/** Severe mental disorders: confirmed patients who live at home, six diagnoses (严重精神障碍患者管理). */
export const severeMental = defineProgramme({
  id: ID,
  name: { zh: '严重精神障碍患者管理', en: 'Severe mental disorders' },
  shortName: { zh: '精障', en: 'Mental' },
  source: RULE,
  reads: ['health_record'],
  kinds: severeMentalKinds,
  counts: [
    count('calendar', 'smi_registered', ['在册确诊患者', 'Registered patients'], ['期末登记在册的确诊患者；死亡、迁出、终止管理的自当日起剔除。', 'Confirmed patients on the register on the last day; the dead, those who left and those closed are out from that day.'], RULE),
    count('calendar', 'smi_home', ['在册居家患者', 'Registered patients at home'], ['在册患者中最近一次随访时不在住院的人数，未随访过的按居家计。', 'Registered patients not in hospital at their latest visit; never visited counts as at home.'], HOME),
    count('calendar', 'smi_managed', ['接受健康管理的居家患者', 'Patients at home under management'], ['在册居家患者中年内至少随访 1 次的人数，随访方式不限，未访到的不算。', 'Patients at home followed up at least once this year, in any way; not reached does not count.'], HOME),
    count('calendar', 'smi_standard', ['规范管理的患者', 'Patients managed to standard'], [
      '在册患者中年内随访并评估危险性达到应有次数（每季 1 次，季末到期，年内新登记的自登记当季起算），且完成年度体检或本人、监护人未同意体检的人数。',
      'Registered patients with every follow-up and risk assessment due so far (one a quarter, due on its last day, from the quarter of registration) and this year’s health check, unless it was declined.',
    ], STANDARD),
    count('calendar', 'smi_checked', ['年内体检的居家患者', 'Patients at home checked this year'], ['在册居家患者中年内有健康体检表的人数；未同意体检的仍在分母。', 'Patients at home with a health check this year; who declined stays in the denominator.'], CHECKED),
    count('calendar', 'smi_on_drug', ['规律服药患者', 'Patients on regular drugs'], ['在册患者中年内最近一次随访为按医嘱规律用药的人数；医嘱无需用药的不计入分子。', 'Registered patients who took their drugs regularly at this year’s latest visit; none prescribed does not count.'], LOCAL),
    count('calendar', 'smi_visited', ['面访患者', 'Patients visited in person'], ['在册患者中年内至少当面随访 1 次的人数，电话随访不计。', 'Registered patients visited in person at least once this year; telephone does not count.'], LOCAL),
  ],
  measures: [
    rate('smi_standard_rate', ['严重精神障碍患者规范管理率', 'Standard management rate'], ['smi_standard', 'smi_registered'], ['分子为按规范要求管理的患者，分母为登记在册的确诊患者。', 'Patients managed to standard over registered patients.'], STANDARD, { submittedAs: 'smi_standard_rate' }),
    rate('smi_managed_rate', ['在册居家患者健康管理率', 'Management rate of patients at home'], ['smi_managed', 'smi_home'], ['分子为居家患者健康管理人数，分母为登记在册的居家确诊患者。', 'Patients at home under management over registered patients at home.'], HOME, { submittedAs: 'smi_managed_rate' }),
    rate('smi_checked_rate', ['在册居家患者健康体检率', 'Health check rate of patients at home'], ['smi_checked', 'smi_home'], ['分子为年度体检人数，分母为在册居家患者。', 'Patients checked this year over registered patients at home.'], CHECKED),
    rate('smi_drug_rate', ['规律服药率', 'Regular medication rate'], ['smi_on_drug', 'smi_registered'], ['分子为规律服药人数，分母为在册患者。', 'Patients on regular drugs over registered patients.'], LOCAL, { submittedAs: 'smi_drug_rate' }),
    rate('smi_visit_rate', ['面访率', 'Visit rate'], ['smi_visited', 'smi_registered'], ['分子为面访人数，分母为在册患者。', 'Patients visited in person over registered patients.'], LOCAL, { submittedAs: 'smi_visit_rate' }),
  ],
  flows: [
    {
      id: 'smi_followups', name: { zh: '严重精神障碍患者随访', en: 'Mental health follow-ups' }, unit: 'times', source: RULE,
      sentence: { zh: '本期随访人次，未访到的不计。', en: 'Follow-ups in the period, not counting those not reached.' }, amount: ({ kind }) => (kind === 'follow_up' ? 1 : 0),
    },
  ],
  parameters: [
    parameter('smi_visits_per_year', ['每年随访次数', 'Follow-ups a year'], '次', START, 4, '规范第三版：每年至少随访 4 次，每次随访应进行危险性评估'),
    parameter('smi_unstable_days', ['不稳定患者随访期限', 'Follow-up of the unstable'], '天', START, 14, '规范第三版：不稳定，2 周内随访'),
    parameter('smi_mostly_days', ['基本稳定患者首次随访期限', 'First follow-up of the mostly stable'], '天', START, 14, '规范第三版：基本稳定，2 周时随访 (from memory)'),
    parameter('smi_mostly_months', ['仍未稳定患者随访间隔', 'Follow-up of those still not stable'], '月', START, 1, '规范第三版：未达到稳定者，请专科医师指导，1 个月时随访 (from memory)'),
    parameter('smi_stable_months', ['稳定患者随访间隔', 'Follow-up of the stable'], '月', START, 3, '规范第三版：稳定，3 个月时随访'),
    parameter('smi_settled_months', ['由基本稳定转稳定后的随访间隔', 'Follow-up of those who settled'], '月', START, 3, '规范第三版：病情趋于稳定者 3 个月时随访；另有记述为 1 个月，原文未核 (from memory)'),
  ],
  sentences: {
    noted: { zh: '已记录', en: 'Noted' },
    visit: { zh: '第{0}次随访', en: 'Follow-up {0}' },
    unstable_visit: { zh: '不稳定：2 周内随访', en: 'Unstable: follow-up within 2 weeks' },
    mostly_visit: { zh: '基本稳定：2 周时随访', en: 'Mostly stable: follow-up at 2 weeks' },
    mostly_again: { zh: '仍未稳定：1 个月时随访', en: 'Still not stable: follow-up at 1 month' },
    checkup: { zh: '年度体检（征得同意）', en: 'Yearly check, with consent' },
    visits_short: { zh: '随访 {0} 次，截至当日应有 {1} 次', en: '{0} follow-ups, {1} due by then' },
    no_checkup: { zh: '本年未体检', en: 'No health check this year' },
    declined: { zh: '本人或监护人未同意体检', en: 'The health check was declined' },
    not_visited: { zh: '本年未随访', en: 'Not followed up this year' },
    not_met: { zh: '本年只有电话随访', en: 'Only telephoned this year' },
    irregular: { zh: '最近一次随访：间断用药', en: 'Latest visit: takes drugs irregularly' },
    no_drug: { zh: '最近一次随访：不用药', en: 'Latest visit: takes no drugs' },
    none_needed: { zh: '医嘱无需用药', en: 'No drugs prescribed' },
    class_differs: { zh: '{0} 的随访分类与危险性、症状不符', en: 'The classification of {0} does not follow from its risk and symptoms' },
    unstable: { zh: '不稳定', en: 'Unstable' },
    mostly: { zh: '基本稳定', en: 'Mostly stable' },
    stable: { zh: '稳定', en: 'Stable' },
    refer: { zh: '对症处理后立即转诊，必要时报告公安；{0} 天内随访', en: 'Treat and refer at once, tell the police where needed; follow up within {0} days' },
    adjust: { zh: '查找原因、对症处理，{0} 天时随访', en: 'Find the cause and treat; follow up at {0} days' },
    consult: { zh: '请精神专科医师指导，{0} 个月时随访', en: 'Ask a psychiatrist; follow up at {0} months' },
    continue: { zh: '继续现方案，{0} 个月时随访', en: 'Continue; follow up at {0} months' },
  },
  assess: assessPatient,
  judge: judgeFollowUp,
  yearSteps,
});

function assessPatient(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const since = enrolledSince(view, ID);
  const { asOf, orgId } = view;
  if (since === undefined || !view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  const year = reportingYearOf(asOf, 'calendar');
  const all = view.of(ID, 'follow_up').filter(({ on }) => on >= since);
  const visits = all.filter(({ on }) => on >= year.from);
  const owed = followUpsDue(since, asOf, parameters.get('smi_visits_per_year', asOf));
  const isAtHome = all.at(-1)?.fields['hospital'] !== '1';
  const isChecked = checkupSince(view, year.from) !== undefined;
  const hasDeclined = view.of(ID, 'refusal').some(({ on }) => on >= year.from);
  const counts = ['smi_registered'];
  const missing: MissingReason[] = [];
  const put = (isIn: boolean, id: string, measure: string, ...why: readonly Saying[]): void => {
    if (isIn) counts.push(id);
    else for (const reason of why) missing.push({ measure, why: reason });
  };
  const unchecked: Saying = hasDeclined ? ['declined'] : ['no_checkup'];
  const short: Saying[] = [];
  if (visits.length < owed) short.push(['visits_short', visits.length, owed]);
  if (!isChecked && !hasDeclined) short.push(unchecked);
  if (isAtHome) {
    counts.push('smi_home');
    put(visits.length > 0, 'smi_managed', 'smi_managed_rate', ['not_visited']);
    put(isChecked, 'smi_checked', 'smi_checked_rate', unchecked);
  }
  put(short.length === 0, 'smi_standard', 'smi_standard_rate', ...short);
  const drug = whyNotOnDrug(visits.at(-1));
  put(drug === undefined, 'smi_on_drug', 'smi_drug_rate', drug ?? ['not_visited']);
  put(visits.some(isFaceToFace), 'smi_visited', 'smi_visit_rate', visits.length === 0 ? ['not_visited'] : ['not_met']);
  const next = nextVisit(since, all, visits.length, parameters);
  const checkup: Due = { kind: 'checkup', what: ['checkup'], from: year.from, by: year.to };
  const dues = isChecked || hasDeclined ? [next] : next.by <= checkup.by ? [next, checkup] : [checkup, next];
  return { orgId, counts, dues, missing, doubts: oddClasses(visits), validUntil: firstAfter(asOf, [nextShareDay(asOf), nextYearStart(asOf, 'calendar')]) };
}

function whyNotOnDrug(last: ServiceRecord | undefined): Saying | undefined {
  if (last === undefined) return ['not_visited'];
  const adherence = textIn(last, 'adherence');
  if (adherence === '1') return undefined;
  if (adherence === '2') return ['irregular'];
  return adherence === '4' ? ['none_needed'] : ['no_drug'];
}

function nextVisit(since: PlainDate, visits: readonly ServiceRecord[], inYear: number, parameters: Parameters): Due {
  const last = visits.at(-1);
  if (last === undefined) return { kind: 'follow_up', what: ['visit', 1], from: since, by: addMonths(since, 3) };
  const before = visits.at(-2);
  const wasMostly = before !== undefined && stabilityOf(before) === 'mostly';
  const from = addDays(last.on, 1);
  switch (stabilityOf(last)) {
    case 'unstable':
      return { kind: 'follow_up', what: ['unstable_visit'], from, by: addDays(last.on, parameters.get('smi_unstable_days', last.on)) };
    case 'mostly':
      return wasMostly
        ? { kind: 'follow_up', what: ['mostly_again'], from, by: addMonths(last.on, parameters.get('smi_mostly_months', last.on)) }
        : { kind: 'follow_up', what: ['mostly_visit'], from, by: addDays(last.on, parameters.get('smi_mostly_days', last.on)) };
    case 'stable': {
      const by = addMonths(last.on, parameters.get(wasMostly ? 'smi_settled_months' : 'smi_stable_months', last.on));
      return { kind: 'follow_up', what: ['visit', inYear + 1], from: addDays(by, -WINDOW_DAYS), by };
    }
  }
}

/** Days before a quarterly visit falls due on which it enters the list: a custom of the lists, no rule of the norm. */
const WINDOW_DAYS = 14;

function oddClasses(visits: readonly ServiceRecord[]): readonly Saying[] {
  const odd = visits.findLast((visit) => textIn(visit, 'class') !== undefined && textIn(visit, 'class') !== STABILITY_CODES[stabilityOf(visit)]);
  return odd ? [['class_differs', odd.on]] : [];
}

function judgeFollowUp(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  if (record.kind !== 'follow_up') return { level: 'good', title: ['noted'], because: [], fills: {} };
  const stability = stabilityOf(record);
  const fills = { class: STABILITY_CODES[stability] };
  const before = view.of(ID, 'follow_up').at(-1);
  const wasMostly = before !== undefined && stabilityOf(before) === 'mostly';
  const on = record.on;
  switch (stability) {
    case 'unstable':
      return { level: 'danger', title: ['unstable'], because: [['refer', parameters.get('smi_unstable_days', on)]], fills };
    case 'mostly':
      return { level: 'attention', title: ['mostly'], because: [wasMostly ? ['consult', parameters.get('smi_mostly_months', on)] : ['adjust', parameters.get('smi_mostly_days', on)]], fills };
    case 'stable':
      return { level: 'good', title: ['stable'], because: [['continue', parameters.get(wasMostly ? 'smi_settled_months' : 'smi_stable_months', on)]], fills };
  }
}

function yearSteps(view: ResidentView, parameters: Parameters): readonly YearStep[] {
  const since = enrolledSince(view, ID);
  if (since === undefined) return [];
  const { from } = reportingYearOf(view.asOf, 'calendar');
  const made = view.of(ID, 'follow_up').filter(({ on }) => on >= from && on >= since);
  const all = Math.max(followUpsInYear(since, view.asOf, parameters.get('smi_visits_per_year', view.asOf)), made.length);
  const visits = Array.from({ length: all }, (_, at): YearStep => ({ what: ['visit', at + 1], doneOn: made[at]?.on ?? null }));
  return [...visits, { what: ['checkup'], doneOn: checkupSince(view, from)?.on ?? null }];
}
