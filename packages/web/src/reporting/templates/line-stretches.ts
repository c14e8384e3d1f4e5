import type { MaskedPageView, PageMaskView } from '@taizhang/contract';
import type { Decisions } from './desk-state.ts';

/** A stretch of a line: words, or a mask with the words that turn with it. */
export type Stretch = { readonly kind: 'words'; readonly at: number; readonly text: string } | { readonly kind: 'mask'; readonly mask: PageMaskView; readonly text: string };

/** Aspects that are told in a phrase of their own, so that the words before the figure go with it. */
const IN_A_PHRASE: ReadonlySet<string> = new Set(['yoy', 'change', 'pop', 'pop_change', 'pace', 'progress', 'rank']);

/** Splits every line of a page at its masks; the phrase belongs to the mask once it is bound so. */
export function lineStretches(page: MaskedPageView, decisions: Decisions): readonly (readonly Stretch[])[] {
  return page.lines.map((line, index) => {
    const stretches: Stretch[] = [];
    let at = line.start;
    const words = (end: number): void => {
      if (end > at) stretches.push({ kind: 'words', at, text: page.text.slice(at, end) });
    };
    for (const mask of page.masks) {
      if (mask.line !== index) continue;
      const start = startOf(mask, decisions);
      words(start);
      stretches.push({ kind: 'mask', mask, text: page.text.slice(start, mask.end) });
      at = mask.end;
    }
    words(line.end);
    return stretches;
  });
}

function startOf(mask: PageMaskView, decisions: Decisions): number {
  const decision = decisions.get(mask.id);
  const aspect = decision?.kind === 'bound' && decision.binding.kind === 'figure' ? decision.binding.aspect : decision === undefined ? mask.aspect : null;
  return mask.phrase !== null && aspect !== null && IN_A_PHRASE.has(aspect) ? mask.phrase.start : mask.start;
}
