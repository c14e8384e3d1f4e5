import type { Localized } from '@taizhang/kernel';
import type { Mention } from '../reader/mention.ts';
import type { CheckedRelation, RelationType, Rounding, Verdict } from '../read-figure.ts';
import { roundingOf, shown, type Approximate } from './rounding.ts';

/** What a relation needs to be judged: the inputs, the stated result, and the arithmetic in words. */
export interface Claim {
  readonly type: RelationType;
  readonly inputs: readonly Mention[];
  readonly result: Mention;
  readonly computed: Approximate;
  /** The arithmetic, e.g. "812 ÷ 860". */
  readonly sum: string;
  /** True when the sentence leaves no other reading: a mismatch is then wrong, otherwise a question. */
  readonly isCertain: boolean;
}

/** Judges a claim: holds with its rounding, or a finding graded by how certain the reading is. */
export function judge(claim: Claim): CheckedRelation {
  const { result } = claim;
  const stated = result.value ?? 0;
  const rounding = result.isEstimate ? looseRounding(stated, claim.computed) : roundingOf(stated, result.decimals, claim.computed);
  const recomputed = shown(claim.computed.value, result.decimals);
  // One unit of the last digit is more often another rounding than another fact.
  const isLastDigit = !isWhole(claim.computed, result.decimals) && Math.abs(stated - claim.computed.value) <= 10 ** -result.decimals * 1.0001;
  const verdict: Verdict = rounding !== 'none' ? 'holds' : claim.isCertain && !isLastDigit ? 'wrong' : 'confirm';
  return relation(claim.type, [...claim.inputs, result], recomputed, verdict, rounding, sentence(claim, stated, recomputed, rounding));
}

/** Builds a relation whose verdict is already known; the stated result is the last of its figures. */
export function relation(
  type: RelationType, figures: readonly [...Mention[], Mention], recomputed: number | null, verdict: Verdict, rounding: Rounding, reason: Localized,
): CheckedRelation {
  return { type, spans: figures.map((mention) => [mention.start, mention.end] as const), stated: figures.at(-1)?.value ?? null, recomputed, verdict, rounding, reason };
}

/** Writes a figure as a reader knows it: value, scale and unit. */
export function written(mention: Mention): string {
  return `${mention.value ?? '—'}${unitOf(mention)}`;
}

function unitOf(mention: Mention): string {
  return `${mention.scale === 1e8 ? '亿' : mention.scale === 1e4 ? '万' : ''}${mention.unit}`;
}

/** True when nothing had to be rounded to write the result, so that nothing but the result itself explains it. */
function isWhole(computed: Approximate, decimals: number): boolean {
  const scaled = computed.value * 10 ** decimals;
  return computed.low === computed.high && Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

/** "约30%" claims no digits: within a twentieth it holds. */
function looseRounding(stated: number, computed: Approximate): Rounding {
  return Math.abs(stated - computed.value) <= Math.abs(computed.value) * 0.06 ? 'interval' : 'none';
}

function sentence(claim: Claim, stated: number, recomputed: number, rounding: Rounding): Localized {
  const { sum } = claim;
  const unit = unitOf(claim.result);
  switch (rounding) {
    case 'exact': return { zh: `${sum} = ${recomputed}${unit}，与所写一致`, en: `${sum} = ${recomputed}, as stated` };
    case 'rounded': return { zh: `${sum} = ${recomputed}${unit}，四舍五入为${stated}${unit}`, en: `${sum} = ${recomputed}, rounds to ${stated}` };
    case 'truncated': return { zh: `${sum} = ${recomputed}${unit}，${stated}${unit}是截尾所得，四舍五入会不同`, en: `${sum} = ${recomputed}; ${stated} was cut off, not rounded` };
    case 'interval': return { zh: `${sum} ≈ ${recomputed}${unit}，在所用数字的舍入范围内`, en: `${sum} ≈ ${recomputed}, within the rounding of its inputs` };
    case 'none': return { zh: `${sum} = ${recomputed}${unit}，文中写${stated}${unit}，请核对`, en: `${sum} = ${recomputed}, but the text says ${stated}` };
  }
}
