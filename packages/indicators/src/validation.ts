import { evaluateCondition, fail, formatNumber, namesIn, previousNamesIn } from '@taizhang/kernel';
import type { Expression, Localized } from '@taizhang/kernel';
import { isExpression, readExpression } from './expression-reading.ts';

/** A check over figures that belong together. `hard` refuses them, `soft` asks whoever states them to confirm. */
export interface ValidationRule {
  readonly id: string;
  readonly severity: 'hard' | 'soft';
  /** Condition that fires the rule, over figure names; `prev(name)` is the period before. */
  readonly when: string;
  /** What the clerk reads; {name} prints that figure. */
  readonly sentence: Localized;
}

/** A rule that fired. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: 'hard' | 'soft';
  readonly sentence: Localized;
  /** The figures it is about, so that their cells can be marked. */
  readonly names: readonly string[];
}

/** What a set of rules found: every rule either fired, passed or could not be decided because a figure is missing. */
export interface ValidationResult {
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  readonly undecided: readonly string[];
}

/** Gives the figure of a name, undefined while it is missing. */
export type FigureLookup = (name: string) => number | undefined;

/** Rules parsed and ready to be held against any number of figure sets. */
export interface RuleSet {
  readonly rules: readonly ValidationRule[];
  check(figures: FigureLookup, previous?: FigureLookup): ValidationResult;
}

/**
 * Parses rules once for many checks.
 * @throws DomainError `formula_error` listing every rule that cannot be read, names a figure not in `knownNames`, or repeats an id
 */
export function compileRules(rules: readonly ValidationRule[], knownNames?: Iterable<string>): RuleSet {
  const known = knownNames && new Set(knownNames);
  const read = rules.map((rule) => ({ rule, condition: readExpression(rule.when) }));
  const problems = read.flatMap(({ rule, condition }, index) => ruleProblems(rule, condition, known, rules.findIndex((each) => each.id === rule.id) < index));
  if (problems.length > 0) refuse(problems);
  const compiled = read.flatMap(({ rule, condition }) => (isExpression(condition) ? [{ rule, condition, names: allNames(condition) }] : []));
  return { rules, check: (figures, previous) => checkFigures(compiled, figures, previous) };
}

interface CompiledRule {
  readonly rule: ValidationRule;
  readonly condition: Expression;
  readonly names: readonly string[];
}

function checkFigures(compiled: readonly CompiledRule[], figures: FigureLookup, previous: FigureLookup = () => undefined): ValidationResult {
  const findings: Finding[] = [];
  const passed: string[] = [];
  const undecided: string[] = [];
  for (const { rule, condition, names } of compiled) {
    const isFired = evaluateCondition(condition, figures, previous);
    if (isFired === undefined) undecided.push(rule.id);
    else if (!isFired) passed.push(rule.id);
    else findings.push({ ruleId: rule.id, severity: rule.severity, sentence: fillIn(rule.sentence, figures), names });
  }
  return { findings, passed, undecided };
}

function fillIn({ zh, en }: Localized, figures: FigureLookup): Localized {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/gu, (_, name: string) => formatNumber(figures(name) ?? Number.NaN));
  return { zh: fill(zh), en: fill(en) };
}

function ruleProblems({ id }: ValidationRule, condition: Expression | Localized, known: ReadonlySet<string> | undefined, isRepeated: boolean): readonly Localized[] {
  if (!isExpression(condition)) return [{ zh: `${id}: ${condition.zh}`, en: `${id}: ${condition.en}` }];
  const unknown = known ? allNames(condition).filter((name) => !known.has(name)) : [];
  return [
    ...(isRepeated ? [{ zh: `${id}: 规则代码重复`, en: `${id}: the id is used twice` }] : []),
    ...(condition.type === 'condition' ? [] : [{ zh: `${id}: 不是条件`, en: `${id}: not a condition` }]),
    ...unknown.map((name) => ({ zh: `${id}: 没有 ${name}`, en: `${id}: there is no ${name}` })),
  ];
}

function refuse(problems: readonly Localized[]): never {
  const zh = `校验规则有 ${problems.length} 处错误：${problems.map((problem) => problem.zh).join('；')}`;
  const en = `The validation rules have ${problems.length} mistakes: ${problems.map((problem) => problem.en).join('; ')}`;
  return fail('formula_error', { zh, en }, { details: { problems } });
}

function allNames(condition: Expression): readonly string[] {
  return [...new Set([...namesIn(condition), ...previousNamesIn(condition)])];
}
