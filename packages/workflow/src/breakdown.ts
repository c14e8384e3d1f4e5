import { roundHalfUp } from '@taizhang/kernel';
import type { Procedure, ProcedureAction } from './procedure.ts';
import type { WorkItem } from './work-item.ts';

/** How far one part of a larger task has come. */
export interface PartProgress {
  /** 0 to 100. */
  readonly percent: number;
  /** Its share in the whole, in any unit; parts without one count alike. */
  readonly weight?: number;
  /** Withdrawn parts do not count. */
  readonly isWithdrawn?: boolean;
}

/** Progress of a task as its parts make it, 0 to 100; undefined without parts, or when all their weights are nought. */
export function deriveProgress(parts: readonly PartProgress[]): number | undefined {
  const counted = parts.filter(({ isWithdrawn }) => isWithdrawn !== true);
  const whole = counted.reduce((sum, { weight = 1 }) => sum + weight, 0);
  if (whole <= 0) return undefined;
  const done = counted.reduce((sum, { percent, weight = 1 }) => sum + weight * Math.min(100, Math.max(0, percent)), 0) / whole;
  // Not finished is never shown as 100.
  const rounded = roundHalfUp(done, 1);
  return rounded >= 100 && done < 100 ? 99.9 : rounded;
}

/** An item with the procedure it follows. */
export interface ItemOfTree {
  readonly procedure: Procedure;
  readonly item: WorkItem;
}

/** Whether an item ended without its work being done. */
export function isWithdrawn({ procedure, item }: ItemOfTree): boolean {
  const isFinal = procedure.states.some(({ id, isFinal: final }) => id === item.state && final === true);
  return isFinal && procedure.breakdown !== undefined && !procedure.breakdown.done.includes(item.state ?? '');
}

/** Whether an item still has to be ended. */
export function isOpen({ procedure, item }: ItemOfTree): boolean {
  return !procedure.states.some(({ id, isFinal }) => id === item.state && isFinal === true);
}

/** An item's share in the whole; none when it has not been given one. */
export function weightOf({ procedure, item }: ItemOfTree): number | undefined {
  const weight = procedure.breakdown === undefined ? undefined : item.fields[procedure.breakdown.weight];
  return typeof weight === 'number' ? weight : undefined;
}

/**
 * How far each item of a tree has come, by id: what was reported for one without sub-items, what the sub-items make for the others.
 * None where nobody has reported, where every weight is nought, and for withdrawn items.
 */
export function progressOfTree(tree: readonly ItemOfTree[]): ReadonlyMap<string, number> {
  const below = new Map<string, ItemOfTree[]>();
  for (const node of tree) if (node.item.parentId !== undefined) below.set(node.item.parentId, [...(below.get(node.item.parentId) ?? []), node]);
  const known = new Map<string, number>();
  const progressOf = (node: ItemOfTree): number | undefined => {
    const parts = (below.get(node.item.id) ?? []).map((part) => {
      const weight = weightOf(part);
      return { percent: progressOf(part) ?? 0, isWithdrawn: isWithdrawn(part), ...(weight === undefined ? {} : { weight }) };
    });
    const progress = ownProgress(node, parts);
    if (progress !== undefined) known.set(node.item.id, progress);
    return progress;
  };
  const ids = new Set(tree.map(({ item }) => item.id));
  for (const node of tree) if (node.item.parentId === undefined || !ids.has(node.item.parentId)) progressOf(node);
  return known;
}

function ownProgress(node: ItemOfTree, parts: readonly PartProgress[]): number | undefined {
  const { procedure: { breakdown }, item } = node;
  if (isWithdrawn(node)) return undefined;
  if (breakdown === undefined ? !isOpen(node) : breakdown.done.includes(item.state ?? '')) return 100;
  if (parts.some((part) => part.isWithdrawn !== true)) return deriveProgress(parts);
  const reported = breakdown === undefined ? undefined : item.fields[breakdown.percent];
  return typeof reported === 'number' ? reported : undefined;
}

/** An action as it is asked of an item: progress that follows from sub-items is not asked for. */
export function askedOf({ breakdown }: Pick<Procedure, 'breakdown'>, action: ProcedureAction, isDerived: boolean): ProcedureAction {
  if (!isDerived || breakdown === undefined) return action;
  const others = (ids: readonly string[] | undefined): readonly string[] => (ids ?? []).filter((id) => id !== breakdown.percent);
  return { ...action, needs: others(action.needs), asks: others(action.asks), may: others(action.may) };
}
