import { addDays, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, nextYearStart, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type RecordKind, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { choice, date, text } from './fields.ts';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { maternalStatistics } from './screening-source.ts';
import { resultsToAnswer } from './unanswered-results.ts';
import { words } from './words.ts';

const ID = 'newborn_screening';
const START = plainDate('2009-06-01');
const METABOLIC = maternalStatistics('新生儿遗传代谢病筛查率：实际筛查新生儿数÷活产数', 'memory');
const HEARING = maternalStatistics('新生儿听力筛查率：实际听力筛查数÷活产数', 'memory');
const RECALL = maternalStatistics('可疑阳性召回与复筛（《新生儿疾病筛查管理办法》）', 'memory');
const EAR = [['1', '通过', 'Passed'], ['2', '未通过', 'Not passed']] as const;
const BASE = { ages: [0, 3] } as const;

const kinds: readonly RecordKind[] = [
  {
    id: 'metabolic', name: words('遗传代谢病筛查', 'Metabolic screening'), source: METABOLIC, ...BASE, oncePerDay: true,
    fields: [date('sampled_on', ['采血日期', 'Blood taken on']), choice('result', ['结果', 'Result'], [['1', '阴性', 'Negative'], ['2', '可疑阳性', 'Suspected positive']], { required: true, preset: '1' }), text('disease', ['可疑病种', 'Suspected disease'], { longest: 60 })],
  },
  {
    id: 'hearing', name: words('听力筛查', 'Hearing screening'), source: HEARING, ...BASE, oncePerDay: true,
    fields: [
      choice('stage', ['阶段', 'Stage'], [['1', '初筛', 'First'], ['2', '复筛', 'Repeated']], { required: true, preset: '1' }),
      choice('left', ['左耳', 'Left ear'], EAR, { required: true, preset: '1', row: 'ears' }), choice('right', ['右耳', 'Right ear'], EAR, { required: true, preset: '1', row: 'ears' }),
    ],
  },
  {
    id: 'diagnosis', name: words('召回与诊断', 'Recall and diagnosis'), source: RECALL, ...BASE,
    fields: [
      choice('of', ['针对', 'Concerning'], [['metabolic', '遗传代谢病', 'Metabolic disease'], ['hearing', '听力', 'Hearing']], { required: true }),
      choice('outcome', ['结果', 'Outcome'], [['1', '排除', 'Excluded'], ['2', '确诊', 'Confirmed'], ['9', '失访或拒绝', 'Lost or refused']], { required: true }),
      text('disease', ['诊断', 'Diagnosis'], { longest: 60 }),
    ],
  },
];

/** Newborns screened for metabolic disease and hearing; a doubtful result is recalled. The yearly task is a target on `ns_metabolic_checks` or `ns_hearing_checks`. */
export const newbornScreening = defineProgramme({
  id: ID,
  name: words('新生儿疾病筛查', 'Newborn screening'),
  shortName: words('新筛', 'Newborn'),
  source: METABOLIC,
  reads: [],
  kinds,
  counts: [
    count('maternal', 'ns_born', ['本年度出生的常住儿童', 'Resident children born this year'], ['本报告年度（10 月 1 日起）出生、期末仍常住的儿童数；死亡、迁出的自当日起剔除，年内迁入的计入。活产数以分娩登记为准，本数用于逐个查漏。', 'Children born since 1 October who live here on the last day: out from the day of death or leaving, in when moving in. Live births are counted at delivery; this count is for finding who was missed.'], METABOLIC),
    count('maternal', 'ns_metabolic', ['接受遗传代谢病筛查', 'Screened for metabolic disease'], ['其中有遗传代谢病筛查记录的儿童数。', 'Of these, children with a metabolic screening.'], METABOLIC),
    count('maternal', 'ns_hearing', ['接受听力筛查', 'Screened for hearing'], ['其中有听力筛查记录的儿童数。', 'Of these, children with a hearing screening.'], HEARING),
    count('maternal', 'ns_doubtful', ['可疑阳性或未通过', 'Doubtful or not passed'], ['其中任一筛查可疑阳性或听力未通过的儿童数。', 'Of these, children with a doubtful metabolic result or an ear that did not pass.'], RECALL),
    count('maternal', 'ns_recalled', ['召回到位', 'Recalled'], ['可疑者中每次结果之后都已复筛通过或有诊断结论的儿童数；失访、拒绝的不计。', 'Of the doubtful, children whose every result was followed by a passed repeat or a diagnosis; lost or refused does not count.'], RECALL),
  ],
  measures: [
    rate('ns_metabolic_rate', ['新生儿遗传代谢病筛查率', 'Metabolic screening rate'], ['ns_metabolic', 'ns_born'], ['分子为接受遗传代谢病筛查的儿童数，分母为本年度出生的常住儿童数。', 'Children screened over resident children born this year.'], METABOLIC, { submittedAs: 'newborn_screen_rate' }),
    rate('ns_hearing_rate', ['新生儿听力筛查率', 'Hearing screening rate'], ['ns_hearing', 'ns_born'], ['分子为接受听力筛查的儿童数，分母为本年度出生的常住儿童数。', 'Children screened over resident children born this year.'], HEARING),
    rate('ns_recall_rate', ['可疑病例召回率', 'Recall rate'], ['ns_recalled', 'ns_doubtful'], ['分子为召回到位儿童数，分母为可疑阳性或未通过儿童数。', 'Children recalled over children with a doubtful result.'], RECALL),
  ],
  flows: [
    { ...flow('ns_metabolic_checks', ['遗传代谢病筛查', 'Metabolic screenings'], 'persons', ['本期遗传代谢病筛查人次。', 'Metabolic screenings in the period.'], METABOLIC, ({ kind }) => (kind === 'metabolic' ? 1 : 0)), submittedAs: 'newborn_screened' },
    flow('ns_hearing_checks', ['听力初筛', 'First hearing screenings'], 'persons', ['本期听力初筛人次，复筛不计。', 'First hearing screenings in the period; repeats do not count.'], HEARING, (record) => (record.kind === 'hearing' && textIn(record, 'stage') === '1' ? 1 : 0)),
  ],
  parameters: [
    parameter('ns_blood_days', ['采血最迟日龄', 'Blood taken by day'], '天', START, 20, '《新生儿疾病筛查技术规范》：出生72小时后7天内，最迟不超过20天 (from memory)'),
    parameter('ns_hearing_days', ['听力筛查最迟日龄', 'Hearing screened by day'], '天', START, 42, '《新生儿疾病筛查技术规范》：初筛未通过或漏筛者42天内复筛 (from memory)'),
    parameter('ns_diagnosis_days', ['听力诊断最迟日龄', 'Hearing diagnosed by day'], '天', START, 90, '《新生儿疾病筛查技术规范》：复筛未通过者3月龄内诊断 (from memory)'),
    parameter('ns_recall_days', ['可疑阳性召回期限', 'Recall of a doubtful result within'], '天', START, 14, '立即召回；期限以本省方案为准 (from memory / provincial plan)'),
  ],
  sentences: {
    metabolic: words('遗传代谢病筛查', 'Metabolic screening'),
    hearing: words('听力筛查', 'Hearing screening'),
    repeat: words('听力复筛', 'Repeat the hearing screening'),
    diagnose: words('听力诊断', 'Diagnose the hearing'),
    recall: words('遗传代谢病召回', 'Recall for metabolic disease'),
    no_metabolic: words('未做遗传代谢病筛查', 'Not screened for metabolic disease'),
    no_hearing: words('未做听力筛查', 'Hearing not screened'),
    open: words('{0} 次可疑结果未召回到位', '{0} doubtful results not settled'),
    fine: words('未见异常', 'Nothing abnormal'),
    doubtful: words('可疑阳性，{0} 天内召回', 'Suspected positive: recall within {0} days'),
    not_passed: words('未通过，出生 {0} 天内复筛', 'Not passed: repeat within {0} days of birth'),
    not_passed_again: words('复筛未通过，出生 {0} 天内诊断', 'Not passed again: diagnose within {0} days of birth'),
    excluded: words('排除', 'Excluded'),
    confirmed: words('确诊，转治疗', 'Confirmed: refer for treatment'),
    lost: words('失访或拒绝，仍须召回', 'Lost or refused: still to be recalled'),
  },
  assess: assessNewborn,
  judge: judgeNewborn,
});

function assessNewborn(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const yearFrom = reportingYearOf(view.asOf, 'maternal').from;
  const isOfYear = view.bornOn >= yearFrom;
  if (!view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
  const records = view.records(ID);
  if (!isOfYear && records.length === 0) return { counts: null, validUntil: null };
  // A result is answered within its own line: a passed ear says nothing of the blood.
  const metabolic = resultsToAnswer(records, yearFrom, (record) => record.kind === 'metabolic' && isDoubtful(record), (record) => isOutcomeOf('metabolic', record));
  const hearing = resultsToAnswer(records, yearFrom, (record) => record.kind === 'hearing' && isDoubtful(record), (record) => isOutcomeOf('hearing', record) || (record.kind === 'hearing' && !isDoubtful(record)));
  const dues = duesOf(view, records, [metabolic.open, hearing.open], parameters);
  if (!isOfYear) return dues.length === 0 ? { counts: null, validUntil: null } : { orgId: view.orgId, counts: [], dues, missing: [], doubts: [], validUntil: null };
  const [counts, missing]: [string[], MissingReason[]] = [['ns_born'], []];
  for (const kind of ['metabolic', 'hearing'] as const) {
    if (records.some((record) => record.kind === kind)) counts.push(`ns_${kind}`);
    else missing.push({ measure: `ns_${kind}_rate`, why: [`no_${kind}`] });
  }
  if (metabolic.thisYear + hearing.thisYear > 0) {
    counts.push('ns_doubtful');
    const open = metabolic.open.length + hearing.open.length;
    if (open === 0) counts.push('ns_recalled');
    else missing.push({ measure: 'ns_recall_rate', why: ['open', open] });
  }
  return { orgId: view.orgId, counts, dues, missing, doubts: [], validUntil: nextYearStart(view.asOf, 'maternal') };
}

function duesOf(view: ResidentView, records: readonly ServiceRecord[], [metabolic, hearing]: readonly [readonly ServiceRecord[], readonly ServiceRecord[]], parameters: Parameters): readonly Due[] {
  const { bornOn } = view;
  const get = (id: string): number => parameters.get(id, bornOn);
  const dues: Due[] = [];
  const isYoung = bornOn >= reportingYearOf(view.asOf, 'maternal').from;
  // 72 hours after birth; a day is what records know.
  if (isYoung && !records.some(({ kind }) => kind === 'metabolic')) dues.push({ kind: 'metabolic', what: ['metabolic'], from: addDays(bornOn, 3), by: addDays(bornOn, get('ns_blood_days')) });
  if (isYoung && !records.some(({ kind }) => kind === 'hearing')) dues.push({ kind: 'hearing', what: ['hearing'], from: addDays(bornOn, 2), by: addDays(bornOn, get('ns_hearing_days')) });
  const blood = metabolic[0];
  if (blood) dues.push({ kind: 'diagnosis', what: ['recall'], from: blood.on, by: addDays(blood.on, get('ns_recall_days')) });
  const ear = hearing.at(-1);
  if (ear && textIn(ear, 'stage') === '2') dues.push(hearingDue('diagnosis', 'diagnose', ear, addDays(bornOn, get('ns_diagnosis_days'))));
  else if (ear) dues.push(hearingDue('hearing', 'repeat', ear, addDays(bornOn, get('ns_hearing_days'))));
  return dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

/** A child screened after the age limit is due at once. */
function hearingDue(kind: string, what: string, { on }: ServiceRecord, limit: PlainDate): Due {
  return { kind, what: [what], from: on, by: limit < on ? on : limit };
}

function isDoubtful(record: ServiceRecord): boolean {
  return record.kind === 'metabolic' ? textIn(record, 'result') === '2' : textIn(record, 'left') === '2' || textIn(record, 'right') === '2';
}

function isOutcomeOf(line: string, record: ServiceRecord): boolean {
  return record.kind === 'diagnosis' && textIn(record, 'of') === line && textIn(record, 'outcome') !== '9';
}

function judgeNewborn(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  const verdict = (level: Judgement['level'], title: Saying): Judgement => ({ level, title, because: [], fills: {} });
  if (record.kind === 'diagnosis') {
    const outcome = textIn(record, 'outcome');
    if (outcome === '9') return verdict('attention', ['lost']);
    return outcome === '2' ? verdict('danger', ['confirmed']) : verdict('good', ['excluded']);
  }
  if (!isDoubtful(record)) return verdict('good', ['fine']);
  if (record.kind === 'metabolic') return verdict('attention', ['doubtful', parameters.get('ns_recall_days', view.bornOn)]);
  return textIn(record, 'stage') === '2' ? verdict('attention', ['not_passed_again', parameters.get('ns_diagnosis_days', view.bornOn)]) : verdict('attention', ['not_passed', parameters.get('ns_hearing_days', view.bornOn)]);
}
