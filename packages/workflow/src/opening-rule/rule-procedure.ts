import type { Procedure } from '../procedure.ts';

/** How a procedure is begun by a rule: which action, and where the rule's words go. */
export interface RuleOpening {
  readonly action: string;
  /** Who does the work. */
  readonly lead: string;
  /** Who helps, where the procedure knows anybody. */
  readonly assisting?: string;
  /** The field with what is asked for. */
  readonly matter: string;
  /** The field that says where an item comes from, with the answer "an indicator is behind". */
  readonly source?: { readonly field: string; readonly answer: string };
  /** The field with the working days allowed. */
  readonly workdays?: string;
}

const BEHIND = 'indicator';

/** How a rule begins this procedure; undefined for one that binds no figure, or that asks for something a rule cannot answer. */
export function ruleOpening(procedure: Procedure): RuleOpening | undefined {
  const action = procedure.actions.find(({ from }) => from.length === 0);
  const lead = procedure.relations.find(({ id }) => id === 'lead')?.id;
  if (action === undefined || lead === undefined || !procedure.conditions.some(({ kind }) => kind === 'figure') || action.needsOpinion === true || (action.evidence ?? 0) > 0) return undefined;
  const fields = [...(action.needs ?? []), ...(action.asks ?? [])].flatMap((id) => procedure.fields.find((field) => field.id === id) ?? []);
  const texts = fields.filter(({ kind }) => kind === 'long_text' || kind === 'text');
  const source = fields.find(({ options }) => options?.some(({ id }) => id === BEHIND) === true);
  const [matter] = texts;
  if (matter === undefined || texts.length > 1 || fields.some((field) => field !== matter && field !== source)) return undefined;
  const workdays = action.clocks?.find(({ length }) => length !== undefined)?.length;
  return {
    action: action.id, lead, matter: matter.id,
    ...(procedure.relations.some(({ id }) => id === 'assisting') ? { assisting: 'assisting' } : {}),
    ...(source === undefined ? {} : { source: { field: source.id, answer: BEHIND } }),
    ...(workdays === undefined ? {} : { workdays }),
  };
}
