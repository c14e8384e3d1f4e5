import type { CountDefinition, FlowDefinition, MeasureDefinition } from '@taizhang/records';
import { isCheck, isEyeCheck } from './children-assessment.ts';
import { count, flow, rate } from './measure-parts.ts';
import { norm } from './norm-source.ts';
import { maternalStatistics } from './pregnancy-sources.ts';

const VISIT = norm('新生儿访视率', 'web');
const MANAGED = norm('儿童健康管理率', 'web');
const UNDER7 = maternalStatistics('7岁以下儿童健康管理率', 'memory');
const UNDER3 = maternalStatistics('3岁以下儿童系统管理率（4:2:1／3:2:1，新生儿访视体检不计入）', 'memory');
const EYE = maternalStatistics('0～6岁儿童眼保健和视力检查覆盖率', 'memory');
const RISK = norm('高危儿增加访视次数并专案管理', 'web');

/** Children by what was done for them. */
export const childCounts: readonly CountDefinition[] = [
  count('maternal', 'child_born', ['年度内出生儿童', 'Children born in the year'], ['报告年度内出生、出生 28 天内登记为本地居民的儿童（登记的活产）；此后迁出或死亡的仍计入。', 'Children born in the reporting year and registered here within 28 days; those who moved or died since still count.'], VISIT),
  count('maternal', 'child_visited', ['新生儿访视', 'Newborns visited'], ['年度内出生儿童中，出生后 28 天内接受 1 次及以上家庭访视的人数；期末未满 28 天且未访视的计为未访视。', 'Of them, children visited at home at least once within 28 days of birth; under 28 days old and not visited yet counts as not visited.'], VISIT),
  count('maternal', 'child_visited_7', ['7 天内新生儿访视', 'Newborns visited within 7 days'], ['年度内出生儿童中，出院后 7 天内接受家庭访视的人数（服务要求；出院日期未填按出生日期起算）。', 'Of them, children visited within 7 days after leaving hospital: the rule of the service (from birth when the day is not recorded).'], norm('新生儿出院后1周内家庭访视', 'web')),
  count('calendar', 'child_0_6', ['0—6 岁儿童', 'Children under seven'], ['期末在本地居住、出生至不满 7 周岁的儿童，含年内出生和迁入的。', 'Children living here from birth to the day before their seventh birthday, born or moved in during the year included.'], MANAGED),
  count('calendar', 'child_managed', ['健康管理的儿童', 'Children followed up'], ['0—6 岁儿童中，本年（公历）接受 1 次及以上随访的人数，新生儿访视计入。', 'Of children under seven, those with at least one visit this calendar year, the newborn visit included.'], MANAGED),
  count('maternal', 'child_under7', ['7 岁以下儿童', 'Children under seven (reporting year)'], ['期末在本地居住、不满 7 周岁的儿童。', 'Children under seven living here.'], UNDER7),
  count('maternal', 'child_checked', ['体检的 7 岁以下儿童', 'Children checked'], ['7 岁以下儿童中，报告年度内接受 1 次及以上健康检查的人数，新生儿访视时的体检不计。', 'Of children under seven, those checked at least once in the reporting year; the check at the newborn visit does not count.'], UNDER7),
  count('maternal', 'child_eye', ['眼保健和视力检查', 'Children with an eye check'], ['7 岁以下儿童中，报告年度内接受 1 次及以上眼保健和视力检查的人数。', 'Of children under seven, those with at least one check of eyes and vision in the reporting year.'], EYE),
  count('maternal', 'child_under3', ['3 岁以下儿童', 'Children under three'], ['期末在本地居住、不满 3 周岁的儿童。', 'Children under three living here.'], UNDER3),
  count(
    'maternal', 'child_systematic', ['系统管理的 3 岁以下儿童', 'Children under three with all checks'],
    ['3 岁以下儿童中，本周岁内已到期的检查次数和年度内满周岁者上一周岁的全部次数均已完成的人数（农村 3:2:1，城市改参数为 4:2:1）；新生儿访视不计，迁入前到期的不要求。', 'Of children under three, those with the checks due so far in their present year of age and, if their birthday was in the reporting year, all of the year of age before (3:2:1, in towns 4:2:1 by parameter); the newborn visit does not count, nothing is asked for the time before they moved in.'],
    UNDER3,
  ),
  count('calendar', 'child_high_risk', ['高危儿', 'High-risk children'], ['0—6 岁儿童中，新生儿访视记录有早产、低出生体重、双多胎、出生缺陷等高危因素，专案未结案的人数。', 'Of children under seven, those with a risk factor at the newborn visit whose special care is not closed.'], RISK),
  count('calendar', 'child_high_risk_managed', ['高危儿专案管理', 'High-risk children under special care'], ['高危儿中，有专案管理记录的人数。', 'Of high-risk children, those with a record of special care.'], RISK),
];

