import { DomainError, evaluateCondition, formatNumber, roundHalfUp, unitLabel, type Localized } from '@taizhang/kernel';
import { completeCells, decimalsOf, type CellValues } from './cells.ts';
import { fillSentence } from './check-sentence.ts';
import { compileForm } from './compiled-form.ts';
import type { FormDefinition, FormItem, Severity } from './form-definition.ts';

/** Something wrong or doubtful about a cell, in the words the clerk reads. */
export interface CellProblem {
  readonly key: string;
  readonly severity: Severity;
  readonly sentence: Localized;
  /** Which rule found it: required, number, integer, decimals, min, max, unknown, or the id of a check. */
  readonly rule: string;
  /** Every cell the rule concerns, `key` first. */
  readonly keys: readonly string[];
}

/**
 * Everything wrong or doubtful about the cells: first cell by cell in the order of the form, then its checks.
 * `previous` holds the cells of the period before; a check that looks back is silent without them.
 */
export function checkCells(form: FormDefinition, cells: CellValues, previous: CellValues = {}): readonly CellProblem[] {
  const compiled = compileForm(form);
  const complete = completeCells(form, cells);
  const before = completeCells(form, previous);
  const problems: CellProblem[] = [];
  for (const key of Object.keys(cells)) {
    if (!compiled.items.has(key)) problems.push(problem(key, 'unknown', `本表没有“${key}”这一项`, `the form has no cell "${key}"`));
  }
  for (const item of form.items) problems.push(...checkItem(item, ownValue(complete, item.key)));
  const current = (key: string): number | undefined => ownValue(complete, key);
  const last = (key: string): number | undefined => ownValue(before, key);
  for (const { check, condition, keys } of compiled.checks) {
    if (evaluateCondition(condition, current, last) !== true) continue;
    const [key = ''] = keys;
    problems.push({ key, severity: check.severity, sentence: fillSentence(check.sentence, current, last), rule: check.id, keys });
  }
  return problems;
}

/** Why a form may not be handed in as it is: a hard problem stands, or a soft one is not explained. */
export function findSubmitRefusal(problems: readonly CellProblem[], note?: string): DomainError | undefined {
  const hard = problems.filter(({ severity }) => severity === 'hard');
  const [first] = hard;
  if (first !== undefined) {
    const zh = `还有 ${hard.length} 处错误须改正后才能报送：${first.sentence.zh}`;
    const en = `${hard.length} errors must be corrected first: ${first.sentence.en}`;
    return new DomainError('invalid_input', { zh, en }, { path: ['cells', first.key], details: { problems: hard } });
  }
  const [soft] = problems;
  if (soft === undefined || (note ?? '').trim() !== '') return undefined;
  const zh = `有 ${problems.length} 处疑问，请核实并填写说明后报送：${soft.sentence.zh}`;
  const en = `${problems.length} doubts need a word of explanation: ${soft.sentence.en}`;
  return new DomainError('invalid_input', { zh, en }, { path: ['note'], details: { problems } });
}

function checkItem(item: FormItem, value: number | undefined): readonly CellProblem[] {
  const { key, label, max } = item;
  const min = item.min ?? 0;
  if (value === undefined) {
    if (!item.required || item.entry === 'computed') return [];
    return [problem(key, 'required', `“${label.zh}”未填；没有发生请填 0`, `"${label.en}" is not filled in; write 0 when nothing happened`)];
  }
  if (!Number.isFinite(value)) return [problem(key, 'number', `“${label.zh}”不是数字`, `"${label.en}" is not a number`)];
  const problems: CellProblem[] = [];
  if (item.integer && !Number.isInteger(value))
    problems.push(problem(key, 'integer', `“${label.zh}”应为整数`, `"${label.en}" must be a whole number`));
  else if (roundHalfUp(value, decimalsOf(item)) !== value) {
    problems.push(
      problem(key, 'decimals', `“${label.zh}”最多 ${decimalsOf(item)} 位小数`, `"${label.en}" has at most ${decimalsOf(item)} decimals`),
    );
  }
  if (value < min) problems.push(outOfBounds(item, 'min', min));
  if (max !== undefined && value > max) problems.push(outOfBounds(item, 'max', max));
  return problems;
}

function outOfBounds({ key, label, unit }: FormItem, rule: 'min' | 'max', bound: number): CellProblem {
  const zh = `${formatNumber(bound)}${unitLabel(unit, 'zh')}`;
  const en = `${formatNumber(bound)} ${unitLabel(unit, 'en')}`;
  if (rule === 'max') return problem(key, rule, `“${label.zh}”不能大于 ${zh}`, `"${label.en}" cannot be more than ${en}`);
  if (bound === 0) return problem(key, rule, `“${label.zh}”不能为负数`, `"${label.en}" cannot be negative`);
  return problem(key, rule, `“${label.zh}”不能小于 ${zh}`, `"${label.en}" cannot be less than ${en}`);
}

function problem(key: string, rule: string, zh: string, en: string): CellProblem {
  return { key, severity: 'hard', sentence: { zh, en }, rule, keys: [key] };
}

/** Keys come from outside: `constructor` must not find what every object inherits. */
function ownValue(cells: CellValues, key: string): number | undefined {
  return Object.hasOwn(cells, key) ? cells[key] : undefined;
}
