import { fail, isPlainDate, isUnitCode, type Localized } from '@taizhang/kernel';
import { keysInSentence } from './check-sentence.ts';
import { compileForm } from './compiled-form.ts';
import type { FormCheck, FormDefinition, FormItem } from './form-definition.ts';

/**
 * Declares a form and proves that it can work: keys are unique and usable in formulas, formulas and checks name only
 * cells of the form, nothing is computed from itself, and no metric is reported by two cells.
 * @throws DomainError invalid_input listing every problem in `details.problems`
 */
export function defineForm(definition: FormDefinition): FormDefinition {
  const problems = [...formProblems(definition), ...itemProblems(definition.items), ...checkProblems(definition)];
  // Formulas are read only when the names they may use are settled.
  if (problems.length === 0) problems.push(...compileForm(definition).problems);
  if (problems.length === 0) return definition;
  return fail(
    'invalid_input',
    {
      zh: `表 ${definition.code} 定义有误：${problems.map((problem) => problem.zh).join('；')}`,
      en: `form ${definition.id} is not sound: ${problems.map((problem) => problem.en).join('; ')}`,
    },
    { details: { formId: definition.id, problems } },
  );
}

/** Words that mean something else in a formula. */
const RESERVED = new Set(['abs', 'min', 'max', 'round', 'present', 'prev', 'true', 'false', 'null', 'this']);
const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;
const LONGEST_DUE = 60;

function* formProblems(form: FormDefinition): Iterable<Localized> {
  if (form.id.trim() === '' || form.code.trim() === '') yield { zh: '缺编号或表号', en: 'it has no id or no form number' };
  if (isBlank(form.name)) yield { zh: '缺中文或英文表名', en: 'its name lacks a language' };
  if (form.basis.trim() === '') yield { zh: '缺制表依据', en: 'it has no legal basis' };
  if (form.audience.length === 0) yield { zh: '没有填报机构', en: 'nobody has to fill it in' };
  if (form.items.length === 0) yield { zh: '没有指标项', en: 'it has no items' };
  if (!isPlainDate(form.expiresOn)) yield { zh: '有效期不是日期', en: 'its expiry is not a date' };
  if (!Number.isInteger(form.dueWorkdays) || form.dueWorkdays < 0 || form.dueWorkdays > LONGEST_DUE) {
    yield { zh: `报送期限应为 0—${LONGEST_DUE} 个工作日`, en: `it must be due within 0 to ${LONGEST_DUE} working days` };
  }
}

function* itemProblems(items: readonly FormItem[]): Iterable<Localized> {
  yield* repeated(
    items.map((item) => item.key),
    (key) => ({ zh: `单元格 ${key} 重复`, en: `the key ${key} appears twice` }),
  );
  yield* repeated(
    items.map((item) => item.metricId),
    (id) => ({ zh: `指标 ${id} 由两个单元格填报`, en: `the metric ${id} is reported by two cells` }),
  );
  for (const item of items) {
    const { key } = item;
    if (!KEY.test(key) || RESERVED.has(key)) yield { zh: `“${key}”不能用作单元格名`, en: `"${key}" cannot be a key` };
    if (!isUnitCode(item.unit))
      yield { zh: `${key} 的单位“${String(item.unit)}”未登记`, en: `${key} has the unknown unit "${String(item.unit)}"` };
    if (isBlank(item.label) || isBlank(item.group))
      yield { zh: `${key} 缺中文或英文名称`, en: `the label or group of ${key} lacks a language` };
    if ((item.entry === 'computed') !== (item.compute !== undefined))
      yield { zh: `${key}：公式与填报方式不一致`, en: `${key} must have a formula exactly when it is computed` };
    if ((item.min ?? 0) > (item.max ?? Number.POSITIVE_INFINITY))
      yield { zh: `${key} 的下限大于上限`, en: `${key} has a minimum above its maximum` };
    const decimals = item.decimals ?? 0;
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6 || (item.integer && decimals > 0))
      yield { zh: `${key} 的小数位数不对`, en: `${key} has impossible decimals` };
  }
}

function* checkProblems(form: FormDefinition): Iterable<Localized> {
  yield* repeated(
    form.checks.map((check) => check.id),
    (id) => ({ zh: `校验 ${id} 重复`, en: `the check ${id} appears twice` }),
  );
  const keys = new Set(form.items.map((item) => item.key));
  for (const check of form.checks) {
    if (isBlank(check.sentence))
      yield { zh: `校验 ${check.id} 缺中文或英文说明`, en: `the sentence of check ${check.id} lacks a language` };
    for (const key of unknownKeys(check, keys))
      yield { zh: `校验 ${check.id} 指向不存在的 ${key}`, en: `check ${check.id} points at ${key}, which is not there` };
  }
}

function unknownKeys(check: FormCheck, keys: ReadonlySet<string>): readonly string[] {
  return [...(check.keys ?? []), ...keysInSentence(check.sentence)].filter((key) => !keys.has(key));
}

function* repeated(values: readonly string[], say: (value: string) => Localized): Iterable<Localized> {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) yield say(value);
    seen.add(value);
  }
}

function isBlank(text: Localized): boolean {
  return text.zh.trim() === '' || text.en.trim() === '';
}
