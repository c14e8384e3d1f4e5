import { addDays, addMonths, completedYears, plainDate, type Localized } from '@taizhang/kernel';
import {
  choicesIn, numberIn, textIn,
  type Due, type FlowDefinition, type Judgement, type NotConcerned, type ParameterDefinition, type Parameters, type RecordKind, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { choice, choices, number } from './fields.ts';
import { parameter } from './measure-parts.ts';
import { norm } from './norm-source.ts';

const ID = 'hypertension';
const RULE = norm('筛查：35岁及以上常住居民每年免费测量1次血压；非同日3次；高危人群每半年至少测量1次', 'web');
const START = plainDate('2017-02-28');

/** Forms of the screening: a pressure taken of somebody who is no patient yet, and what the hospital found. */
export const screeningKinds: readonly RecordKind[] = [
  {
    id: 'screening', name: { zh: '测血压（筛查）', en: 'Blood pressure screening' }, source: RULE, ages: [35, 130], oncePerDay: true,
    fields: [
      choice('occasion', ['场合', 'Occasion'], [['1', '首诊测血压', 'First visit of the year'], ['2', '年度免费测血压', 'Yearly measurement'], ['3', '高危人群测血压', 'Measurement of people at risk'], ['4', '复查', 'Measured again']], { required: true, preset: '1' }),
      number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [50, 300], { required: true, usual: [80, 220], row: 'bp' }),
      number('dbp', ['舒张压', 'Diastolic pressure'], 'mmHg', [30, 200], { required: true, usual: [45, 130], row: 'bp' }),
      // 高危: high normal pressure and age 55 follow from the numbers, the rest is asked (规范 1.7.1).
      choices('risks', ['危险因素', 'Risks'], [['1', '无', 'None'], ['2', '超重或肥胖（BMI≥24）或腹型肥胖', 'Overweight or wide waist'], ['3', '高血压家族史', 'Family history'], ['4', '长期高盐膳食', 'Salty food'], ['5', '长期过量饮酒', 'Much alcohol']], { exclusive: '1', preset: '1' }),
    ],
  },
  {
    id: 'screening_result', name: { zh: '转诊确诊结果', en: 'Result of the referral' }, source: norm('非同日3次均高：建议转诊确诊，2周内随访转诊结果', 'web'), oncePerDay: true,
    fields: [choice('result', ['结果', 'Result'], [['1', '确诊高血压', 'Hypertension confirmed'], ['2', '排除', 'Ruled out'], ['3', '未就诊', 'Did not go']], { required: true })],
  },
];

/** First-visit measurements, as institutions submit them. */
export const screeningFlow: FlowDefinition = {
  id: 'htn_first_measured', name: { zh: '35岁以上首诊测血压', en: 'First-visit blood pressure checks' }, unit: 'times', submittedAs: 'bp_first_measured', source: RULE,
  sentence: { zh: '本期为 35 岁及以上首诊居民测量血压的人次，年度测量、复查不计。', en: 'First-visit measurements of residents of 35 and over in the period; yearly ones and repeats do not count.' },
  amount: (record) => (record.kind === 'screening' && textIn(record, 'occasion') === '1' ? 1 : 0),
};

/** Limits of the screening. */
export const screeningParameters: readonly ParameterDefinition[] = [
  parameter('htn_remeasure_days', ['血压偏高后复查期限', 'Second measurement'], '天', START, 28, '规范第三版只要求非同日 3 次，未定期限；4 周为县内约定'),
  parameter('htn_result_days', ['转诊确诊结果随访期限', 'Follow-up of the referral'], '天', START, 14, '规范第三版：2 周内随访转诊结果'),
  parameter('htn_risk_months', ['高危人群测血压间隔', 'Interval for people at risk'], '月', START, 6, '规范第三版：高危人群每半年至少测量 1 次血压'),
];

