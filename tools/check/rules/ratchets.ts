// Counts of what should only shrink: suppressions, type assertions, skipped tests, TODOs, boundary exceptions.
// The recorded count is changed by `npm run check -- --record`, so that every rise and every gain shows in the diff.
// Blind spots: a suppression a tool reads from its configuration instead of from a comment.
import { exceptions } from '../import-grid.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';
import type { SourceTree } from '../source-tree.ts';
import { childNode, identifierName, memberPath, walk } from '../syntax.ts';

export const ratchetFile = 'tools/ratchets.json';

const kinds = ['suppressions', 'typeAssertions', 'skippedTests', 'todos', 'boundaryExceptions'] as const;

/** Kind -> file -> count; files without any are left out. */
export type RatchetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const ratchets: Rule = {
  name: 'ratchets',
  find(tree) {
    const recorded = readCounts(tree.findFile(ratchetFile)?.text ?? '{}');
    const actual = countRatchets(tree);
    return [...kinds.flatMap((kind) => movements(kind, recorded[kind] ?? {}, actual[kind] ?? {})), ...unnumberedTodos(tree)];
  },
};

/** Counts as they are now, in a stable order. */
export function countRatchets(tree: SourceTree): RatchetCounts {
  const perFile = tree.code.map((file) => ({ path: file.path, counts: countIn(file) }));
  return Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(perFile.filter(({ counts }) => counts[kind] > 0).map(({ path, counts }) => [path, counts[kind]]))]));
}

function countIn(file: SourceFile): Readonly<Record<(typeof kinds)[number], number>> {
  return {
    suppressions: file.comments.filter((comment) => isSuppression(comment.text)).length,
    typeAssertions: file.isTest ? 0 : assertionsIn(file),
    skippedTests: file.isTest ? skippedIn(file) : 0,
    todos: file.comments.filter((comment) => isTodo(comment.text)).length,
    boundaryExceptions: exceptions.filter((exception) => exception.startsWith(`${file.path} -> `)).length,
  };
}

function movements(kind: string, recorded: Readonly<Record<string, number>>, actual: Readonly<Record<string, number>>): readonly Finding[] {
  return [...new Set([...Object.keys(recorded), ...Object.keys(actual)])]
    .filter((path) => recorded[path] !== actual[path])
    .map((path) => {
      const before = recorded[path] ?? 0;
      const now = actual[path] ?? 0;
      const advice = now > before ? 'take it out again, or give the reason in review and run' : 'well done; run';
      return { path, line: 1, message: `${kind}: ${before} recorded, ${now} found; ${advice} npm run check -- --record` };
    });
}

function unnumberedTodos(tree: SourceTree): readonly Finding[] {
  return tree.code.flatMap((file) =>
    file.comments
      .filter((comment) => isTodo(comment.text) && !/\b(TODO|FIXME)\(#\d+\)/u.test(comment.text))
      .map((comment) => ({ path: file.path, line: file.lineAt(comment.start), message: 'a TODO carries its issue: TODO(#12) …' })),
  );
}

function isSuppression(comment: string): boolean {
  return /^\s*(oxlint-disable|eslint-disable|biome-ignore|@ts-(expect-error|ignore|nocheck)|v8 ignore)/u.test(comment);
}

function isTodo(comment: string): boolean {
  return /\b(TODO|FIXME|XXX)\b/u.test(comment);
}

/** `as X` outside the places where it is the point: `as const`, a brand constructor, a named guard. */
function assertionsIn(file: SourceFile): number {
  let count = 0;
  walk(file.program, (node, ancestors) => {
    if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return undefined;
    const isConst = file.text.slice(node.start, node.end).endsWith('as const');
    const owner = ancestors.findLast((ancestor) => ancestor.type === 'FunctionDeclaration');
    const target = childNode(childNode(node, 'typeAnnotation') ?? node, 'typeName');
    if (!isConst && !(owner !== undefined && constructs(file, owner.start, identifierName(target)))) count += 1;
    return undefined;
  });
  return count;
}

/** A function declared to return (or to recognise) the type it asserts: `plainDate(text): PlainDate`. */
function constructs(file: SourceFile, start: number, typeName: string | undefined): boolean {
  if (typeName === undefined) return false;
  const signature = file.text.slice(start, file.text.indexOf('{\n', start));
  return new RegExp(String.raw`\): (\w+ is |asserts \w+ is )?${typeName}\b`, 'u').test(signature);
}

function skippedIn(file: SourceFile): number {
  let count = 0;
  walk(file.program, (node) => {
    const path = memberPath(node);
    if (path !== undefined && /^(test|it|describe)\.(skip|todo|only|skipIf|runIf)$/u.test(path)) count += 1;
    return undefined;
  });
  return count;
}

function readCounts(text: string): RatchetCounts {
  const parsed: unknown = JSON.parse(text);
  return Object.fromEntries(entriesOf(parsed).map(([kind, files]) => [kind, Object.fromEntries(entriesOf(files).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))]));
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
