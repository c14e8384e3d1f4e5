import {
  isDomainError,
  namesIn,
  parseExpression,
  previousNamesIn,
  type Expression,
  type ExpressionType,
  type Localized,
} from '@taizhang/kernel';
import type { FormCheck, FormDefinition, FormItem } from './form-definition.ts';

/** A computed cell with its parsed formula. */
export interface ComputedItem {
  readonly item: FormItem;
  readonly formula: Expression;
}

/** A check with its parsed condition and the cells its sentence is shown on. */
export interface CompiledCheck {
  readonly check: FormCheck;
  readonly condition: Expression;
  readonly keys: readonly string[];
}

/** A form made ready to run: its cells by key, its formulas in an order in which each finds its inputs computed. */
export interface CompiledForm {
  readonly items: ReadonlyMap<string, FormItem>;
  readonly computed: readonly ComputedItem[];
  readonly checks: readonly CompiledCheck[];
  /** What is wrong with the formulas; empty for every form that passed `defineForm`. */
  readonly problems: readonly Localized[];
}

/** Parses the formulas of a form, once per definition: 20,000 uploaded rows must not parse them 20,000 times. */
export function compileForm(form: FormDefinition): CompiledForm {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const fresh = compile(form);
  compiled.set(form, fresh);
  return fresh;
}

const compiled = new WeakMap<FormDefinition, CompiledForm>();

function compile(form: FormDefinition): CompiledForm {
  const problems: Localized[] = [];
  const items = new Map(form.items.map((item) => [item.key, item]));
  const read = (owner: string, text: string, type: ExpressionType, mayLookBack: boolean): Expression | undefined => {
    const result = readFormula(text, type);
    if (!('root' in result)) {
      problems.push(named(owner, result));
      return undefined;
    }
    for (const name of [...namesIn(result), ...previousNamesIn(result)]) {
      if (!items.has(name)) problems.push(named(owner, { zh: `没有单元格 ${name}`, en: `there is no cell ${name}` }));
    }
    if (!mayLookBack && previousNamesIn(result).length > 0)
      problems.push(named(owner, { zh: '计算项不能用上期数', en: 'a computed cell cannot use prev()' }));
    return result;
  };
  const formulas = new Map<string, ComputedItem>();
  for (const item of form.items) {
    const formula = item.compute === undefined ? undefined : read(item.key, item.compute, 'number', false);
    if (formula !== undefined) formulas.set(item.key, { item, formula });
  }
  const checks: CompiledCheck[] = [];
  for (const check of form.checks) {
    const condition = read(check.id, check.when, 'condition', true);
    if (condition === undefined) continue;
    const keys = check.keys ?? namesIn(condition);
    if (keys.length === 0) problems.push(named(check.id, { zh: '没有说明显示在哪个单元格', en: 'it says on no cell where it is shown' }));
    checks.push({ check, condition, keys });
  }
  return { items, computed: inOrder(formulas, problems), checks, problems };
}

function readFormula(text: string, type: ExpressionType): Expression | Localized {
  try {
    const expression = parseExpression(text);
    if (expression.type === type) return expression;
    return type === 'number'
      ? { zh: '公式得出的不是数值', en: 'the formula does not give a number' }
      : { zh: '不是判断条件', en: 'it is not a condition' };
  } catch (error) {
    if (isDomainError(error)) return error.userMessage;
    throw error;
  }
}

/** Depth first over the inputs; a cell met again while its own inputs are still open is computed from itself. */
function inOrder(formulas: ReadonlyMap<string, ComputedItem>, problems: Localized[]): readonly ComputedItem[] {
  const ordered: ComputedItem[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (key: string): void => {
    const computed = formulas.get(key);
    if (computed === undefined || state.get(key) === 'done') return;
    if (state.get(key) === 'open') {
      problems.push(named(key, { zh: '计算公式循环引用', en: 'it is computed from itself' }));
      return;
    }
    state.set(key, 'open');
    for (const name of namesIn(computed.formula)) visit(name);
    state.set(key, 'done');
    ordered.push(computed);
  };
  for (const key of formulas.keys()) visit(key);
  return ordered;
}

function named(owner: string, problem: Localized): Localized {
  return { zh: `${owner}：${problem.zh}`, en: `${owner}: ${problem.en}` };
}
