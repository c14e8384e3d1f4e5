/** A node of the syntax tree, looked at without the parser's hundred node types: rules ask for the few fields they need. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value && 'end' in value;
}

/** Calls `visit` for the node and everything below it; `visit` returning false keeps out of that node's children. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => boolean | undefined): void {
  const ancestors: SyntaxNode[] = [];
  const enter = (current: SyntaxNode): void => {
    if (visit(current, ancestors) === false) return;
    ancestors.push(current);
    for (const child of childrenOf(current)) enter(child);
    ancestors.pop();
  };
  enter(node);
}

/** A child by field name, when it is a node. */
export function childNode(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node[field];
  return isSyntaxNode(value) ? value : undefined;
}

/** A list field's nodes; holes and other values are left out. */
export function childList(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isSyntaxNode) : [];
}

/** The name of an identifier node, otherwise undefined. */
export function identifierName(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'Identifier' && typeof node.name === 'string' ? node.name : undefined;
}

/** `a.b` as `a.b` when both are plain names, otherwise undefined. */
export function memberPath(node: SyntaxNode | undefined): string | undefined {
  if (node?.type !== 'MemberExpression' || node.computed === true) return undefined;
  const object = identifierName(childNode(node, 'object'));
  const property = identifierName(childNode(node, 'property'));
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isSyntaxNode) : isSyntaxNode(value) ? [value] : []));
}
