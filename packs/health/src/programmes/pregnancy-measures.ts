import { numberIn, textIn, type CountDefinition, type FlowDefinition, type MeasureDefinition, type RuleSource, type ServiceRecord } from '@taizhang/records';
import { count, flow, rate, type Words } from './measure-parts.ts';
import { norm } from './norm-source.ts';
import { maternalStatistics, RISK_SOURCE, SERVICE } from './pregnancy-sources.ts';

const EARLY = norm('早孕建册率', 'code');
const VISIT = norm('产后访视率', 'code');
const PENDING: Words = ['期末尚未满期且未访视的计为未访视。', 'Whose time is not over on the last day and who was not visited yet counts as not visited.'];

/** Who is counted: each part of those delivered of a live child in the reporting year, which the rates need as their denominator. */
export const pregnancyCounts: readonly CountDefinition[] = [
  women('preg_pregnant', ['在册孕妇', 'Pregnant women on the books'], ['期末孕期未结束、在本地居住的孕妇；末次月经后满 44 周仍无结局的不计。', 'Women living here whose pregnancy has not ended; 44 weeks after the last period without an outcome they no longer count.'], SERVICE),
  women('preg_pregnant_high_risk', ['在册高危孕妇', 'High-risk pregnant women on the books'], ['在册孕妇中，本次妊娠曾评为橙色、红色或紫色的人数。', 'Of those on the books, women graded orange, red or purple in this pregnancy.'], RISK_SOURCE),
  women(
    'preg_delivered', ['产妇', 'Women delivered'],
    ['报告年度内分娩、分娩时在本地居住的产妇；多胎计一人，年内两次分娩的按最近一次计一人；分娩后迁出或死亡的仍计入。', 'Women delivered in the reporting year while living here: one for a multiple birth, one (the latest) for two births in a year; who moved or died after the birth still counts.'],
    maternalStatistics('产妇总数', 'memory'),
  ),
  women('preg_delivered_live', ['活产产妇', 'Women delivered of a live child'], ['产妇中至少有 1 名活产的人数；多胎计一人，因此小于或等于活产数，活产数另列。', 'Of women delivered, those with at least one live birth: one for a multiple birth, so no more than the live births, which are shown by themselves.'], maternalStatistics('活产数', 'web')),
  women('preg_early', ['早孕建册', 'Early booking'], ['活产产妇中，末次月经后不满 13 周（第 91 天前）建册并做第 1 次产前检查的人数。', 'Of women delivered of a live child, those booked and checked before 13 completed weeks (day 91).'], EARLY),
  women('preg_checked', ['接受产前检查', 'Checked before birth'], ['活产产妇中，产前检查 1 次及以上的人数。', 'Of women delivered of a live child, those checked at least once before birth.'], maternalStatistics('产前检查率', 'web')),
  women('preg_hospital', ['住院分娩产妇', 'Delivered in an institution'], ['活产产妇中，在医疗保健机构分娩的人数。', 'Of women delivered of a live child, those delivered in a health institution.'], maternalStatistics('住院分娩率', 'web')),
  women('preg_caesarean', ['剖宫产产妇', 'Delivered by caesarean'], ['活产产妇中，剖宫产的人数。', 'Of women delivered of a live child, those delivered by caesarean.'], maternalStatistics('剖宫产率', 'memory')),
  women('preg_visited', ['产后访视', 'Visited after birth'], [`活产产妇中，出院后 28 天内接受过产后访视的人数。${PENDING[0]}`, `Of women delivered of a live child, those visited within 28 days after leaving hospital. ${PENDING[1]}`], VISIT),
  women('preg_visited_7', ['7 天内产后访视', 'Visited within 7 days'], ['活产产妇中，出院后 7 天内接受产后访视的人数；这是服务要求，与 28 天的统计口径不同。', 'Of women delivered of a live child, those visited within 7 days after leaving hospital: the rule of the service, not the 28 days of the indicator.'], SERVICE),
  women(
    'preg_visited_birth', ['产后 28 天内访视', 'Visited within 28 days after birth'],
    [`活产产妇中，分娩后 28 天内接受过产后访视的人数（妇幼年报口径，自分娩日起算）。${PENDING[0]}`, `Of women delivered of a live child, those visited within 28 days after the birth, as the yearly statistics count. ${PENDING[1]}`],
    maternalStatistics('产后访视率（年报口径）', 'web'),
  ),
  women(
    'preg_systematic', ['系统管理', 'Complete maternity care'],
    ['活产产妇中，妊娠至产后 28 天内接受过早孕检查、5 次及以上产前检查、住院分娩和产后访视的人数。', 'Of women delivered of a live child, those with an early check, five or more checks, delivery in an institution and a visit within 28 days after the birth.'],
    maternalStatistics('孕产妇系统管理率', 'memory'),
  ),
  women('preg_high_risk', ['高危产妇', 'High-risk women delivered'], ['产妇中，孕期曾评为橙色、红色或紫色的人数。', 'Of women delivered, those graded orange, red or purple in the pregnancy.'], maternalStatistics('高危产妇', 'memory')),
  women('preg_high_risk_managed', ['高危产妇专案管理', 'High-risk women under special care'], ['高危产妇中，有专案管理记录的人数。', 'Of high-risk women delivered, those with a record of special care.'], maternalStatistics('高危产妇管理率', 'memory')),
];

/**
 * The norm divides women by live births, which are children. A rate must be a share of people, so the denominator here is the women
 * delivered of a live child, and every sentence says so; live births are a flow of their own.
 */
