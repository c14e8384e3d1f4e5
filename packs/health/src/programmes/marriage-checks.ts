import { addDays, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, nextYearStart, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type RecordKind, type ResidentView, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { choice, date, text } from './fields.ts';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { maternalStatistics } from './screening-source.ts';
import { resultsToAnswer } from './unanswered-results.ts';
import { words } from './words.ts';

const ID = 'marriage_checks';
const START = plainDate('2010-01-01');
const PREMARITAL = maternalStatistics('婚前医学检查率：婚前医学检查人数÷结婚登记人数（对数×2）', 'memory');
const PRECONCEPTION = maternalStatistics('孕前优生健康检查目标人群覆盖率：接受检查人数÷计划怀孕夫妇人数', 'memory');
const FOLLOWED = maternalStatistics('检查发现异常者的咨询指导和追踪（地方口径）', 'practice');
const ADULTS = { ages: [18, 70] } as const;
const RESULT = choice('result', ['结果', 'Result'], [['1', '未见异常', 'Nothing abnormal'], ['2', '异常或高风险', 'Abnormal or high risk']], { required: true, preset: '1' });
/** A couple is counted by the woman's record, so that nobody counts it twice. */
const COUPLE = choice('as', ['按对统计', 'Counted as'], [['1', '女方（计 1 对）', 'Wife (counts the couple)'], ['2', '男方', 'Husband']], { required: true });

const kinds: readonly RecordKind[] = [
  { id: 'marriage', name: words('结婚登记（民政共享）', 'Marriage registered'), source: PREMARITAL, ...ADULTS, oncePerDay: true, fields: [text('certificate', ['登记编号', 'Register number'], { longest: 40 })] },
  { id: 'premarital', name: words('婚前医学检查', 'Premarital check'), source: PREMARITAL, ...ADULTS, oncePerDay: true, fields: [COUPLE, RESULT, text('finding', ['异常情况', 'Finding'], { longest: 100 })] },
  { id: 'plan', name: words('计划怀孕登记', 'Planning a pregnancy'), source: PRECONCEPTION, ...ADULTS, oncePerDay: true, fields: [date('from', ['计划怀孕时间', 'Planned from'])] },
  { id: 'preconception', name: words('孕前优生健康检查', 'Preconception check'), source: PRECONCEPTION, ...ADULTS, oncePerDay: true, fields: [COUPLE, RESULT, text('finding', ['异常情况', 'Finding'], { longest: 100 })] },
  { id: 'advice', name: words('异常咨询与追踪', 'Advice and follow-up'), source: FOLLOWED, ...ADULTS, fields: [choice('outcome', ['结果', 'Outcome'], [['1', '已咨询指导', 'Advised'], ['2', '转诊', 'Referred'], ['9', '失访或拒绝', 'Lost or refused']], { required: true })] },
];

/** Free premarital and preconception checks. The yearly task is a target on `mc_premarital_couples` or `mc_preconception_couples`. */
export const marriageChecks = defineProgramme({
  id: ID,
  name: words('婚前医学检查与孕前优生健康检查', 'Premarital and preconception checks'),
  shortName: words('婚孕检', 'Marriage'),
  source: PREMARITAL,
  reads: [],
  kinds,
  counts: [
    count('maternal', 'mc_married', ['结婚登记人数', 'People who married'], ['本报告年度（10 月 1 日起）结婚登记、期末常住的人数；死亡、迁出的自当日起剔除。', 'Residents who registered a marriage since 1 October; out from the day of death or leaving.'], PREMARITAL),
    count('maternal', 'mc_checked', ['婚前医学检查人数', 'Checked before marriage'], ['其中登记前（含当日）在有效期内做过婚前医学检查的人数。', 'Of these, people checked before the marriage, or on the day, within the time the check holds.'], PREMARITAL),
    count('maternal', 'mc_planning', ['计划怀孕人数', 'People planning a pregnancy'], ['本报告年度登记计划怀孕的常住居民数，夫妇各计 1 人。', 'Residents who registered a planned pregnancy since 1 October, husband and wife one each.'], PRECONCEPTION),
    count('maternal', 'mc_preconception', ['孕前优生健康检查人数', 'Checked before pregnancy'], ['其中本报告年度做过孕前优生健康检查的人数。', 'Of these, people with a preconception check since 1 October.'], PRECONCEPTION),
    count('maternal', 'mc_abnormal', ['检查异常', 'Abnormal'], ['本报告年度婚前或孕前检查异常的常住居民数。', 'Residents with an abnormal check since 1 October.'], FOLLOWED),
    count('maternal', 'mc_advised', ['异常已追踪', 'Abnormal and advised'], ['其中每次异常之后都有咨询指导或转诊的人数；失访、拒绝的不计。', 'Of these, people advised or referred after every abnormal check; lost or refused does not count.'], FOLLOWED),
  ],
  measures: [
    rate('mc_premarital_rate', ['婚前医学检查率', 'Premarital check rate'], ['mc_checked', 'mc_married'], ['分子为婚前医学检查人数，分母为结婚登记人数。', 'People checked over people who married.'], PREMARITAL, { submittedAs: 'premarital_rate' }),
    rate('mc_preconception_rate', ['孕前优生健康检查目标人群覆盖率', 'Preconception check coverage'], ['mc_preconception', 'mc_planning'], ['分子为接受检查人数，分母为计划怀孕人数。', 'People checked over people planning a pregnancy.'], PRECONCEPTION, { submittedAs: 'preconception_rate' }),
    rate('mc_advised_rate', ['异常追踪率', 'Abnormal check follow-up rate'], ['mc_advised', 'mc_abnormal'], ['分子为已追踪人数，分母为检查异常人数。', 'People advised over people with an abnormal check.'], FOLLOWED),
  ],
  flows: [
    { ...flow('mc_premarital_couples', ['婚前医学检查对数', 'Couples checked before marriage'], 'times', ['本期婚前医学检查对数，一对按女方记录计 1。', 'Couples checked before marriage in the period, by the wife\'s record.'], PREMARITAL, (record) => (record.kind === 'premarital' && textIn(record, 'as') === '1' ? 1 : 0)), submittedAs: 'premarital_couples' },
    { ...flow('mc_preconception_couples', ['孕前优生健康检查对数', 'Couples checked before pregnancy'], 'times', ['本期孕前优生健康检查对数，一对按女方记录计 1。', 'Couples checked before pregnancy in the period, by the wife\'s record.'], PRECONCEPTION, (record) => (record.kind === 'preconception' && textIn(record, 'as') === '1' ? 1 : 0)), submittedAs: 'preconception_couples' },
  ],
  parameters: [
    parameter('mc_premarital_days', ['婚前检查有效期', 'A premarital check holds for'], '天', START, 90, '婚前医学检查证明有效期3个月 (from memory / provincial plan)'),
    parameter('mc_advice_days', ['异常追踪期限', 'Abnormal check followed within'], '天', START, 30, '项目惯例；以本省方案为准 (from memory / provincial plan)'),
  ],
  sentences: {
    advise: words('检查异常，咨询指导', 'Abnormal check: advise'),
    not_checked: words('登记前未做婚前医学检查', 'Not checked before the marriage'),
    check_expired: words('婚前医学检查 {0}，登记 {1}，已超过有效期', 'Checked on {0}, married on {1}: the check no longer held'),
    no_preconception: words('未做孕前优生健康检查', 'No preconception check'),
    open: words('{0} 次异常结果未追踪', '{0} abnormal checks not followed'),
    noted: words('已记录', 'Noted'),
    fine: words('未见异常', 'Nothing abnormal'),
    abnormal: words('异常，{0} 天内咨询指导', 'Abnormal: advise within {0} days'),
    lost: words('失访或拒绝，仍须追踪', 'Lost or refused: still to be followed'),
  },
  assess: assessMarriageChecks,
  judge: judgeMarriageCheck,
});

function assessMarriageChecks(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const records = view.records(ID);
  if (records.length === 0 || !view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
  const yearFrom = reportingYearOf(view.asOf, 'maternal').from;
  const [counts, missing]: [string[], MissingReason[]] = [[], []];
  countMarriage(records, yearFrom, parameters, counts, missing);
  if (records.some(({ kind, on }) => kind === 'plan' && on >= yearFrom)) {
    counts.push('mc_planning');
    if (records.some(({ kind, on }) => kind === 'preconception' && on >= yearFrom)) counts.push('mc_preconception');
    else missing.push({ measure: 'mc_preconception_rate', why: ['no_preconception'] });
  }
  const results = resultsToAnswer(records, yearFrom, isAbnormal, (record) => record.kind === 'advice' && textIn(record, 'outcome') !== '9');
  if (results.thisYear > 0) {
    counts.push('mc_abnormal');
    if (results.openThisYear === 0) counts.push('mc_advised');
    else missing.push({ measure: 'mc_advised_rate', why: ['open', results.openThisYear] });
  }
  const first = results.open[0];
  const dues: Due[] = first ? [{ kind: 'advice', what: ['advise'], from: first.on, by: addDays(first.on, parameters.get('mc_advice_days', first.on)) }] : [];
  if (counts.length === 0 && dues.length === 0) return { counts: null, validUntil: null };
  return { orgId: view.orgId, counts, dues, missing, doubts: [], validUntil: counts.length === 0 ? null : nextYearStart(view.asOf, 'maternal') };
}

function countMarriage(records: readonly ServiceRecord[], yearFrom: PlainDate, parameters: Parameters, counts: string[], missing: MissingReason[]): void {
  const marriage = records.findLast(({ kind, on }) => kind === 'marriage' && on >= yearFrom);
  if (!marriage) return;
  counts.push('mc_married');
  const check = records.findLast(({ kind, on }) => kind === 'premarital' && on <= marriage.on);
  if (check && marriage.on <= addDays(check.on, parameters.get('mc_premarital_days', marriage.on))) counts.push('mc_checked');
  else missing.push({ measure: 'mc_premarital_rate', why: check ? ['check_expired', check.on, marriage.on] : ['not_checked'] });
}

function isAbnormal(record: ServiceRecord): boolean {
  return (record.kind === 'premarital' || record.kind === 'preconception') && textIn(record, 'result') === '2';
}

function judgeMarriageCheck(record: ServiceRecord, _view: ResidentView, parameters: Parameters): Judgement {
  if (isAbnormal(record)) return { level: 'attention', title: ['abnormal', parameters.get('mc_advice_days', record.on)], because: [], fills: {} };
  if (record.kind === 'advice' && textIn(record, 'outcome') === '9') return { level: 'attention', title: ['lost'], because: [], fills: {} };
  return { level: 'good', title: [record.kind === 'premarital' || record.kind === 'preconception' ? 'fine' : 'noted'], because: [], fills: {} };
}
