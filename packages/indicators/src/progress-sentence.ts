import { formatNumber, roundHalfUp, truncateDecimals } from '@taizhang/kernel';
import type { Locale, Localized } from '@taizhang/kernel';
import { amountText, changeText } from './amount-text.ts';
import type { Judgement, ProgressInput } from './judgement.ts';
import type { Target } from './target.ts';

/** Says a judgement in one sentence without a full stop, e.g. 完成年度目标的 60.0%，快于序时进度 10.4 个百分点. */
export function progressSentence({ target, actual, metric }: Pick<ProgressInput, 'target' | 'actual' | 'metric'>, judgement: Judgement): Localized {
  if (!target || judgement.status === 'no_target') return { zh: '不设年度目标', en: 'no annual target' };
  if (actual === undefined || judgement.status === 'none') return { zh: '尚未上报', en: 'not reported yet' };
  const level = target.curve === 'flat' || judgement.completion === undefined;
  const lateness = judgement.status === 'late' && level ? { zh: '，年末未达标', en: ', missed at the end of the year' } : { zh: '', en: '' };
  const clauses = level ? levelClauses(target, actual, metric) : accrualClauses(target, judgement);
  return { zh: `${clauses.zh}${lateness.zh}`, en: `${clauses.en}${lateness.en}` };
}

/** A level to be kept is told in its own unit: 59.7%，低于年度目标 2.3 个百分点. */
function levelClauses(target: Target, actual: number, metric: ProgressInput['metric']): Localized {
  const distance = actual - target.value;
  const goal = target.direction === 'at_least' ? { zh: '年度目标', en: 'the annual target' } : { zh: '年度控制数', en: 'the annual limit' };
  if (distance === 0) return both((locale) => `${amountText(actual, metric, locale)}${locale === 'zh' ? `，等于${goal.zh}` : `, exactly ${goal.en}`}`);
  const isAbove = distance > 0;
  const size = roundHalfUp(Math.abs(distance), metric.decimals);
  if (size === 0) return both((locale) => `${amountText(actual, metric, locale)}${locale === 'zh' ? `，略${isAbove ? '高' : '低'}于${goal.zh}` : `, just ${isAbove ? 'above' : 'below'} ${goal.en}`}`);
  return {
    zh: `${amountText(actual, metric, 'zh')}，${isAbove ? '高' : '低'}于${goal.zh} ${changeText(size, metric, 'zh')}`,
    en: `${amountText(actual, metric, 'en')}, ${changeText(size, metric, 'en')} ${isAbove ? 'above' : 'below'} ${goal.en}`,
  };
}

/** An amount to be built up is told against time elapsed, and once the year is over against the target. */
function accrualClauses(target: Target, { completion = 0, expected = 0, gap = 0, status }: Judgement): Localized {
  const isLimit = target.direction === 'at_most';
  const share = `${formatNumber(percentOf(completion), { decimals: 1 })}%`;
  const reached = isLimit ? { zh: `已达年度控制数的 ${share}`, en: `${share} of the annual limit used` } : { zh: `完成年度目标的 ${share}`, en: `${share} of the annual target` };
  const points = roundHalfUp(Math.abs(gap) * 100, 1);
  const size = formatNumber(points, { decimals: 1 });
  const isOver = status === 'late' || (status === 'ok' && expected === 1);
  const place = isOver ? placeAtTheEnd(isLimit, gap, points, size) : placeAgainstTime(isLimit, gap, points, size);
  return { zh: `${reached.zh}${place.zh}`, en: `${reached.en}${place.en}` };
}

function placeAgainstTime(isLimit: boolean, gap: number, points: number, size: string): Localized {
  if (points === 0 && (gap >= 0) !== isLimit) return { zh: '，达到序时进度', en: ', level with time elapsed' };
  const isAhead = gap > 0;
  if (isLimit) {
    if (points === 0) return { zh: '，与序时进度持平', en: ', level with time elapsed' };
    return { zh: `，${isAhead ? '高' : '低'}于序时进度 ${size} 个百分点`, en: `, ${size} percentage points ${isAhead ? 'above' : 'below'} time elapsed` };
  }
  if (points === 0) return { zh: '，略慢于序时进度', en: ', just behind time elapsed' };
  return { zh: `，${isAhead ? '快' : '慢'}于序时进度 ${size} 个百分点`, en: `, ${size} percentage points ${isAhead ? 'ahead of' : 'behind'} time elapsed` };
}

function placeAtTheEnd(isLimit: boolean, gap: number, points: number, size: string): Localized {
  if (isLimit) return gap > 0 ? { zh: `，超出 ${size} 个百分点`, en: `, ${size} percentage points over` } : { zh: '，控制在目标以内', en: ', within the limit' };
  if (gap < 0 && points === 0) return { zh: '，年末未完成，差不足 0.1 个百分点', en: ', missed at the end of the year by under 0.1 percentage points' };
  if (gap < 0) return { zh: `，年末未完成，差 ${size} 个百分点`, en: `, missed at the end of the year by ${size} percentage points` };
  return points === 0 ? { zh: '', en: '' } : { zh: `，超过年度目标 ${size} 个百分点`, en: `, ${size} percentage points over it` };
}

/** A shortfall never prints as 100.0 %. */
function percentOf(completion: number): number {
  const percent = completion * 100;
  return completion < 1 && roundHalfUp(percent, 1) >= 100 ? truncateDecimals(percent, 1) : percent;
}

function both(say: (locale: Locale) => string): Localized {
  return { zh: say('zh'), en: say('en') };
}
