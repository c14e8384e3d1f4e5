import type { MaskBinding, PrintedAspect } from './binding.ts';
import type { MaskPhrase } from './phrase-around.ts';
import type { ProposalGrade } from './proposal-grade.ts';

/** A binding proposed for a mask, best first. */
export interface MaskProposal {
  readonly binding: MaskBinding;
  readonly confidence: number;
  readonly grade: ProposalGrade;
}

/** A place of the text where a figure of the ledger, or a word that goes with the report, may stand from now on. */
export interface PageMask {
  /** Where it starts in the text: the same text gives the same names. */
  readonly id: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** False for a number still written out, which may be chosen as a mask. */
  readonly isMasked: boolean;
  readonly kind: 'figure' | 'word';
  readonly unit: string;
  readonly scale: number;
  readonly aspect: PrintedAspect | null;
  /** What the text says it is about. */
  readonly subject: string;
  /** The words that tell a change, a pace or a rank together with the figure: they turn with it. */
  readonly phrase: MaskPhrase | null;
  /** The mask it says more about. */
  readonly follows: string | null;
  readonly proposals: readonly MaskProposal[];
}
