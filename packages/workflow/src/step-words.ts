import { addDays, type PlainDate } from '@taizhang/kernel';
import { cite } from './basis.ts';
import type { Clock, ClockUnit } from './clock.ts';
import { dayOfMoment, type Moment } from './clock-event.ts';
import { lengthText, type ClockStep } from './clock-step.ts';
import type { ClockTrack, Pause } from './clock-track.ts';

const CIVIL_CODE = '《中华人民共和国民法典》';

/** The event the count begins after; the day itself is not counted. */
export function startStep(clock: Clock, track: ClockTrack, start: PlainDate): ClockStep {
  const again = track.starts > 1 ? { zh: '重新起算：', en: 'begins anew: ' } : { zh: '', en: '' };
  const limit = track.until === undefined ? lengthText(track.count ?? clock.length.count, clock.length.unit) : { zh: `约定 ${track.until} 前办结`, en: `agreed for ${track.until}` };
  const next = addDays(start, 1);
  return {
    what: 'start',
    from: start,
    to: start,
    days: 0,
    why: {
      zh: `${again.zh}自${clock.from.zh}之日起，期限${limit.zh}；当日不计入，自 ${next} 起算`,
      en: `${again.en}from the day ${clock.from.en}, limit ${limit.en}; the day itself is not counted, the count begins on ${next}`,
    },
    clause: `${cite(clock.basis)}；${CIVIL_CODE}第201条第1款`,
  };
}

/** The event a limit in hours runs from. */
export function startStepInHours(clock: Clock, track: ClockTrack): ClockStep {
  const limit = lengthText(track.count ?? clock.length.count, clock.length.unit);
  return {
    what: 'start',
    from: track.start,
    to: track.start,
    days: 0,
    why: { zh: `自${clock.from.zh}之时起，期限${limit.zh}，即时起算`, en: `from the moment ${clock.from.en}, limit ${limit.en}` },
    clause: `${cite(clock.basis)}；${CIVIL_CODE}第201条第2款`,
  };
}

/** An extension granted in time. */
export function extensionStep(clock: Clock, { at, count }: { readonly at: Moment; readonly count: number }): ClockStep {
  const unit: ClockUnit = clock.extension?.length.unit ?? clock.length.unit;
  const length = lengthText(count, unit);
  const condition = clock.extension?.condition ?? { zh: '', en: '' };
  return {
    what: 'extend',
    from: at,
    to: at,
    days: 0,
    why: { zh: `延长${length.zh}（${condition.zh}）`, en: `extended by ${length.en} (${condition.en})` },
    ...(clock.extension === undefined ? {} : { clause: cite(clock.extension.basis) }),
  };
}

/** A last day that is no working day gives way to the next one. */
export function moveStep(last: PlainDate, due: PlainDate): ClockStep {
  return { what: 'move', from: last, to: due, days: 0, why: { zh: `末日 ${last} 为休假日，顺延至 ${due}`, en: `the last day ${last} is a day off and gives way to ${due}` }, clause: `${CIVIL_CODE}第203条第1款` };
}

/** The day the limit runs out. */
export function dueStep(clock: Clock, due: PlainDate): ClockStep {
  return { what: 'due', from: due, to: due, days: 0, why: { zh: `${clock.name.zh}于 ${due} 24 时届满`, en: `"${clock.name.en}" is due by the end of ${due}` }, clause: `${CIVIL_CODE}第203条第2款` };
}

/** The count stands still; there is no due date until it goes on. */
export function haltStep(pause: Pause, left: number): ClockStep {
  return {
    what: 'halt',
    from: pause.from,
    to: pause.from,
    days: 0,
    why: { zh: `${pause.ground.name.zh}，自 ${pause.from} 起停止计算，尚余 ${left}`, en: `${pause.ground.name.en}: halted since ${pause.from}, ${left} left` },
    clause: cite(pause.ground.basis),
  };
}

/** What came after the limit had passed changes nothing, and is said. */
export function lateStep(what: 'extend' | 'pause', at: Moment, due: Moment): ClockStep {
  const zh = what === 'extend' ? '延期' : '扣除期间';
  const en = what === 'extend' ? 'extension' : 'pause';
  return { what: 'late', from: at, to: at, days: 0, why: { zh: `${dayOfMoment(at)} 的${zh}晚于到期日 ${dayOfMoment(due)}，不改变到期日`, en: `the ${en} of ${dayOfMoment(at)} came after the due date ${dayOfMoment(due)} and does not change it` } };
}
