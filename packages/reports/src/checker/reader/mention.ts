import type { Comparison, FigureKind } from '../read-figure.ts';
import type { FoundFigure } from './found-figure.ts';

/** A figure in its sentence: what it measures, about what, when, and the words around it that relations are read from. */
export interface Mention extends FoundFigure {
  readonly kind: FigureKind;
  readonly compare: Comparison | null;
  readonly subject: string;
  readonly period: string | null;
  /** Words between the previous figure of the sentence (or its start) and this one. */
  readonly gap: string;
  /** The part of the gap in the figure's own clause. */
  readonly lead: string;
  /** Words after it up to the next figure or the end of the clause. */
  readonly tail: string;
  readonly sentence: number;
  readonly paragraph: number;
  readonly report: number;
  /** How many brackets of the sentence are open around it. */
  readonly depth: number;
  /** Hedged (约, 近, 余, 以上): good for bounds, not for arithmetic. */
  readonly isEstimate: boolean;
  /** Stated as an aim (力争, 确保, 计划), not as a fact. */
  readonly isPlan: boolean;
}

/** The number a mention stands for, scale applied; undefined when masked or a range. */
export function amountOf(mention: Mention): number | undefined {
  if (mention.value === null || mention.value2 !== null) return undefined;
  if (mention.scale === 1) return mention.value;
  // By whole numbers, so that no binary fraction is left over (8.8 × 10000 = 88000.00000000001).
  const shift = 10 ** mention.decimals;
  return (Math.round(mention.value * shift) * mention.scale) / shift;
}
