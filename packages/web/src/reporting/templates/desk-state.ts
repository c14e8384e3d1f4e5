import type { MaskBindingView, MaskDecisionView, MaskedPageView, PageMaskView } from '@taizhang/contract';

/** What the clerk decided about a mask: bound to something, or left as words. */
export type Decision = { readonly kind: 'bound'; readonly binding: MaskBindingView } | { readonly kind: 'words' };

/** Decisions by mask; a mask without one is still open. */
export type Decisions = ReadonlyMap<string, Decision>;

export type Proposal = PageMaskView['proposals'][number];

/** How many masks are bound, left as words, and open; together all that were found. */
export interface DeskCount {
  readonly bound: number;
  readonly words: number;
  readonly open: number;
  /** Open masks whose first proposal is sure. */
  readonly sure: number;
}

/** What may stand in a mask now: a change follows what its figure was bound to, whatever was first proposed. */
export function proposalsOf(mask: PageMaskView, decisions: Decisions): readonly Proposal[] {
  const leader = mask.follows === null ? undefined : decisions.get(mask.follows);
  if (leader?.kind !== 'bound' || leader.binding.kind !== 'figure' || mask.aspect === null) return mask.proposals;
  const following: MaskBindingView = { ...leader.binding, aspect: mask.aspect };
  const known = mask.proposals.find(({ binding }) => bindingKey(binding) === bindingKey(following));
  const first: Proposal = known ?? { binding: following, confidence: 0.9, grade: 'likely' };
  return [first, ...mask.proposals.filter(({ binding }) => bindingKey(binding) !== bindingKey(following)).map((one) => ({ ...one, grade: 'guess' as const }))].slice(0, 5);
}

/** Two bindings with one key print the same. */
export function bindingKey(binding: MaskBindingView): string {
  return binding.kind === 'word' ? `word ${binding.word}` : `${binding.metricId} ${binding.aspect} ${binding.orgId ?? ''} ${binding.at ?? ''}`;
}

/** Binds every open mask whose first proposal is sure; a change counts as sure with its figure. */
export function acceptSure(page: MaskedPageView, decisions: Decisions): Decisions {
  const next = new Map(decisions);
  for (const mask of page.masks) {
    const [first] = proposalsOf(mask, next);
    if (!next.has(mask.id) && first?.grade === 'sure') next.set(mask.id, { kind: 'bound', binding: first.binding });
  }
  return next;
}

/** Counts the masks by what became of them. */
export function countDesk(page: MaskedPageView, decisions: Decisions): DeskCount {
  const kinds = page.masks.map((mask) => decisions.get(mask.id)?.kind);
  return {
    bound: kinds.filter((kind) => kind === 'bound').length,
    words: kinds.filter((kind) => kind === 'words').length,
    open: kinds.filter((kind) => kind === undefined).length,
    sure: acceptSure(page, decisions).size - decisions.size,
  };
}

/** The masks walked through: those masked, and numbers still written out when asked for or when little is masked. */
export function walkOf(page: MaskedPageView, withPlain: boolean): readonly PageMaskView[] {
  return withPlain ? page.masks : page.masks.filter((mask) => mask.isMasked || mask.follows !== null);
}

/** Whether a text is last period's report with its figures still in it. */
export function isWrittenOut(page: MaskedPageView): boolean {
  const figures = page.masks.filter(({ kind }) => kind === 'figure');
  return figures.filter(({ isMasked }) => isMasked).length * 3 < figures.length;
}

/** The next open mask after one, from the start again after the last; undefined when all are decided. */
export function nextOpen(walk: readonly PageMaskView[], decisions: Decisions, afterId: string | undefined): string | undefined {
  const from = walk.findIndex(({ id }) => id === afterId) + 1;
  return [...walk.slice(from), ...walk.slice(0, from)].find(({ id }) => !decisions.has(id) && id !== afterId)?.id;
}

/** Decisions as they are sent: what is open stays words. */
export function boundDecisions(page: MaskedPageView, decisions: Decisions): MaskDecisionView[] {
  return page.masks.flatMap(({ id }) => {
    const decision = decisions.get(id);
    return decision?.kind === 'bound' ? [{ maskId: id, binding: decision.binding }] : [];
  });
}

/** Decisions of a stored version; what is not bound there was left as words. */
export function storedDecisions(page: MaskedPageView, stored: readonly MaskDecisionView[]): Decisions {
  const bound = new Map(stored.map(({ maskId, binding }) => [maskId, binding]));
  return new Map(page.masks.map(({ id }): [string, Decision] => {
    const binding = bound.get(id);
    return [id, binding === undefined ? { kind: 'words' } : { kind: 'bound', binding }];
  }));
}
