import { normalizeCode, refuseCode, type CodeRefusal } from './code-check.ts';

/** Level of an administrative division. */
export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village';

/** What the last part of a township or village code says it is. */
export type DivisionNature = 'street' | 'town' | 'township' | 'township-like' | 'neighbourhood' | 'village' | 'village-like';

/** An administrative division code of 6, 9 or 12 digits (GB/T 2260, GB/T 10114, statistical code). */
export interface DivisionCode {
  readonly ok: true;
  /** As short as its level allows: 6 digits to the county, 9 for a township, 12 for a village. */
  readonly code: string;
  readonly level: DivisionLevel;
  /** The division it lies in; absent for a province. */
  readonly parentCode?: string;
  /** For townships and villages only; absent where the number is outside the standard's ranges. */
  readonly nature?: DivisionNature;
}

/** Checks a division code; a longer code filled up with 000 means the higher division (420921000000 is the county). */
export function checkDivisionCode(text: string): DivisionCode | CodeRefusal {
  const typed = normalizeCode(text);
  if (!/^\d*$/.test(typed)) return refuseCode('characters', '行政区划代码只能是数字', 'a division code has digits only');
  if (![6, 9, 12].includes(typed.length))
    return refuseCode(
      'length',
      `行政区划代码应为 6、9 或 12 位，现为 ${typed.length} 位`,
      `a division code has 6, 9 or 12 digits, not ${typed.length}`,
    );
  const area = typed.slice(0, 6);
  const township = typed.slice(6, 9);
  const village = typed.slice(9, 12);
  if (!isAreaCode(area))
    return refuseCode(
      'area',
      `${area.slice(0, 2)} 不是省级代码，或市、县两段前后矛盾`,
      `${area} is not an area: unknown province, or a county without its city`,
    );
  const isBelowCounty = isGiven(township) || isGiven(village);
  if (isBelowCounty && (area.endsWith('00') || !isGiven(township)))
    return refuseCode('area', '上级代码为零时，下级不能有代码', 'a division cannot stand below one that is not given');
  if (isGiven(village))
    return { ok: true, code: typed, level: 'village', parentCode: typed.slice(0, 9), ...natureOf(village, VILLAGE_RANGES) };
  if (isGiven(township))
    return { ok: true, code: typed.slice(0, 9), level: 'township', parentCode: area, ...natureOf(township, TOWNSHIP_RANGES) };
  return areaLevel(area);
}

/** First two digits of the provinces, and 99, which no province has and the demonstration county uses. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 99'.split(' '),
);

/** Whether six digits can be an area: a known province and no county without a city. Abolished areas count as areas. */
export function isAreaCode(code: string): boolean {
  if (!/^\d{6}$/.test(code) || !PROVINCES.has(code.slice(0, 2))) return false;
  return code.slice(2, 4) !== '00' || code.slice(4, 6) === '00' || code.startsWith('99');
}

type Range = readonly [from: number, to: number, nature: DivisionNature];

const TOWNSHIP_RANGES: readonly Range[] = [
  [1, 99, 'street'],
  [100, 199, 'town'],
  [200, 399, 'township'],
  [400, 599, 'township-like'],
];

const VILLAGE_RANGES: readonly Range[] = [
  [1, 199, 'neighbourhood'],
  [200, 399, 'village'],
  [400, 599, 'village-like'],
];

function isGiven(part: string): boolean {
  return part !== '' && part !== '000';
}

function natureOf(part: string, ranges: readonly Range[]): { readonly nature?: DivisionNature } {
  const number = Number(part);
  const range = ranges.find(([from, to]) => from <= number && number <= to);
  return range === undefined ? {} : { nature: range[2] };
}

function areaLevel(area: string): DivisionCode {
  const province = `${area.slice(0, 2)}0000`;
  const city = `${area.slice(0, 4)}00`;
  if (area === province) return { ok: true, code: area, level: 'province' };
  if (area === city) return { ok: true, code: area, level: 'city', parentCode: province };
  return { ok: true, code: area, level: 'county', parentCode: city };
}
