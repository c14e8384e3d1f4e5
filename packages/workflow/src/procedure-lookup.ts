import type { Localized } from '@taizhang/kernel';
import type { Guard, Procedure, ProcedureAction } from './procedure.ts';
import type { WorkItem } from './work-item.ts';

/** Whether something applies to an item. */
export function isGuardOpen(guard: Guard | undefined, item: Pick<WorkItem, 'binding' | 'fields'>): boolean {
  if (guard === undefined) return true;
  if ('isBound' in guard) return guard.isBound === (item.binding !== undefined);
  return guard.isOneOf.includes(String(item.fields[guard.field] ?? ''));
}

/** Whether an action may be taken in the item's state, whoever asks. */
export function fitsState(action: ProcedureAction, item: Pick<WorkItem, 'state' | 'binding' | 'fields'>): boolean {
  return (item.state === undefined ? action.from.length === 0 : action.from.includes(item.state)) && isGuardOpen(action.when, item);
}

/** What somebody in these relations may do to an item now: the buttons of a page. */
export function availableActions(procedure: Procedure, item: WorkItem, relations: readonly string[]): readonly ProcedureAction[] {
  return procedure.actions.filter((action) => fitsState(action, item) && action.by.some((relation) => relations.includes(relation)));
}

/** The name of a state, relation, field or clock; the id itself when it is not known. */
export function nameOf(list: readonly { readonly id: string; readonly name: Localized }[], id: string | undefined): Localized {
  return list.find((each) => each.id === id)?.name ?? { zh: id ?? '未立项', en: id ?? 'not opened' };
}
