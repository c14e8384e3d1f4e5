import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, written } from './finding.ts';
import type { Passage } from './passage.ts';
import { precisionOf } from './rounding.ts';

/** Checks differences the words themselves define: natural growth, balance, net increase. */
export function checkDifferences(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((result, at) => DEFINED.flatMap(({ result: named, from, less }) => {
    if (!named.test(result.lead) || result.value === null || result.value2 !== null) return [];
    const before = sentence.slice(Math.max(0, at - 5), at + 3);
    const minuend = before.find((mention) => mention !== result && from.test(mention.lead) && mention.unit === result.unit);
    const subtrahend = before.find((mention) => mention !== result && mention !== minuend && less.test(mention.lead) && mention.unit === result.unit);
    return minuend === undefined || subtrahend === undefined ? [] : difference(minuend, subtrahend, result);
  })));
}

interface Defined {
  readonly result: RegExp;
  readonly from: RegExp;
  readonly less: RegExp;
}

const END = '(?:为|是|达到?|约|共|:|人|数)*$';
const DEFINED: readonly Defined[] = [
  { result: new RegExp(`自然增长率${END}`), from: new RegExp(`出生率${END}`), less: new RegExp(`死亡率${END}`) },
  { result: new RegExp(`(?:结余|节余|结存)${END}`), from: new RegExp(`收入${END}`), less: new RegExp(`支出${END}`) },
  { result: new RegExp(`净增${END}`), from: new RegExp(`(?:新增|增加)${END}`), less: new RegExp(`(?:减少|退出|注销)${END}`) },
];

function difference(minuend: Mention, subtrahend: Mention, result: Mention): readonly CheckedRelation[] {
  const from = precisionOf(minuend);
  const less = precisionOf(subtrahend);
  if (from === undefined || less === undefined || amountOf(result) === undefined) return [];
  const by = result.scale;
  const computed = { value: (from.value - less.value) / by, low: (from.low - less.high) / by, high: (from.high - less.low) / by };
  // Balances carry over from earlier years; the sign of one that does not fit says nothing.
  const isCertain = result.unit === '‰' || /(?:当期|当年|本年|本期)(?:收支)?结余/.test(result.lead);
  if (!isCertain && Math.abs(computed.value - (result.value ?? 0)) > Math.abs(computed.value) * 0.5) return [];
  return [judge({ type: 'sum', inputs: [minuend, subtrahend], result, computed, sum: `${written(minuend)} − ${written(subtrahend)}`, isCertain })];
}
