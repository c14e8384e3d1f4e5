import { addDays, lastDayOfMonth, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, firstAfter, numberIn, reportingYearOf, textIn,
  type CountDefinition, type Due, type FlowDefinition, type Judgement, type MeasureDefinition, type MissingReason, type NotConcerned, type Parameters, type ResidentView,
  type RuleSource, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { contradiction, entitlement, type Entitlement } from './benefit-facts.ts';
import { benefitForms, SCHEMES, type Scheme } from './benefit-schemes-forms.ts';
import { BENEFIT_SENTENCES, type SchemeSentence } from './benefit-schemes-sentences.ts';
import { words } from './words.ts';

const ID = 'benefit_schemes';
const REWARD = source('《农村部分计划生育家庭奖励扶助制度》（国办发〔2004〕21号及试点方案）', '农村户籍、现存一个子女或两个女孩或无子女、年满60周岁');
const SPECIAL = source('《全国独生子女伤残死亡家庭扶助制度试点方案》（国人口发〔2007〕78号）', '女方年满49周岁、独生子女死亡或残疾三级以上');
const PROVINCE = '；以本省标准为准，由县级按本省文件维护 (from memory)';

/** Rural family support and special assistance (奖励扶助、特别扶助): who is entitled by declared facts, confirmed every year, paid in batches. */
export const benefitSchemes = defineProgramme({
  id: ID,
  name: words('计划生育家庭扶助', 'Family-planning benefit schemes'),
  shortName: words('扶助', 'Benefits'),
  source: REWARD,
  reads: [],
  kinds: benefitForms(REWARD, REWARD),
  counts: [...countsOf('reward', '奖励扶助', 'Rural family support', REWARD), ...countsOf('special', '特别扶助', 'Special assistance', SPECIAL)],
  measures: [...measuresOf('reward', '奖励扶助', 'Rural family support', REWARD), ...measuresOf('special', '特别扶助', 'Special assistance', SPECIAL)],
  flows: [...flowsOf('reward', ['reward'], '奖励扶助', 'Rural family support', 'jf'), ...flowsOf('special', ['disabled', 'bereaved'], '特别扶助', 'Special assistance', 'tf')],
  parameters: [
    { id: 'reward_age', name: words('奖励扶助起始年龄', 'Rural support from the age of'), unit: '岁', values: [{ from: plainDate('2004-01-01'), value: 60, source: `国办发〔2004〕21号：年满60周岁${PROVINCE}` }] },
    { id: 'special_age', name: words('特别扶助女方起始年龄', 'Special assistance: wife from the age of'), unit: '岁', values: [{ from: plainDate('2007-01-01'), value: 49, source: `国人口发〔2007〕78号：女方年满49周岁${PROVINCE}` }] },
    {
      id: 'reward_amount', name: words('奖励扶助金年标准', 'Rural support a year'), unit: '元/年',
      values: [{ from: plainDate('2009-01-01'), value: 720, source: `国家标准720元/年${PROVINCE}` }, { from: plainDate('2012-01-01'), value: 960, source: `国家标准960元/年${PROVINCE}` }],
    },
    {
      id: 'disabled_amount', name: words('伤残家庭扶助金年标准', 'Assistance a year, only child disabled'), unit: '元/年',
      values: [{ from: plainDate('2018-01-01'), value: 4200, source: `每人每月350元${PROVINCE}` }, { from: plainDate('2022-01-01'), value: 5520, source: `每人每月460元${PROVINCE}` }],
    },
    {
      id: 'bereaved_amount', name: words('死亡家庭扶助金年标准', 'Assistance a year, only child dead'), unit: '元/年',
      values: [{ from: plainDate('2018-01-01'), value: 5400, source: `每人每月450元${PROVINCE}` }, { from: plainDate('2022-01-01'), value: 7080, source: `每人每月590元${PROVINCE}` }],
    },
    { id: 'benefit_review_month', name: words('年审截止月份', 'Confirmation by the end of month'), unit: '月', values: [{ from: plainDate('2004-01-01'), value: 4, source: `年审每年4月底前完成${PROVINCE}` }] },
    { id: 'benefit_pay_month', name: words('发放截止月份', 'Payment by the end of month'), unit: '月', values: [{ from: plainDate('2004-01-01'), value: 10, source: `扶助金每年10月底前发放到位${PROVINCE}` }] },
  ],
  sentences: BENEFIT_SENTENCES,
  assess: assessBenefits,
  judge: judgeBenefit,
});

/** What was recorded of a person under one scheme, and what follows this year. */
interface SchemeYear {
  readonly scheme: Scheme;
  readonly group: 'reward' | 'special';
  readonly review: 'none' | 'passed' | 'refused';
  readonly wasConfirmed: boolean;
  readonly hasLeft: boolean;
  readonly payments: readonly ServiceRecord[];
}

function assessBenefits(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const records = view.records(ID);
  if (records.length === 0 || view.orgId === undefined) return { counts: null, validUntil: null };
  // Every rule and amount of a year is the one in force on 1 January, so that none changes within the year.
  const year = reportingYearOf(view.asOf, 'calendar');
  const years = SCHEMES.map((scheme) => yearOfScheme(scheme, records, year.from));
  if (!view.isResident) return afterLeaving(view, years);
  const declared = records.findLast(({ kind }) => kind === 'declare');
  const [counts, dues, missing, doubts]: [string[], Due[], MissingReason[], Saying[]] = [[], [], [], []];
  const days: PlainDate[] = [];
  for (const one of years) {
    const ground = declared && entitlement(one.scheme, declared, view, year.from, parameters);
    if (ground && 'from' in ground) days.push(ground.from);
    const isEntitled = isEntitledOn(ground, view.asOf) && !one.hasLeft;
    doubts.push(...doubtsOf(one, isEntitled));
    if (!isEntitled || ground === undefined || !('from' in ground)) continue;
    const money = moneyOf(one, ground.from, year.from, parameters);
    counts.push(`${one.group}_entitled`);
    dues.push(...duesOf(one, money, year.from, parameters));
    if (one.review !== 'passed') missing.push({ measure: `${one.group}_confirm_rate`, why: [of(one.review === 'refused' ? 'refused' : 'not_confirmed', one.scheme)] });
    else {
      counts.push(`${one.group}_confirmed`);
      if (money.inTime) counts.push(`${one.group}_paid`);
      else missing.push({ measure: `${one.group}_paid_rate`, why: [of('not_paid', one.scheme), money.owed, money.paid, money.by] });
    }
  }
  const validUntil = firstAfter(view.asOf, [...days, addDays(year.to, 1)]);
  if (counts.length === 0 && doubts.length === 0) return { counts: null, validUntil };
  return { orgId: view.orgId, counts, dues: dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)), missing, doubts, validUntil };
}

