import { dropBinaryNoise, fromBase, toBase, type UnitCode } from '@taizhang/kernel';
import { sharesOf } from './shares.ts';

/** The figure of one unit, with its parts where it is a rate. */
export interface PartFigure {
  readonly value: number | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** What the unit's own figure must reach, in the metric's unit; none when nothing is asked of it. */
  readonly threshold: number | undefined;
}

/** What one unit lacks, and its share in what all of them lack. */
export interface Shortfall {
  /** In the metric's unit, positive when it falls short; none without a figure or a threshold. */
  readonly gap: number | undefined;
  /** How many more a rate's numerator needs (fewer, for a limit), or an amount itself; 0 when it has reached its threshold. */
  readonly needed: number | undefined;
  /** Per cent of what all units that fall short need; together they print as 100. */
  readonly share: number | undefined;
}

/** How the figures of units are held against what is asked of them. */
export interface ShortfallRule {
  readonly direction: 'at_least' | 'at_most';
  readonly unit: UnitCode;
  /** An amount lacks itself; what a formula gives lacks something of its numerator. */
  readonly isDerived: boolean;
}

/** What each unit lacks, in the order given. A unit above its threshold does not make up for another. */
export function shortfallsOf(rule: ShortfallRule, parts: readonly PartFigure[]): readonly Shortfall[] {
  const rows = parts.map((part) => ({ gap: gapOf(rule, part), needed: neededOf(rule, part) }));
  const lacking = rows.filter(({ needed }) => needed !== undefined && needed > 0);
  const shares = sharesOf(lacking.map(({ needed }) => needed));
  return rows.map((row) => {
    const place = lacking.indexOf(row);
    return { ...row, share: place < 0 || shares.kind !== 'value' ? undefined : shares.percents[place] };
  });
}

function gapOf({ direction }: ShortfallRule, { value, threshold }: PartFigure): number | undefined {
  if (value === undefined || threshold === undefined) return undefined;
  return dropBinaryNoise(direction === 'at_least' ? threshold - value : value - threshold);
}

function neededOf(rule: ShortfallRule, part: PartFigure): number | undefined {
  const gap = gapOf(rule, part);
  if (gap === undefined || part.value === undefined || part.threshold === undefined) return undefined;
  // A quotient's last bit is no shortfall.
  if (gap <= 1e-9) return 0;
  if (!rule.isDerived) return gap;
  const { numerator, denominator } = part;
  // A formula that is no plain quotient does not say how many more it takes.
  if (numerator === undefined || denominator === undefined || denominator === 0 || Math.abs(fromBase(numerator / denominator, rule.unit) - part.value) > 1e-6) return undefined;
  const asked = toBase(part.threshold, rule.unit) * denominator;
  return Math.ceil(dropBinaryNoise(rule.direction === 'at_least' ? asked - numerator : numerator - asked));
}