/** Sentences of the screening. */
export const screeningSentences: Readonly<Record<string, Localized>> = {
  remeasure: { zh: '血压偏高：另日第 {0} 次测量', en: 'High: measurement {0}, on another day' },
  referral_result: { zh: '随访转诊确诊结果', en: 'Ask for the result of the referral' },
  half_yearly: { zh: '高危人群半年测血压', en: 'Half-yearly measurement, at risk' },
  high_once: { zh: '血压偏高（非同日第 {0} 次），预约复查', en: 'High, day {0} of three: measure again' },
  high_three: { zh: '非同日 {0} 次均高，可初步诊断，建议转诊确诊', en: 'High on {0} days: a first diagnosis, refer to confirm' },
  at_risk: { zh: '高危人群：每 {0} 个月至少测 1 次', en: 'At risk: measure at least every {0} months' },
  not_high: { zh: '血压正常，明年再测', en: 'Not high: again next year' },
};

/** Where somebody who is no patient stands after a measurement: to be measured again, asked about, or at risk. */
export function assessScreening(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const since = view.records(ID).findLastIndex(({ kind }) => kind === 'close');
  const own = view.records(ID).slice(since + 1);
  const last = own.findLast(({ kind }) => kind === 'screening');
  const { orgId } = view;
  if (last === undefined || orgId === undefined) return { counts: null, validUntil: null };
  const highs = highInARow(own.filter(({ kind }) => kind === 'screening'));
  const due = own.at(-1)?.kind === 'screening_result' ? undefined : dueAfter(last, highs, view, parameters);
  const risk = isAtRisk(last, view);
  if (due === undefined && !risk) return { counts: null, validUntil: null };
  return { orgId, counts: risk ? ['htn_high_risk'] : [], dues: due ? [due] : [], missing: [], doubts: [], validUntil: null };
}

/** What the screen says of a measurement before it is saved; urgent from 180 or 110 as for patients. */
export function judgeScreening(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  const highs = highInARow([...view.of(ID, 'screening'), record]);
  const days = parameters.get('htn_result_days', record.on);
  if ((numberIn(record, 'sbp') ?? 0) >= 180 || (numberIn(record, 'dbp') ?? 0) >= 110) return { level: 'danger', title: ['critical'], because: [['next_refer', days]], fills: {} };
  if (highs >= DAYS_TO_DIAGNOSE) return { level: 'danger', title: ['high_three', highs], because: [['next_refer', days]], fills: {} };
  if (highs > 0) return { level: 'attention', title: ['high_once', highs], because: [], fills: {} };
  return isAtRisk(record, view) ? { level: 'attention', title: ['at_risk', parameters.get('htn_risk_months', record.on)], because: [], fills: {} } : { level: 'good', title: ['not_high'], because: [], fills: {} };
}

/** 非同日 3 次. */
const DAYS_TO_DIAGNOSE = 3;

function dueAfter(last: ServiceRecord, highs: number, view: ResidentView, parameters: Parameters): Due | undefined {
  const from = addDays(last.on, 1);
  if (highs >= DAYS_TO_DIAGNOSE) return { kind: 'screening_result', what: ['referral_result'], from, by: addDays(last.on, parameters.get('htn_result_days', last.on)) };
  const remeasure: Saying = ['remeasure', highs + 1];
  if (highs > 0) return { kind: 'screening', what: remeasure, from, by: addDays(last.on, parameters.get('htn_remeasure_days', last.on)) };
  return isAtRisk(last, view) ? { kind: 'screening', what: ['half_yearly'], from, by: addMonths(last.on, parameters.get('htn_risk_months', last.on)) } : undefined;
}

/** Days in a row, the last included, with SBP ≥140 or DBP ≥90; two records of one day are one. */
function highInARow(screenings: readonly ServiceRecord[]): number {
  const days = new Set<string>();
  for (let at = screenings.length - 1; at >= 0; at -= 1) {
    const screening = screenings[at];
    if (screening === undefined || ((numberIn(screening, 'sbp') ?? 0) < 140 && (numberIn(screening, 'dbp') ?? 0) < 90)) break;
    days.add(screening.on);
  }
  return days.size;
}

/** 高危: 130–139 or 85–89, age 55, or a risk that was ticked; who is already high is beyond it. */
function isAtRisk(record: ServiceRecord, { bornOn }: ResidentView): boolean {
  const [sbp, dbp] = [numberIn(record, 'sbp') ?? 0, numberIn(record, 'dbp') ?? 0];
  if (sbp >= 140 || dbp >= 90) return false;
  return sbp >= 130 || dbp >= 85 || completedYears(bornOn, record.on) >= 55 || choicesIn(record, 'risks').some((risk) => risk !== '1');
}
