/** A digest of a text, in hexadecimal. */
export type TextDigest = (text: string) => string;

/**
 * Digest of a list of candidates: of the ids sorted, one a line, without a last line end. It is shown before the draw, so that nobody can add or
 * remove a candidate afterwards unnoticed.
 */
export function candidatesDigest(ids: readonly string[], digest: TextDigest): string {
  return digest([...ids].sort(byText).join('\n'));
}

/**
 * Draws `size` of the candidates: every id is digested together with the seed (`seed:id`), and the smallest digests are taken, in that order. Who
 * has the list and the seed draws the same with any program that knows the digest; the order of the list does not matter.
 */
export function drawSample(ids: readonly string[], size: number, seed: string, digest: TextDigest): readonly string[] {
  return ids.map((id) => ({ id, key: digest(`${seed}:${id}`) })).sort((a, b) => byText(a.key, b.key) || byText(a.id, b.id)).slice(0, size).map(({ id }) => id);
}

/** By code unit, so that every machine sorts alike. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
