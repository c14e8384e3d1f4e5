/** One thing an entry tells: name and value as text. */
export interface DetailPair {
  readonly name: string;
  readonly value: string;
}

/** The detail of an entry as pairs; nested values are written as JSON, so that nothing the entry holds is left out. */
export function detailPairs(detail: unknown): readonly DetailPair[] {
  if (detail === null || detail === undefined) return [];
  if (typeof detail !== 'object' || Array.isArray(detail)) return [{ name: '', value: valueText(detail) }];
  const entries: [string, unknown][] = Object.entries(detail);
  return entries.map(([name, value]) => ({ name, value: valueText(value) }));
}

function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ');
  return JSON.stringify(value) ?? '';
}
