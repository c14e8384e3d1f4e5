import type { Status } from './status-glyph.tsx';

/** Axis of the progress rule: 0 to 125 % of the target. */
const AXIS_END = 1.25;

/** Places on the progress rule, in pixels. */
export interface RuleGeometry {
  /** Length of the bar; undefined when nothing is reported. */
  readonly bar: number | undefined;
  /** The actual value lies beyond the axis. */
  readonly isCut: boolean;
  /** Where the plan should be today; undefined for a flat plan. */
  readonly due: number | undefined;
  readonly target: number;
  /** Quarters of the target. */
  readonly ticks: readonly number[];
}

/** Lays out a rule of a width. */
export function layOutRule(width: number, completion: number | null, due: number | null): RuleGeometry {
  const at = (share: number): number => Math.round((Math.min(Math.max(share, 0), AXIS_END) / AXIS_END) * width * 10) / 10;
  return {
    bar: completion === null ? undefined : at(completion),
    isCut: completion !== null && completion > AXIS_END,
    due: due === null ? undefined : at(due),
    target: at(1),
    ticks: [0, 0.25, 0.5, 0.75].map(at),
  };
}

/** Ink of the bar: indigo, ochre when behind, vermilion when overdue. */
export function barInk(status: Status | 'no_target'): string {
  if (status === 'lag') return 'var(--lag)';
  return status === 'late' ? 'var(--late)' : 'var(--indigo)';
}
