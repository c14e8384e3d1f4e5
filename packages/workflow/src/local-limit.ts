import { fail } from '@taizhang/kernel';
import type { Basis } from './basis.ts';
import type { ClockLength } from './clock.ts';
import type { Procedure } from './procedure.ts';

/** A limit a province, county or office has set for itself, in place of the example a pack ships. */
export interface LocalLimit {
  readonly procedureId: string;
  readonly clockId: string;
  readonly length: ClockLength;
  /** The rule that sets it. */
  readonly basis: Basis;
}

/**
 * The procedures with the limits the office has set.
 * @throws DomainError invalid_input for a clock nobody knows, a limit that is fixed by statute, or a length that is none
 */
export function withLocalLimits(procedures: readonly Procedure[], limits: readonly LocalLimit[]): readonly Procedure[] {
  for (const { procedureId, clockId, length } of limits) {
    const clock = procedures.find(({ id }) => id === procedureId)?.clocks.find(({ id }) => id === clockId);
    const path = `${procedureId}/${clockId}`;
    if (clock === undefined) fail('invalid_input', { zh: `没有“${path}”这一时限`, en: `there is no clock "${path}"` });
    else if (clock.isLocal !== true) fail('invalid_input', { zh: `“${clock.name.zh}”是法定时限，不能自行设定`, en: `"${clock.name.en}" is set by statute` });
    if (!Number.isInteger(length.count) || length.count < 0) fail('invalid_input', { zh: '时限应为非负整数', en: 'a limit is a whole number, not negative' });
  }
  return procedures.map((procedure) => {
    const own = limits.filter(({ procedureId }) => procedureId === procedure.id);
    return own.length === 0 ? procedure : { ...procedure, clocks: procedure.clocks.map((clock) => ({ ...clock, ...limitOf(own, clock.id) })) };
  });
}

function limitOf(limits: readonly LocalLimit[], clockId: string): Partial<Pick<LocalLimit, 'length' | 'basis'>> {
  const limit = limits.find((each) => each.clockId === clockId);
  return limit === undefined ? {} : { length: limit.length, basis: limit.basis };
}