function yearOfScheme(scheme: Scheme, records: readonly ServiceRecord[], from: PlainDate): SchemeYear {
  let [review, wasConfirmed, hasLeft]: [SchemeYear['review'], boolean, boolean] = ['none', false, false];
  const payments: ServiceRecord[] = [];
  for (const record of records) {
    // Declaring anew after an exit asks to be let in again.
    if (record.kind === 'declare') hasLeft = false;
    else if (textIn(record, 'scheme') !== scheme) continue;
    else if (record.kind === 'exit') hasLeft = true;
    else if (record.kind === 'confirm') {
      const hasPassed = textIn(record, 'outcome') === '1';
      [wasConfirmed, hasLeft] = [hasPassed, hasPassed ? false : hasLeft];
      if (record.on >= from) review = hasPassed ? 'passed' : 'refused';
    } else if (record.kind === 'payment') payments.push(record);
  }
  return { scheme, group: scheme === 'reward' ? 'reward' : 'special', review, wasConfirmed, hasLeft, payments: payments.filter((payment) => numberIn(payment, 'for_year') === Number(from.slice(0, 4))) };
}

function isEntitledOn(ground: Entitlement | undefined, asOf: PlainDate): boolean {
  return ground !== undefined && 'from' in ground && ground.from <= asOf;
}

