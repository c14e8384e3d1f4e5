import { mentionsIn, presentFigure } from './reader/read-figures.ts';
import type { CheckedRelation, TextCheck } from './read-figure.ts';
import { checkBounds, checkDoneAgainstDue } from './relations/bounds.ts';
import { checkChanges } from './relations/changes.ts';
import { checkDealtRates } from './relations/dealt-rates.ts';
import { checkDifferences } from './relations/differences.ts';
import { checkImpliedWholes } from './relations/implied-wholes.ts';
import { passagesOf, type Passage } from './relations/passage.ts';
import { checkPerHead } from './relations/per-head.ts';
import { checkProducts } from './relations/products.ts';
import { checkRates } from './relations/rates.ts';
import { checkRepeats } from './relations/repeats.ts';
import { checkShares } from './relations/shares.ts';
import { checkShareTotals } from './relations/share-totals.ts';
import { checkSums } from './relations/sums.ts';
import { checkTargets } from './relations/targets.ts';

/** Reads a text and checks every piece of arithmetic it implies, within each report it holds; results in reading order. */
export function checkText(text: string): TextCheck {
  const mentions = mentionsIn(text);
  return {
    figures: mentions.map((mention) => presentFigure(mention, text)),
    relations: passagesOf(mentions).flatMap((passage) => settle(CHECKS.flatMap((check) => check(passage)))),
  };
}

type Check = (passage: Passage) => readonly CheckedRelation[];

const CHECKS: readonly Check[] = [
  checkTargets, checkDealtRates, checkRates, checkShares, checkSums, checkShareTotals, checkDifferences, checkChanges, checkProducts, checkPerHead, checkImpliedWholes, checkBounds, checkDoneAgainstDue, checkRepeats,
];

/** Orders findings by place; a result that one reading explains is not questioned by another. */
function settle(relations: readonly CheckedRelation[]): readonly CheckedRelation[] {
  const explained = new Set(relations.filter((relation) => relation.verdict === 'holds').flatMap((relation) => [`${familyOf(relation)}:${resultOf(relation)}`, `bound:${resultOf(relation)}`]));
  // A doubt about figures another finding already names adds nothing.
  const questioned = new Set(relations.filter((relation) => relation.type !== 'bound' && relation.verdict !== 'holds').flatMap((relation) => relation.spans.map((span) => span.join('-'))));
  const seen = new Set<string>();
  return relations
    .filter((relation) => relation.verdict === 'holds' || relation.type === 'repeat' || !explained.has(`${familyOf(relation)}:${resultOf(relation)}`))
    .filter((relation) => {
      const key = `${relation.verdict === 'holds'}:${familyOf(relation)}:${resultOf(relation)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .filter((relation) => relation.type !== 'bound' || relation.verdict === 'holds' || !relation.spans.every((span) => questioned.has(span.join('-'))))
    .sort((left, right) => startOf(left) - startOf(right));
}

/** A share of a target is a ratio, a total is summed or multiplied; any other relation is only explained by its own kind. */
function familyOf({ type }: CheckedRelation): string {
  return type === 'target_share' ? 'ratio' : type === 'product' ? 'sum' : type;
}

function resultOf(relation: CheckedRelation): string {
  return relation.spans.at(-1)?.join('-') ?? '';
}

function startOf(relation: CheckedRelation): number {
  return relation.spans.at(-1)?.[0] ?? 0;
}
