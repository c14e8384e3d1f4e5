/** A note of the margin: where it would like to stand, and how tall it is. */
export interface MarginNote {
  readonly wanted: number;
  readonly height: number;
}

/** How notes make room for one another, in pixels. */
export interface Stacking {
  readonly gap: number;
  /** A note that would stand further than this from its figure is left out: it would be read as belonging to another line. */
  readonly reach: number;
}

/**
 * Tops of the notes of a margin, in their order and never over one another; undefined for a note without room near its place.
 * The current note stands exactly at its place and the others go round it.
 */
export function stackNotes(notes: readonly MarginNote[], current: number | undefined, { gap, reach }: Stacking): readonly (number | undefined)[] {
  const tops: (number | undefined)[] = notes.map(() => undefined);
  const pinned = current === undefined ? undefined : notes[current];
  const from = current === undefined || pinned === undefined ? 0 : current + 1;
  if (current !== undefined && pinned !== undefined) {
    tops[current] = pinned.wanted;
    let floor = pinned.wanted;
    for (let place = current - 1; place >= 0; place -= 1) {
      const { wanted, height } = notes[place] ?? pinned;
      const top = Math.min(wanted, floor - gap - height);
      if (top < 0 || wanted - top > reach) continue;
      tops[place] = top;
      floor = top;
    }
  }
  let free = pinned === undefined ? 0 : pinned.wanted + pinned.height + gap;
  for (let place = from; place < notes.length; place += 1) {
    const { wanted, height } = notes[place] ?? { wanted: 0, height: 0 };
    const top = Math.max(wanted, free);
    if (top - wanted > reach) continue;
    tops[place] = top;
    free = top + height + gap;
  }
  return tops;
}