/** What is owed and was paid in time; who became entitled during the year is owed a part that provinces reckon differently, so any payment will do. */
function moneyOf(one: SchemeYear, entitledFrom: PlainDate, yearFrom: PlainDate, parameters: Parameters): { readonly owed: number; readonly paid: number; readonly inTime: boolean; readonly by: PlainDate } {
  const owed = parameters.get(`${one.scheme}_amount`, yearFrom);
  const by = lastDayOfMonth(Number(yearFrom.slice(0, 4)), parameters.get('benefit_pay_month', yearFrom));
  const inTime = one.payments.filter(({ on }) => on <= by);
  // Cents, so that 320.10 three times is 960.30.
  const paid = inTime.reduce((sum, payment) => sum + Math.round((numberIn(payment, 'amount') ?? 0) * 100), 0) / 100;
  return { owed, paid, by, inTime: entitledFrom <= yearFrom ? paid >= owed : paid > 0 };
}

function duesOf(one: SchemeYear, money: { readonly inTime: boolean; readonly by: PlainDate }, yearFrom: PlainDate, parameters: Parameters): readonly Due[] {
  const year = Number(yearFrom.slice(0, 4));
  const reviewBy = lastDayOfMonth(year, parameters.get('benefit_review_month', yearFrom));
  if (one.review === 'none') return [{ kind: 'confirm', what: [of('review', one.scheme), year], from: yearFrom, by: reviewBy }];
  return one.review === 'passed' && !money.inTime ? [{ kind: 'payment', what: [of('pay', one.scheme), year], from: yearFrom, by: money.by }] : [];
}

function doubtsOf(one: SchemeYear, isEntitled: boolean): readonly Saying[] {
  const batches = one.payments.map((payment) => textIn(payment, 'batch') ?? '');
  return [
    ...(one.review === 'passed' && !isEntitled && !one.hasLeft ? [[of('without_ground', one.scheme)] as const] : []),
    ...(one.payments.length > 0 && one.review !== 'passed' ? [[of('unconfirmed', one.scheme)] as const] : []),
    ...(new Set(batches).size < batches.length ? [[of('twice', one.scheme)] as const] : []),
  ];
}

/** Who died or moved away counts nowhere, but stays on the list until the exit is recorded, so that the next batch does not pay them. */
function afterLeaving(view: ResidentView, years: readonly SchemeYear[]): Standing | NotConcerned {
  const open = years.filter(({ wasConfirmed, hasLeft }) => wasConfirmed && !hasLeft);
  const { leftOn } = view;
  if (open.length === 0 || leftOn === null || view.orgId === undefined) return { counts: null, validUntil: null };
  const dues = open.map(({ scheme }): Due => ({ kind: 'exit', what: [of('leave', scheme)], from: leftOn, by: lastDayOfMonth(Number(leftOn.slice(0, 4)), Number(leftOn.slice(5, 7))) }));
  return { orgId: view.orgId, counts: [], dues, missing: [], doubts: [], validUntil: null };
}

function judgeBenefit(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  const ruleDay = reportingYearOf(record.on, 'calendar').from;
  if (record.kind === 'declare') return judgeDeclaration(record, view, ruleDay, parameters);
  const scheme = SCHEMES.find((one) => one === textIn(record, 'scheme')) ?? 'reward';
  if (record.kind === 'exit') return { level: 'good', title: [of('left', scheme)], because: [], fills: {} };
  if (record.kind === 'payment') {
    const [standard, amount] = [parameters.get(`${scheme}_amount`, plainDate(`${numberIn(record, 'for_year') ?? ruleDay.slice(0, 4)}-01-01`)), numberIn(record, 'amount') ?? 0];
    return amount === standard
      ? { level: 'good', title: [of('payment_fits', scheme), standard], because: [], fills: {} }
      : { level: 'attention', title: [of('payment_differs', scheme), standard, amount], because: [], fills: {} };
  }
  const declared = view.of(ID, 'declare').at(-1);
  const ground = declared && entitlement(scheme, declared, view, ruleDay, parameters);
  if (textIn(record, 'outcome') !== '1') return { level: 'attention', title: [of('confirmed_not', scheme)], because: [], fills: {} };
  if (isEntitledOn(ground, record.on)) return { level: 'good', title: [of('confirmed', scheme)], because: [], fills: {} };
  return { level: 'danger', title: [of('without_ground', scheme)], because: reasonsOf(ground, scheme), fills: {} };
}

