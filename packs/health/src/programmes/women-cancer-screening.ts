import { addDays, addMonths, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  dayOfAge, defineProgramme, firstAfter, nextYearStart, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { cancerPlan, maternalStatistics } from './screening-source.ts';
import { resultsToAnswer, type ResultsToAnswer } from './unanswered-results.ts';
import { CANCER_FORMS, CANCER_RESULTS } from './women-cancer-forms.ts';
import { words } from './words.ts';

const ID = 'women_cancer';
const [FROM_AGE, BEFORE_AGE] = [35, 65];
const START = plainDate('2021-12-31');
const COVERED = maternalStatistics('宫颈癌、乳腺癌筛查目标人群覆盖率：规定周期内接受≥1次筛查的35～64岁妇女数÷35～64岁妇女数', 'memory');
const EARLY = maternalStatistics('早诊率：宫颈癌 CIN2/3、原位腺癌及微小浸润癌÷CIN2+；乳腺癌原位癌及Ⅰ、Ⅱ期÷检出乳腺癌', 'memory');
const FOLLOWED = maternalStatistics('筛查异常/可疑病例随访管理率', 'memory');

/** Free screening of women of 35 to 64 for cervical and breast cancer (“两癌”筛查). The yearly task is a target on `tc_checks`, `cc_checks` or `bc_checks`. */
export const womenCancerScreening = defineProgramme({
  id: ID,
  name: words('宫颈癌、乳腺癌筛查', 'Cervical and breast cancer screening'),
  shortName: words('两癌', 'Cancers'),
  source: cancerPlan('35～64岁妇女，农村妇女优先', 'memory'),
  reads: [],
  kinds: CANCER_FORMS,
  counts: [
    count('maternal', 'tc_women', ['35—64 岁妇女', 'Women of 35 to 64'], ['期末 35—64 周岁常住妇女数；满 35 岁当日计入，满 65 岁、死亡或迁出当日剔除。', 'Resident women of 35 to 64 on the last day; in from the 35th birthday, out from the 65th, death or moving away.'], COVERED),
    count('maternal', 'cc_covered', ['周期内接受宫颈癌筛查', 'Screened for cervical cancer within the cycle'], ['35—64 岁常住妇女中最近一次宫颈癌筛查仍在周期内的人数，周期按筛查方法（细胞学、HPV）分别计。', 'Of these women, those whose latest cervical screening is within its cycle, which depends on the method.'], COVERED),
    count('maternal', 'bc_covered', ['周期内接受乳腺癌筛查', 'Screened for breast cancer within the cycle'], ['35—64 岁常住妇女中最近一次乳腺癌筛查仍在周期内的人数。', 'Of these women, those whose latest breast screening is within its cycle.'], COVERED),
    count('maternal', 'tc_abnormal', ['筛查异常或可疑', 'Abnormal or doubtful'], ['本报告年度（10 月 1 日起）筛查异常或可疑的常住妇女人数。', 'Resident women with an abnormal or doubtful screening since 1 October.'], FOLLOWED),
    count('maternal', 'tc_followed', ['异常者随访到位', 'Abnormal and followed up'], ['其中每次异常之后都有随访结果的人数；失访、拒绝的不计。', 'Of these, women whose every abnormal result was followed to an outcome; lost or refused does not count.'], FOLLOWED),
    count('maternal', 'cc_cases', ['宫颈癌前病变及宫颈癌', 'Cervical CIN2+ and cancer'], ['本报告年度随访确诊 CIN2 及以上病变的常住妇女人数。', 'Resident women found with CIN2 or worse since 1 October.'], EARLY),
    count('maternal', 'cc_early', ['宫颈癌早诊', 'Cervical, found early'], ['其中诊断为 CIN2、CIN3、原位腺癌或微小浸润癌的人数。', 'Of these, CIN2, CIN3, adenocarcinoma in situ or microinvasive.'], EARLY),
    count('maternal', 'bc_cases', ['检出乳腺癌', 'Breast cancer'], ['本报告年度随访确诊乳腺癌的常住妇女人数。', 'Resident women found with breast cancer since 1 October.'], EARLY),
    count('maternal', 'bc_early', ['乳腺癌早诊', 'Breast cancer, found early'], ['其中诊断为导管原位癌或 Ⅰ、Ⅱ 期的人数。', 'Of these, in situ or stages I and II.'], EARLY),
  ],
  measures: [
    rate('cc_coverage', ['宫颈癌筛查率', 'Cervical screening coverage'], ['cc_covered', 'tc_women'], ['分子为周期内接受宫颈癌筛查人数，分母为 35—64 岁妇女数。', 'Women screened within the cycle over women of 35 to 64.'], COVERED),
    rate('bc_coverage', ['乳腺癌筛查率', 'Breast screening coverage'], ['bc_covered', 'tc_women'], ['分子为周期内接受乳腺癌筛查人数，分母为 35—64 岁妇女数。', 'Women screened within the cycle over women of 35 to 64.'], COVERED),
    rate('tc_follow_rate', ['“两癌”异常病例随访管理率', 'Abnormal screening follow-up rate'], ['tc_followed', 'tc_abnormal'], ['分子为随访到位人数，分母为异常或可疑人数。', 'Women followed up over women with an abnormal result.'], FOLLOWED, { submittedAs: 'two_cancer_follow_rate' }),
    rate('cc_early_rate', ['宫颈癌筛查早诊率', 'Cervical early diagnosis rate'], ['cc_early', 'cc_cases'], ['分子为早诊人数，分母为癌前病变及宫颈癌人数。', 'Found early over all CIN2 or worse.'], EARLY),
    rate('bc_early_rate', ['乳腺癌筛查早诊率', 'Breast early diagnosis rate'], ['bc_early', 'bc_cases'], ['分子为早诊人数，分母为检出乳腺癌人数。', 'Found early over all breast cancers.'], EARLY),
  ],
  flows: [
    { ...flow('tc_checks', ['“两癌”检查', 'Cancer checks'], 'times', ['本期宫颈癌和乳腺癌筛查人次之和。', 'Cervical and breast screenings in the period.'], COVERED, (record) => (isScreening(record) ? 1 : 0)), submittedAs: 'two_cancer' },
    flow('cc_checks', ['宫颈癌筛查', 'Cervical screenings'], 'times', ['本期宫颈癌筛查人次。', 'Cervical screenings in the period.'], COVERED, (record) => (record.kind === 'cervical' ? 1 : 0)),
    flow('bc_checks', ['乳腺癌筛查', 'Breast screenings'], 'times', ['本期乳腺癌筛查人次。', 'Breast screenings in the period.'], COVERED, (record) => (record.kind === 'breast' ? 1 : 0)),
    { ...flow('tc_abnormal_checks', ['“两癌”检查异常', 'Abnormal checks'], 'times', ['本期结果异常或可疑的筛查人次。', 'Screenings with an abnormal or doubtful result in the period.'], FOLLOWED, (record) => (isAbnormal(record) ? 1 : 0)), submittedAs: 'two_cancer_abnormal' },
    { ...flow('tc_follow_ups', ['“两癌”异常随访', 'Follow-ups of abnormal checks'], 'times', ['本期随访到位人次，失访、拒绝的不计。', 'Follow-ups with an outcome in the period; lost or refused does not count.'], FOLLOWED, (record) => (isOutcome(record) ? 1 : 0)), submittedAs: 'two_cancer_followed' },
  ],
  parameters: [
    parameter('cc_cycle_cytology', ['宫颈细胞学筛查周期', 'Cycle of cytology'], '年', START, 3, '国卫办妇幼函〔2021〕635号：细胞学每3年1次 (from memory)'),
    parameter('cc_cycle_hpv', ['HPV 筛查周期', 'Cycle of HPV testing'], '年', START, 5, '国卫办妇幼函〔2021〕635号：HPV检测每5年1次 (from memory)'),
    parameter('bc_cycle', ['乳腺癌筛查周期', 'Cycle of breast screening'], '年', START, 2, '乳腺癌筛查每2年1次；各省不同 (from memory / provincial plan)'),
    parameter('tc_follow_days', ['异常结果随访期限', 'Follow-up of an abnormal result within'], '天', START, 90, '异常或可疑病例3个月内随访；以本省方案为准 (from memory / provincial plan)'),
  ],
  sentences: {
    never: words('未接受过筛查', 'Never screened'),
    expired: words('最近一次筛查 {0}，已超过 {1} 年周期', 'Last screened on {0}, more than the cycle of {1} years ago'),
    not_followed: words('{0} 次异常结果未随访到位', '{0} abnormal results without an outcome'),
    late_found: words('确诊时不属早期', 'Not at an early stage when found'),
    follow_cervical: words('宫颈癌筛查异常随访', 'Follow up the abnormal cervical screening'),
    follow_breast: words('乳腺癌筛查异常随访', 'Follow up the abnormal breast screening'),
    normal: words('未见异常', 'Nothing abnormal'),
    abnormal: words('异常或可疑', 'Abnormal or doubtful'),
    follow_within: words('{0} 天内随访到诊断结果', 'Follow up to a diagnosis within {0} days'),
    early_case: words('早期病变，转治疗', 'Early lesion: refer for treatment'),
    late_case: words('浸润癌或晚期，转治疗', 'Invasive or late: refer for treatment'),
    no_case: words('排除或低级别病变', 'Excluded or low grade'),
    not_reached: words('未随访到，仍须随访', 'Not reached: still to be followed up'),
  },
  assess: assessCancerScreening,
  judge: judgeCancerRecord,
});

function assessCancerScreening(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  if (view.sex !== 'female' || !view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
  const records = view.records(ID);
  const isInAge = view.age >= FROM_AGE && view.age < BEFORE_AGE;
  if (records.length === 0 && !isInAge) return { counts: null, validUntil: view.age < FROM_AGE ? dayOfAge(view.bornOn, FROM_AGE) : null };
  const yearFrom = reportingYearOf(view.asOf, 'maternal').from;
  const [counts, missing, days]: [string[], MissingReason[], (PlainDate | null)[]] = [[], [], []];
  if (isInAge) countCoverage(view, records, parameters, { counts, missing, days });
  const results = [resultsOf(records, yearFrom, 'cervical'), resultsOf(records, yearFrom, 'breast')];
  const open = results.reduce((sum, { openThisYear }) => sum + openThisYear, 0);
  if (results.some(({ thisYear }) => thisYear > 0)) {
    counts.push('tc_abnormal');
    if (open === 0) counts.push('tc_followed');
    else missing.push({ measure: 'tc_follow_rate', why: ['not_followed', open] });
  }
  countCases(records, yearFrom, counts, missing);
  const dues = results.flatMap((result) => followDues(result, parameters)).sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  const hasYear = records.some(({ on }) => on >= yearFrom);
  const validUntil = firstAfter(view.asOf, [...days, dayOfAge(view.bornOn, FROM_AGE), dayOfAge(view.bornOn, BEFORE_AGE), hasYear ? nextYearStart(view.asOf, 'maternal') : null]);
  if (counts.length === 0 && dues.length === 0) return { counts: null, validUntil };
  return { orgId: view.orgId, counts, dues, missing, doubts: [], validUntil };
}

function countCoverage(view: ResidentView, records: readonly ServiceRecord[], parameters: Parameters, { counts, missing, days }: { counts: string[]; missing: MissingReason[]; days: (PlainDate | null)[] }): void {
  counts.push('tc_women');
  for (const [kind, covered, measure] of [['cervical', 'cc_covered', 'cc_coverage'], ['breast', 'bc_covered', 'bc_coverage']] as const) {
    const last = records.findLast((record) => record.kind === kind);
    const years = last ? cycleOf(last, parameters) : 0;
    const until = last ? addMonths(last.on, years * 12) : null;
    days.push(until);
    if (until !== null && view.asOf < until) counts.push(covered);
    else missing.push({ measure, why: last ? ['expired', last.on, years] : ['never'] });
  }
}

function cycleOf(screening: ServiceRecord, parameters: Parameters): number {
  if (screening.kind === 'breast') return parameters.get('bc_cycle', screening.on);
  return parameters.get(textIn(screening, 'method') === '1' ? 'cc_cycle_cytology' : 'cc_cycle_hpv', screening.on);
}

function resultsOf(records: readonly ServiceRecord[], yearFrom: PlainDate, kind: 'cervical' | 'breast'): ResultsToAnswer {
  return resultsToAnswer(records, yearFrom, (record) => record.kind === kind && isAbnormal(record), (record) => record.kind === `${kind}_follow` && isOutcome(record));
}

function countCases(records: readonly ServiceRecord[], yearFrom: PlainDate, counts: string[], missing: MissingReason[]): void {
  for (const [kind, prefix] of [['cervical_follow', 'cc'], ['breast_follow', 'bc']] as const) {
    const found = records.filter((record) => record.kind === kind && record.on >= yearFrom && stageOf(record) !== 'none');
    if (found.length === 0) continue;
    counts.push(`${prefix}_cases`);
    // The worst stage decides: a later, better diagnosis does not make the finding early.
    if (found.every((record) => stageOf(record) === 'early')) counts.push(`${prefix}_early`);
    else missing.push({ measure: `${prefix}_early_rate`, why: ['late_found'] });
  }
}

function followDues({ open }: ResultsToAnswer, parameters: Parameters): readonly Due[] {
  const first = open[0];
  if (!first) return [];
  return [{ kind: `${first.kind}_follow`, what: [`follow_${first.kind}`], from: addDays(first.on, 1), by: addDays(first.on, parameters.get('tc_follow_days', first.on)) }];
}

function isScreening({ kind }: ServiceRecord): boolean {
  return kind === 'cervical' || kind === 'breast';
}

function isAbnormal(record: ServiceRecord): boolean {
  return isScreening(record) && textIn(record, 'result') !== '1';
}

function isOutcome(record: ServiceRecord): boolean {
  return (record.kind === 'cervical_follow' || record.kind === 'breast_follow') && textIn(record, 'diagnosis') !== CANCER_RESULTS.notReached;
}

function stageOf(record: ServiceRecord): 'none' | 'early' | 'late' {
  const diagnosis = textIn(record, 'diagnosis') ?? '';
  const { early, late } = record.kind === 'cervical_follow' ? CANCER_RESULTS.cervical : CANCER_RESULTS.breast;
  if (early.includes(diagnosis)) return 'early';
  return late.includes(diagnosis) ? 'late' : 'none';
}

function judgeCancerRecord(record: ServiceRecord, _view: ResidentView, parameters: Parameters): Judgement {
  const verdict = (level: Judgement['level'], title: Saying, because: readonly Saying[] = []): Judgement => ({ level, title, because, fills: {} });
  if (isScreening(record)) return isAbnormal(record) ? verdict('attention', ['abnormal'], [['follow_within', parameters.get('tc_follow_days', record.on)]]) : verdict('good', ['normal']);
  if (!isOutcome(record)) return verdict('attention', ['not_reached']);
  const stage = stageOf(record);
  if (stage === 'none') return verdict('good', ['no_case']);
  return verdict('danger', [stage === 'early' ? 'early_case' : 'late_case']);
}
