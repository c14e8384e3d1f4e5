import type { MaskBindingView, MaskedPageView, PageMaskView } from '@taizhang/contract';
import { useMemo, useState } from 'react';
import { acceptSure, countDesk, isWrittenOut, nextOpen, proposalsOf, walkOf, type Decision, type Decisions, type DeskCount, type Proposal } from './desk-state.ts';

/** The state of the desk and what can be done at it. */
export interface Desk {
  readonly page: MaskedPageView;
  readonly decisions: Decisions;
  readonly count: DeskCount;
  readonly walk: readonly PageMaskView[];
  readonly chosen: PageMaskView | undefined;
  readonly proposals: readonly Proposal[];
  readonly withPlain: boolean;
  readonly isChanged: boolean;
  readonly choose: (maskId: string) => void;
  readonly goNext: () => void;
  readonly bind: (binding: MaskBindingView) => void;
  readonly leave: () => void;
  readonly undo: () => void;
  readonly takeSure: () => void;
  readonly showPlain: (isShown: boolean) => void;
}

/** Keeps the decisions; deciding one place leads on to the next that is open. */
export function useDesk(page: MaskedPageView, initial: Decisions): Desk {
  const [decisions, setDecisions] = useState(initial);
  const [chosenId, setChosenId] = useState<string | undefined>(undefined);
  const [withPlain, showPlain] = useState(() => isWrittenOut(page));
  const walk = useMemo(() => walkOf(page, withPlain), [page, withPlain]);
  const chosen = page.masks.find(({ id }) => id === chosenId);
  const decide = (next: Decisions): void => {
    setDecisions(next);
    setChosenId(nextOpen(walk, next, chosenId) ?? chosenId);
  };
  const withChosen = (change: (decided: Map<string, Decision>, maskId: string) => void): Decisions => {
    const next = new Map(decisions);
    if (chosenId !== undefined) change(next, chosenId);
    return next;
  };
  return {
    page, decisions, walk, chosen, withPlain, showPlain,
    count: useMemo(() => countDesk(page, decisions), [page, decisions]),
    proposals: useMemo(() => (chosen === undefined ? [] : proposalsOf(chosen, decisions)), [chosen, decisions]),
    isChanged: decisions !== initial,
    choose: setChosenId,
    goNext: () => setChosenId(nextOpen(walk, decisions, chosenId) ?? walk[(walk.findIndex(({ id }) => id === chosenId) + 1) % Math.max(1, walk.length)]?.id),
    bind: (binding) => decide(withChosen((next, id) => next.set(id, { kind: 'bound', binding }))),
    leave: () => decide(withChosen((next, id) => next.set(id, { kind: 'words' }))),
    undo: () => setDecisions(withChosen((next, id) => next.delete(id))),
    takeSure: () => {
      const next = acceptSure(page, decisions);
      setDecisions(next);
      setChosenId(nextOpen(walk, next, undefined) ?? chosenId);
    },
  };
}