function judgeDeclaration(record: ServiceRecord, view: ResidentView, ruleDay: PlainDate, parameters: Parameters): Judgement {
  const wrong = contradiction(record);
  const grounds = SCHEMES.map((scheme) => ({ scheme, ground: entitlement(scheme, record, view, ruleDay, parameters) }));
  const entitled = grounds.find(({ ground }) => 'from' in ground);
  const because = grounds.flatMap(({ scheme, ground }) => reasonsOf(ground, scheme));
  if (wrong) return { level: 'danger', title: wrong, because: [], fills: {} };
  if (!entitled || !('from' in entitled.ground)) return { level: 'attention', title: ['declared'], because, fills: {} };
  return { level: 'good', title: [of('entitled', entitled.scheme), entitled.ground.from], because, fills: {} };
}

function reasonsOf(ground: Entitlement | undefined, scheme: Scheme): readonly Saying[] {
  if (ground === undefined) return [];
  return 'from' in ground ? [[of('entitled', scheme), ground.from]] : [ground.because];
}

function of(code: SchemeSentence, scheme: Scheme): string {
  return `${code}_${scheme}`;
}

function countsOf(prefix: string, zh: string, en: string, rule: RuleSource): readonly CountDefinition[] {
  return [
    { id: `${prefix}_entitled`, name: words(`${zh}符合条件人数`, `${en}: entitled`), year: 'calendar', source: rule, sentence: words('期末常住且按申报的户籍、子女情况和年龄符合条件、未退出的人数；死亡、迁出的自当日起不计。', 'Residents entitled by the declared facts and their age who have not left the scheme; who died or moved away is not counted from that day.') },
    { id: `${prefix}_confirmed`, name: words(`${zh}确认人数`, `${en}: confirmed`), year: 'calendar', source: rule, sentence: words('符合条件者中本年度年审确认符合的人数。', 'Of those entitled, people confirmed this year.') },
    { id: `${prefix}_paid`, name: words(`${zh}按时足额发放人数`, `${en}: paid on time`), year: 'calendar', source: rule, sentence: words('已确认者中本年度扶助金在期限前足额发放的人数；年内新符合条件的，期限前有发放即计入。', 'Of those confirmed, people paid the amount of the year in full by the deadline; for who became entitled during the year any payment by then counts.') },
  ];
}

function measuresOf(prefix: string, zh: string, en: string, rule: RuleSource): readonly MeasureDefinition[] {
  return [
    { id: `${prefix}_confirm_rate`, name: words(`${zh}年审确认率`, `${en}: confirmation rate`), numerator: `${prefix}_confirmed`, denominator: `${prefix}_entitled`, better: 'higher', source: rule, sentence: words('分子为本年确认人数，分母为符合条件人数。', 'People confirmed this year over people entitled.') },
    { id: `${prefix}_paid_rate`, name: words(`${zh}按时发放率`, `${en}: paid on time rate`), numerator: `${prefix}_paid`, denominator: `${prefix}_confirmed`, better: 'higher', source: rule, sentence: words('分子为按时足额发放人数，分母为本年确认人数。', 'People paid in full and on time over people confirmed this year.') },
  ];
}

function flowsOf(prefix: string, schemes: readonly Scheme[], zh: string, en: string, metric: string): readonly FlowDefinition[] {
  const isPaid = (record: ServiceRecord): boolean => record.kind === 'payment' && schemes.some((scheme) => scheme === textIn(record, 'scheme'));
  return [
    { id: `${prefix}_payments`, name: words(`${zh}发放人次`, `${en}: payments`), unit: 'persons', source: REWARD, submittedAs: `${metric}_people`, sentence: words('本期发放人次；一年分几批发放的各计一次。', 'Payments made in the period; each batch of a year counts.'), amount: (record) => (isPaid(record) ? 1 : 0) },
    { id: `${prefix}_yuan`, name: words(`${zh}发放金额`, `${en}: money paid`), unit: 'yuan', source: REWARD, submittedAs: `${metric}_money`, sentence: words('本期发放金额（元）。', 'Money paid in the period, in yuan.'), amount: (record) => (isPaid(record) ? (numberIn(record, 'amount') ?? 0) : 0) },
  ];
}

function source(text: string, clause: string): RuleSource {
  return { text, clause, verified: 'memory' };
}
