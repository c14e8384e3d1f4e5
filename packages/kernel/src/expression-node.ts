/** Functions of one or more numbers an expression may call. */
export type NumericFunction = 'abs' | 'min' | 'max' | 'round';

/** Operators between two numbers that give a number. */
export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** Operators between two numbers that give a condition. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A checked expression as a tree; `name` with `previous` means the value of the period before. */
export type ExpressionNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string; readonly previous: boolean }
  | { readonly kind: 'present'; readonly name: string; readonly previous: boolean }
  | { readonly kind: 'negate'; readonly operand: ExpressionNode }
  | { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'logic'; readonly operator: '&&' | '||'; readonly left: ExpressionNode; readonly right: ExpressionNode }
  | { readonly kind: 'not'; readonly operand: ExpressionNode }
  | { readonly kind: 'choice'; readonly test: ExpressionNode; readonly whenTrue: ExpressionNode; readonly whenFalse: ExpressionNode }
  | { readonly kind: 'call'; readonly call: NumericFunction; readonly inputs: readonly ExpressionNode[] };

/** What an expression yields. */
export type ExpressionType = 'number' | 'condition';

/** Type of a tree that has been checked. */
export function typeOfNode(node: ExpressionNode): ExpressionType {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'negate':
    case 'arithmetic':
    case 'call':
      return 'number';
    case 'present':
    case 'comparison':
    case 'logic':
    case 'not':
      return 'condition';
    case 'choice':
      return typeOfNode(node.whenTrue);
  }
}

/** The parts directly under a node. */
export function partsOfNode(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'number':
    case 'name':
    case 'present':
      return [];
    case 'negate':
    case 'not':
      return [node.operand];
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [node.left, node.right];
    case 'choice':
      return [node.test, node.whenTrue, node.whenFalse];
    case 'call':
      return node.inputs;
  }
}
