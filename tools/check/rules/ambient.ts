// Pure packages take the time, the seed and the outside world as arguments; elsewhere the clock is read in a few named files.
// Blind spots: a clock reached through an alias (`const { now } = Date`) or through a library.
import { partOf } from '../import-grid.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';
import type { SyntaxNode } from '../syntax.ts';
import { childList, childNode, identifierName, memberPath, walk } from '../syntax.ts';

/** Files outside the pure packages that may read the wall clock; everything else there is handed an instant. */
export const clockFiles: readonly RegExp[] = [/^packages\/server\/src\/clock\.ts$/u, /^packages\/web\/src\/clock\.ts$/u, /^(tools|bench|e2e)\//u];

const outsideWorld = new Set(['process', 'Buffer', 'require', 'window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'fetch', 'XMLHttpRequest', 'WebSocket', 'setTimeout', 'setInterval', 'console']);
const chance = new Set(['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);

export const ambient: Rule = {
  name: 'ambient',
  find: (tree) => tree.code.filter((file) => partOf(file.path) !== undefined).flatMap(findIn),
};

function findIn(file: SourceFile): readonly Finding[] {
  const isPure = partOf(file.path)?.isPure === true;
  const found: Finding[] = [];
  walk(file.program, (node, ancestors) => {
    const message = clockProblem(file, node) ?? (isPure && !file.isTest && !file.isTestSupport ? worldProblem(node, ancestors) : undefined) ?? chanceProblem(node, isPure);
    if (message !== undefined) found.push({ path: file.path, line: file.lineAt(node.start), message });
    return undefined;
  });
  return found;
}

function clockProblem(file: SourceFile, node: SyntaxNode): string | undefined {
  if (clockFiles.some((pattern) => pattern.test(file.path))) return undefined;
  const isPure = partOf(file.path)?.isPure === true;
  const advice = isPure ? 'take asOf or now as an argument' : 'take the instant from the clock handed in (clock.ts)';
  if (node.type === 'NewExpression' && identifierName(childNode(node, 'callee')) === 'Date' && childList(node, 'arguments').length === 0) return `new Date() reads the clock: ${advice}`;
  if (node.type === 'CallExpression' && identifierName(childNode(node, 'callee')) === 'Date') return `Date() reads the clock: ${advice}`;
  if (node.type !== 'MemberExpression') return undefined;
  const member = memberPath(node);
  if (member === 'Date.now') return `Date.now reads the clock: ${advice}`;
  if (member === 'performance.now' && isPure && !file.isTest) return `performance.now reads the clock: ${advice}`;
  return undefined;
}

function worldProblem(node: SyntaxNode, ancestors: readonly SyntaxNode[]): string | undefined {
  const name = identifierName(node);
  if (name === undefined || !outsideWorld.has(name)) return undefined;
  const parent = ancestors.at(-1);
  if (parent === undefined || !isReference(parent, node)) return undefined;
  return `${name} reaches outside: this package is pure, take what it needs as an argument`;
}

/** A name in an expression; not a property, a key, a parameter, a declaration or a type member of that name. */
function isReference(parent: SyntaxNode, node: SyntaxNode): boolean {
  if (parent.type === 'MemberExpression') return parent.object === node;
  if (parent.type === 'CallExpression' || parent.type === 'NewExpression') return parent.callee === node;
  return parent.type === 'UnaryExpression' && parent.operator === 'typeof';
}

function chanceProblem(node: SyntaxNode, isPure: boolean): string | undefined {
  const member = memberPath(node);
  if (member === 'Math.random') return 'Math.random cannot be repeated: use a seeded generator handed in';
  return isPure && member !== undefined && chance.has(member) ? `${member} cannot be repeated: take the value as an argument` : undefined;
}