export const pregnancyMeasures: readonly MeasureDefinition[] = [
  overLive('preg_early_rate', ['早孕建册率', 'Early booking rate'], 'preg_early', ['早孕建册人数', 'women booked early'], EARLY, { submittedAs: 'early_booking_rate' }),
  overLive('preg_checked_rate', ['产前检查率', 'Antenatal check rate'], 'preg_checked', ['接受产前检查人数', 'women checked before birth'], maternalStatistics('产前检查率', 'web')),
  overLive('preg_hospital_rate', ['住院分娩率', 'Institutional delivery rate'], 'preg_hospital', ['住院分娩产妇人数', 'women delivered in an institution'], maternalStatistics('住院分娩率', 'web'), { submittedAs: 'hospital_birth_rate' }),
  overLive('preg_caesarean_rate', ['剖宫产率', 'Caesarean rate'], 'preg_caesarean', ['剖宫产产妇人数', 'women delivered by caesarean'], maternalStatistics('剖宫产率', 'memory'), { better: 'lower' }),
  overLive('preg_visit_rate', ['产后访视率', 'Postnatal visit rate'], 'preg_visited', ['出院后 28 天内访视人数', 'women visited within 28 days after leaving hospital'], VISIT, { submittedAs: 'postnatal_visit_rate' }),
  overLive('preg_visit_7_rate', ['产后 7 天访视率', 'Postnatal visits within 7 days'], 'preg_visited_7', ['出院后 7 天内访视人数', 'women visited within 7 days after leaving hospital'], SERVICE),
  overLive('preg_visit_birth_rate', ['产后访视率（年报口径）', 'Postnatal visit rate of the yearly statistics'], 'preg_visited_birth', ['产后 28 天内访视人数', 'women visited within 28 days after the birth'], maternalStatistics('产后访视率', 'web')),
  overLive('preg_systematic_rate', ['孕产妇系统管理率', 'Complete maternity care rate'], 'preg_systematic', ['系统管理人数', 'women with complete care'], maternalStatistics('孕产妇系统管理率', 'memory'), { submittedAs: 'maternal_systematic_rate' }),
  rate(
    'preg_high_risk_rate', ['高危产妇管理率', 'High-risk care rate'], ['preg_high_risk_managed', 'preg_high_risk'],
    ['分子为有专案管理记录的高危产妇人数，分母为报告年度内分娩的高危产妇人数。', 'High-risk women under special care over the high-risk women delivered in the reporting year.'],
    maternalStatistics('高危产妇管理率', 'memory'), { submittedAs: 'high_risk_managed_rate' },
  ),
];

/** What happened in a month. */
export const pregnancyFlows: readonly FlowDefinition[] = [
  { ...flow('preg_live_births', ['活产数', 'Live births'], 'persons', ['本期分娩登记的活产数，双胎计 2。', 'Children born alive in the period; twins are two.'], maternalStatistics('活产数', 'web'), liveBirths), submittedAs: 'live_births' },
  { ...flow('preg_hospital_births', ['住院分娩活产数', 'Live births in institutions'], 'persons', ['本期在医疗保健机构分娩的活产数。', 'Children born alive in health institutions in the period.'], maternalStatistics('住院分娩率', 'web'), (record) => (textIn(record, 'place') === '1' ? liveBirths(record) : 0)), submittedAs: 'hospital_births' },
  { ...flow('preg_deliveries', ['产妇人次', 'Deliveries'], 'persons', ['本期分娩登记的产妇人次。', 'Deliveries recorded in the period.'], maternalStatistics('产妇总数', 'memory'), (record) => (record.kind === 'delivery' ? 1 : 0)), submittedAs: 'maternal_total' },
  flow('preg_bookings', ['孕妇建册', 'Bookings'], 'persons', ['本期建册的孕妇人次。', 'Women booked in the period.'], SERVICE, (record) => (record.kind === 'registration' ? 1 : 0)),
  flow('preg_checks', ['产前检查', 'Antenatal checks'], 'times', ['本期产前检查人次，含建册时的第 1 次。', 'Antenatal checks in the period, the first at booking included.'], SERVICE, (record) => (record.kind === 'registration' || record.kind === 'antenatal' ? 1 : 0)),
  flow('preg_visits', ['产后访视和 42 天检查', 'Postnatal visits and checks'], 'times', ['本期产后访视和产后 42 天健康检查人次。', 'Postnatal visits and 42-day checks in the period.'], SERVICE, (record) => (record.kind === 'postnatal' || record.kind === 'postnatal_42' ? 1 : 0)),
];

function women(id: string, name: Words, sentence: Words, source: RuleSource): CountDefinition {
  return count('maternal', id, name, sentence, source);
}

function overLive(id: string, name: Words, numerator: string, [zh, en]: Words, source: RuleSource, options: Parameters<typeof rate>[5] = {}): MeasureDefinition {
  return rate(id, name, [numerator, 'preg_delivered_live'], [`分子为${zh}，分母为报告年度内的活产产妇人数（以产妇计，多胎计一人；规范以活产数为分母）。`, `${en.slice(0, 1).toUpperCase()}${en.slice(1)} over the women delivered of a live child in the reporting year (a multiple birth is one; the norm divides by live births).`], source, options);
}

function liveBirths(record: ServiceRecord): number {
  return record.kind === 'delivery' ? (numberIn(record, 'live_births') ?? 0) : 0;
}
