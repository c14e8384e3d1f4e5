import { divideDimensions, multiplyDimensions, sameDimension, unitInfo } from '@taizhang/kernel';
import type { Dimension, ExpressionNode, Localized, UnitCode } from '@taizhang/kernel';

/** What a formula measures, or what is wrong with adding its parts; a bare number fits anything. */
export interface FormulaDimension {
  /** Undefined for a bare number, which takes the dimension of what it is added to. */
  readonly dimension: Dimension | undefined;
  readonly mistakes: readonly Localized[];
}

/** Works out what a formula measures from the units of the names in it; unknown names are somebody else's complaint and fit anything. */
export function dimensionOf(node: ExpressionNode, unitOf: (name: string) => UnitCode | undefined): FormulaDimension {
  const of = (part: ExpressionNode): FormulaDimension => dimensionOf(part, unitOf);
  switch (node.kind) {
    case 'number':
    case 'present':
      return { dimension: undefined, mistakes: [] };
    case 'name': {
      const unit = unitOf(node.name);
      return { dimension: unit && unitInfo(unit).dimension, mistakes: [] };
    }
    case 'negate':
    case 'not':
      return of(node.operand);
    case 'arithmetic':
      if (node.operator === '+' || node.operator === '-') return alike(node.operator, [of(node.left), of(node.right)]);
      return scaled(node.operator, of(node.left), of(node.right));
    case 'comparison':
      return asCondition(alike(node.operator, [of(node.left), of(node.right)]));
    case 'logic':
      return asCondition(alike(node.operator, [asCondition(of(node.left)), asCondition(of(node.right))]));
    case 'choice': {
      const chosen = alike('?:', [of(node.whenTrue), of(node.whenFalse)]);
      return { ...chosen, mistakes: [...of(node.test).mistakes, ...chosen.mistakes] };
    }
    case 'call':
      return node.call === 'round' ? first(node.inputs.map(of)) : alike(node.call, node.inputs.map(of));
  }
}

/** Powers of ten a formula multiplies by: with a unit such as % that would convert twice. */
export function powersOfTenIn(node: ExpressionNode): readonly number[] {
  if (node.kind !== 'arithmetic') return [];
  const found = [...powersOfTenIn(node.left), ...powersOfTenIn(node.right)];
  if (node.operator !== '*') return found;
  const literals = [node.left, node.right].flatMap((side) => (side.kind === 'number' ? [side.value] : []));
  return [...found, ...literals.filter((value) => [100, 1e3, 1e4, 1e5].includes(value))];
}

function alike(operator: string, parts: readonly FormulaDimension[]): FormulaDimension {
  const known = parts.flatMap((part) => (part.dimension ? [part.dimension] : []));
  const [dimension] = known;
  const mistakes = parts.flatMap((part) => part.mistakes);
  const other = known.find((each) => dimension && !sameDimension(each, dimension));
  if (!dimension || !other) return { dimension, mistakes };
  const left = dimensionText(dimension);
  const right = dimensionText(other);
  return { dimension, mistakes: [...mistakes, { zh: `“${operator}”两边单位不同（${left} 与 ${right}）`, en: `"${operator}" joins unlike units (${left} and ${right})` }] };
}

function scaled(operator: '*' | '/', left: FormulaDimension, right: FormulaDimension): FormulaDimension {
  const mistakes = [...left.mistakes, ...right.mistakes];
  if (!left.dimension && !right.dimension) return { dimension: undefined, mistakes };
  const combine = operator === '*' ? multiplyDimensions : divideDimensions;
  return { dimension: combine(left.dimension ?? {}, right.dimension ?? {}), mistakes };
}

function first(parts: readonly FormulaDimension[]): FormulaDimension {
  return { dimension: parts[0]?.dimension, mistakes: parts.flatMap((part) => part.mistakes) };
}

function asCondition({ mistakes }: FormulaDimension): FormulaDimension {
  return { dimension: undefined, mistakes };
}

function dimensionText(dimension: Dimension): string {
  const bases = Object.entries(dimension).map(([base, exponent]) => (exponent === 1 ? base : `${base}^${exponent}`));
  return bases.join('·') || 'ratio';
}
