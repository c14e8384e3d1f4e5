import { dropBinaryNoise } from './decimal.ts';
import { toHalfWidth } from './half-width.ts';
import { COUNTS, DERIVED_UNITS, type CountCode, type DerivedUnitCode } from './unit-list.ts';
import type { Dimension } from './dimension.ts';

/** A unit figures are stated in, by its official Chinese symbol, which is also what is printed. */
export type UnitCode = CountCode | DerivedUnitCode;

/** What a unit means: base value = stated value × factor, in the unit's dimension. */
export interface UnitInfo {
  readonly code: UnitCode;
  readonly labelEn: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

const REGISTRY: ReadonlyMap<string, UnitInfo> = buildRegistry();

/** Every unit known, counts first. */
export const UNIT_CODES: readonly UnitCode[] = [...REGISTRY.values()].map((unit) => unit.code);

/**
 * Meaning of a unit.
 * @throws Error for text that is no unit, which only a value that broke its type can be
 */
export function unitInfo(code: UnitCode): UnitInfo {
  const info = REGISTRY.get(code);
  if (info === undefined) throw new Error(`unit ${code} is not in the registry`);
  return info;
}

/** Whether the text is a unit exactly as registered. */
export function isUnitCode(text: string): text is UnitCode {
  return REGISTRY.has(text);
}

/** Reads a unit as sources write it (％, 人/千人口, 1/10万); undefined when it is not known. */
export function findUnit(text: string): UnitCode | undefined {
  const plain = toHalfWidth(text).replace(/\s/g, '').replaceAll('／', '/');
  const known = ALIASES.get(plain) ?? plain;
  return isUnitCode(known) ? known : undefined;
}

/** The unit as shown to a reader: the Chinese symbol, or its English label. */
export function unitLabel(code: UnitCode, locale: 'zh' | 'en'): string {
  if (locale === 'en') return unitInfo(code).labelEn;
  return code === 'ratio' ? '' : code;
}

/** Re-states a base value in a unit: 0.985 in % is 98.5, 20 元 in 万元 is 0.002. */
export function fromBase(value: number, unit: UnitCode): number {
  const { factor } = unitInfo(unit);
  return dropBinaryNoise(factor < 1 ? value * Math.round(1 / factor) : value / factor);
}

/** The base value of a stated value: 98.5 % is 0.985. */
export function toBase(value: number, unit: UnitCode): number {
  const { factor } = unitInfo(unit);
  return dropBinaryNoise(factor < 1 ? value / Math.round(1 / factor) : value * factor);
}

const ALIASES: ReadonlyMap<string, UnitCode> = new Map<string, UnitCode>([
  ['人/千人口', '人/千人'],
  ['张/千人口', '张/千人'],
  ['人/万人口', '人/万人'],
  ['/100000', '/10万'],
  ['1/10万', '/10万'],
  ['1/万', '/万'],
  ['个百分点', '百分点'],
  ['人数', '人'],
  ['日', '天'],
]);

function buildRegistry(): ReadonlyMap<string, UnitInfo> {
  const registry = new Map<string, UnitInfo>();
  for (const [code, base, labelEn] of COUNTS) registry.set(code, { code, labelEn, dimension: { [base]: 1 }, factor: 1 });
  for (const [code, dimension, factor, labelEn] of DERIVED_UNITS) registry.set(code, { code, labelEn, dimension, factor });
  return registry;
}
