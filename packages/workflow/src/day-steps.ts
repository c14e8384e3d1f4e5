import { yearOf, type DayReason, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { cite } from './basis.ts';
import { lengthText, type ClockStep } from './clock-step.ts';
import type { Pause } from './clock-track.ts';

/** One day of a count and what became of it. */
export interface DayMark {
  readonly date: PlainDate;
  readonly reason: DayReason | 'plain' | 'paused';
  readonly counted: boolean;
  /** Days counted so far, this one included, of how many. */
  readonly total: number;
  readonly of: number;
  readonly isWorkdays: boolean;
  readonly pause?: Pause;
}

/** Tells the days of a count as few steps: what was counted, holidays, and pauses. Weekends go with the days around them. */
export function daySteps(marks: readonly DayMark[], calendar: WorkingCalendar): readonly ClockStep[] {
  const groups: DayMark[][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && kindOf(before) === kindOf(mark) && before.pause === mark.pause) group.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) => stepOf(group, calendar) ?? []);
}

function kindOf({ reason }: DayMark): 'pause' | 'skip' | 'count' {
  return reason === 'paused' ? 'pause' : reason === 'holiday' ? 'skip' : 'count';
}

function stepOf(group: readonly DayMark[], calendar: WorkingCalendar): ClockStep | undefined {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const span = { from: first.date, to: last.date };
  if (first.pause !== undefined) {
    const { name, basis } = first.pause.ground;
    const days = lengthText(group.length, 'days');
    return { what: 'pause', ...span, days: group.length, why: { zh: `${name.zh}，${days.zh}不计入期限`, en: `${name.en}: ${days.en} left out` }, clause: cite(basis) };
  }
  if (first.reason === 'holiday') {
    const days = lengthText(group.length, 'days');
    const source = calendar.sourceOf(yearOf(first.date));
    return { what: 'skip', ...span, days: group.length, why: { zh: `放假${days.zh}，不计`, en: `holiday, ${days.en} not counted` }, ...(source === undefined ? {} : { clause: source }) };
  }
  return countStep(group, last, span, calendar);
}

function countStep(group: readonly DayMark[], last: DayMark, span: { readonly from: PlainDate; readonly to: PlainDate }, calendar: WorkingCalendar): ClockStep {
  const counted = group.filter((mark) => mark.counted).length;
  const weekend = group.filter(({ reason }) => reason === 'weekend').length;
  if (counted === 0) return { what: 'skip', ...span, days: weekend, why: { zh: `周末${weekend}日，不计`, en: `weekend, ${lengthText(weekend, 'days').en} not counted` } };
  const length = lengthText(counted, last.isWorkdays ? 'workdays' : 'days');
  const madeUp = group.filter(({ reason }) => reason === 'make_up_day').map(({ date }) => date);
  const source = madeUp.length === 0 ? undefined : calendar.sourceOf(yearOf(span.from));
  const zh = [`计${length.zh}（累计 ${last.total}/${last.of}）`, ...(weekend === 0 ? [] : [`周末${weekend}日不计`]), ...(madeUp.length === 0 ? [] : [`调休上班 ${madeUp.join('、')} 计入`])];
  const en = [`${length.en} counted (${last.total} of ${last.of})`, ...(weekend === 0 ? [] : [`${lengthText(weekend, 'days').en} of weekends not counted`]), ...(madeUp.length === 0 ? [] : [`worked in exchange and counted: ${madeUp.join(', ')}`])];
  return { what: 'count', ...span, days: counted, why: { zh: zh.join('，'), en: en.join('; ') }, ...(source === undefined ? {} : { clause: source }) };
}
