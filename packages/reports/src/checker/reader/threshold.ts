import { isDurationUnit, isMeasureUnit, isMoneyUnit } from './units.ts';

/**
 * Says whether an amount only marks a limit (10人以上聚集, 300米以内餐饮, 3个工作日内办结, 5000万元以上项目)
 * instead of stating what was found or done.
 */
export function isThreshold(before: string, unit: string, after: string): boolean {
  if (isDurationUnit(unit)) {
    if (/(?:满|不超过|超过|未满|不足)$/.test(before)) return true;
    if (DEADLINE.test(after) && !SAVED.test(before)) return true;
    if (CIRCLE.test(after)) return true;
    if (BOUND_AFTER.test(after)) return !SAVED.test(before);
  }
  // 超5亿元企业: the size that counts, not an amount.
  if (isMoneyUnit(unit) && /(?:超|过|达)$/.test(before) && /^(?:的)?(?:企业|项目|村|镇|园区|产业|集群|单品|大项目)/.test(after)) return true;
  const bound = BOUND_AFTER.exec(after);
  if (bound === null) return false;
  const rest = after.slice(bound[0].length);
  // 600分以上68人, 10亿元以上项目5个: which ones are counted.
  if (unit !== '%' && /^(?:的)?\d/.test(rest)) return true;
  if (unit !== '%' && /^(?:的)?(?:自然村|村庄|村民小组|聚居点|屯|规模)/.test(rest)) return true;
  if (!isMeasureUnit(unit)) return false;
  // "以上" at the end of a clause qualifies the figure; before a noun it says which ones are meant.
  if (!/^(?:的|[\u4e00-\u9fa5])/.test(rest) || VERB_AFTER.test(rest)) return false;
  return isMoneyUnit(unit) || !/^(?:人次|人)$/.test(unit) || /^的?(?:聚集|活动|会议|村|企业|单位|规模|场所|大?班|超?大班额|群体|事故|家庭|餐饮)/.test(rest);
}

const DEADLINE = /^(?:以内|之内|内)/;
const CIRCLE = /^[\u4e00-\u9fa5”"]{0,8}圈/;
const BOUND_AFTER = /^(?:及以上|及以下|以上|以下|以内|以外|范围内)/;
const SAVED = /(?:节[省约]|压缩|压减|缩短|减少|提前|用时|历时|累计|共)[^,;。]{0,8}$/;
const VERB_AFTER = /^(?:参|完成|实现|达|得|获|被|已|均|以及|和|左右|用于|投入)/;
