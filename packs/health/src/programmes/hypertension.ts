import { addDays, addMonths, completedYears, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  dayOfAge, defineProgramme, firstAfter, nextYearStart, numberIn, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { checkupSince, enrolledSince, isLostSince } from './enrolment.ts';
import { choice, choices, date, NONE_OR_SOME, number, text, WAYS } from './fields.ts';
import { followUpsDue, followUpsInYear, isFaceToFace, nextShareDay } from './follow-up-quarters.ts';
import { assessScreening, judgeScreening, screeningFlow, screeningKinds, screeningParameters, screeningSentences } from './hypertension-screening.ts';
import { norm } from './norm-source.ts';

const ID = 'hypertension';
const RULE = norm('高血压患者健康管理服务规范', 'web');
/** Day the third edition was issued. */
const START = plainDate('2017-02-28');

/** Hypertension: patients of 35 and over with primary hypertension (高血压患者健康管理). */
export const hypertension = defineProgramme({
  id: ID,
  name: { zh: '高血压患者健康管理', en: 'Hypertension management' },
  shortName: { zh: '高血压', en: 'Hypertension' },
  source: RULE,
  reads: ['health_record'],
  kinds: [
    {
      id: 'enrol', name: { zh: '纳入管理', en: 'Enrolment' }, source: RULE, ages: [35, 130], oncePerDay: true,
      fields: [
        date('diagnosed_on', ['确诊日期', 'Diagnosed on'], { required: true }),
        choice('found_by', ['发现途径', 'Found by'], [['1', '首诊测血压', 'First-visit check'], ['2', '健康体检', 'Health check'], ['3', '门诊', 'Clinic'], ['4', '转入', 'Transferred in']], { preset: '1' }),
      ],
    },
    {
      // 随访服务记录表: fields of the norm's form (from memory; several agree with the dictionary of a running system).
      id: 'follow_up', name: { zh: '高血压随访', en: 'Hypertension follow-up' }, source: norm('高血压患者随访服务记录表', 'memory'), ages: [35, 130], oncePerDay: true,
      fields: [
        choice('way', ['随访方式', 'Way'], WAYS, { required: true, preset: '2' }),
        number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [50, 300], { required: true, usual: [80, 220], row: 'bp' }),
        number('dbp', ['舒张压', 'Diastolic pressure'], 'mmHg', [30, 200], { required: true, usual: [45, 130], row: 'bp' }),
        choices('symptoms', ['症状', 'Symptoms'], [
          ['1', '无症状', 'None'], ['2', '头痛头晕', 'Headache, dizziness'], ['3', '恶心呕吐', 'Nausea, vomiting'], ['4', '眼花耳鸣', 'Blurred vision, tinnitus'], ['5', '呼吸困难', 'Short of breath'],
          ['6', '心悸胸闷', 'Palpitations, chest tightness'], ['7', '鼻衄出血不止', 'Nosebleed'], ['8', '四肢发麻', 'Numb limbs'], ['9', '下肢水肿', 'Swollen legs'], ['10', '其他', 'Other'],
        ], { required: true, exclusive: '1', preset: '1' }),
        number('heart_rate', ['心率', 'Heart rate'], '次/分', [20, 250], { usual: [45, 130], carries: true, row: 'body' }),
        number('weight', ['体重', 'Weight'], 'kg', [20, 250], { decimals: 1, usual: [35, 130], carries: true, row: 'body' }),
        number('cigarettes', ['日吸烟量', 'Cigarettes a day'], '支/日', [0, 200], { usual: [0, 60], carries: true, row: 'habit' }),
        number('alcohol', ['日饮酒量', 'Alcohol a day'], '两/日', [0, 50], { decimals: 1, usual: [0, 10], carries: true, row: 'habit' }),
        number('exercise_times', ['运动次数', 'Exercise'], '次/周', [0, 50], { carries: true, row: 'exercise' }),
        number('exercise_minutes', ['每次运动', 'Minutes each time'], '分钟/次', [0, 600], { carries: true, row: 'exercise' }),
        choice('salt', ['摄盐情况', 'Salt'], [['1', '轻', 'Light'], ['2', '中', 'Medium'], ['3', '重', 'Heavy']], { carries: true, row: 'salt' }),
        choice('compliance', ['遵医行为', 'Follows advice'], [['1', '良好', 'Good'], ['2', '一般', 'Fair'], ['3', '差', 'Poor']], { carries: true, row: 'salt' }),
        choice('adherence', ['服药依从性', 'Takes medicine'], [['1', '规律', 'Regularly'], ['2', '间断', 'Irregularly'], ['3', '不服药', 'Not at all']], { required: true, carries: true }),
        choice('adverse', ['药物不良反应', 'Adverse reaction'], NONE_OR_SOME, { required: true, preset: '1' }),
        choice('complication', ['新发或加重的并发症', 'New or worse complication'], NONE_OR_SOME, { required: true, preset: '1' }),
        text('medicine', ['用药', 'Medicine'], { carries: true, longest: 200 }),
        choice('referral', ['转诊', 'Referred'], [['1', '未转诊', 'No'], ['2', '已转诊', 'Yes']], { preset: '1' }),
        choice('class', ['此次随访分类', 'Classification'], [['1', '控制满意', 'Controlled'], ['2', '控制不满意', 'Not controlled'], ['3', '不良反应', 'Adverse reaction'], ['4', '并发症', 'Complication']], { isFilled: true }),
      ],
    },
    {
      id: 'close', name: { zh: '终止管理', en: 'Closing' }, source: norm('健康档案终止及慢性病患者转出', 'memory'), oncePerDay: true,
      fields: [choice('reason', ['原因', 'Reason'], [['1', '诊断更正', 'Diagnosis corrected'], ['2', '拒绝管理', 'Declined'], ['3', '转出', 'Transferred out'], ['9', '其他', 'Other']], { required: true })],
    },
    ...screeningKinds,
  ],
  counts: [
    {
      id: 'htn_managed', name: { zh: '在管高血压患者', en: 'Hypertension patients under management' }, year: 'calendar', source: RULE,
      sentence: { zh: '期末在管的 35 岁及以上原发性高血压患者；死亡、迁出、终止管理的自当日起剔除。', en: 'Patients of 35 and over under management on the last day; the dead, those who left and those closed are out from that day.' },
    },
    {
      id: 'htn_standard', name: { zh: '规范管理的高血压患者', en: 'Hypertension patients managed to standard' }, year: 'calendar', source: RULE,
      sentence: {
        zh: '期末在管患者中，年内面对面随访达到应有次数（每季 1 次，季末到期，年内新纳入的自纳入当季起算）并完成年度体检的人数。',
        en: 'Of those under management, patients with every face-to-face visit due so far (one a quarter, due on its last day, from the quarter of enrolment) and this year’s health check.',
      },
    },
    {
      id: 'htn_controlled', name: { zh: '血压达标的高血压患者', en: 'Hypertension patients under control' }, year: 'calendar', source: RULE,
      sentence: { zh: '期末在管患者中，年内最近一次随访收缩压、舒张压同时达标的人数；年内未随访或失访的计为未达标。', en: 'Of those under management, patients whose latest visit this year met both limits; not visited this year or lost counts as not met.' },
    },
    {
      id: 'htn_high_risk', name: { zh: '高血压高危人群', en: 'People at risk of hypertension' }, year: 'calendar', source: norm('高危人群每半年至少测量1次血压', 'web'),
      sentence: { zh: '期末未在管、最近一次筛查测血压不高但有高危因素之一（130—139/85—89、超重或腹型肥胖、家族史、高盐、过量饮酒、55 岁及以上）的 35 岁及以上居民。', en: 'Residents of 35 and over who are no patients, were not high at their latest screening and have one of the risks (130–139/85–89, overweight, family history, salt, alcohol, 55 and over).' },
    },
  ],
  measures: [
    {
      id: 'htn_standard_rate', name: { zh: '高血压患者规范管理率', en: 'Hypertension standard management rate' }, numerator: 'htn_standard', denominator: 'htn_managed', better: 'higher', submittedAs: 'htn_standard_rate',
      sentence: { zh: '分子为按规范要求管理的人数，分母为在管高血压患者人数。', en: 'Patients managed to standard over those under management.' }, source: RULE,
    },
    {
      id: 'htn_control_rate', name: { zh: '管理人群血压控制率', en: 'Blood pressure control rate' }, numerator: 'htn_controlled', denominator: 'htn_managed', better: 'higher', submittedAs: 'htn_control_rate',
      sentence: { zh: '分子为最近一次随访血压达标人数，分母为在管高血压患者人数。', en: 'Patients whose latest visit met the limits over those under management.' }, source: RULE,
    },
  ],
  flows: [
    {
      id: 'htn_visits', name: { zh: '高血压患者面对面随访', en: 'Hypertension face-to-face visits' }, unit: 'times', submittedAs: 'htn_followups', source: norm('每年至少4次面对面随访', 'memory'),
      sentence: { zh: '本期门诊和家庭随访人次，电话随访不计。', en: 'Visits at the clinic or at home in the period; telephone does not count.' },
      amount: (record) => (record.kind === 'follow_up' && isFaceToFace(record) ? 1 : 0),
    },
    screeningFlow,
  ],
  parameters: [
    { id: 'htn_visits_per_year', name: { zh: '每年面对面随访次数', en: 'Face-to-face visits a year' }, unit: '次', values: [{ from: START, value: 4, source: '规范第三版：每年至少 4 次面对面随访 (from memory)' }] },
    { id: 'htn_sbp_limit', name: { zh: '收缩压控制目标', en: 'Systolic target' }, unit: 'mmHg', values: [{ from: START, value: 140, source: '规范第三版：一般 <140/90 (from memory)' }] },
    { id: 'htn_dbp_limit', name: { zh: '舒张压控制目标', en: 'Diastolic target' }, unit: 'mmHg', values: [{ from: START, value: 90, source: '规范第三版：一般 <140/90 (from memory)' }] },
    { id: 'htn_sbp_limit_elder', name: { zh: '65 岁及以上收缩压控制目标', en: 'Systolic target from 65' }, unit: 'mmHg', values: [{ from: START, value: 150, source: '规范第三版：≥65 岁 <150/90 (from memory)' }] },
    { id: 'htn_recheck_days', name: { zh: '不满意后随访期限', en: 'Follow-up after a bad visit' }, unit: '天', values: [{ from: START, value: 14, source: '规范第三版：第一次不满意，调整用药，2 周内随访 (from memory)' }] },
    ...screeningParameters,
  ],
  sentences: {
    enrolled: { zh: '纳入管理', en: 'Enrolled' },
    visit: { zh: '第{0}次随访', en: 'Follow-up {0}' },
    recheck: { zh: '2 周内随访', en: 'Follow-up within 2 weeks' },
    referral_check: { zh: '转诊后 2 周随访', en: 'Follow-up after referral' },
    checkup: { zh: '年度体检', en: 'Yearly check' },
    visits_short: { zh: '面对面随访 {0} 次，截至当日应有 {1} 次', en: '{0} face-to-face visits, {1} due by then' },
    no_checkup: { zh: '本年未体检', en: 'No health check this year' },
    not_visited: { zh: '本年未随访', en: 'Not visited this year' },
    pressure_high: { zh: '最近一次 {0}/{1}，目标 <{2}/{3}', en: 'Latest {0}/{1}, target <{2}/{3}' },
    same_pressure: { zh: '连续 {0} 次血压完全相同（{1}/{2}）', en: '{0} visits in a row with the same pressure ({1}/{2})' },
    controlled: { zh: '控制满意', en: 'Controlled' },
    not_controlled: { zh: '控制不满意（第 {0} 次）', en: 'Not controlled ({0} in a row)' },
    adverse: { zh: '不良反应', en: 'Adverse reaction' },
    complication: { zh: '并发症', en: 'Complication' },
    critical: { zh: '危急：处理后紧急转诊', en: 'Critical: treat and refer at once' },
    target: { zh: '控制目标 <{0}/{1} mmHg', en: 'Target <{0}/{1} mmHg' },
    next_months: { zh: '3 个月内随访', en: 'Next within 3 months' },
    next_recheck: { zh: '调整用药，{0} 天内随访', en: 'Adjust treatment, follow up within {0} days' },
    next_refer: { zh: '建议转诊，{0} 天内随访转诊情况', en: 'Refer, follow up within {0} days' },
    ...screeningSentences,
  },
  assess: assessHypertension,
  judge: judgeFollowUp,
  yearSteps,
});

