import { addDays, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, firstAfter, nextYearStart, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type RecordKind, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { choice, number, text } from './fields.ts';
import { livedHereOn } from './lived-here.ts';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { LONGEST_DAYS, pregnanciesOf } from './pregnancy-episodes.ts';
import { maternalStatistics } from './screening-source.ts';
import { resultsToAnswer } from './unanswered-results.ts';
import { words } from './words.ts';

const ID = 'prenatal_screening';
const START = plainDate('2019-01-01');
const SCREENED = maternalStatistics('产前筛查率：产前筛查（血清学、NIPT、超声）人数÷产妇总数', 'memory');
const DIAGNOSED = maternalStatistics('产前诊断率：产前诊断人数÷产妇总数', 'memory');
const FOLLOWED = maternalStatistics('产前筛查高风险者追踪至产前诊断（地方出生缺陷防控口径）', 'practice');
const WOMEN = { ages: [12, 60], sex: 'female' } as const;

const kinds: readonly RecordKind[] = [
  {
    id: 'screen', name: words('产前筛查', 'Prenatal screening'), source: SCREENED, ...WOMEN,
    fields: [
      choice('method', ['方法', 'Method'], [['1', '血清学筛查', 'Serum'], ['2', '无创 DNA（NIPT）', 'NIPT'], ['3', '超声筛查', 'Ultrasound']], { required: true }),
      number('weeks', ['孕周', 'Weeks'], '周', [5, 45], { usual: [9, 32] }),
      choice('risk', ['结果', 'Result'], [['1', '低风险', 'Low risk'], ['2', '临界风险', 'Borderline'], ['3', '高风险或异常', 'High risk or abnormal']], { required: true, preset: '1' }),
    ],
  },
  {
    id: 'diagnosis', name: words('产前诊断', 'Prenatal diagnosis'), source: DIAGNOSED, ...WOMEN,
    fields: [
      choice('outcome', ['结果', 'Outcome'], [['1', '未见异常', 'Nothing abnormal'], ['2', '确诊异常', 'Abnormality confirmed'], ['9', '拒绝或失访', 'Refused or lost']], { required: true }),
      text('finding', ['诊断', 'Diagnosis'], { longest: 80 }), text('hospital', ['诊断机构', 'Diagnosed at'], { carries: true, longest: 60 }),
    ],
  },
];

/** Free prenatal screening and diagnosis. The yearly task is a target on `ps_screens` (the ledger knows it as prenatal_task). */
export const prenatalScreening = defineProgramme({
  id: ID,
  name: words('产前筛查与产前诊断', 'Prenatal screening and diagnosis'),
  shortName: words('产筛', 'Prenatal'),
  source: SCREENED,
  reads: ['pregnancy'],
  kinds,
  counts: [
    count('maternal', 'ps_delivered', ['产妇', 'Women delivered'], ['本报告年度（10 月 1 日起）分娩、分娩时常住的产妇数；分娩后迁出或死亡的仍计。', 'Women delivered since 1 October who lived here then; who left or died later still counts.'], SCREENED),
    count('maternal', 'ps_screened', ['接受产前筛查的产妇', 'Delivered women who were screened'], ['其中本次妊娠有产前筛查记录的人数。', 'Of these, women screened in that pregnancy.'], SCREENED),
    count('maternal', 'ps_diagnosed', ['接受产前诊断的产妇', 'Delivered women with a prenatal diagnosis'], ['其中本次妊娠有产前诊断结论的人数；拒绝、失访的不计。', 'Of these, women with a prenatal diagnosis in that pregnancy; refused or lost does not count.'], DIAGNOSED),
    count('maternal', 'ps_high_risk', ['产前筛查高风险', 'High risk when screened'], ['本报告年度产前筛查高风险或异常的常住孕妇数。', 'Resident women with a high-risk or abnormal screening since 1 October.'], FOLLOWED),
    count('maternal', 'ps_settled', ['高风险者已追踪', 'High risk and settled'], ['其中每次高风险结果之后都有产前诊断结论的人数。', 'Of these, women whose every high-risk result was followed by a diagnosis.'], FOLLOWED),
  ],
  measures: [
    rate('ps_screen_rate', ['产前筛查率', 'Prenatal screening rate'], ['ps_screened', 'ps_delivered'], ['分子为接受产前筛查的产妇数，分母为产妇数。', 'Delivered women who were screened over women delivered.'], SCREENED),
    rate('ps_diagnosis_rate', ['产前诊断率', 'Prenatal diagnosis rate'], ['ps_diagnosed', 'ps_delivered'], ['分子为接受产前诊断的产妇数，分母为产妇数。', 'Delivered women with a diagnosis over women delivered.'], DIAGNOSED),
    rate('ps_settled_rate', ['高风险孕妇追踪率', 'High-risk follow-up rate'], ['ps_settled', 'ps_high_risk'], ['分子为已追踪人数，分母为产前筛查高风险人数。', 'Women settled over women at high risk.'], FOLLOWED),
  ],
  flows: [{ ...flow('ps_screens', ['产前筛查', 'Prenatal screenings'], 'persons', ['本期产前筛查人次。', 'Prenatal screenings in the period.'], SCREENED, ({ kind }) => (kind === 'screen' ? 1 : 0)), submittedAs: 'prenatal_screen' }],
  parameters: [parameter('ps_follow_days', ['高风险追踪期限', 'High risk settled within'], '天', START, 14, '高风险孕妇及时转诊，2周内追踪；以本省方案为准 (from memory / provincial plan)')],
  sentences: {
    settle: words('产前筛查高风险，追踪产前诊断', 'High risk: see to the prenatal diagnosis'),
    not_screened: words('本次妊娠未做产前筛查', 'Not screened in this pregnancy'),
    not_diagnosed: words('本次妊娠未做产前诊断', 'No prenatal diagnosis in this pregnancy'),
    open: words('{0} 次高风险结果未追踪到诊断', '{0} high-risk results without a diagnosis'),
    low: words('低风险', 'Low risk'),
    borderline: words('临界风险，建议无创 DNA 检测', 'Borderline: NIPT is advised'),
    high: words('高风险，{0} 天内追踪产前诊断', 'High risk: see to a diagnosis within {0} days'),
    nothing: words('未见异常', 'Nothing abnormal'),
    confirmed: words('确诊异常，转产前诊断机构会诊', 'Abnormality confirmed: refer for consultation'),
    lost: words('拒绝或失访，仍须追踪', 'Refused or lost: still to be settled'),
  },
  assess: assessPrenatal,
  judge: judgePrenatal,
});

function assessPrenatal(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  if (view.sex !== 'female' || view.orgId === undefined) return { counts: null, validUntil: null };
  const [own, pregnancies] = [view.records(ID), view.records('pregnancy')];
  if (own.length === 0 && pregnancies.length === 0) return { counts: null, validUntil: null };
  const yearFrom = reportingYearOf(view.asOf, 'maternal').from;
  const [counts, missing]: [string[], MissingReason[]] = [[], []];
  countDelivered(view, own, yearFrom, counts, missing);
  const results = resultsToAnswer(own, yearFrom, isHighRisk, isOutcome);
  if (view.isResident && results.thisYear > 0) {
    counts.push('ps_high_risk');
    if (results.openThisYear === 0) counts.push('ps_settled');
    else missing.push({ measure: 'ps_settled_rate', why: ['open', results.openThisYear] });
  }
  const first = results.open.findLast(({ on }) => isStillPregnant(on, view.asOf));
  const dues: Due[] = view.isResident && first ? [{ kind: 'diagnosis', what: ['settle'], from: first.on, by: addDays(first.on, parameters.get('ps_follow_days', first.on)) }] : [];
  const validUntil = firstAfter(view.asOf, [counts.length > 0 ? nextYearStart(view.asOf, 'maternal') : null, first && addDays(first.on, LONGEST_DAYS)]);
  return counts.length === 0 && dues.length === 0 ? { counts: null, validUntil } : { orgId: view.orgId, counts, dues, missing, doubts: [], validUntil };
}

/** A pregnancy lasts 44 weeks at most: a high-risk result older than that cannot be settled before birth any more. */
function isStillPregnant(screenedOn: PlainDate, asOf: PlainDate): boolean {
  return asOf < addDays(screenedOn, LONGEST_DAYS);
}

function countDelivered(view: ResidentView, own: readonly ServiceRecord[], yearFrom: PlainDate, counts: string[], missing: MissingReason[]): void {
  const delivery = pregnanciesOf(view.records('pregnancy')).findLast((one) => one.delivery !== undefined && one.delivery.on >= yearFrom && livedHereOn(view, one.delivery.on))?.delivery;
  if (!delivery) return;
  const earliest = addDays(delivery.on, -LONGEST_DAYS);
  const inPregnancy = own.filter(({ on }) => on >= earliest && on <= delivery.on);
  counts.push('ps_delivered');
  if (inPregnancy.some(({ kind }) => kind === 'screen')) counts.push('ps_screened');
  else missing.push({ measure: 'ps_screen_rate', why: ['not_screened'] });
  if (inPregnancy.some(isOutcome)) counts.push('ps_diagnosed');
  else missing.push({ measure: 'ps_diagnosis_rate', why: ['not_diagnosed'] });
}

function isHighRisk(record: ServiceRecord): boolean {
  return record.kind === 'screen' && textIn(record, 'risk') === '3';
}

function isOutcome(record: ServiceRecord): boolean {
  return record.kind === 'diagnosis' && textIn(record, 'outcome') !== '9';
}

function judgePrenatal(record: ServiceRecord, _view: ResidentView, parameters: Parameters): Judgement {
  const verdict = (level: Judgement['level'], title: Saying): Judgement => ({ level, title, because: [], fills: {} });
  if (record.kind === 'diagnosis') {
    if (!isOutcome(record)) return verdict('attention', ['lost']);
    return textIn(record, 'outcome') === '2' ? verdict('danger', ['confirmed']) : verdict('good', ['nothing']);
  }
  if (isHighRisk(record)) return verdict('attention', ['high', parameters.get('ps_follow_days', record.on)]);
  return textIn(record, 'risk') === '2' ? verdict('attention', ['borderline']) : verdict('good', ['low']);
}
