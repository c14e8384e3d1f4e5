import { dropBinaryNoise, roundHalfUp } from './decimal.ts';
import { fail } from './domain-error.ts';
import type { Expression } from './expression.ts';
import type { ArithmeticOperator, ComparisonOperator, ExpressionNode, NumericFunction } from './expression-node.ts';

/** Gives the value of a name, or undefined when it has not been reported. */
export type Lookup = (name: string) => number | undefined;

/** Value of a formula: missing is not zero, and a division by zero is not a number. */
export type NumberResult =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'undefined' };

/**
 * Computes a formula. Every missing name is listed; a missing name outweighs a division by zero.
 * @throws DomainError formula_error when the expression is a condition
 */
export function evaluateNumber(expression: Expression, lookup: Lookup, previous: Lookup = () => undefined): NumberResult {
  if (expression.type !== 'number') {
    return fail('formula_error', {
      zh: `“${expression.text}”是条件而不是数值公式`,
      en: `"${expression.text}" is a condition, not a formula`,
    });
  }
  const reader: Reader = { lookup, previous, missing: new Set() };
  const value = numberOf(expression.root, reader);
  if (reader.missing.size > 0) return { kind: 'missing', names: [...reader.missing] };
  // Nought has no sign: 0 × −1 is shown and compared as 0.
  return value === undefined ? { kind: 'undefined' } : { kind: 'value', value: value === 0 ? 0 : value };
}

/**
 * Decides a condition; undefined when a name it depends on is missing or a division by zero makes it undecidable.
 * `a && b` is false as soon as one side is, whatever the other side lacks.
 * @throws DomainError formula_error when the expression is a formula
 */
export function evaluateCondition(expression: Expression, lookup: Lookup, previous: Lookup = () => undefined): boolean | undefined {
  if (expression.type !== 'condition') {
    return fail('formula_error', {
      zh: `“${expression.text}”是数值公式而不是条件`,
      en: `"${expression.text}" is a formula, not a condition`,
    });
  }
  return conditionOf(expression.root, { lookup, previous, missing: new Set() });
}

interface Reader {
  readonly lookup: Lookup;
  readonly previous: Lookup;
  readonly missing: Set<string>;
}

function numberOf(node: ExpressionNode, reader: Reader): number | undefined {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'name': {
      const value = valueOf(node, reader);
      if (value === undefined) reader.missing.add(node.name);
      return value;
    }
    case 'negate': {
      const value = numberOf(node.operand, reader);
      return value === undefined ? undefined : 0 - value;
    }
    case 'arithmetic': {
      const left = numberOf(node.left, reader);
      const right = numberOf(node.right, reader);
      return left === undefined || right === undefined ? undefined : calculate(node.operator, left, right);
    }
    case 'choice': {
      const test = conditionOf(node.test, reader);
      return test === undefined ? undefined : numberOf(test ? node.whenTrue : node.whenFalse, reader);
    }
    case 'call': {
      const inputs = node.inputs.map((input) => numberOf(input, reader));
      return inputs.every((input) => input !== undefined) ? call(node.call, inputs) : undefined;
    }
    case 'present':
    case 'comparison':
    case 'logic':
    case 'not':
      return undefined;
  }
}

function conditionOf(node: ExpressionNode, reader: Reader): boolean | undefined {
  switch (node.kind) {
    case 'present':
      return valueOf(node, reader) !== undefined;
    case 'comparison': {
      const left = numberOf(node.left, reader);
      const right = numberOf(node.right, reader);
      return left === undefined || right === undefined ? undefined : compare(node.operator, left, right);
    }
    case 'not': {
      const value = conditionOf(node.operand, reader);
      return value === undefined ? undefined : !value;
    }
    case 'logic': {
      const decisive = node.operator === '||';
      const left = conditionOf(node.left, reader);
      if (left === decisive) return decisive;
      const right = conditionOf(node.right, reader);
      if (right === decisive) return decisive;
      return left === undefined || right === undefined ? undefined : !decisive;
    }
    case 'choice': {
      const test = conditionOf(node.test, reader);
      return test === undefined ? undefined : conditionOf(test ? node.whenTrue : node.whenFalse, reader);
    }
    case 'number':
    case 'name':
    case 'negate':
    case 'arithmetic':
    case 'call':
      return undefined;
  }
}

function valueOf(node: { readonly name: string; readonly previous: boolean }, reader: Reader): number | undefined {
  const value = node.previous ? reader.previous(node.name) : reader.lookup(node.name);
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function calculate(operator: ArithmeticOperator, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return dropBinaryNoise(left + right);
    case '-':
      return dropBinaryNoise(left - right);
    case '*':
      return dropBinaryNoise(left * right);
    case '/':
      // Not cleaned: the quotient is rounded once, where it is shown.
      return right === 0 ? undefined : left / right;
  }
}

function call(name: NumericFunction, inputs: readonly number[]): number {
  switch (name) {
    case 'abs':
      return Math.abs(inputs[0] ?? 0);
    case 'min':
      return Math.min(...inputs);
    case 'max':
      return Math.max(...inputs);
    case 'round':
      return roundHalfUp(inputs[0] ?? 0, inputs[1] ?? 0);
  }
}

function compare(operator: ComparisonOperator, left: number, right: number): boolean {
  const equal = isClose(left, right);
  switch (operator) {
    case '==':
      return equal;
    case '!=':
      return !equal;
    case '<':
      return !equal && left < right;
    case '<=':
      return equal || left < right;
    case '>':
      return !equal && left > right;
    case '>=':
      return equal || left > right;
  }
}

/** Equal for a reader: a check must not fail on the last bit of a quotient. */
function isClose(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
}
