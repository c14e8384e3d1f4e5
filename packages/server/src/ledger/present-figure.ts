import type { FigureView, Reading } from '@taizhang/contract';
import type { Comparison, Target } from '@taizhang/indicators';
import type { Localized, OrgUnit } from '@taizhang/kernel';
import type { BookReading } from './figure-book.ts';

/** A reading as the wire carries it. */
export function presentReading({ stated: _stated, ...reading }: BookReading): Reading {
  return reading;
}

/** A comparison as the wire carries it. */
export function presentComparison({ kind, change, unit }: Comparison, base: number | null): FigureView['yoy'] {
  return { kind, change: change ?? null, unit: unit === '%' ? '%' : '百分点', base };
}

/** A target as the wire carries it. */
export function presentTarget(target: Target | undefined): FigureView['target'] {
  if (!target) return null;
  const { value, direction, weight, source, curve, demo } = target;
  return { value, direction, weight, source, curve: typeof curve === 'string' ? curve : 'monthly', demo };
}

/** Both names of a unit. */
export function presentName({ name, nameEn }: OrgUnit): Localized {
  return { zh: name, en: nameEn === '' ? name : nameEn };
}
