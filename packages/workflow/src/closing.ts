import type { DomainError, Localized } from '@taizhang/kernel';
import { refusal } from './act-checks.ts';
import type { ActContext, ActRequest } from './act-request.ts';
import type { ClosingCondition } from './closing-condition.ts';
import { measureClosure } from './closure.ts';
import { nameOf } from './procedure-lookup.ts';
import type { Procedure, ProcedureAction } from './procedure.ts';
import type { WorkItem } from './work-item.ts';

/** How a condition was found. */
export interface ConditionJudgement {
  readonly condition: ClosingCondition;
  readonly holds: boolean;
  /** Why not, and by how much. */
  readonly reason: Localized;
}

/** What a condition is judged on besides the item. */
export type ConditionInput = Pick<ActRequest, 'fields' | 'evidence'> & Pick<ActContext, 'actor' | 'measurement' | 'parts'>;

/** Judges a condition of a procedure on an item; a page shows all of them before anybody asks to close. */
export function judgeCondition(procedure: Procedure, item: WorkItem, condition: ClosingCondition, input: ConditionInput): ConditionJudgement {
  const reason = lacking(procedure, item, condition, input);
  return { condition, holds: reason === undefined, reason: reason ?? condition.name };
}

/** Whether a condition asks anything of an item at all: one without a figure, a sample or assisting units meets theirs without having shown anything. */
export function asksOf({ binding, fields, parties }: WorkItem, condition: ClosingCondition): boolean {
  switch (condition.kind) {
    case 'figure':
      return binding !== undefined;
    case 'recheck':
      return typeof condition.atLeast === 'number' || Number(fields[condition.atLeast] ?? 0) > 0;
    case 'all_parties':
      return (parties[condition.relation] ?? []).length > 0;
    case 'other_person':
    case 'evidence':
    case 'children':
    case 'answer':
    case 'at_most':
      return true;
  }
}

/** Whether the action itself asks for what a condition looks at: then it is answered in the form, not before it. */
export function isAskedWith({ needs = [], asks = [], may = [] }: ProcedureAction, condition: ClosingCondition): boolean {
  const written = [...needs, ...asks, ...may];
  switch (condition.kind) {
    case 'evidence':
      return true;
    case 'answer':
    case 'at_most':
      return written.includes(condition.field);
    case 'recheck':
      return written.includes(condition.examined);
    case 'other_person':
    case 'figure':
    case 'all_parties':
    case 'children':
      return false;
  }
}

/** The first condition of an action that does not hold, as a refusal. */
export function judgeConditions(procedure: Procedure, item: WorkItem, action: ProcedureAction, request: ActRequest, context: ActContext): DomainError | undefined {
  for (const id of action.conditions ?? []) {
    const condition = procedure.conditions.find((each) => each.id === id);
    if (condition === undefined) return refusal('wrong_state', `流程没有“${id}”这一条件`, `the procedure knows no condition "${id}"`);
    const { holds, reason } = judgeCondition(procedure, item, condition, { ...request, ...context });
    if (!holds) return refusal('wrong_state', `不能${action.name.zh}：${reason.zh}`, `"${action.name.en}" is not possible: ${reason.en}`, { condition: id });
  }
  return undefined;
}

function lacking(procedure: Procedure, item: WorkItem, condition: ClosingCondition, { fields = {}, evidence = [], actor, measurement, parts }: ConditionInput): Localized | undefined {
  const given = { ...item.fields, ...fields };
  const numberIn = (id: string) => (typeof given[id] === 'number' ? given[id] : 0);
  switch (condition.kind) {
    case 'other_person': {
      const own = item.marks.find(({ action, accountId }) => accountId === actor.accountId && condition.actions.includes(action));
      return own && { zh: `本人已“${nameOf(procedure.actions, own.action).zh}”，须由他人审核`, en: `you have done "${nameOf(procedure.actions, own.action).en}" yourself; somebody else must review it` };
    }
    case 'evidence': {
      const short = condition.atLeast - item.evidence.length - evidence.length;
      return short <= 0 ? undefined : { zh: `须有佐证材料 ${condition.atLeast} 份，还差 ${short} 份`, en: `${condition.atLeast} pieces of evidence are needed, ${short} more` };
    }
    case 'figure': {
      if (item.binding === undefined) return undefined;
      const judgement = measureClosure(item.binding, measurement);
      return judgement.isReached ? undefined : judgement.sentence;
    }
    case 'recheck': {
      const [examined, passed] = [numberIn(condition.examined), numberIn(condition.passed)];
      const wanted = typeof condition.atLeast === 'string' ? numberIn(condition.atLeast) : condition.atLeast;
      if (wanted === 0) return undefined;
      if (examined < wanted) return { zh: `须抽查 ${wanted} 份，已抽查 ${examined} 份`, en: `${wanted} must be examined again, ${examined} have been` };
      if (passed > examined) return { zh: `合格 ${passed} 份多于抽查 ${examined} 份`, en: `${passed} passed of only ${examined} examined` };
      const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
      return passed >= condition.share * examined - 1e-9 ? undefined : { zh: `抽查合格率 ${percent(passed / examined)}，须达到 ${percent(condition.share)}`, en: `${percent(passed / examined)} of those examined passed, ${percent(condition.share)} are needed` };
    }
    case 'all_parties': {
      const done = new Set(item.marks.filter(({ action }) => action === condition.action).map(({ orgId }) => orgId));
      const open = (item.parties[condition.relation] ?? []).filter(({ orgId }) => !done.has(orgId));
      const [relation, action] = [nameOf(procedure.relations, condition.relation), nameOf(procedure.actions, condition.action)];
      return open.length === 0 ? undefined : { zh: `还有 ${open.length} 个${relation.zh}未${action.zh}`, en: `${open.length} ${relation.en} have not done "${action.en}"` };
    }
    case 'children': {
      const open = parts?.open ?? [];
      return open.length === 0 ? undefined : { zh: `还有 ${open.length} 项子任务未办结：${open.join('、')}`, en: `${open.length} sub-${open.length === 1 ? 'item is' : 'items are'} still open: ${open.join(', ')}` };
    }
    case 'answer': {
      const field = procedure.fields.find(({ id }) => id === condition.field);
      const names = condition.isOneOf.map((answer) => nameOf(field?.options ?? [], answer));
      const name = field?.name ?? { zh: condition.field, en: condition.field };
      return condition.isOneOf.includes(String(given[condition.field] ?? '')) ? undefined : { zh: `“${name.zh}”须为${names.map(({ zh }) => zh).join('或')}`, en: `"${name.en}" must be ${names.map(({ en }) => en).join(' or ')}` };
    }
    case 'at_most': {
      const over = numberIn(condition.field) - numberIn(condition.limit);
      const [name, limit] = [nameOf(procedure.fields, condition.field), nameOf(procedure.fields, condition.limit)];
      return over <= 1e-9 ? undefined : { zh: `“${name.zh}”超过“${limit.zh}” ${Math.round(over * 100) / 100}`, en: `"${name.en}" is above "${limit.en}" by ${Math.round(over * 100) / 100}` };
    }
  }
}
