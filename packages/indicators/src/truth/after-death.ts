import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type TruthSignal } from './truth-signal.ts';
import type { WorkerEntry } from './worker-entry.ts';

/** Services said to have been given after the recorded day of death. */
export function afterDeath(entries: readonly WorkerEntry[], { allowance }: TruthParameters): TruthSignal | null {
  const late = entries.filter(isAfterDeath);
  if (late.length === 0) return null;
  return countedSignal('after_death', { found: late.length, of: entries.length, allowed: allowance.afterDeath }, late, {
    zh: `${entries.length} 条记录中有 ${late.length} 条的服务日期晚于登记的死亡日期，请核对死亡日期和服务日期。`,
    en: `${late.length} of ${entries.length} records are dated after the recorded death; please check both dates.`,
  });
}

/** Whether a service is dated after its resident's death. */
export function isAfterDeath({ on, diedOn }: Pick<WorkerEntry, 'on' | 'diedOn'>): boolean {
  return diedOn !== null && on > diedOn;
}
