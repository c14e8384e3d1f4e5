import { partsOfNode, type ExpressionNode, type ExpressionType } from './expression-node.ts';

/** A formula or a condition over named figures, parsed and checked; its tree is data and runs no code. */
export interface Expression {
  readonly text: string;
  readonly type: ExpressionType;
  readonly root: ExpressionNode;
}

/** Names whose value this period the expression reads, each once, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  return collectNames(expression.root, (node) => !node.previous);
}

/** Names whose value in the previous period the expression reads, each once. */
export function previousNamesIn(expression: Expression): readonly string[] {
  return collectNames(expression.root, (node) => node.previous);
}

/** The two sides when the whole expression is one division: what a rate's numerator and denominator are. */
export function divisionOf(expression: Expression): { readonly numerator: Expression; readonly denominator: Expression } | undefined {
  const { root, text } = expression;
  if (root.kind !== 'arithmetic' || root.operator !== '/') return undefined;
  return {
    numerator: { text, type: 'number', root: root.left },
    denominator: { text, type: 'number', root: root.right },
  };
}

type NamingNode = Extract<ExpressionNode, { kind: 'name' | 'present' }>;

function collectNames(root: ExpressionNode, wanted: (node: NamingNode) => boolean): readonly string[] {
  const names = new Set<string>();
  const visit = (node: ExpressionNode): void => {
    if ((node.kind === 'name' || node.kind === 'present') && wanted(node)) names.add(node.name);
    for (const part of partsOfNode(node)) visit(part);
  };
  visit(root);
  return [...names];
}
