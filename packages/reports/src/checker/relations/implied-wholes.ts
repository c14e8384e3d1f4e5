import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { relation, written } from './finding.ts';
import type { Passage } from './passage.ts';
import { factorOf, isAmount } from './share-words.ts';

/**
 * Checks counts with their rates where the whole is not stated: two rates of one age group imply its size twice,
 * and no group may be larger than the whole population.
 */
export function checkImpliedWholes(passage: Passage): readonly CheckedRelation[] {
  const findings: CheckedRelation[] = [];
  const byGroup = new Map<string, Implied>();
  for (const sentence of passage.sentences) {
    for (let at = 1; at < sentence.length; at += 1) {
      const implied = impliedBy(sentence[at - 1], sentence[at]);
      if (implied === undefined) continue;
      const known = byGroup.get(implied.group);
      if (known === undefined) byGroup.set(implied.group, implied);
      else if (known.low > implied.high * DIFFERENT || implied.low > known.high * DIFFERENT) findings.push(disagree(known, implied));
    }
  }
  return findings;
}

/** Definitions shift a group by a few per cent between programmes; a fifth is another group. */
const DIFFERENT = 1.2;
const AGE_GROUP = /((?:\d{1,3}[-~至])?\d{1,3}\s?(?:周?岁|个月)(?:及?以[上下])?)(?:的)?(老年人|老人|儿童|居民|婴幼儿|妇女|人口|人群)/;
const SAME_PEOPLE: Readonly<Record<string, string>> = { 老人: '老年人', 居民: '老年人', 人口: '老年人', 人群: '老年人' };

interface Implied {
  readonly group: string;
  readonly count: Mention;
  readonly rate: Mention;
  readonly low: number;
  readonly high: number;
}

function impliedBy(count: Mention | undefined, rate: Mention | undefined): Implied | undefined {
  if (count === undefined || rate === undefined || !isAmount(count) || count.isEstimate || rate.isEstimate || rate.kind !== 'percent' || rate.value === null || rate.value <= 0 || rate.value2 !== null) return undefined;
  const age = AGE_GROUP.exec(count.gap.slice(-40));
  if (age === null || !/率(?:为|达到?|是)?$/.test(rate.lead) || rate.lead.length > 12) return undefined;
  const half = 10 ** -rate.decimals / 2;
  const amount = amountOf(count) ?? 0;
  const people = age[2] ?? '';
  const group = `${(age[1] ?? '').replace(/及|周|\s/g, '')}${(age[1] ?? '').includes('以上') ? (SAME_PEOPLE[people] ?? people) : people}`;
  return { group, count, rate, low: (amount / (rate.value + half)) * factorOf(rate), high: (amount / Math.max(rate.value - half, half)) * factorOf(rate) };
}

function disagree(first: Implied, second: Implied): CheckedRelation {
  const size = (implied: Implied): number => Math.round((implied.low + implied.high) / 2);
  return relation('ratio', [first.count, first.rate, second.count, second.rate], null, 'confirm', 'none', {
    zh: `由${written(first.count)}、${written(first.rate)}推算${first.group}约${size(first)}人，由${written(second.count)}、${written(second.rate)}推算约${size(second)}人，请核对分母口径`,
    en: `The two rates imply groups of about ${size(first)} and ${size(second)} people; please check their denominators`,
  });
}
