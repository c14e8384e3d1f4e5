import type { NamedUnit } from './metric-naming.ts';

/** Whose figure a mask is: a unit the text names, the report's own organisation, or a place whose name is masked itself. */
export type PlaceNamed = { readonly kind: 'own' } | { readonly kind: 'unit'; readonly unit: NamedUnit } | { readonly kind: 'unknown' };

/** Reads which unit the words before a mask name; 全县 after it leads back to the whole. */
export function placeNamed(words: string, units: readonly NamedUnit[]): PlaceNamed {
  const named = units.map((unit) => ({ unit, at: words.lastIndexOf(unit.name) })).filter(({ at }) => at !== -1).sort((left, right) => right.at - left.at || right.unit.name.length - left.unit.name.length)[0];
  const whole = Math.max(words.lastIndexOf('全县'), words.lastIndexOf('全区'));
  const masked = lastMatch(words, MASKED_PLACE);
  if (masked > whole && masked > (named?.at ?? -1)) return { kind: 'unknown' };
  // 石桥镇、白河乡等乡镇: names listed as examples are not whose figure it is.
  if (named === undefined || named.at < whole || /^[^,;。]{0,6}(?:等|、)/.test(words.slice(named.at + named.unit.name.length))) return { kind: 'own' };
  return { kind: 'unit', unit: named.unit };
}

const MASKED_PLACE = /(?<![\dxX*])[xX*]{1,4}(?:镇|乡|街道|村|社区|卫生院|医院)/g;

function lastMatch(text: string, pattern: RegExp): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}
