import type { Mention } from '../reader/mention.ts';
import { amountOf } from '../reader/mention.ts';
import { countsAlike, isMoneyUnit } from '../reader/units.ts';

/** True for figures that state a share of a whole. */
export function isShare(mention: Mention): boolean {
  return mention.kind === 'percent' || mention.kind === 'permille' || mention.kind === 'per100k' || mention.kind === 'target_share' || (mention.kind === 'other' && mention.shape === 'fraction');
}

/** True for amounts that can be a part or a whole: counted or paid, exact, not a change. */
export function isAmount(mention: Mention): boolean {
  return (mention.kind === 'count' || mention.kind === 'money') && mention.compare === null && mention.unit !== '' && amountOf(mention) !== undefined && !mention.unit.includes('/');
}

/** What a share is multiplied by before it is written. */
export function factorOf(mention: Mention): number {
  if (mention.shape === 'fraction') return 1;
  if (mention.kind === 'permille') return 1000;
  if (mention.kind === 'per100k') return 100_000;
  return mention.unit === '成' ? 10 : 100;
}

/** True when two amounts count the same thing, so that one can be part of the other. */
export function isAlike(left: Mention, right: Mention): boolean {
  if (left.kind !== right.kind) return false;
  return left.kind === 'money' ? isMoneyUnit(left.unit) && isMoneyUnit(right.unit) && left.unit === right.unit : countsAlike(left.unit, right.unit);
}

/** The words a figure stands in: before it in its clause, and right after it. */
export function wordsAround(mention: Mention): string {
  return `${mention.lead}|${/^[^,;:。()]{0,16}/.exec(mention.tail)?.[0] ?? ''}`;
}
