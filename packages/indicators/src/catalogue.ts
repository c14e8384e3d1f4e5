import { fail, fromBase, toBase } from '@taizhang/kernel';
import { checkCatalogue, isFormula } from './catalogue-check.ts';
import type { CatalogueProblem } from './catalogue-check.ts';
import { orderByDependency } from './dependency-order.ts';
import { computeFormula, readFormula } from './formula.ts';
import type { Formula, FormulaPart } from './formula.ts';
import type { MetricCategory, MetricDefinition, MetricId } from './metric.ts';

/** Every metric of the loaded packs, checked as a whole. */
export interface MetricCatalogue {
  /** Metrics in the order the packs list them. */
  readonly all: readonly MetricDefinition[];
  readonly categories: readonly MetricCategory[];
  /** Metrics ordered so that each comes after everything its formula needs. */
  readonly inDependencyOrder: readonly MetricDefinition[];
  /**
   * The definition.
   * @throws DomainError `unknown_metric`
   */
  get(id: string): MetricDefinition;
  find(id: string): MetricDefinition | undefined;
  /** The reported metrics a value finally rests on; a reported metric rests on itself. */
  inputsOf(id: MetricId): readonly MetricId[];
  /** The derived metrics that change when this one does, nearest first. */
  dependentsOf(id: MetricId): readonly MetricId[];
  /** The value of a metric from the values at hand, each in its metric's own unit. */
  evaluate(id: MetricId, lookup: MetricLookup): Evaluation;
}

/** Gives the value known for a metric, in its own unit; undefined when it has not been reported. */
export type MetricLookup = (id: MetricId) => number | undefined;

/** What a metric amounts to: a value in its unit, or why there is none. */
export type Evaluation = EvaluatedValue | MissingValue | UndefinedValue;

/** A value; `given` is as reported (also a rate whose parts nobody has), `computed` comes from the formula. */
export interface EvaluatedValue {
  readonly kind: 'value';
  readonly value: number;
  readonly source: 'given' | 'computed';
  readonly numerator?: FormulaPart;
  readonly denominator?: FormulaPart;
}

/** Nothing can be said until these have been reported. */
export interface MissingValue {
  readonly kind: 'missing';
  readonly missing: readonly MetricId[];
}

/** Division by zero: shown as “—”, never as 0 % or 100 %. */
export interface UndefinedValue {
  readonly kind: 'undefined';
  readonly numerator?: FormulaPart;
  readonly denominator?: FormulaPart;
}

/**
 * Checks metric definitions as a whole and makes them readable.
 * @throws DomainError `formula_error` listing every mistake in `details.problems`
 */
export function defineCatalogue({ categories, metrics }: { readonly categories: readonly MetricCategory[]; readonly metrics: readonly MetricDefinition[] }): MetricCatalogue {
  const definitions = new Map<string, MetricDefinition>(metrics.map((metric) => [metric.id, metric]));
  const unitOf = (name: string): MetricDefinition['unit'] | undefined => definitions.get(name)?.unit;
  const read = metrics.map((definition) => ({ definition, formula: definition.formula === undefined ? undefined : readFormula(definition.formula, unitOf) }));
  const formulas = new Map<string, Formula>(read.flatMap(({ definition, formula }) => (isFormula(formula) ? [[definition.id, formula]] : [])));
  const { ordered, cycles } = orderByDependency(metrics, (metric) => (formulas.get(metric.id)?.names ?? []).flatMap((name) => definitions.get(name) ?? []));
  refuseProblems([...checkCatalogue(read, categories), ...cycles.map(cycleProblem)]);

  const get = (id: string): MetricDefinition => definitions.get(id) ?? unknownMetric(id);
  const inputs = new Map<MetricId, readonly MetricId[]>();
  for (const { id } of ordered) {
    const names = formulas.get(id)?.names;
    inputs.set(id, names ? [...new Set(names.flatMap((name) => inputs.get(name) ?? []))] : [id]);
  }
  const evaluate = (id: MetricId, lookup: MetricLookup): Evaluation => evaluateMetric(get(id), lookup);
  const evaluateMetric = (metric: MetricDefinition, lookup: MetricLookup): Evaluation => {
    const formula = formulas.get(metric.id);
    const given = lookup(metric.id);
    const computed = formula ? compute(metric, formula, lookup) : undefined;
    if (computed && computed.kind !== 'missing') return computed;
    if (given !== undefined && !Number.isNaN(given)) return { kind: 'value', value: given, source: 'given' };
    return computed ?? { kind: 'missing', missing: [metric.id] };
  };
  const compute = (metric: MetricDefinition, formula: Formula, lookup: MetricLookup): Evaluation => {
    const missing = new Set<MetricId>();
    let isUndefined = false;
    const result = computeFormula(formula, (name) => {
      const input = get(name);
      const evaluation = evaluateMetric(input, lookup);
      if (evaluation.kind === 'value') return toBase(evaluation.value, input.unit);
      if (evaluation.kind === 'undefined') isUndefined = true;
      else for (const id of evaluation.missing) missing.add(id);
      return undefined;
    });
    if (result.kind === 'value') return { ...result, value: fromBase(result.value, metric.unit), source: 'computed' };
    if (result.kind === 'undefined') return result;
    return missing.size === 0 && isUndefined ? { kind: 'undefined' } : { kind: 'missing', missing: [...missing] };
  };
  return {
    all: metrics,
    categories: [...categories].sort((a, b) => a.order - b.order),
    inDependencyOrder: ordered,
    get,
    find: (id) => definitions.get(id),
    inputsOf: (id) => inputs.get(get(id).id) ?? [],
    dependentsOf: (id) => ordered.filter((metric) => metric.id !== get(id).id && reaches(metric.id, id, formulas)).map((metric) => metric.id),
    evaluate,
  };
}

function reaches(from: MetricId, target: MetricId, formulas: ReadonlyMap<string, Formula>): boolean {
  return from === target || (formulas.get(from)?.names ?? []).some((name) => reaches(name, target, formulas));
}

function cycleProblem(cycle: readonly MetricDefinition[]): CatalogueProblem {
  const path = [...cycle, ...cycle.slice(0, 1)].map((metric) => metric.id).join(' → ');
  return { metricId: cycle[0]?.id ?? '', message: { zh: `公式循环引用：${path}`, en: `the formulas go round in a circle: ${path}` } };
}

function refuseProblems(problems: readonly CatalogueProblem[]): void {
  if (problems.length === 0) return;
  const list = (locale: 'zh' | 'en'): string => problems.map(({ metricId, message }) => `${metricId}: ${message[locale]}`).join(locale === 'zh' ? '；' : '; ');
  fail('formula_error', { zh: `指标目录有 ${problems.length} 处错误：${list('zh')}`, en: `The metric catalogue has ${problems.length} mistakes: ${list('en')}` }, { details: { problems } });
}

function unknownMetric(id: string): never {
  return fail('unknown_metric', { zh: `没有指标 ${id}`, en: `There is no metric ${id}` });
}
