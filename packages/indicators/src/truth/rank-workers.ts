import { TRUTH_RULES, type TruthSignal } from './truth-signal.ts';

/** A worker whose records were looked at. */
export interface ExaminedWorker {
  readonly signals: readonly Pick<TruthSignal, 'evidence'>[];
}

/** A worker with what all signals say together. */
export interface RankedWorker<Worker extends ExaminedWorker> {
  readonly worker: Worker;
  /** −log₁₀ of the chance of the strongest signal in honest work, corrected for the number of rules asked. */
  readonly evidence: number;
  /** Belongs on the list that keeps the stated share of false alarms. */
  readonly isListed: boolean;
}

/**
 * Workers by evidence, the strongest first. A worker counts with the strongest signal times the number of rules (Bonferroni: signals of one worker
 * depend on each other, and this holds however they do). Listed are those the step-up procedure of Benjamini and Hochberg (1995)
 * keeps at `falseShare`: if honest work stays within the allowances, at most that share of the list is expected to be honest.
 */
export function rankWorkers<Worker extends ExaminedWorker>(workers: readonly Worker[], falseShare: number): readonly RankedWorker<Worker>[] {
  const ordered = workers.map((worker) => ({ worker, evidence: combined(worker) })).sort((a, b) => b.evidence - a.evidence);
  const listed = ordered.findLastIndex(({ evidence }, at) => evidence > 0 && evidence >= -Math.log10((falseShare * (at + 1)) / ordered.length));
  return ordered.map((row, at) => ({ ...row, isListed: at <= listed }));
}

function combined({ signals }: ExaminedWorker): number {
  return Math.max(0, Math.max(0, ...signals.map(({ evidence }) => evidence)) - Math.log10(TRUTH_RULES.length));
}
