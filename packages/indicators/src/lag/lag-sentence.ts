import { formatNumber, type Locale, type Localized } from '@taizhang/kernel';
import { amountText, shortfallText, type AmountStyle } from '../amount-text.ts';
import { ratePointsOf } from '../change-unit.ts';
import type { LagCriterion } from './lag-criterion.ts';

/** Why a figure is not judged: nobody is called behind on what is missing, doubted or too small. */
export type LagObstacle = 'missing' | 'doubtful' | 'small_denominator' | 'no_target' | 'no_base' | 'too_few_periods';

/** The same in words without a full stop. */
export const OBSTACLES: Readonly<Record<LagObstacle, Localized>> = {
  missing: { zh: '尚无数，不判定', en: 'no figure yet, not judged' },
  doubtful: { zh: '该数存疑，不作依据', en: 'the figure is in doubt, not judged' },
  small_denominator: { zh: '分母过小，不判定', en: 'the denominator is too small, not judged' },
  no_target: { zh: '没有下达目标，不判定', en: 'no target is set, not judged' },
  no_base: { zh: '没有去年同期数，不判定', en: 'no figure of last year, not judged' },
  too_few_periods: { zh: '有数的期数不足，不判定', en: 'too few periods have a figure, not judged' },
};

interface Told {
  readonly value: number;
  readonly reference: number;
  readonly short: number;
  readonly isBehind: boolean;
  /** Below is worse. */
  readonly isBelow: boolean;
  readonly isDemo: boolean;
}

/** 54.73%，按计划应达 62.00%，差 7.27 个百分点. */
export function lagSentence(criterion: LagCriterion, style: AmountStyle, told: Told): Localized {
  const { value, reference, short, isBehind, isBelow, isDemo } = told;
  const amount = (locale: Locale): string => amountText(value, style, locale);
  const goal = GOALS[criterion.kind](isBelow);
  const zh = `${amount('zh')}，${goal.zh} ${amountText(reference, style, 'zh')}`;
  const en = `${amount('en')}, ${goal.en} ${amountText(reference, style, 'en')}`;
  const demo = isDemo ? { zh: '（演示数据）', en: ' (demonstration data)' } : { zh: '', en: '' };
  if (short <= 1e-9) return { zh: `${zh}，未落后${demo.zh}`, en: `${en}: not behind${demo.en}` };
  const margin = isBehind || criterion.kind === 'value' ? { zh: '', en: '' } : marginWords(criterion, style);
  return { zh: `${zh}，${isBelow ? '差' : '高出'}${shortfallText(short, style, 'zh')}${margin.zh}${demo.zh}`, en: `${en}: ${shortfallText(short, style, 'en')} ${isBelow ? 'short' : 'above'}${margin.en}${demo.en}` };
}

const GOALS: Readonly<Record<LagCriterion['kind'], (isBelow: boolean) => Localized>> = {
  plan: (isBelow) => (isBelow ? { zh: '按计划应达', en: 'the plan asks for' } : { zh: '按计划应控制在', en: 'the plan allows' }),
  value: (isBelow) => (isBelow ? { zh: '不得低于', en: 'must be at least' } : { zh: '不得高于', en: 'must be at most' }),
  last_year: () => ({ zh: '去年同期', en: 'last year it was' }),
};

function marginWords({ by, measure, kind }: Exclude<LagCriterion, { readonly kind: 'value' }>, { unit }: AmountStyle): Localized {
  const number = formatNumber(by);
  const points = ratePointsOf(unit);
  if (measure === 'percent') return { zh: `，未到规则所定的 ${number}%`, en: `, under the ${number}% the rule asks for` };
  if (points === undefined && kind === 'plan') return { zh: `，未到规则所定的年度目标 ${number} 个百分点`, en: `, under the ${number} points of the year's target the rule asks for` };
  return { zh: `，未到规则所定的 ${number} 个${points ?? '单位'}`, en: `, under the ${number} points the rule asks for` };
}
