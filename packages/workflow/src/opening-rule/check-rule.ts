import { checkLagCriterion, type MetricDefinition } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';
import type { Procedure } from '../procedure.ts';
import type { OpeningRule } from './opening-rule.ts';
import { ruleOpening } from './rule-procedure.ts';

/** What is wrong with a rule, at the field it belongs to. */
export interface RuleProblem {
  readonly path: keyof OpeningRule;
  readonly sentence: Localized;
}

/** The longest rule looks back a year. */
export const MOST_PERIODS = 12;

/** Everything that is wrong with a rule; empty when it may be kept. */
export function checkOpeningRule(rule: OpeningRule, metric: Pick<MetricDefinition, 'unit'>, procedure: Procedure | undefined): readonly RuleProblem[] {
  const { units, criterion, closing, title, periods, workdays, validFrom, validUntil, againAfterDays } = rule;
  const criterionProblem = checkLagCriterion(criterion, metric);
  const problems: readonly (readonly [isWrong: boolean, path: keyof OpeningRule, zh: string, en: string])[] = [
    [rule.name.trim().length < 2, 'name', '请给规则起个名称', 'give the rule a name'],
    [units.kind === 'chosen' && units.orgIds.length === 0, 'units', '请选择单位', 'choose the units'],
    [!isWhole(periods, 1, MOST_PERIODS), 'periods', `连续期数应为 1 至 ${MOST_PERIODS}`, `periods on end must be 1 to ${MOST_PERIODS}`],
    [procedure === undefined || ruleOpening(procedure) === undefined, 'procedureId', '该类别不能按规则立项', 'items of this procedure cannot be opened by rule'],
    [title.trim().length < 2, 'title', '请填写标题', 'give a title'],
    [unknownPlace(title) !== undefined, 'title', `标题中“${unknownPlace(title) ?? ''}”不能填入；可用〔单位〕〔指标〕〔期〕`, `"${unknownPlace(title) ?? ''}" in the title cannot be filled in; use 〔单位〕 〔指标〕 〔期〕`],
    [rule.matter.trim().length < 2, 'matter', '请写明整改要求', 'say what is asked for'],
    [!isWhole(workdays, 1, 250), 'workdays', '办理期限应为 1 至 250 个工作日', 'the limit must be 1 to 250 working days'],
    [closing.kind === 'number' && !Number.isFinite(closing.value), 'closing', '销号目标应为数字', 'the closing threshold must be a number'],
    [validUntil !== null && validUntil < validFrom, 'validUntil', '截止日不能早于起始日', 'the last day cannot be before the first'],
    [againAfterDays !== null && !isWhole(againAfterDays, 1, 366), 'againAfterDays', '再次立项的间隔应为 1 至 366 天', 'the interval must be 1 to 366 days'],
  ];
  return [...(criterionProblem === undefined ? [] : [{ path: 'criterion' as const, sentence: criterionProblem }]), ...problems.flatMap(([isWrong, path, zh, en]) => (isWrong ? [{ path, sentence: { zh, en } }] : []))];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** A place in 〔〕 that nothing is filled into. */
function unknownPlace(text: string): string | undefined {
  return [...text.matchAll(/〔([^〕]*)〕/gu)].find(([, name]) => !['单位', '指标', '期'].includes(name ?? ''))?.[0];
}
