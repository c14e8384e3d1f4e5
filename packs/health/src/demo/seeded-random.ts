/** Draws numbers from 0 (included) to 1 (excluded), the same ones for the same seed. */
export type Random = () => number;

/** A stream of numbers that depends on nothing but the seed text (FNV-1a into mulberry32). */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A factor around 1 that strays by at most `spread`. */
export function jitter(random: Random, spread: number): number {
  return 1 + (random() * 2 - 1) * spread;
}
