import { laterOf, plainDate } from '@taizhang/kernel';
import {
  dayOfAge, defineProgramme, nextYearStart, reportingYearOf,
  type Due, type MissingReason, type NotConcerned, type Parameters, type RecordKind, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { elderlySentences } from './elderly-sentences.ts';
import { norm } from './norm-source.ts';
import { judgeSelfCare, selfCareFields } from './self-care.ts';

const ID = 'elderly';
const RULE = norm('老年人健康管理服务规范：65岁及以上常住居民每年1次健康管理', 'web');
const RATE = norm('老年人健康管理率＝年内接受健康管理人数（建档＋体检＋健康指导＋体检表填写完整）÷65岁及以上常住居民数', 'code');
/** The indicator's name is published, what it asks beyond the norm's own four items is not. */
const SERVICE_RATE = norm('65岁及以上老年人城乡社区规范健康管理服务率', 'code');
const START = plainDate('2017-02-28');
const NEW_ITEMS = plainDate('2025-01-01');
const NOTICE = '国卫基层发〔2025〕7号：65 岁及以上老年人体检增加胸部数字化 X 线（DR）正位和糖化血红蛋白';

const kinds: readonly RecordKind[] = [
  { id: 'self_care', name: { zh: '生活自理能力评估', en: 'Self-care assessment' }, source: norm('老年人生活自理能力评估表', 'memory'), ages: [65, 130], oncePerDay: true, fields: selfCareFields },
];

/** What a complete health check of an elder answers, in the groups people speak of (规范 1.6 体格检查、辅助检查). */
const GROUPS: readonly (readonly [lacks: string, keys: readonly string[]])[] = [
  ['lacks_general', ['temperature', 'heart_rate', 'breathing', 'sbp', 'dbp', 'height', 'weight', 'waist']],
  ['lacks_organs', ['skin', 'lymph', 'lungs', 'heart', 'abdomen']],
  ['lacks_senses', ['mouth', 'vision', 'hearing', 'movement']],
  ['lacks_blood', ['haemoglobin', 'wbc', 'platelet']],
  ['lacks_urine', ['urine_protein', 'urine_sugar', 'urine_ketone', 'urine_blood']],
  ['lacks_liver', ['alt', 'ast', 'bilirubin']],
  ['lacks_kidney', ['creatinine', 'urea']],
  ['lacks_glucose', ['fasting_glucose']],
  ['lacks_lipids', ['cholesterol', 'triglyceride', 'ldl', 'hdl']],
  ['lacks_ecg', ['ecg']],
  ['lacks_ultrasound', ['ultrasound']],
  ['lacks_conclusion', ['conclusion']],
];

/** People of 65 and over: one health check with guidance a year (老年人健康管理). */
export const elderly = defineProgramme({
  id: ID,
  name: { zh: '老年人健康管理', en: 'Health management of the elderly' },
  shortName: { zh: '老年人', en: 'Elderly' },
  source: RULE,
  reads: ['health_record'],
  kinds,
  counts: [
    { id: 'elder_residents', name: { zh: '65 岁及以上常住居民', en: 'Residents of 65 and over' }, year: 'calendar', source: RULE, sentence: { zh: '期末年满 65 岁的常住居民，年内满 65 岁的自生日起计入；死亡、迁出的自当日起剔除。', en: 'Residents of 65 and over on the last day, from their birthday on; the dead and those who left are out from that day.' } },
    { id: 'elder_checked', name: { zh: '年内体检的老年人', en: 'Elders checked this year' }, year: 'calendar', source: RULE, sentence: { zh: '65 岁及以上常住居民中年内有健康体检表的人数；年内 65 岁生日之前、迁入之前的体检同样计入。', en: 'Residents of 65 and over with a health check this year, also one before the 65th birthday or before they moved here.' } },
    { id: 'elder_managed', name: { zh: '接受健康管理的老年人', en: 'Elders under health management' }, year: 'calendar', source: RATE, sentence: { zh: '65 岁及以上常住居民中已建档、年内体检、体检表填写完整并有健康指导的人数；年内迁入、满 65 岁的同样要求全年 1 次，死亡、迁出的自当日起剔除。', en: 'Residents of 65 and over with a health record and a complete health check with guidance this year; who moved in or turned 65 owes the same one, the dead and those who left are out from that day.' } },
    { id: 'elder_standard', name: { zh: '接受规范健康管理服务的老年人', en: 'Elders managed to standard' }, year: 'calendar', source: SERVICE_RATE, sentence: { zh: '接受健康管理的老年人中，年内还完成生活自理能力评估的人数（规范四项服务内容齐全；国家未公布细则，本口径为系统约定）。', en: 'Elders under health management who also had their self-care assessed this year: all four services of the norm. No detailed rule is published; this is the system’s reading.' } },
  ],
  measures: [
    { id: 'elder_checked_rate', name: { zh: '老年人体检率', en: 'Elderly health check rate' }, numerator: 'elder_checked', denominator: 'elder_residents', better: 'higher', source: RULE, sentence: { zh: '分子为年内体检的 65 岁及以上常住居民数，分母为 65 岁及以上常住居民数。', en: 'Residents of 65 and over checked this year over all of that age.' } },
    { id: 'elder_managed_rate', name: { zh: '老年人健康管理率', en: 'Elderly health management rate' }, numerator: 'elder_managed', denominator: 'elder_residents', better: 'higher', submittedAs: 'elder65_managed_rate', source: RATE, sentence: { zh: '分子为年内接受健康管理人数，分母为年内辖区内 65 岁及以上常住居民数。', en: 'Elders under health management over all residents of 65 and over.' } },
    { id: 'elder_standard_rate', name: { zh: '65 岁及以上老年人城乡社区规范健康管理服务率', en: 'Elderly standard service rate' }, numerator: 'elder_standard', denominator: 'elder_residents', better: 'higher', source: SERVICE_RATE, sentence: { zh: '分子为接受规范健康管理服务的老年人数，分母为 65 岁及以上常住居民数。', en: 'Elders managed to standard over all residents of 65 and over.' } },
  ],
  flows: [
    { id: 'elder_assessments', name: { zh: '老年人生活自理能力评估', en: 'Self-care assessments' }, unit: 'times', source: norm('老年人生活自理能力评估表', 'memory'), sentence: { zh: '本期生活自理能力评估人次。', en: 'Self-care assessments in the period.' }, amount: ({ kind }) => (kind === 'self_care' ? 1 : 0) },
  ],
  parameters: [
    { id: 'elder_xray_required', name: { zh: '体检须有胸部 X 线（DR）', en: 'Chest X-ray required' }, unit: '1 是 0 否', values: [{ from: START, value: 0, source: '规范第三版：辅助检查无此项' }, { from: NEW_ITEMS, value: 1, source: NOTICE }] },
    { id: 'elder_hba1c_required', name: { zh: '体检须有糖化血红蛋白', en: 'HbA1c required' }, unit: '1 是 0 否', values: [{ from: START, value: 0, source: '规范第三版：辅助检查无此项' }, { from: NEW_ITEMS, value: 1, source: NOTICE }] },
  ],
  sentences: elderlySentences,
  assess: assessElder,
  judge: judgeSelfCare,
  yearSteps,
});

function assessElder(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const { asOf, orgId } = view;
  if (!view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  if (view.age < 65) return { counts: null, validUntil: dayOfAge(view.bornOn, 65) };
  const year = reportingYearOf(asOf, 'calendar');
  const record = view.records('health_record');
  const best = bestCheckup(record.filter(({ kind, on }) => kind === 'checkup' && on >= year.from), parameters);
  const isAssessed = hasSelfCare(view, year.from);
  const gaps: Saying[] = [...(record.some(({ kind }) => kind === 'profile') ? [] : [['not_filed'] satisfies Saying]), ...(best === undefined ? [['no_checkup'] satisfies Saying] : best.gaps)];
  const counts = ['elder_residents', ...(best ? ['elder_checked'] : []), ...(gaps.length === 0 ? ['elder_managed', ...(isAssessed ? ['elder_standard'] : [])] : [])];
  const missing: MissingReason[] = best ? [] : [{ measure: 'elder_checked_rate', why: ['no_checkup'] }];
  for (const why of gaps) missing.push({ measure: 'elder_managed_rate', why });
  for (const why of isAssessed ? gaps : [...gaps, ['no_self_care'] satisfies Saying]) missing.push({ measure: 'elder_standard_rate', why });
  const from = laterOf(year.from, dayOfAge(view.bornOn, 65));
  const dues: Due[] = [];
  if (best === undefined) dues.push({ kind: 'checkup', what: ['checkup'], from, by: year.to });
  else if (best.gaps.length > 0) dues.push({ kind: 'checkup', what: ['complete_checkup', best.gaps.length], from: laterOf(from, best.record.on), by: year.to });
  if (!isAssessed) dues.push({ kind: 'self_care', what: ['self_care'], from, by: year.to });
  return { orgId, counts, dues, missing, doubts: [], validUntil: nextYearStart(asOf, 'calendar') };
}

/** The year's form with the fewest gaps, the latest of equals: a second, partial check takes nothing away from a complete one. */
function bestCheckup(checkups: readonly ServiceRecord[], parameters: Parameters): { readonly record: ServiceRecord; readonly gaps: readonly Saying[] } | undefined {
  let best: { readonly record: ServiceRecord; readonly gaps: readonly Saying[] } | undefined;
  for (const record of checkups) {
    const gaps = gapsOf(record, parameters);
    if (best === undefined || gaps.length <= best.gaps.length) best = { record, gaps };
  }
  return best;
}

function gapsOf(record: ServiceRecord, parameters: Parameters): readonly Saying[] {
  const gaps: Saying[] = [];
  for (const [lacks, keys] of GROUPS) {
    for (const key of keys) {
      if (record.fields[key] === undefined) {
        gaps.push([lacks]);
        break;
      }
    }
  }
  if (record.fields['chest_xray'] === undefined && parameters.get('elder_xray_required', record.on) > 0) gaps.push(['lacks_xray']);
  if (record.fields['hba1c'] === undefined && parameters.get('elder_hba1c_required', record.on) > 0) gaps.push(['lacks_hba1c']);
  if (record.fields['guidance'] === undefined && record.fields['risk_advice'] === undefined) gaps.push(['lacks_guidance']);
  return gaps;
}

/** Assessed on its own form or with the score on the health check. */
function hasSelfCare(view: ResidentView, from: string): boolean {
  return (view.of(ID, 'self_care').at(-1)?.on ?? '') >= from || view.records('health_record').some(({ kind, on, fields }) => kind === 'checkup' && on >= from && fields['self_care'] !== undefined);
}

function yearSteps(view: ResidentView, parameters: Parameters): readonly YearStep[] {
  const { from } = reportingYearOf(view.asOf, 'calendar');
  const best = bestCheckup(view.of('health_record', 'checkup').filter(({ on }) => on >= from), parameters);
  const assessed = view.of(ID, 'self_care').findLast(({ on }) => on >= from)?.on ?? (best?.record.fields['self_care'] === undefined ? null : best.record.on);
  return [{ what: ['checkup'], doneOn: best?.gaps.length === 0 ? best.record.on : null }, { what: ['self_care'], doneOn: assessed }];
}
