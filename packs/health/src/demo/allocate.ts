/**
 * Splits a whole number of steps over places by weight, exactly and without passing any place's limit (largest remainder).
 * A place of weight 0 gets something only when the others are full.
 * @throws Error when the limits together cannot hold the total
 */
export function allocate(total: number, weights: readonly number[], limits: readonly number[] = weights.map(() => Infinity)): readonly number[] {
  const room = limits.reduce((sum, limit) => sum + limit, 0);
  if (room < total) throw new Error(`${total} do not fit into places that hold ${room}`);
  const given = weights.map(() => 0);
  let left = total;
  while (left > 0) {
    const open = weights.map((_, place) => place).filter((place) => at(given, place) < at(limits, place));
    const weighted = open.some((place) => at(weights, place) > 0) ? weights : weights.map(() => 1);
    left = fillOnce(left, open.filter((place) => at(weighted, place) > 0), weighted, limits, given);
  }
  return given;
}

/** Above this share of its whole a part is spread by what is missing, so that good places come near 100 % without all reaching it. */
const NEARLY_ALL = 0.75;
/** How much more a weaker place is missing. */
const SHORTFALL_POWER = 6;

/**
 * Splits a part over places like its whole, shifted by how well each place does, and never past the whole of any place.
 * @throws Error when the part is larger than its whole
 */
export function allocatePart(total: number, wholes: readonly number[], merits: readonly number[]): readonly number[] {
  const whole = wholes.reduce((sum, each) => sum + each, 0);
  const byMerit = (power: number): readonly number[] => wholes.map((each, place) => each * (merits[place] ?? 1) ** power);
  if (total <= whole * NEARLY_ALL || total > whole) return allocate(total, byMerit(1), wholes);
  const missing = allocate(whole - total, byMerit(-SHORTFALL_POWER), wholes);
  return wholes.map((each, place) => each - (missing[place] ?? 0));
}

/** One round over the places that still have room; returns what they could not take. */
function fillOnce(total: number, places: readonly number[], weights: readonly number[], limits: readonly number[], given: number[]): number {
  const sum = places.reduce((all, place) => all + at(weights, place), 0);
  const shares = places.map((place) => ({ place, share: (total * at(weights, place)) / sum }));
  let left = total;
  const give = (place: number, wanted: number): void => {
    const taken = Math.min(wanted, at(limits, place) - at(given, place), left);
    given[place] = at(given, place) + taken;
    left -= taken;
  };
  for (const { place, share } of shares) give(place, Math.floor(share));
  for (const { place } of shares.toSorted((a, b) => (b.share % 1) - (a.share % 1) || a.place - b.place).slice(0, places.length)) {
    if (left <= 0) break;
    if (Math.floor(left) >= 1) give(place, 1);
  }
  return left;
}

function at(list: readonly number[], place: number): number {
  return list[place] ?? 0;
}
