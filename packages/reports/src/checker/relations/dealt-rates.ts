import { amountOf, type Mention } from '../reader/mention.ts';
import type { CheckedRelation } from '../read-figure.ts';
import { judge, written } from './finding.ts';
import type { Passage } from './passage.ts';
import { divide, precisionOf } from './rounding.ts';
import { factorOf, isAlike, isAmount, isShare } from './share-words.ts';

/** Checks rates dealt out with 分别: the first to the first part and whole before them, the second to the second. */
export function checkDealtRates(passage: Passage): readonly CheckedRelation[] {
  return passage.sentences.flatMap((sentence) => sentence.flatMap((first, at) => {
    if (!isShare(first) || !/(?:率|占比?|比例|比重)[^,;。]{0,10}分别|分别占/.test(first.gap)) return [];
    const shares = runFrom(sentence, at);
    const before = sentence.slice(0, at).filter(isAmount);
    const parts = before.slice(-shares.length);
    const wholes = wholesOf(parts, before.slice(0, -shares.length));
    if (shares.length < 2 || wholes.length !== shares.length) return [];
    const findings = shares.flatMap((share, index) => checkOne(share, parts[index], wholes[index]));
    // Unless one of them fits, the figures before are not what the rates are of.
    return findings.some((finding) => finding.verdict === 'holds') ? findings : [];
  }));
}

function runFrom(sentence: readonly Mention[], at: number): readonly Mention[] {
  const run: Mention[] = [];
  for (const mention of sentence.slice(at)) {
    if (run.length > 0 && (!/^[、和及,与]+$/.test(mention.gap) || !isShare(mention))) break;
    run.push(mention);
  }
  return run;
}

/** One whole for each part ("562户2013人，已消除418户1496人"), or one for all ("320件，其中…"). */
function wholesOf(parts: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  const each = before.slice(-parts.length);
  if (each.length === parts.length && parts.every((part, at) => isPartOf(part, each[at]))) return each;
  const whole = before.at(-1);
  return whole !== undefined && parts.every((part) => isPartOf(part, whole)) ? parts.map(() => whole) : [];
}

function isPartOf(part: Mention, whole: Mention | undefined): boolean {
  return whole !== undefined && isAlike(part, whole) && (amountOf(part) ?? 0) <= (amountOf(whole) ?? 0);
}

function checkOne(share: Mention, part: Mention | undefined, whole: Mention | undefined): readonly CheckedRelation[] {
  const numerator = part === undefined ? undefined : precisionOf(part);
  const denominator = whole === undefined ? undefined : precisionOf(whole);
  const computed = numerator === undefined || denominator === undefined ? undefined : divide(numerator, denominator, factorOf(share));
  if (part === undefined || whole === undefined || computed === undefined || share.value === null) return [];
  return [judge({ type: 'ratio', inputs: [part, whole], result: share, computed, sum: `${written(part)} ÷ ${written(whole)}`, isCertain: true })];
}