function assessHypertension(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const enrolledOn = enrolledSince(view, ID);
  if (view.records(ID).length === 0 || !view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
  if (view.age < 35) return { counts: null, validUntil: dayOfAge(view.bornOn, 35) };
  if (enrolledOn === undefined) return assessScreening(view, parameters);
  const { asOf } = view;
  const year = reportingYearOf(asOf, 'calendar');
  const visits = view.of(ID, 'follow_up');
  const thisYear = visits.filter(({ on }) => on >= year.from && on >= enrolledOn);
  const met = thisYear.filter(isFaceToFace).length;
  const owed = followUpsDue(enrolledOn, asOf, parameters.get('htn_visits_per_year', asOf));
  const hasCheckup = checkupSince(view, year.from) !== undefined;
  const short: MissingReason[] = [];
  if (met < owed) short.push({ measure: 'htn_standard_rate', why: ['visits_short', met, owed] });
  if (!hasCheckup) short.push({ measure: 'htn_standard_rate', why: ['no_checkup'] });
  const uncontrolled = whyNotControlled(view, thisYear.at(-1), parameters);
  return {
    orgId: view.orgId,
    counts: ['htn_managed', ...(short.length === 0 ? ['htn_standard'] : []), ...(uncontrolled ? [] : ['htn_controlled'])],
    dues: [nextVisit(view, enrolledOn, visits, parameters), ...(hasCheckup ? [] : [{ kind: 'checkup', what: ['checkup'], from: year.from, by: year.to } satisfies Due])].sort((a, b) => (a.by < b.by ? -1 : 1)),
    missing: uncontrolled ? [...short, { measure: 'htn_control_rate', why: uncontrolled }] : short,
    doubts: repeatedPressure(visits),
    validUntil: firstAfter(asOf, [nextShareDay(asOf), nextYearStart(asOf, 'calendar')]),
  };
}

function whyNotControlled(view: ResidentView, latest: ServiceRecord | undefined, parameters: Parameters): Saying | undefined {
  if (latest === undefined || isLostSince(view, latest.on)) return ['not_visited'];
  const [systolic, diastolic] = limits(view.bornOn, latest.on, parameters);
  const [sbp, dbp] = [numberIn(latest, 'sbp') ?? 0, numberIn(latest, 'dbp') ?? 0];
  return sbp < systolic && dbp < diastolic ? undefined : ['pressure_high', sbp, dbp, systolic, diastolic];
}

/** Limits on the day of the visit: <140/90, from 65 years <150/90 (规范 1.7.1 控制满意, from memory). */
function limits(bornOn: PlainDate, on: PlainDate, parameters: Parameters): readonly [systolic: number, diastolic: number] {
  return [parameters.get(completedYears(bornOn, on) >= 65 ? 'htn_sbp_limit_elder' : 'htn_sbp_limit', on), parameters.get('htn_dbp_limit', on)];
}

function nextVisit(view: ResidentView, enrolledOn: PlainDate, visits: readonly ServiceRecord[], parameters: Parameters): Due {
  const last = visits.at(-1);
  const inYear = visits.filter(({ on }) => on >= reportingYearOf(view.asOf, 'calendar').from).length;
  const regular: Saying = ['visit', inYear + 1];
  if (last === undefined || last.on < enrolledOn) return { kind: 'follow_up', what: regular, from: enrolledOn, by: addMonths(enrolledOn, 3) };
  const bad = badInARow(view.bornOn, visits, parameters);
  const isUrgent = bad > 0 || textIn(last, 'adverse') === '2' || textIn(last, 'complication') === '2';
  if (!isUrgent) return { kind: 'follow_up', what: regular, from: addDays(addMonths(last.on, 3), -WINDOW_DAYS), by: addMonths(last.on, 3) };
  const isReferral = bad >= 2 || textIn(last, 'complication') === '2' || textIn(last, 'referral') === '2';
  return { kind: 'follow_up', what: [isReferral ? 'referral_check' : 'recheck'], from: addDays(last.on, 1), by: addDays(last.on, parameters.get('htn_recheck_days', last.on)) };
}

/** Days before a quarterly visit falls due on which it enters the list: a custom of the lists, no rule of the norm. */
const WINDOW_DAYS = 14;

/** How many visits in a row, the last included, did not meet the limits. */
function badInARow(bornOn: PlainDate, visits: readonly ServiceRecord[], parameters: Parameters): number {
  let row = 0;
  for (let at = visits.length - 1; at >= 0; at -= 1) {
    const visit = visits[at];
    if (visit === undefined || isWithinLimits(bornOn, visit, parameters)) break;
    row += 1;
  }
  return row;
}

function isWithinLimits(bornOn: PlainDate, visit: ServiceRecord, parameters: Parameters): boolean {
  const [systolic, diastolic] = limits(bornOn, visit.on, parameters);
  return (numberIn(visit, 'sbp') ?? 0) < systolic && (numberIn(visit, 'dbp') ?? 0) < diastolic;
}

function repeatedPressure(visits: readonly ServiceRecord[]): readonly Saying[] {
  const last = visits.slice(-SAME_IN_A_ROW);
  const [sbp, dbp] = [last[0] && numberIn(last[0], 'sbp'), last[0] && numberIn(last[0], 'dbp')];
  const isSame = last.length === SAME_IN_A_ROW && last.every((visit) => numberIn(visit, 'sbp') === sbp && numberIn(visit, 'dbp') === dbp);
  return isSame && sbp !== undefined && dbp !== undefined ? [['same_pressure', SAME_IN_A_ROW, sbp, dbp]] : [];
}

const SAME_IN_A_ROW = 3;

/** 分类: 并发症 over 不良反应 over the pressure; ≥180 or ≥110 is critical (规范 1.7.1 危急情况). */
function judgeFollowUp(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  if (record.kind === 'screening') return judgeScreening(record, view, parameters);
  if (record.kind !== 'follow_up') return { level: 'good', title: ['enrolled'], because: [], fills: {} };
  const [systolic, diastolic] = limits(view.bornOn, record.on, parameters);
  const target: Saying = ['target', systolic, diastolic];
  const days = parameters.get('htn_recheck_days', record.on);
  const [sbp, dbp] = [numberIn(record, 'sbp') ?? 0, numberIn(record, 'dbp') ?? 0];
  const isHigh = sbp >= systolic || dbp >= diastolic;
  const row = isHigh ? badInARow(view.bornOn, view.of(ID, 'follow_up'), parameters) + 1 : 0;
  const isCritical = sbp >= 180 || dbp >= 110;
  const next: Saying = isCritical || row >= 2 || textIn(record, 'complication') === '2' ? ['next_refer', days] : ['next_recheck', days];
  if (isCritical) return { level: 'danger', title: ['critical'], because: [target, next], fills: { class: classOf(record, isHigh) } };
  if (textIn(record, 'complication') === '2') return { level: 'danger', title: ['complication'], because: [next], fills: { class: '4' } };
  if (textIn(record, 'adverse') === '2') return { level: 'attention', title: ['adverse'], because: [next], fills: { class: '3' } };
  if (isHigh) return { level: 'attention', title: ['not_controlled', row], because: [target, next], fills: { class: '2' } };
  return { level: 'good', title: ['controlled'], because: [target, ['next_months']], fills: { class: '1' } };
}

function classOf(record: ServiceRecord, isHigh: boolean): string {
  if (textIn(record, 'complication') === '2') return '4';
  if (textIn(record, 'adverse') === '2') return '3';
  return isHigh ? '2' : '1';
}

function yearSteps(view: ResidentView, parameters: Parameters): readonly YearStep[] {
  const enrolledOn = enrolledSince(view, ID);
  if (enrolledOn === undefined) return [];
  const year = reportingYearOf(view.asOf, 'calendar');
  const met = view.of(ID, 'follow_up').filter((visit) => visit.on >= year.from && visit.on >= enrolledOn && isFaceToFace(visit));
  const all = Math.max(followUpsInYear(enrolledOn, view.asOf, parameters.get('htn_visits_per_year', view.asOf)), met.length);
  const visits = Array.from({ length: all }, (_, at): YearStep => ({ what: ['visit', at + 1], doneOn: met[at]?.on ?? null }));
  return [...visits, { what: ['checkup'], doneOn: checkupSince(view, year.from)?.on ?? null }];
}
