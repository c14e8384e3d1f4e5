/** An item of a list with a key of its own. */
export interface Keyed<Item> {
  readonly key: string;
  readonly item: Item;
}

/** Gives every item a key from what it says; where two say the same, the later ones are numbered. */
export function keyed<Item>(items: readonly Item[], saysOf: (item: Item) => string): readonly Keyed<Item>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const says = saysOf(item);
    const turn = (seen.get(says) ?? 0) + 1;
    seen.set(says, turn);
    return { key: `${says} ${turn}`, item };
  });
}
