import type { Localized } from '@taizhang/kernel';
import type { Moment } from './clock-event.ts';

/** One line of a due date's calculation. */
export interface ClockStep {
  /** `skip` are days off; `move` a last day given way to a working day; `late` something that came after the limit had passed and changes nothing. */
  readonly what: 'start' | 'count' | 'skip' | 'pause' | 'extend' | 'move' | 'late' | 'due' | 'halt';
  readonly from: Moment;
  readonly to: Moment;
  /** `count`: units of the limit counted (working days, days, hours); `skip` and `pause`: days or hours left out; else 0. */
  readonly days: number;
  readonly why: Localized;
  /** The clause or the holiday notice that says so. */
  readonly clause?: string;
}

/** How a length is said: 20个工作日, 20 working days. */
export function lengthText(count: number, unit: 'workdays' | 'days' | 'months' | 'hours'): Localized {
  const [zh, en] = UNIT_WORDS[unit];
  return { zh: `${count}${zh}`, en: `${count} ${count === 1 ? en : `${en}s`}` };
}

const UNIT_WORDS = { workdays: ['个工作日', 'working day'], days: ['日', 'day'], months: ['个月', 'month'], hours: ['小时', 'hour'] } as const;
