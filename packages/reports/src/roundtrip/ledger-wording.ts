import type { PlainDate } from '@taizhang/kernel';
import type { BoundFigure } from '../bound-figure.ts';
import { aspectPhrase } from '../phrases/aspect-phrase.ts';
import { rewordFigure } from './reword-figure.ts';

/**
 * How the ledger worded a figure, told from what is kept with it; undefined where that is not enough (targets, ranks). Where it
 * is not what the figure prints, an author has reworded it.
 */
export function ledgerWording({ aspect, ref, name, unit, decimals, value, base, state }: BoundFigure, asOf: PlainDate): string | undefined {
  if (!TOLD_AGAIN.has(aspect) || (state !== 'ok' && state !== 'partial') || value === null) return undefined;
  const phrase = aspectPhrase(aspect, { ...ref, name, unit, decimals, value, behaviour: 'flow', better: 'neither', lastYear: base, previous: base, demo: false, flags: [], factIds: [] }, asOf);
  return phrase.kind === 'said' ? phrase.text : undefined;
}

/** What a figure is to print when it is read again: the author's words where they still fit, else the ledger's. */
export function keepWording(said: string, before: BoundFigure, asOf: PlainDate, fresh: string): string {
  const printed = ledgerWording(before, asOf) ?? before.text;
  return said === printed ? fresh : rewordFigure(said, printed, fresh) ?? fresh;
}

const TOLD_AGAIN = new Set<BoundFigure['aspect']>(['value', 'number', 'wan', 'yoy', 'change', 'pop', 'pop_change']);
