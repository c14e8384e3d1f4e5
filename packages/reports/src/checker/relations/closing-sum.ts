import { sumExact } from '@taizhang/kernel';
import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { relation, written } from './finding.ts';
import { precisionOf } from './rounding.ts';

/** The parts, or the first of them, that make the total; undefined when no run of them does. */
export function closingSum(head: Mention, parts: readonly Mention[]): CheckedRelation | undefined {
  const total = precisionOf(head);
  if (total === undefined || parts.length < 2) return undefined;
  // What runs on after a list may look like more parts of it.
  for (let count = parts.length; count >= 2; count -= 1) {
    const taken = parts.slice(0, count);
    const sum = sumExact(taken.map((part) => amountOf(part) ?? 0));
    const slack = taken.reduce((width, part) => width + halfWidth(part), halfWidth(head));
    if (Math.abs(sum - total.value) > slack + 1e-9) continue;
    const isExact = Math.abs(sum - total.value) < 1e-9;
    const text = equation(taken, head);
    return relation('sum', [...taken, head], sum / head.scale, 'holds', isExact ? 'exact' : 'interval', {
      zh: isExact ? `${text}，各项之和等于总数` : `${text}，尾差在舍入范围内`,
      en: isExact ? `${text}: the parts make the total` : `${text}, within rounding`,
    });
  }
  return undefined;
}

/** Half a unit of a figure's last digit; money and scaled numbers are rounded, plain counts are not. */
export function halfWidth(mention: Mention): number {
  const precision = precisionOf(mention);
  return precision === undefined ? 0 : (precision.high - precision.low) / 2;
}

/** The sum in words: with its total when it closes, otherwise with what the parts make. */
export function equation(parts: readonly Mention[], head: Mention, closes = true): string {
  const sum = sumExact(parts.map((part) => amountOf(part) ?? 0)) / head.scale;
  const shownSum = Math.round(sum * 1e6) / 1e6;
  return `${parts.map((part) => written(part)).join(' + ')} = ${closes ? written(head) : shownSum}`;
}
