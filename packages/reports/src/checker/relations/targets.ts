import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, written, type Claim } from './finding.ts';
import type { Passage } from './passage.ts';
import { divide, precisionOf, type Approximate } from './rounding.ts';
import { factorOf, isAlike, isAmount } from './share-words.ts';

/** Checks shares of a target (完成年度任务50亿元的105%, 完成率100.55%) against what was done and what was due. */
export function checkTargets(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((share, at) => {
    if (share.kind !== 'target_share' || share.value === null || share.value2 !== null) return [];
    const claims = claimsFor(sentence.slice(Math.max(0, at - 5), at), share);
    const holding = claims.map(judge).find((finding) => finding.verdict === 'holds');
    if (holding !== undefined) return [holding];
    const [first] = claims;
    if (first === undefined || share.isEstimate || first.inputs.some((input) => input.isEstimate)) return [];
    const stated = share.value;
    if (isElsewhere(sentence, first, at)) return [];
    return first.computed.value > stated / 3 && first.computed.value < stated * 3 ? [judge(first)] : [];
  }));
}

/** "计划开工860套，已开工860套；基本建成1120套，完成目标任务的112%": behind the semicolon another target is meant. */
function isElsewhere(sentence: readonly Mention[], { inputs }: Claim, at: number): boolean {
  const target = inputs.at(-1);
  return target !== undefined && sentence.slice(sentence.indexOf(target) + 1, at + 1).some((mention) => mention.gap.includes(';'));
}

/** A target is set, not measured: written in whole 亿 or 万 it is exact. */
function exactly(target: Mention): Approximate | undefined {
  const value = amountOf(target);
  return value === undefined || target.decimals > 0 ? precisionOf(target) : { value, low: value, high: value };
}

const TARGET = /(?:任务|计划|目标|指标|预算|应)[^,;。]{0,12}$/;

function claimsFor(before: readonly Mention[], share: Mention): readonly Claim[] {
  const amounts = before.filter((mention) => isAmount(mention) && (amountOf(mention) ?? 0) > 0);
  const targets = amounts.filter((mention) => TARGET.test(mention.lead));
  return targets.reverse().flatMap((target) => {
    const done = amounts.findLast((mention) => mention !== target && isAlike(mention, target) && !TARGET.test(mention.lead)) ?? amounts.findLast((mention) => mention !== target && isAlike(mention, target));
    const numerator = done === undefined ? undefined : precisionOf(done);
    const denominator = exactly(target);
    const computed = numerator === undefined || denominator === undefined ? undefined : divide(numerator, denominator, factorOf(share));
    return done === undefined || computed === undefined ? [] : [{ type: 'target_share' as const, inputs: [done, target], result: share, computed, sum: `${written(done)} ÷ ${written(target)}`, isCertain: true }];
  });
}
