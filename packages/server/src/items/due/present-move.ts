import type { DueMoveView } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import { nameOf, type ClockStep, type Procedure } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { can } from '../../policies/ability.ts';
import { numberText } from '../item-storage.ts';

/** A due day that moved, with what names its item. */
export interface MovedDay {
  readonly itemId: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly clock: string;
  readonly before: string;
  readonly after: string;
  readonly steps: readonly ClockStep[];
}

/** A moved day for the list; whoever does not work on items learns the number, not what it is about. */
export function presentMove(actor: Actor, procedure: Procedure, move: MovedDay): DueMoveView {
  const isEarlier = move.after < move.before;
  return {
    itemId: move.itemId, number: numberText(procedure, move), title: can(actor, 'items.read') ? move.title : null, procedure: { id: procedure.id, name: procedure.name },
    clock: { id: move.clock, name: nameOf(procedure.clocks, move.clock) }, before: move.before, after: move.after, isEarlier,
    isAgainstCitizen: isEarlier && procedure.clocks.some(({ id, runsFor }) => id === move.clock && runsFor === 'citizen'),
    steps: move.steps.map(({ clause, ...step }) => ({ ...step, clause: clause ?? null })),
  };
}

/** The move in a sentence, for the course of the item and for whoever leads it. */
export function moveSentence(procedure: Procedure, { clock, before, after }: Pick<MovedDay, 'clock' | 'before' | 'after'>, source: string): Localized {
  const name = nameOf(procedure.clocks, clock);
  const [zh, en] = after < before ? ['提前', 'earlier'] : ['顺延', 'later'];
  return { zh: `依据《${source.replaceAll(/^《|》$/gu, '')}》，“${name.zh}”到期日由 ${before} ${zh}为 ${after}`, en: `By ${source}, "${name.en}" is due ${en}: ${after} instead of ${before}` };
}
