import { divisionOf, evaluateNumber, fromBase, namesIn, sameDimension, unitInfo } from '@taizhang/kernel';
import type { Expression, Localized, NumberResult, UnitCode } from '@taizhang/kernel';
import { isExpression, readExpression } from './expression-reading.ts';
import { dimensionOf } from './formula-dimension.ts';
import { isMetricId } from './metric.ts';
import type { MetricId } from './metric.ts';

/** A derived metric's formula, parsed once; everything in it is computed in base units. */
export interface Formula {
  readonly expression: Expression;
  /** The metrics it names, in order of appearance. */
  readonly names: readonly MetricId[];
  /** Both sides when the whole formula is one division. */
  readonly division: { readonly numerator: FormulaSide; readonly denominator: FormulaSide } | undefined;
}

/** One side of a formula's division. */
export interface FormulaSide {
  readonly expression: Expression;
  readonly metricIds: readonly MetricId[];
  /** The unit of the first metric in it that measures the same as the whole side. */
  readonly unit: UnitCode | undefined;
}

/** A numerator or denominator as computed, so that a rate can be shown with its parts. */
export interface FormulaPart {
  /** In `unit`, or in base units when the side measures something none of its metrics does. */
  readonly value: number;
  readonly unit: UnitCode | undefined;
  readonly metricIds: readonly MetricId[];
}

/** Result of a formula in base units. */
export type FormulaResult =
  | { readonly kind: 'value'; readonly value: number; readonly numerator?: FormulaPart; readonly denominator?: FormulaPart }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'undefined'; readonly numerator?: FormulaPart; readonly denominator?: FormulaPart };

/** Parses a formula, or says why it cannot be read. */
export function readFormula(text: string, unitOf: (name: string) => UnitCode | undefined): Formula | Localized {
  const expression = readExpression(text);
  if (!isExpression(expression)) return expression;
  const division = divisionOf(expression);
  return {
    expression,
    names: metricIdsIn(expression),
    division: division && { numerator: readSide(division.numerator, unitOf), denominator: readSide(division.denominator, unitOf) },
  };
}

/** Computes a formula from base values. A missing name makes the whole missing; a zero denominator makes it undefined, never 0. */
export function computeFormula(formula: Formula, lookup: (name: string) => number | undefined): FormulaResult {
  const { division, expression } = formula;
  if (!division) return evaluateNumber(expression, lookup);
  const above = evaluateNumber(division.numerator.expression, lookup);
  const below = evaluateNumber(division.denominator.expression, lookup);
  const missing = [...missingOf(above), ...missingOf(below)];
  if (missing.length > 0) return { kind: 'missing', names: [...new Set(missing)] };
  if (above.kind !== 'value' || below.kind !== 'value') return { kind: 'undefined' };
  const parts = { numerator: partOf(division.numerator, above.value), denominator: partOf(division.denominator, below.value) };
  return below.value === 0 ? { kind: 'undefined', ...parts } : { kind: 'value', value: above.value / below.value, ...parts };
}

function readSide(expression: Expression, unitOf: (name: string) => UnitCode | undefined): FormulaSide {
  const metricIds = metricIdsIn(expression);
  const { dimension } = dimensionOf(expression.root, unitOf);
  const unit = metricIds.map(unitOf).find((each) => each && dimension && sameDimension(unitInfo(each).dimension, dimension));
  return { expression, metricIds, unit };
}

function partOf({ unit, metricIds }: FormulaSide, base: number): FormulaPart {
  return { value: unit ? fromBase(base, unit) : base, unit, metricIds };
}

function missingOf(result: NumberResult): readonly string[] {
  return result.kind === 'missing' ? result.names : [];
}

/** Names that could not be a metric's are left out here and reported as unknown by the catalogue. */
function metricIdsIn(expression: Expression): readonly MetricId[] {
  return namesIn(expression).filter(isMetricId);
}
