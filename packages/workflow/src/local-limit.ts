import { fail, type PlainDate } from '@taizhang/kernel';
import type { Basis } from './basis.ts';
import { cite } from './basis.ts';
import type { Clock, ClockLength } from './clock.ts';
import { lengthText } from './clock-step.ts';
import type { Procedure } from './procedure.ts';

/** A limit a province, county or office has set for itself, in place of the example a pack ships. */
export interface LocalLimit {
  readonly procedureId: string;
  readonly clockId: string;
  readonly length: ClockLength;
  /** The rule that sets it. */
  readonly basis: Basis;
}

/** A limit as it was entered; one without a length goes back to the example of the pack. */
export interface EnteredLimit extends Omit<LocalLimit, 'length'> {
  readonly length: ClockLength | undefined;
  /** Items opened from this day on have it. */
  readonly validFrom: PlainDate;
  /** Items that were open when it was entered have it too. */
  readonly reachesOpen: boolean;
}

/** The limits in force for an item opened on a day, of those entered in this order: the last one that reaches it. */
export function limitsInForce(entered: readonly EnteredLimit[], openedOn: PlainDate): readonly LocalLimit[] {
  const last = new Map(entered.filter(({ validFrom, reachesOpen }) => reachesOpen || validFrom <= openedOn).map((limit) => [`${limit.procedureId}/${limit.clockId}`, limit]));
  return [...last.values()].flatMap(({ procedureId, clockId, length, basis }) => (length === undefined ? [] : [{ procedureId, clockId, length, basis }]));
}

/**
 * The procedures with the limits the office has set.
 * @throws DomainError invalid_input for a clock nobody knows, a limit that is fixed by statute, a length that is none or longer than the clause allows
 */
export function withLocalLimits(procedures: readonly Procedure[], limits: readonly LocalLimit[]): readonly Procedure[] {
  for (const limit of limits) checkLimit(procedures, limit);
  return procedures.map((procedure) => {
    const own = limits.filter(({ procedureId }) => procedureId === procedure.id);
    return own.length === 0 ? procedure : { ...procedure, clocks: procedure.clocks.map((clock) => ({ ...clock, ...limitOf(own, clock.id) })) };
  });
}

/** Four years of working days: longer limits are typing errors. */
const LONGEST = 1000;

function checkLimit(procedures: readonly Procedure[], { procedureId, clockId, length }: LocalLimit): void {
  const clock = procedures.find(({ id }) => id === procedureId)?.clocks.find(({ id }) => id === clockId);
  const path = `${procedureId}/${clockId}`;
  if (clock === undefined) return fail('invalid_input', { zh: `没有“${path}”这一时限`, en: `there is no clock "${path}"` });
  if (clock.isLocal !== true) fail('invalid_input', { zh: `“${clock.name.zh}”是法定时限（${cite(clock.basis)}），不能自行设定`, en: `"${clock.name.en}" is set by statute (${cite(clock.basis)})` });
  if (!Number.isInteger(length.count) || length.count < 0 || length.count > LONGEST) fail('invalid_input', { zh: `时限应为 0 至 ${LONGEST} 之间的整数`, en: `a limit is a whole number from 0 to ${LONGEST}` });
  if ((length.unit === 'hours') !== (clock.length.unit === 'hours')) fail('invalid_input', { zh: `“${clock.name.zh}”的单位应为${clock.length.unit === 'hours' ? '小时' : '工作日、日或月'}`, en: `"${clock.name.en}" is counted in ${clock.length.unit === 'hours' ? 'hours' : 'working days, days or months'}` });
  checkCeiling(clock, length);
}

function checkCeiling({ name, ceiling }: Clock, length: ClockLength): void {
  if (ceiling === undefined) return;
  const [most, clause] = [lengthText(ceiling.length.count, ceiling.length.unit), cite(ceiling.basis)];
  if (length.unit !== ceiling.length.unit) fail('invalid_input', { zh: `${clause}按${most.zh}规定上限，“${name.zh}”须用同一单位`, en: `${clause} caps "${name.en}" at ${most.en}: use the same unit` });
  if (length.count > ceiling.length.count) fail('invalid_input', { zh: `“${name.zh}”不能长于${most.zh}（${clause}）`, en: `"${name.en}" cannot be longer than ${most.en} (${clause})` });
}

function limitOf(limits: readonly LocalLimit[], clockId: string): Partial<Pick<LocalLimit, 'length' | 'basis'>> {
  const limit = limits.find((each) => each.clockId === clockId);
  return limit === undefined ? {} : { length: limit.length, basis: limit.basis };
}
