/** A note of the margin: where it would like to stand, and how tall it is. */
export interface MarginNote {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of the notes of a margin, in their order and never over one another, each as near to its place as the others let it.
 * The current note stands exactly at its place and the others make room, unless those above need the space down from 0.
 */
export function stackNotes(notes: readonly MarginNote[], current: number | undefined, gap: number): readonly number[] {
  const pinned = current === undefined ? undefined : notes[current];
  const tops: number[] = notes.map((note) => note.wanted);
  if (current !== undefined && pinned !== undefined) {
    for (let place = current - 1, floor = pinned.wanted; place >= 0; place -= 1) {
      floor = Math.min(tops[place] ?? 0, floor - gap - (notes[place]?.height ?? 0));
      tops[place] = floor;
    }
  }
  let free = 0;
  return tops.map((top, place) => {
    const settled = Math.max(top, free);
    free = settled + (notes[place]?.height ?? 0) + gap;
    return settled;
  });
}
