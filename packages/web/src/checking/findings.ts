import type { TextCheckView } from '@taizhang/contract';
import { lineAt, linesOf } from './text-lines.ts';

export type Relation = TextCheckView['relations'][number];
export type ReadFigure = TextCheckView['figures'][number];
export type Verdict = Relation['verdict'];

/** Worst first: the order of tallies and of what one mark shows when several findings name a figure. */
export const VERDICTS = ['wrong', 'confirm', 'holds'] as const satisfies readonly Verdict[];

/** A relation that is shown, with the number it carries in the text and in the margin. */
export interface Finding {
  readonly number: number;
  /** Its place among all relations of the text. */
  readonly place: number;
  readonly relation: Relation;
  /** Places of its figures among all figures, the stated result last. */
  readonly figures: readonly number[];
  /** The line its result stands in, counted from 1. */
  readonly line: number;
}

/** How many relations have each verdict. */
export function tallyOf(relations: readonly Relation[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number => relations.filter((relation) => relation.verdict === verdict).length;
  return { wrong: count('wrong'), confirm: count('confirm'), holds: count('holds') };
}

/** What to show first: the doubts when there are any; where everything holds, that. */
export function firstShown(relations: readonly Relation[]): readonly Verdict[] {
  const doubts = relations.some((relation) => relation.verdict !== 'holds');
  return doubts ? ['wrong', 'confirm'] : ['holds'];
}

/** The relations of the chosen verdicts in reading order, numbered from 1. */
export function findingsOf({ text, figures, relations }: TextCheckView, shown: readonly Verdict[]): readonly Finding[] {
  const lines = linesOf(text);
  const placeOf = new Map(figures.map((figure, place) => [spanKey(figure.span), place]));
  return relations
    .map((relation, place) => ({ relation, place }))
    .filter(({ relation }) => shown.includes(relation.verdict))
    .sort((left, right) => resultStart(left.relation) - resultStart(right.relation) || left.place - right.place)
    .map(({ relation, place }, index) => ({
      number: index + 1, place, relation, line: lineAt(lines, resultStart(relation)) + 1,
      figures: relation.spans.flatMap((span) => placeOf.get(spanKey(span)) ?? []),
    }));
}

/** Offset of the stated result of a relation, beside which its note stands. */
export function resultStart(relation: Relation): number {
  return relation.spans.at(-1)?.[0] ?? 0;
}

/** Which findings name a figure, and which of them have it as their stated result. */
export interface FigureFindings {
  readonly named: readonly Finding[];
  readonly results: readonly Finding[];
}

/** The findings of every figure that has one, by the figure's place. */
export function findingsByFigure(findings: readonly Finding[]): ReadonlyMap<number, FigureFindings> {
  const found = new Map<number, { named: Finding[]; results: Finding[] }>();
  for (const finding of findings) {
    for (const figure of new Set(finding.figures)) {
      const entry = found.get(figure) ?? { named: [], results: [] };
      entry.named.push(finding);
      if (figure === finding.figures.at(-1)) entry.results.push(finding);
      found.set(figure, entry);
    }
  }
  return found;
}

/** The worst verdict among findings; undefined for none. */
export function worstOf(findings: readonly Finding[]): Verdict | undefined {
  return VERDICTS.find((verdict) => findings.some((finding) => finding.relation.verdict === verdict));
}

/** The finding a click on a figure leads to: the one after the current one when that already names the figure, else its first. */
export function nextNamed(named: readonly Finding[], current: number | undefined): Finding | undefined {
  return named[named.findIndex((finding) => finding.place === current) + 1] ?? named[0];
}

function spanKey(span: readonly [number, number]): string {
  return `${span[0]}-${span[1]}`;
}
