import { dropBinaryNoise, formatNumber, isCount, roundHalfUp, unitInfo } from '@taizhang/kernel';
import type { Locale, UnitCode } from '@taizhang/kernel';
import { ratePointsOf } from './change-unit.ts';
import type { RatePoints } from './change-unit.ts';

/** A figure held against an earlier one (last year, last period). */
export interface Comparison {
  readonly kind: 'rose' | 'fell' | 'level' | 'from_zero' | 'no_base' | 'no_value';
  /** Signed and rounded, in `unit`; undefined where a change cannot be given as a number. */
  readonly change: number | undefined;
  readonly unit: '%' | RatePoints;
  /** Current less base, unrounded, in the metric's own unit. */
  readonly difference: number | undefined;
  /** A count under ten: official texts give the difference, not a percentage. */
  readonly isSmallBase: boolean;
}

/** Counts below this are too few for a percentage to mean anything (standards: 基数极小只写绝对数). */
const SMALL_BASE = 10;

/**
 * Compares a figure with an earlier one. Rates in % and ‰ differ by points; everything else by per cent of the base.
 * A change that rounds to nothing is `level`; `difference` tells 持平 from 基本持平.
 */
export function compare(current: number | undefined, base: number | undefined, unit: UnitCode, decimals = 1): Comparison {
  const points = ratePointsOf(unit);
  const shape = { unit: points ?? '%', change: undefined, difference: undefined, isSmallBase: false } as const;
  if (current === undefined || Number.isNaN(current)) return { ...shape, kind: 'no_value' };
  if (base === undefined || Number.isNaN(base)) return { ...shape, kind: 'no_base' };
  const difference = dropBinaryNoise(current - base);
  const isSmallBase = isCount(unitInfo(unit).dimension) && Math.abs(base) * unitInfo(unit).factor < SMALL_BASE;
  if (base === 0 && difference !== 0 && !points) return { ...shape, kind: 'from_zero', difference, isSmallBase };
  // A negative base (natural growth can be one) must not turn a rise into a fall.
  const exact = points || difference === 0 ? difference : (difference / Math.abs(base)) * 100;
  const change = roundHalfUp(exact, decimals);
  return { ...shape, kind: change === 0 ? 'level' : change > 0 ? 'rose' : 'fell', change, difference, isSmallBase };
}

/** The comparison as a table cell: +1.2 个百分点, −14.3%, 持平, or — when there is nothing to compare. */
export function comparisonText(comparison: Comparison, locale: Locale, decimals = 1): string {
  const { kind, change = 0, unit, difference } = comparison;
  const isChinese = locale === 'zh';
  switch (kind) {
    case 'rose':
    case 'fell':
      return `${change > 0 ? '+' : ''}${formatNumber(change, { decimals, minus: '−' })}${pointsText(unit, isChinese)}`;
    case 'level':
      if (difference === 0) return isChinese ? '持平' : 'level';
      return isChinese ? '基本持平' : 'about level';
    case 'from_zero':
      return isChinese ? '上期为 0' : 'from 0';
    case 'no_base':
    case 'no_value':
      return '—';
  }
}

function pointsText(unit: Comparison['unit'], isChinese: boolean): string {
  if (unit === '%') return '%';
  if (isChinese) return ` 个${unit}`;
  return unit === '百分点' ? ' pp' : ' ‰ pts';
}
