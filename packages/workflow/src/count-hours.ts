import { addHours, hoursBetween } from '@taizhang/kernel';
import { cite } from './basis.ts';
import type { Clock } from './clock.ts';
import { instantOfMoment } from './clock-event.ts';
import { lengthText, type ClockStep } from './clock-step.ts';
import type { ClockTrack } from './clock-track.ts';
import { extensionStep, haltStep, lateStep, startStepInHours } from './step-words.ts';

/** An instant a limit in hours runs out, with its calculation; without `dueAt` a pause halts it. */
export interface HourCount {
  readonly dueAt?: string;
  readonly steps: readonly ClockStep[];
}

/** Counts a limit in hours from the instant it started; hours run at night and on holidays (Civil Code, art. 201, 2). */
export function countHours(clock: Clock, track: ClockTrack): HourCount {
  const start = instantOfMoment(track.start);
  const steps: ClockStep[] = [startStepInHours(clock, track)];
  const limit = track.count ?? clock.length.count;
  let due = addHours(start, limit);
  steps.push({ what: 'count', from: start, to: due, days: limit, why: { zh: `计${lengthText(limit, 'hours').zh}`, en: `${lengthText(limit, 'hours').en} counted` } });
  const happenings = [...track.pauses.map((pause) => ({ at: instantOfMoment(pause.from), pause })), ...track.extensions.map((extension) => ({ at: instantOfMoment(extension.at), extension }))];
  for (const each of [...happenings].sort((a, b) => hoursBetween(b.at, a.at))) {
    const isLate = hoursBetween(due, each.at) > 0;
    if ('extension' in each) {
      if (isLate) steps.push(lateStep('extend', each.at, due));
      else {
        steps.push(extensionStep(clock, each.extension));
        due = addHours(due, each.extension.count);
      }
    } else if (isLate) steps.push(lateStep('pause', each.at, due));
    else if (each.pause.to === undefined) return { steps: [...steps, haltStep(each.pause, hoursBetween(each.at, due))] };
    else {
      const hours = hoursBetween(each.at, instantOfMoment(each.pause.to));
      due = addHours(due, hours);
      const { name, basis } = each.pause.ground;
      steps.push({ what: 'pause', from: each.at, to: each.pause.to, days: hours, why: { zh: `${name.zh}，${hours}小时不计入期限`, en: `${name.en}: ${hours} hours left out` }, clause: cite(basis) });
    }
  }
  return { dueAt: due, steps: [...steps, { what: 'due', from: due, to: due, days: 0, why: { zh: `${clock.name.zh}于 ${due} 届满`, en: `"${clock.name.en}" is due at ${due}` } }] };
}
