import type { Localized } from '@taizhang/kernel';

/** Something wrong with a procedure's declaration. */
export interface ProcedureProblem {
  readonly kind: 'unknown_name' | 'duplicate_name' | 'unreachable_state' | 'idle_action' | 'dead_end' | 'leaving_final' | 'clock_misfit' | 'clock_never_started' | 'clock_left_running' | 'parts_left_open';
  /** The state, action, clock or name it is about. */
  readonly where: string;
  readonly message: Localized;
}
