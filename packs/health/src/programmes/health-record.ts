import { addMonths, type PlainDate } from '@taizhang/kernel';
import {
  dayOfAge, defineProgramme, firstAfter, nextYearStart, numberIn, reportingYearOf,
  type MissingReason, type NotConcerned, type RecordKind, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { checkupKind } from './checkup-form.ts';
import { choice, choices, number, text } from './fields.ts';
import { judgeMeasurements } from './judge-measurements.ts';
import { norm } from './norm-source.ts';
import { COMPLETE_PROFILE, profileFields, revisionFields } from './profile-form.ts';

const ID = 'health_record';
const RULE = norm('居民健康档案管理服务规范', 'web');
const COMPLETE = norm('规范化电子健康档案：封面和个人基本信息表完整', 'memory');
const USED = norm('动态使用：1年内有符合各类服务规范要求的相关服务记录', 'memory');
const PRESSURE = norm('35岁及以上常住居民每年免费测量1次血压', 'web');

/** Programmes of the norm whose services keep a record alive. Contracts and benefits are not services of the norm. */
export const SERVICE_PROGRAMMES = [
  'immunisation', 'child', 'pregnancy', 'elderly', 'hypertension', 'diabetes', 'severe_mental', 'tuberculosis', 'tcm_elderly', 'tcm_child', 'copd',
] as const;

/** Where a blood pressure may have been written down. */
const PRESSURE_READERS = [ID, 'hypertension', 'diabetes'] as const;

/** Papers about a resident, not services to one. */
const PAPERS: ReadonlySet<string> = new Set(['profile', 'enrol', 'close', 'notice']);

const kinds: readonly RecordKind[] = [
  { id: 'profile', name: { zh: '个人基本信息表', en: 'Personal profile' }, source: norm('个人基本信息表', 'memory'), fields: profileFields, oncePerDay: true },
  checkupKind,
  { id: 'revision', name: { zh: '档案更新', en: 'Record update' }, source: norm('健康档案的使用：及时更新、补充相应记录内容', 'memory'), fields: revisionFields },
  {
    id: 'reception', name: { zh: '接诊记录', en: 'Consultation' }, source: norm('接诊记录表', 'memory'),
    fields: [
      choice('is_first', ['首诊', 'First visit of the year'], [['1', '是', 'Yes'], ['2', '否', 'No']], { preset: '2' }),
      text('complaint', ['就诊者的主观资料', 'What the resident says'], { required: true }),
      number('temperature', ['体温', 'Temperature'], '℃', [33, 43], { decimals: 1, usual: [35.5, 39], row: 'vital' }),
      number('sbp', ['收缩压', 'Systolic pressure'], 'mmHg', [50, 300], { usual: [80, 220], row: 'vital' }),
      number('dbp', ['舒张压', 'Diastolic pressure'], 'mmHg', [30, 200], { usual: [45, 130], row: 'vital' }),
      text('findings', ['就诊者的客观资料', 'Findings']),
      text('assessment', ['评估', 'Assessment'], { required: true }),
      text('plan', ['处置计划', 'Plan']),
      choices('referral', ['会诊或转诊', 'Consultation or referral'], [['1', '会诊', 'Consultation'], ['2', '转诊', 'Referral']]),
    ],
  },
];

/** The health record: every resident has one, kept alive by the services written into it (居民健康档案管理). */
export const healthRecord = defineProgramme({
  id: ID,
  name: { zh: '居民健康档案管理', en: 'Health records' },
  shortName: { zh: '档案', en: 'Record' },
  source: RULE,
  reads: SERVICE_PROGRAMMES,
  kinds,
  counts: [
    { id: 'hr_residents', name: { zh: '常住居民', en: 'Residents' }, year: 'calendar', source: RULE, sentence: { zh: '期末居民登记中在辖区居住的人数；死亡、迁出的自当日起剔除。', en: 'People the register says live here on the last day; the dead and those who moved away are out from that day.' } },
    { id: 'hr_filed', name: { zh: '建档人数', en: 'Residents with a record' }, year: 'calendar', source: RULE, sentence: { zh: '常住居民中已填写个人基本信息表的人数；0—6 岁儿童有新生儿家庭访视记录即为建档。', en: 'Residents whose profile was written; for children under 7 a newborn home visit is enough.' } },
    { id: 'hr_electronic', name: { zh: '电子健康档案', en: 'Electronic records' }, year: 'calendar', source: RULE, sentence: { zh: '建档居民中档案形式为电子的人数；只有纸质档案、尚未录入的不计。', en: 'Residents whose record is electronic; a paper record not yet entered does not count.' } },
    { id: 'hr_standard', name: { zh: '规范化电子健康档案', en: 'Complete electronic records' }, year: 'calendar', source: COMPLETE, sentence: { zh: '有电子档案且档案编号、个人基本信息表各项均已填写（含更新补填）的人数；0—6 岁儿童以新生儿家庭访视记录为准。', en: 'Electronic records with a code and every question of the profile answered, later updates included; for children under 7 the newborn home visit.' } },
    { id: 'hr_active', name: { zh: '有动态记录的档案', en: 'Records in use' }, year: 'calendar', source: USED, sentence: { zh: '建档居民中截至当日 12 个月内有基本公共卫生服务、体检、接诊或档案更新记录的人数，不论年内何时建档。', en: 'Residents with a record who had a service, health check, consultation or update in the twelve months to that day, whenever it was opened.' } },
    { id: 'hr_age35', name: { zh: '35 岁及以上常住居民', en: 'Residents of 35 and over' }, year: 'calendar', source: PRESSURE, sentence: { zh: '期末年满 35 岁的常住居民，年内满 35 岁的自生日起计入。', en: 'Residents of 35 and over on the last day, from their birthday on.' } },
    { id: 'hr_pressure', name: { zh: '年内测过血压的 35 岁及以上居民', en: 'Residents of 35 and over measured this year' }, year: 'calendar', source: PRESSURE, sentence: { zh: '35 岁及以上常住居民中，年内体检、接诊、筛查或慢性病随访记录有血压的人数，年内在外地居住期间的记录同样计入。', en: 'Of residents of 35 and over, those with a blood pressure on any record of this year, also from before they moved here.' } },
  ],
  measures: [
    { id: 'hr_filed_rate', name: { zh: '健康档案建档率', en: 'Health record coverage' }, numerator: 'hr_filed', denominator: 'hr_residents', better: 'higher', source: RULE, sentence: { zh: '分子为建档人数，分母为辖区内常住居民数。', en: 'Residents with a record over all residents.' } },
    { id: 'hr_electronic_rate', name: { zh: '电子健康档案建档率', en: 'Electronic record coverage' }, numerator: 'hr_electronic', denominator: 'hr_residents', better: 'higher', submittedAs: 'ehr_rate', source: RULE, sentence: { zh: '分子为建立电子健康档案人数，分母为辖区内常住居民数。', en: 'Residents with an electronic record over all residents.' } },
    { id: 'hr_standard_rate', name: { zh: '规范化电子健康档案覆盖率', en: 'Complete record coverage' }, numerator: 'hr_standard', denominator: 'hr_residents', better: 'higher', submittedAs: 'ehr_standard_rate', source: COMPLETE, sentence: { zh: '分子为规范化电子健康档案覆盖人数，分母为辖区内常住居民数。', en: 'Residents with a complete electronic record over all residents.' } },
    { id: 'hr_use_rate', name: { zh: '健康档案使用率', en: 'Record use rate' }, numerator: 'hr_active', denominator: 'hr_filed', better: 'higher', submittedAs: 'ehr_use_rate', source: USED, sentence: { zh: '分子为有动态记录的档案份数，分母为档案总份数。', en: 'Records in use over all records.' } },
    { id: 'hr_pressure_rate', name: { zh: '35 岁及以上居民测血压率', en: 'Blood pressure check rate from 35' }, numerator: 'hr_pressure', denominator: 'hr_age35', better: 'higher', source: PRESSURE, sentence: { zh: '分子为年内测过血压的 35 岁及以上常住居民，分母为 35 岁及以上常住居民。', en: 'Residents of 35 and over measured this year over all of that age.' } },
  ],
  flows: [
    { id: 'hr_checkups', name: { zh: '健康体检', en: 'Health checks' }, unit: 'times', source: norm('健康体检表', 'memory'), sentence: { zh: '本期健康体检人次。', en: 'Health checks in the period.' }, amount: ({ kind }) => (kind === 'checkup' ? 1 : 0) },
    { id: 'hr_receptions', name: { zh: '接诊记录', en: 'Consultations' }, unit: 'times', source: norm('接诊记录表', 'memory'), sentence: { zh: '本期写入健康档案的接诊人次。', en: 'Consultations written into records in the period.' }, amount: ({ kind }) => (kind === 'reception' ? 1 : 0) },
  ],
  parameters: [],
  sentences: {
    not_filed: { zh: '未建立健康档案', en: 'No health record yet' },
    on_paper: { zh: '只有纸质档案，未录入', en: 'On paper only, not entered' },
    incomplete: { zh: '档案编号和个人基本信息表缺 {0} 项', en: '{0} answers of code and profile are missing' },
    never_used: { zh: '建档后无服务记录', en: 'No service written into the record' },
    not_used: { zh: '最近一次服务记录为 {0}，已满 12 个月', en: 'Last service on {0}, twelve months ago or more' },
    no_pressure: { zh: '本年未测血压', en: 'Blood pressure not measured this year' },
    noted: { zh: '已记录', en: 'Noted' },
    all_normal: { zh: '所测项目未见异常', en: 'Nothing measured is abnormal' },
    some_abnormal: { zh: '有 {0} 项异常，请告知并指导', en: '{0} findings: tell and advise' },
    emergency: { zh: '危急：处理后紧急转诊', en: 'Critical: treat and refer at once' },
    pressure_found: { zh: '血压 {0}/{1} ≥140/90，预约复查，非同日 3 次均高可初步诊断', en: '{0}/{1} is 140/90 or more: measure again; three days in all allow a first diagnosis' },
    glucose_found: { zh: '空腹血糖 {0} mmol/L ≥7.0，建议复查确诊', en: 'Fasting glucose {0} mmol/L is 7.0 or more: test again' },
    glucose_low: { zh: '空腹血糖 {0} mmol/L ≤3.9', en: 'Fasting glucose {0} mmol/L is 3.9 or less' },
    overweight: { zh: '体质指数 {0} ≥24，超重或肥胖', en: 'Body mass index {0} is 24 or more: overweight' },
    wide_waist: { zh: '腰围 {0} cm ≥{1}，腹型肥胖', en: 'Waist {0} cm is {1} or more' },
  },
  assess: assessHealthRecord,
  judge: judgeMeasurements,
});

function assessHealthRecord(view: ResidentView): Standing | NotConcerned {
  const { asOf, age, bornOn, orgId } = view;
  if (!view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  const counts = ['hr_residents'];
  const missing: MissingReason[] = [];
  const own = view.records(ID);
  const childhoodEnds = age < CHILD_AGES && hasNewbornVisit(view) ? dayOfAge(bornOn, CHILD_AGES) : null;
  const sheets = childhoodEnds === null ? own.filter(({ kind }) => kind === 'profile' || kind === 'revision') : [];
  const isFiled = childhoodEnds !== null || sheets.some(({ kind }) => kind === 'profile');
  const isElectronic = isFiled && lastMedium(sheets) !== '2';
  const gaps = isElectronic && childhoodEnds === null ? countGaps(sheets) : 0;
  if (isFiled) counts.push('hr_filed');
  else missing.push({ measure: 'hr_filed_rate', why: ['not_filed'] });
  if (isElectronic) counts.push('hr_electronic');
  else missing.push({ measure: 'hr_electronic_rate', why: [isFiled ? 'on_paper' : 'not_filed'] });
  if (isElectronic && gaps === 0) counts.push('hr_standard');
  else missing.push({ measure: 'hr_standard_rate', why: whyNotStandard(isFiled, isElectronic, gaps) });
  const used = isFiled ? lastService(view) : undefined;
  const unusedFrom = used === undefined ? null : addMonths(used, USE_MONTHS);
  if (unusedFrom !== null && asOf < unusedFrom) counts.push('hr_active');
  else if (isFiled) missing.push({ measure: 'hr_use_rate', why: used === undefined ? ['never_used'] : ['not_used', used] });
  const pressureUntil = age < 35 ? dayOfAge(bornOn, 35) : countPressure(view, counts, missing);
  return { orgId, counts, dues: [], missing, doubts: [], validUntil: firstAfter(asOf, [childhoodEnds, unusedFrom, pressureUntil]) };
}

/** 0～6岁: until the seventh birthday the newborn home visit stands in for the profile (规范 1.1, from memory). */
const CHILD_AGES = 7;
/** 动态使用 looks back twelve months. */
const USE_MONTHS = 12;

function hasNewbornVisit(view: ResidentView): boolean {
  return view.records('child').some(({ kind }) => kind === 'newborn_visit');
}

function lastMedium(sheets: readonly ServiceRecord[]): unknown {
  return sheets.findLast(({ fields }) => fields['medium'] !== undefined)?.fields['medium'];
}

function countGaps(sheets: readonly ServiceRecord[]): number {
  const last = sheets.at(-1)?.fields ?? {};
  let gaps = 0;
  for (const key of COMPLETE_PROFILE) if (last[key] === undefined && !sheets.some(({ fields }) => fields[key] !== undefined)) gaps += 1;
  return gaps;
}

function whyNotStandard(isFiled: boolean, isElectronic: boolean, gaps: number): Saying {
  if (!isFiled) return ['not_filed'];
  return isElectronic ? ['incomplete', gaps] : ['on_paper'];
}

function lastService(view: ResidentView): PlainDate | undefined {
  let last = lastOf(view.records(ID));
  for (const programme of SERVICE_PROGRAMMES) {
    const on = lastOf(view.records(programme));
    if (on !== undefined && (last === undefined || on > last)) last = on;
  }
  return last;
}

function lastOf(records: readonly ServiceRecord[]): PlainDate | undefined {
  for (let at = records.length - 1; at >= 0; at -= 1) {
    const record = records[at];
    if (record !== undefined && !PAPERS.has(record.kind)) return record.on;
  }
  return undefined;
}

/** Counts who is 35 and over; the day the answer lapses. */
function countPressure(view: ResidentView, counts: string[], missing: MissingReason[]): PlainDate | null {
  counts.push('hr_age35');
  const { from } = reportingYearOf(view.asOf, 'calendar');
  if (PRESSURE_READERS.some((programme) => hasPressureSince(view.records(programme), from))) {
    counts.push('hr_pressure');
    return nextYearStart(view.asOf, 'calendar');
  }
  missing.push({ measure: 'hr_pressure_rate', why: ['no_pressure'] });
  return null;
}

function hasPressureSince(records: readonly ServiceRecord[], from: PlainDate): boolean {
  for (let at = records.length - 1; at >= 0; at -= 1) {
    const record = records[at];
    if (record === undefined || record.on < from) return false;
    if (numberIn(record, 'sbp') !== undefined) return true;
  }
  return false;
}
