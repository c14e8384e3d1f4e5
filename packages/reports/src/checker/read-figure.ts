import type { Localized } from '@taizhang/kernel';

/** What a figure measures: how it was counted, and so what it may be compared with. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'permille'
  | 'per100k'
  | 'rank'
  | 'change_pct'
  | 'change_pp'
  | 'target_share'
  | 'other';

/** Which way a change goes, by the word that states it. */
export type ChangeDirection = 'up' | 'down' | 'level';

/** What a change is measured against, in the words of the text ("同比", "去年底"; empty when unsaid), and its direction. */
export interface Comparison {
  readonly base: string;
  readonly direction: ChangeDirection;
}

/** Start (inclusive) and end (exclusive) of a stretch of text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** One quantitative statement of a text, as written there. */
export interface ReadFigure {
  /** Number, scale and unit together; words before the number (约, 近) stay outside. */
  readonly span: Span;
  readonly surface: string;
  /** The number as written, before its scale; null when it is masked. */
  readonly value: number | null;
  /** Upper end of a range. */
  readonly value2: number | null;
  /** As written; empty where the text has none; 百分点 for 个百分点. */
  readonly unit: string;
  /** 1, 10000 (万) or 100000000 (亿). */
  readonly scale: number;
  readonly kind: FigureKind;
  readonly subject: string;
  /** True for "xx家", "**人", or a unit whose number was cut out. */
  readonly masked: boolean;
  /** The period in the words of the text, when the sentence states one. */
  readonly period: string | null;
  readonly compare: Comparison | null;
}

/** The arithmetic two or more figures imply about one another. */
export type RelationType = 'ratio' | 'sum' | 'target_share' | 'yoy' | 'product' | 'repeat' | 'bound';

/** wrong: cannot all be right; confirm: a definition the text does not state could explain it; holds: it adds up. */
export type Verdict = 'wrong' | 'confirm' | 'holds';

/** How the stated number follows from the recomputed one. */
export type Rounding = 'exact' | 'rounded' | 'truncated' | 'interval' | 'none';

/** One piece of arithmetic the text implies, recomputed and judged. */
export interface CheckedRelation {
  readonly type: RelationType;
  /** Where the figures stand, the stated result last. */
  readonly spans: readonly Span[];
  readonly stated: number | null;
  readonly recomputed: number | null;
  readonly verdict: Verdict;
  readonly rounding: Rounding;
  readonly reason: Localized;
}

/** Everything read in a text and everything that could be checked about it. */
export interface TextCheck {
  readonly figures: readonly ReadFigure[];
  readonly relations: readonly CheckedRelation[];
}
