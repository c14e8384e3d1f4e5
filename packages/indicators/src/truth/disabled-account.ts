import type { TruthParameters } from './truth-parameters.ts';
import { countedSignal, type TruthSignal } from './truth-signal.ts';
import type { WorkerEntry } from './worker-entry.ts';

/** Records that carry an account which was disabled when they were entered. */
export function disabledAccount(entries: readonly WorkerEntry[], { allowance }: TruthParameters): TruthSignal | null {
  const found = entries.filter(({ isDisabledAccount }) => isDisabledAccount);
  if (found.length === 0) return null;
  return countedSignal('disabled_account', { found: found.length, of: entries.length, allowed: allowance.disabledAccount }, found, {
    zh: `有 ${found.length} 条记录在账号停用之后录入，请核对是谁录入的。`,
    en: `${found.length} records were entered after the account was disabled; please check who entered them.`,
  });
}
