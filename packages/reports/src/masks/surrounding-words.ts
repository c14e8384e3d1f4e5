import type { Mention } from '../checker/reader/mention.ts';
import { plainName } from './plain-name.ts';

/** The words that say what a mask is about: its own, and how near the others stand. */
export interface SurroundingWords {
  /** Words of its own clause, reduced. */
  readonly own: string;
  /** How much each pair of neighbouring characters may count, from 1 (its own words) down to 0 (far away). */
  readonly pairs: ReadonlyMap<string, number>;
}

/** What is read around a mention: the reduced words before it in its paragraph, nearest last, and the headings above. */
export interface Surroundings {
  readonly paragraphBefore: string;
  readonly headings: string;
}

/** Gathers the words around a mask. Nearer words count for more: the disease named last is the one meant. */
export function surroundingWords(mention: Mention, { paragraphBefore, headings }: Surroundings): SurroundingWords {
  const pairs = new Map<string, number>();
  const add = (text: string, weight: (fromEnd: number) => number): void => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      pairs.set(pair, Math.max(pairs.get(pair) ?? 0, weight(text.length - at - 2)));
    }
  };
  const own = ownWords(mention);
  add(plainName(headings), () => HEADING);
  add(plainName(paragraphBefore), (distance) => NEAR * Math.exp(-distance / FADES_OVER));
  add(plainName(mention.gap), (distance) => GAP * Math.exp(-distance / GAP_FADES_OVER));
  add(plainName(clauseOf(mention.tail)), () => AFTER);
  add(own, () => 1);
  return { own, pairs };
}

const HEADING = 0.5;
const NEAR = 0.95;
const GAP = 0.97;
const GAP_FADES_OVER = 90;
/** Characters after which a word counts for a third. */
const FADES_OVER = 110;
const AFTER = 0.85;

function ownWords({ subject, lead, tail, gap }: Mention): string {
  const own = plainName(subject);
  // 为120对新婚夫妇提供免费婚前医学检查: what was done stands after the number.
  if (own.length >= 2) return own;
  const beside = plainName(lead) + plainName(clauseOf(tail));
  // 1.建档率：xx%: the colon ends the clause before its figure.
  return beside.length >= 2 ? beside : plainName(/(?:^|[,;。，；、\n])([^,;。，；、\n]{2,30})[:：]\s*$/.exec(gap)?.[1]?.replace(/^\s*(?:\(?[\d一二三四五六七八九十]+[.、)]\s*)+/, '') ?? '');
}

function clauseOf(tail: string): string {
  return tail.slice(0, 24).replace(/[,;。:，；：].*$/s, '');
}
