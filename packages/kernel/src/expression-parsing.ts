import jsep from 'jsep';
import { fail } from './domain-error.ts';
import type { Expression } from './expression.ts';
import { typeOfNode, type ExpressionNode, type ExpressionType } from './expression-node.ts';

/** Longer texts are refused before parsing: the parser recurses, and no formula of an office is this long. */
const MAX_LENGTH = 4000;
const MAX_DEPTH = 300;

/**
 * Parses and type-checks a formula or condition: + - * /, comparisons, && || !, ?:, parentheses, numbers, names, and
 * the calls abs(x) min(…) max(…) round(x, n) present(name) prev(name).
 * @throws DomainError formula_error naming the place
 */
export function parseExpression(text: string): Expression {
  if (text.length > MAX_LENGTH) return refuse(text, `公式超过 ${MAX_LENGTH} 个字符`, `the formula is longer than ${MAX_LENGTH} characters`);
  const root = convert(text, parseText(text), 0);
  return { text, type: typeOfNode(root), root };
}

function parseText(text: string): jsep.CoreExpression {
  try {
    return asCore(jsep(text));
  } catch (error) {
    const at = errorIndex(error);
    const place = at === undefined ? '' : `（第 ${at + 1} 个字符处）`;
    const placeEn = at === undefined ? '' : ` at character ${at + 1}`;
    return refuse(text, `公式写法有误${place}`, `the formula cannot be read${placeEn}`);
  }
}

function errorIndex(error: unknown): number | undefined {
  return error instanceof Error && 'index' in error && typeof error.index === 'number' ? error.index : undefined;
}

/** Named guard: jsep without plugins yields only its core node types; anything else is refused by `convert`. */
function asCore(node: jsep.Expression): jsep.CoreExpression {
  return node as jsep.CoreExpression;
}

function convert(text: string, node: jsep.CoreExpression, depth: number): ExpressionNode {
  if (depth > MAX_DEPTH) return refuse(text, '公式嵌套过深', 'the formula is nested too deeply');
  const part = (child: jsep.Expression, type: ExpressionType): ExpressionNode => {
    const converted = convert(text, asCore(child), depth + 1);
    return typeOfNode(converted) === type ? converted : wrongType(text, type);
  };
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number' && Number.isFinite(node.value)) return { kind: 'number', value: node.value };
      return refuse(text, `公式里只能有数字：${node.raw}`, `only numbers may be written in a formula, not ${node.raw}`);
    case 'Identifier':
      return { kind: 'name', name: node.name, previous: false };
    case 'UnaryExpression':
      if (node.operator === '-') return { kind: 'negate', operand: part(node.argument, 'number') };
      if (node.operator === '+') return part(node.argument, 'number');
      if (node.operator === '!') return { kind: 'not', operand: part(node.argument, 'condition') };
      return unknownOperator(text, node.operator);
    case 'BinaryExpression':
      return convertBinary(text, node, part);
    case 'ConditionalExpression': {
      const whenTrue = convert(text, asCore(node.consequent), depth + 1);
      return { kind: 'choice', test: part(node.test, 'condition'), whenTrue, whenFalse: part(node.alternate, typeOfNode(whenTrue)) };
    }
    case 'CallExpression':
      return convertCall(text, node, part);
    case 'ArrayExpression':
    case 'Compound':
    case 'MemberExpression':
    case 'SequenceExpression':
    case 'ThisExpression':
    default:
      return refuse(text, '公式为空，或含有不支持的写法', 'the formula is empty or uses something that is not supported');
  }
}

type PartOf = (child: jsep.Expression, type: ExpressionType) => ExpressionNode;

function convertBinary(text: string, node: jsep.BinaryExpression, part: PartOf): ExpressionNode {
  const { operator } = node;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return { kind: 'arithmetic', operator, left: part(node.left, 'number'), right: part(node.right, 'number') };
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return { kind: 'comparison', operator, left: part(node.left, 'number'), right: part(node.right, 'number') };
    case '&&':
    case '||':
      return { kind: 'logic', operator, left: part(node.left, 'condition'), right: part(node.right, 'condition') };
    default:
      return unknownOperator(text, operator);
  }
}

function convertCall(text: string, node: jsep.CallExpression, part: PartOf): ExpressionNode {
  const callee = asCore(node.callee);
  const name = callee.type === 'Identifier' ? callee.name : '';
  const [first] = node.arguments;
  switch (name) {
    case 'present':
    case 'prev': {
      const inner = node.arguments.length === 1 && first !== undefined ? part(first, 'number') : undefined;
      if (inner?.kind !== 'name') return refuse(text, `${name}() 里应是一个名称`, `${name}() takes one name`);
      if (name === 'present') return { kind: 'present', name: inner.name, previous: inner.previous };
      if (inner.previous) return refuse(text, 'prev() 不能套用', 'prev() cannot be nested');
      return { kind: 'name', name: inner.name, previous: true };
    }
    case 'abs':
    case 'min':
    case 'max':
    case 'round': {
      const inputs = node.arguments.map((argument) => part(argument, 'number'));
      const fits = name === 'abs' ? inputs.length === 1 : name === 'round' ? isRounding(inputs) : inputs.length >= 1;
      if (!fits) return refuse(text, `${name}() 的参数不对`, `${name}() has the wrong arguments`);
      return { kind: 'call', call: name, inputs };
    }
    default:
      return refuse(text, `没有函数 ${name}()`, `there is no function ${name}()`);
  }
}

function isRounding(inputs: readonly ExpressionNode[]): boolean {
  const places = inputs[1];
  if (inputs.length === 1) return true;
  return inputs.length === 2 && places?.kind === 'number' && Number.isInteger(places.value) && places.value >= 0 && places.value <= 6;
}

function wrongType(text: string, wanted: ExpressionType): never {
  return wanted === 'number'
    ? refuse(text, '这里需要数值，却写成了条件', 'a number is needed where a condition stands')
    : refuse(text, '这里需要条件，却写成了数值', 'a condition is needed where a number stands');
}

function unknownOperator(text: string, operator: string): never {
  return refuse(text, `不支持运算符 ${operator}`, `the operator ${operator} is not supported`);
}

function refuse(text: string, zh: string, en: string): never {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return fail('formula_error', { zh: `${zh}：${shown}`, en: `${en}: ${shown}` }, { details: { formula: text } });
}
