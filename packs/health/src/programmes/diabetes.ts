import { addDays, addMonths, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  choicesIn, dayOfAge, defineProgramme, firstAfter, nextYearStart, numberIn, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { diabetesKinds } from './diabetes-forms.ts';
import { checkupSince, enrolledSince, isLostSince } from './enrolment.ts';
import { followUpsDue, followUpsInYear, isFaceToFace, nextShareDay, quarterEnd } from './follow-up-quarters.ts';
import { norm } from './norm-source.ts';

const ID = 'diabetes';
const RULE = norm('2型糖尿病患者健康管理服务规范', 'web');
/** Day the third edition was issued. */
const START = plainDate('2017-02-28');

/** Type 2 diabetes: patients of 35 and over (2型糖尿病患者健康管理). */
export const diabetes = defineProgramme({
  id: ID,
  name: { zh: '2型糖尿病患者健康管理', en: 'Type 2 diabetes management' },
  shortName: { zh: '糖尿病', en: 'Diabetes' },
  source: RULE,
  reads: ['health_record'],
  kinds: diabetesKinds,
  counts: [
    { id: 'dm_managed', name: { zh: '在管2型糖尿病患者', en: 'Diabetes patients under management' }, year: 'calendar', source: RULE, sentence: { zh: '期末在管的 35 岁及以上 2 型糖尿病患者；死亡、迁出、终止管理的自当日起剔除。', en: 'Patients of 35 and over under management on the last day; the dead, those who left and those closed are out from that day.' } },
    {
      id: 'dm_standard', name: { zh: '规范管理的2型糖尿病患者', en: 'Diabetes patients managed to standard' }, year: 'calendar', source: RULE,
      sentence: {
        zh: '期末在管患者中，年内面对面随访和空腹血糖检测都达到应有次数（每季各 1 次，季末到期，年内新纳入的自纳入当季起算）并完成年度体检的人数。',
        en: 'Of those under management, patients with every face-to-face visit and fasting glucose test due so far (one each a quarter, due on its last day, from the quarter of enrolment) and this year’s health check.',
      },
    },
    {
      id: 'dm_controlled', name: { zh: '血糖达标的2型糖尿病患者', en: 'Diabetes patients under control' }, year: 'calendar', source: RULE,
      sentence: { zh: '期末在管患者中，年内最近一次测空腹血糖的随访低于 7.0 mmol/L 的人数，随访方式不限；年内未随访、未测空腹血糖或失访的计为未达标。', en: 'Of those under management, patients whose latest visit this year with a fasting glucose was under 7.0 mmol/L, however visited; not visited, not tested fasting or lost counts as not met.' },
    },
  ],
  measures: [
    { id: 'dm_standard_rate', name: { zh: '2型糖尿病患者规范管理率', en: 'Diabetes standard management rate' }, numerator: 'dm_standard', denominator: 'dm_managed', better: 'higher', submittedAs: 'dm_standard_rate', source: RULE, sentence: { zh: '分子为按规范要求管理的人数，分母为在管 2 型糖尿病患者人数。', en: 'Patients managed to standard over those under management.' } },
    { id: 'dm_control_rate', name: { zh: '管理人群血糖控制率', en: 'Blood glucose control rate' }, numerator: 'dm_controlled', denominator: 'dm_managed', better: 'higher', submittedAs: 'dm_control_rate', source: RULE, sentence: { zh: '分子为最近一次随访空腹血糖达标人数，分母为在管 2 型糖尿病患者人数。', en: 'Patients whose latest fasting glucose met the limit over those under management.' } },
  ],
  flows: [
    {
      id: 'dm_visits', name: { zh: '2型糖尿病患者面对面随访', en: 'Diabetes face-to-face visits' }, unit: 'times', submittedAs: 'dm_followups', source: norm('每年至少4次面对面随访', 'web'),
      sentence: { zh: '本期门诊和家庭随访人次，电话随访不计。', en: 'Visits at the clinic or at home in the period; telephone does not count.' },
      amount: (record) => (record.kind === 'follow_up' && isFaceToFace(record) ? 1 : 0),
    },
    {
      id: 'dm_tests', name: { zh: '免费空腹血糖检测', en: 'Free fasting glucose tests' }, unit: 'times', source: norm('每年提供4次免费空腹血糖检测', 'web'),
      sentence: { zh: '本期空腹血糖检测人次，随访时检测的计入，体检中检测的不计。', en: 'Fasting glucose tests in the period, those at visits included, those of health checks not.' },
      amount: (record) => (isTest(record) ? 1 : 0),
    },
  ],
  parameters: [
    { id: 'dm_visits_per_year', name: { zh: '每年面对面随访次数', en: 'Face-to-face visits a year' }, unit: '次', values: [{ from: START, value: 4, source: '规范第三版：每年至少 4 次面对面随访' }] },
    { id: 'dm_tests_per_year', name: { zh: '每年免费空腹血糖检测次数', en: 'Free fasting glucose tests a year' }, unit: '次', values: [{ from: START, value: 4, source: '规范第三版：每年提供 4 次免费空腹血糖检测' }] },
    { id: 'dm_glucose_limit', name: { zh: '空腹血糖控制目标', en: 'Fasting glucose target' }, unit: 'mmol/L', values: [{ from: START, value: 7, source: '规范第三版：空腹血糖 <7.0 (from memory)' }] },
    { id: 'dm_recheck_days', name: { zh: '不满意后随访期限', en: 'Follow-up after a bad visit' }, unit: '天', values: [{ from: START, value: 14, source: '规范第三版：第一次不满意，调整用药，2 周内随访 (from memory)' }] },
  ],
  sentences: {
    enrolled: { zh: '已记录', en: 'Noted' },
    visit: { zh: '第{0}次随访', en: 'Follow-up {0}' },
    recheck: { zh: '2 周内随访', en: 'Follow-up within 2 weeks' },
    referral_check: { zh: '转诊后 2 周随访', en: 'Follow-up after referral' },
    checkup: { zh: '年度体检', en: 'Yearly check' },
    glucose_test: { zh: '补测空腹血糖', en: 'Fasting glucose test, missed at the visit' },
    visits_short: { zh: '面对面随访 {0} 次，截至当日应有 {1} 次', en: '{0} face-to-face visits, {1} due by then' },
    tests_short: { zh: '空腹血糖检测 {0} 次，截至当日应有 {1} 次', en: '{0} fasting glucose tests, {1} due by then' },
    no_checkup: { zh: '本年未体检', en: 'No health check this year' },
    not_visited: { zh: '本年未随访', en: 'Not visited this year' },
    not_tested: { zh: '本年随访未测空腹血糖', en: 'No fasting glucose at any visit this year' },
    glucose_high: { zh: '最近一次空腹血糖 {0}，目标 <{1} mmol/L', en: 'Latest fasting glucose {0}, target <{1} mmol/L' },
    same_glucose: { zh: '连续 {0} 次空腹血糖完全相同（{1}）', en: '{0} fasting values in a row are the same ({1})' },
    controlled: { zh: '控制满意', en: 'Controlled' },
    not_controlled: { zh: '控制不满意（第 {0} 次）', en: 'Not controlled ({0} in a row)' },
    unclassified: { zh: '未测空腹血糖，不能判定控制情况', en: 'Without fasting glucose control cannot be judged' },
    adverse: { zh: '不良反应', en: 'Adverse reaction' },
    complication: { zh: '并发症', en: 'Complication' },
    critical: { zh: '危急：处理后紧急转诊', en: 'Critical: treat and refer at once' },
    target: { zh: '控制目标：空腹血糖 <{0} mmol/L', en: 'Target: fasting glucose <{0} mmol/L' },
    next_months: { zh: '3 个月内随访', en: 'Next within 3 months' },
    next_recheck: { zh: '调整用药，{0} 天内随访', en: 'Adjust treatment, follow up within {0} days' },
    next_refer: { zh: '建议转诊，{0} 天内随访转诊情况', en: 'Refer, follow up within {0} days' },
  },
  assess: assessDiabetes,
  judge: judgeFollowUp,
  yearSteps,
});

function assessDiabetes(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const since = enrolledSince(view, ID);
  const { asOf, orgId } = view;
  if (since === undefined || !view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  if (view.age < 35) return { counts: null, validUntil: dayOfAge(view.bornOn, 35) };
  const year = reportingYearOf(asOf, 'calendar');
  const thisYear = view.records(ID).filter(({ on }) => on >= year.from && on >= since);
  const visits = thisYear.filter(({ kind }) => kind === 'follow_up');
  const [met, owed] = [visits.filter(isFaceToFace).length, followUpsDue(since, asOf, parameters.get('dm_visits_per_year', asOf))];
  const [tests, testsOwed] = [thisYear.filter(isTest).length, followUpsDue(since, asOf, parameters.get('dm_tests_per_year', asOf))];
  const hasCheckup = checkupSince(view, year.from) !== undefined;
  const short: Saying[] = [];
  if (met < owed) short.push(['visits_short', met, owed]);
  if (tests < testsOwed) short.push(['tests_short', tests, testsOwed]);
  if (!hasCheckup) short.push(['no_checkup']);
  const uncontrolled = whyNotControlled(view, visits, parameters);
  const missing = short.map((why): MissingReason => ({ measure: 'dm_standard_rate', why }));
  if (uncontrolled) missing.push({ measure: 'dm_control_rate', why: uncontrolled });
  const dues = [nextVisit(view, since, visits.length, parameters), ...missedTest(visits, tests)];
  if (!hasCheckup) dues.push({ kind: 'checkup', what: ['checkup'], from: year.from, by: year.to });
  return {
    orgId,
    counts: ['dm_managed', ...(short.length === 0 ? ['dm_standard'] : []), ...(uncontrolled ? [] : ['dm_controlled'])],
    dues: dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
    missing,
    doubts: repeatedGlucose(view.of(ID, 'follow_up')),
    validUntil: firstAfter(asOf, [nextShareDay(asOf), nextYearStart(asOf, 'calendar')]),
  };
}

function isTest({ kind, fields }: ServiceRecord): boolean {
  return (kind === 'follow_up' || (kind === 'glucose_test' && fields['purpose'] !== '3')) && fields['fasting_glucose'] !== undefined;
}

function whyNotControlled(view: ResidentView, visits: readonly ServiceRecord[], parameters: Parameters): Saying | undefined {
  const last = visits.at(-1);
  if (last === undefined || isLostSince(view, last.on)) return ['not_visited'];
  const tested = visits.findLast(({ fields }) => fields['fasting_glucose'] !== undefined);
  if (tested === undefined) return ['not_tested'];
  const [glucose, limit] = [numberIn(tested, 'fasting_glucose') ?? 0, parameters.get('dm_glucose_limit', tested.on)];
  return glucose < limit ? undefined : ['glucose_high', glucose, limit];
}

/** 分类干预 as for hypertension: three months, or two weeks after a bad visit (规范 1.7.2, from memory). */
function nextVisit(view: ResidentView, since: PlainDate, inYear: number, parameters: Parameters): Due {
  const visits = view.of(ID, 'follow_up');
  const last = visits.at(-1);
  const regular: Saying = ['visit', inYear + 1];
  if (last === undefined || last.on < since) return { kind: 'follow_up', what: regular, from: since, by: addMonths(since, 3) };
  const bad = badInARow(visits, parameters);
  const isSerious = bad >= 2 || textIn(last, 'complication') === '2' || isCritical(last);
  if (!isSerious && bad === 0 && textIn(last, 'adverse') !== '2') {
    const by = addMonths(last.on, 3);
    return { kind: 'follow_up', what: regular, from: addDays(by, -WINDOW_DAYS), by };
  }
  return { kind: 'follow_up', what: [isSerious || textIn(last, 'referral') === '2' ? 'referral_check' : 'recheck'], from: addDays(last.on, 1), by: addDays(last.on, parameters.get('dm_recheck_days', last.on)) };
}

/** Days before a quarterly visit falls due on which it enters the list: a custom of the lists, no rule of the norm. */
const WINDOW_DAYS = 14;

/** A visit without its glucose test leaves one to be made up in the same quarter. */
function missedTest(visits: readonly ServiceRecord[], tests: number): readonly Due[] {
  const untested = visits.findLast(({ fields }) => fields['fasting_glucose'] === undefined);
  return untested === undefined || tests >= visits.length ? [] : [{ kind: 'glucose_test', what: ['glucose_test'], from: untested.on, by: quarterEnd(untested.on) }];
}

/** How many tested visits in a row, the last included, did not meet the limit; visits without a test are passed over. */
function badInARow(visits: readonly ServiceRecord[], parameters: Parameters): number {
  let row = 0;
  for (let at = visits.length - 1; at >= 0; at -= 1) {
    const visit = visits[at];
    const glucose = visit && numberIn(visit, 'fasting_glucose');
    if (visit === undefined || glucose === undefined) continue;
    if (glucose < parameters.get('dm_glucose_limit', visit.on)) break;
    row += 1;
  }
  return row;
}

function repeatedGlucose(visits: readonly ServiceRecord[]): readonly Saying[] {
  const last = visits.slice(-SAME_IN_A_ROW).map((visit) => numberIn(visit, 'fasting_glucose'));
  const first = last[0];
  return first !== undefined && last.length === SAME_IN_A_ROW && last.every((glucose) => glucose === first) ? [['same_glucose', SAME_IN_A_ROW, first]] : [];
}

const SAME_IN_A_ROW = 3;

/** 危急情况: glucose ≥16.7 or ≤3.9, pressure ≥180 or ≥110, or a danger sign (规范 1.7.2). */
function isCritical(record: ServiceRecord): boolean {
  const [glucose, other] = [numberIn(record, 'fasting_glucose') ?? STEADY, numberIn(record, 'other_glucose') ?? STEADY];
  if (glucose >= 16.7 || other >= 16.7 || glucose <= 3.9 || other <= 3.9) return true;
  return (numberIn(record, 'sbp') ?? 0) >= 180 || (numberIn(record, 'dbp') ?? 0) >= 110 || choicesIn(record, 'danger').some((sign) => sign !== '1');
}

/** Stands in for a glucose that was not taken: neither high nor low. */
const STEADY = 5;

/** 分类: 并发症 over 不良反应 over the glucose. */
function judgeFollowUp(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  if (record.kind !== 'follow_up') return { level: 'good', title: ['enrolled'], because: [], fills: {} };
  const limit = parameters.get('dm_glucose_limit', record.on);
  const days = parameters.get('dm_recheck_days', record.on);
  const glucose = numberIn(record, 'fasting_glucose');
  const isHigh = glucose !== undefined && glucose >= limit;
  const row = isHigh ? badInARow(view.of(ID, 'follow_up'), parameters) + 1 : 0;
  const target: Saying = ['target', limit];
  const fills = classOf(record, isHigh);
  if (isCritical(record)) return { level: 'danger', title: ['critical'], because: [target, ['next_refer', days]], fills };
  if (textIn(record, 'complication') === '2') return { level: 'danger', title: ['complication'], because: [['next_refer', days]], fills };
  const next: Saying = row >= 2 ? ['next_refer', days] : ['next_recheck', days];
  if (textIn(record, 'adverse') === '2') return { level: 'attention', title: ['adverse'], because: [next], fills };
  if (isHigh) return { level: 'attention', title: ['not_controlled', row], because: [target, next], fills };
  if (glucose === undefined) return { level: 'attention', title: ['unclassified'], because: [target, ['glucose_test']], fills };
  return { level: 'good', title: ['controlled'], because: [target, ['next_months']], fills };
}

function classOf(record: ServiceRecord, isHigh: boolean): { readonly class?: string } {
  if (textIn(record, 'complication') === '2') return { class: '4' };
  if (textIn(record, 'adverse') === '2') return { class: '3' };
  if (isHigh) return { class: '2' };
  return numberIn(record, 'fasting_glucose') === undefined ? {} : { class: '1' };
}

function yearSteps(view: ResidentView, parameters: Parameters): readonly YearStep[] {
  const since = enrolledSince(view, ID);
  if (since === undefined) return [];
  const { from } = reportingYearOf(view.asOf, 'calendar');
  const met = view.of(ID, 'follow_up').filter((visit) => visit.on >= from && visit.on >= since && isFaceToFace(visit));
  const all = Math.max(followUpsInYear(since, view.asOf, parameters.get('dm_visits_per_year', view.asOf)), met.length);
  const visits = Array.from({ length: all }, (_, at): YearStep => ({ what: ['visit', at + 1], doneOn: met[at]?.on ?? null }));
  return [...visits, { what: ['checkup'], doneOn: checkupSince(view, from)?.on ?? null }];
}
