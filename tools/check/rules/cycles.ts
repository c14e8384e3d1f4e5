// No file can reach itself through imports, types included: a cycle means two concepts were never told apart.
// Blind spots: imports put together at run time.
import { posix } from 'node:path';
import type { Finding, Rule } from '../rule.ts';
import type { SourceTree } from '../source-tree.ts';

export const cycles: Rule = {
  name: 'cycles',
  find(tree) {
    const graph = importGraph(tree);
    return knots(graph).map((knot): Finding => ({ path: knot[0] ?? '', line: 1, message: `import cycle: ${[...knot, knot[0]].join(' -> ')}` }));
  },
};

type Graph = ReadonlyMap<string, readonly string[]>;

function importGraph(tree: SourceTree): Graph {
  return new Map(
    tree.code.map((file) => [
      file.path,
      file.requests
        .filter((request) => request.specifier.startsWith('.'))
        .map((request) => posix.normalize(posix.join(posix.dirname(file.path), request.specifier)))
        .filter((target) => tree.findFile(target)?.isCode),
    ]),
  );
}

/** One shortest way round for every file that lies on a cycle, each cycle reported once. */
function knots(graph: Graph): readonly (readonly string[])[] {
  const reported = new Set<string>();
  const found: (readonly string[])[] = [];
  for (const start of graph.keys()) {
    if (reported.has(start)) continue;
    const way = wayBack(graph, start);
    if (way === undefined) continue;
    for (const file of way) reported.add(file);
    found.push(way);
  }
  return found;
}

function wayBack(graph: Graph, start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    for (const next of graph.get(current) ?? []) {
      if (next === start) return trail(cameFrom, start, current);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, current);
      queue.push(next);
    }
  }
  return undefined;
}

function trail(cameFrom: ReadonlyMap<string, string>, start: string, last: string): readonly string[] {
  const way = [last];
  for (let at = last; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
