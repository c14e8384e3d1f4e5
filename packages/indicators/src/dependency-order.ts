/** Items with each after everything it needs, and the circles that made that impossible. */
export interface DependencyOrder<Item> {
  readonly ordered: readonly Item[];
  /** Each circle once, beginning anywhere on it. */
  readonly cycles: readonly (readonly Item[])[];
}

/** Orders items so that each follows what it needs, otherwise keeping their order. */
export function orderByDependency<Item>(items: readonly Item[], needsOf: (item: Item) => readonly Item[]): DependencyOrder<Item> {
  const ordered = new Set<Item>();
  const cycles: (readonly Item[])[] = [];
  const visit = (item: Item, path: readonly Item[]): void => {
    if (ordered.has(item)) return;
    const start = path.indexOf(item);
    if (start >= 0) {
      cycles.push(path.slice(start));
      return;
    }
    for (const needed of needsOf(item)) visit(needed, [...path, item]);
    ordered.add(item);
  };
  for (const item of items) visit(item, []);
  return { ordered: [...ordered], cycles };
}
