import { isGuardOpen, type Procedure, type ProcedureAction, type WorkItem } from '@taizhang/workflow';

/**
 * Whose turn it is: who may take the first declared action that leads on from the item's state, and every unit whose answer a
 * condition still asks for. Others may act as well (urge, withdraw); nothing waits for them.
 */
export function isWaitingFor(procedure: Procedure, item: WorkItem): (relation: string, orgId: string) => boolean {
  const onward = procedure.actions.find((action) => leadsOn(action, item));
  const asked = procedure.conditions.flatMap((condition) => (condition.kind === 'all_parties' && canAnswer(procedure, item, condition.action) ? [condition] : []));
  return (relation, orgId) =>
    onward?.by.includes(relation) === true
    || asked.some((condition) => condition.relation === relation && !item.marks.some((mark) => mark.action === condition.action && mark.orgId === orgId));
}

function leadsOn({ from, to, when }: ProcedureAction, item: WorkItem): boolean {
  return item.state !== undefined && from.includes(item.state) && to !== undefined && to !== item.state && isGuardOpen(when, item);
}

function canAnswer(procedure: Procedure, item: WorkItem, action: string): boolean {
  return procedure.actions.some(({ id, from }) => id === action && item.state !== undefined && from.includes(item.state));
}
