import { roundHalfUp } from '@taizhang/kernel';

/** How far one part of a larger task has come. */
export interface PartProgress {
  /** 0 to 100. */
  readonly percent: number;
  /** Its share in the whole, in any unit; parts without one count alike. */
  readonly weight?: number;
  /** Withdrawn parts do not count. */
  readonly isWithdrawn?: boolean;
}

/** Progress of a task as its parts make it, 0 to 100; undefined without parts, or when all their weights are nought. */
export function deriveProgress(parts: readonly PartProgress[]): number | undefined {
  const counted = parts.filter(({ isWithdrawn }) => isWithdrawn !== true);
  const whole = counted.reduce((sum, { weight = 1 }) => sum + weight, 0);
  if (whole <= 0) return undefined;
  const done = counted.reduce((sum, { percent, weight = 1 }) => sum + weight * Math.min(100, Math.max(0, percent)), 0) / whole;
  // Not finished is never shown as 100.
  const rounded = roundHalfUp(done, 1);
  return rounded >= 100 && done < 100 ? 99.9 : rounded;
}