/** The rates of child health care. */
export const childMeasures: readonly MeasureDefinition[] = [
  rate('child_visit_rate', ['新生儿访视率', 'Newborn visit rate'], ['child_visited', 'child_born'], ['分子为出生后 28 天内访视的新生儿，分母为报告年度内出生并登记的儿童（活产）。', 'Newborns visited within 28 days over children born and registered in the reporting year.'], VISIT, { submittedAs: 'newborn_visit_rate' }),
  rate('child_visit_7_rate', ['新生儿 7 天访视率', 'Newborn visits within 7 days'], ['child_visited_7', 'child_born'], ['分子为出院后 7 天内访视的新生儿，分母为报告年度内出生并登记的儿童。', 'Newborns visited within 7 days after leaving hospital over children born in the reporting year.'], VISIT),
  rate('child_managed_rate', ['儿童健康管理率', 'Child health management rate'], ['child_managed', 'child_0_6'], ['分子为本年接受 1 次及以上随访的 0—6 岁儿童，分母为 0—6 岁儿童。', 'Children under seven with at least one visit this year over all of that age.'], MANAGED, { submittedAs: 'child06_managed_rate' }),
  rate('child_checked_rate', ['7 岁以下儿童健康管理率', 'Check rate under seven'], ['child_checked', 'child_under7'], ['分子为报告年度内体检 1 次及以上的 7 岁以下儿童，分母为 7 岁以下儿童。', 'Children under seven checked at least once in the reporting year over all of that age.'], UNDER7),
  rate('child_eye_rate', ['0—6 岁儿童眼保健和视力检查覆盖率', 'Eye check coverage under seven'], ['child_eye', 'child_under7'], ['分子为报告年度内接受眼保健和视力检查的儿童，分母为 7 岁以下儿童。', 'Children with an eye check in the reporting year over all children under seven.'], EYE, { submittedAs: 'child_eye_rate' }),
  rate('child_systematic_rate', ['3 岁以下儿童系统管理率', 'Complete care rate under three'], ['child_systematic', 'child_under3'], ['分子为按年龄要求完成检查的 3 岁以下儿童，分母为 3 岁以下儿童。', 'Children under three with all checks of their age over all of that age.'], UNDER3, { submittedAs: 'child3_systematic_rate' }),
  rate('child_high_risk_rate', ['高危儿专案管理率', 'High-risk child care rate'], ['child_high_risk_managed', 'child_high_risk'], ['分子为有专案管理记录的高危儿，分母为未结案的高危儿。', 'High-risk children under special care over all whose care is not closed.'], RISK),
];

/** Visits, checks and eye checks of a month. */
export const childFlows: readonly FlowDefinition[] = [
  flow('child_newborn_visits', ['新生儿家庭访视', 'Newborn home visits'], 'times', ['本期新生儿家庭访视人次。', 'Newborn home visits in the period.'], VISIT, (record) => (record.kind === 'newborn_visit' ? 1 : 0)),
  flow('child_checks', ['儿童健康检查', 'Child health checks'], 'times', ['本期满月至 6 岁健康检查人次。', 'Checks from one month to six years in the period.'], MANAGED, (record) => (isCheck(record) ? 1 : 0)),
  flow('child_eye_checks', ['儿童眼保健和视力检查', 'Eye checks of children'], 'times', ['本期眼保健和视力检查人次。', 'Checks of eyes and vision in the period.'], EYE, (record) => (isEyeCheck(record) ? 1 : 0)),
];
