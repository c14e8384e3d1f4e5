import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, metricsOf } from './define.ts';
import { localLedger } from './norm.ts';

const { count, rate } = metricsOf('family_planning');

interface Scheme {
  readonly prefix: string;
  readonly zh: string;
  readonly en: string;
  readonly who: readonly [zh: string, en: string];
}

// The amounts are set by each province and change, so no amount is written into a definition.
const SCHEMES: readonly Scheme[] = [
  { prefix: 'ssk', zh: '少生快富奖励', en: 'Fewer-births reward', who: ['“少生快富”工程奖励的农牧民', 'farmers and herders rewarded under the scheme'] },
  { prefix: 'jf', zh: '农村计生家庭奖励扶助', en: 'Rural family support', who: ['农村部分计划生育家庭奖励扶助对象', 'members of rural one-child families entitled to support'] },
  { prefix: 'tf', zh: '计生家庭特别扶助', en: 'Special family assistance', who: ['计划生育家庭特别扶助对象', 'members of families entitled to special assistance'] },
];

/** Rewards and support paid to families under the family-planning schemes. */
export const familyPlanningMetrics: readonly MetricDefinition[] = [
  ...SCHEMES.flatMap(schemeMetrics),
  rate('fp_money', '万元', 'ssk_money + jf_money + tf_money', {
    name: ['计生奖励扶助资金合计', 'Family support paid in all'],
    says: ['少生快富奖励金、奖励扶助金和特别扶助金之和。', 'The sum of the three schemes.'],
    basis: localLedger('计生奖励扶助'),
  }),
];

function schemeMetrics({ prefix, zh, en, who }: Scheme): readonly MetricDefinition[] {
  const basis = localLedger(zh);
  return [
    count(`${prefix}_people`, 'flow', '人', {
      name: [`${zh}人数`, `${en}: people`],
      says: [`本期资金已发放到位的${who[0]}人数。`, `In the period, ${who[1]} who were paid.`],
      from: BUREAU, basis,
    }),
    count(`${prefix}_money`, 'flow', '万元', {
      name: [`${zh}金`, `${en}: money`],
      says: [`本期发放的${zh}金额。`, `Money paid in the period: ${en.toLowerCase()}.`],
      from: BUREAU, basis,
    }),
    rate(`${prefix}_per_person`, '元/人', `${prefix}_money / ${prefix}_people`, {
      name: [`${zh}人均金额`, `${en}: per person`],
      says: [`分子为${zh}金额，分母为${zh}人数。`, `Money paid over people paid: ${en.toLowerCase()}.`],
      basis,
    }),
  ];
}
