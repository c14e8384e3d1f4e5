import { fail, hoursBetween, type Localized, type PlainDate } from '@taizhang/kernel';
import type { Clock, PauseGround } from './clock.ts';
import { dayOfMoment, instantOfMoment, type AgreedLimit, type ClockEvent, type Moment } from './clock-event.ts';

/** A stretch left out of the count; without `to` it has not ended. */
export interface Pause {
  readonly from: Moment;
  readonly to?: Moment;
  readonly ground: PauseGround;
}

/** What the events of a clock amount to since it last started. */
export interface ClockTrack {
  readonly start: Moment;
  /** The last day agreed. */
  readonly until?: PlainDate;
  /** The length agreed, in the clock's unit. */
  readonly count?: number;
  /** How often it was started; above 1 the count began anew. */
  readonly starts: number;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly { readonly at: Moment; readonly count: number }[];
  readonly stoppedAt?: Moment;
}

/**
 * Reads the events in order; undefined when the clock has not started.
 * @throws DomainError invalid_input when an event is earlier than the one before it or is not open to this clock;
 * wrong_state when it does not fit, e.g. a pause within a pause
 */
export function trackClock(clock: Clock, events: readonly ClockEvent[]): ClockTrack | undefined {
  let track: ClockTrack | undefined;
  let last: Moment | undefined;
  for (const event of events) {
    if (last !== undefined && isBefore(clock, event.at, last)) {
      fail('invalid_input', { zh: `“${clock.name.zh}”的记录须按先后：${event.at} 早于 ${last}`, en: `events of "${clock.name.en}" must be in order: ${event.at} is before ${last}` });
    }
    last = event.at;
    track = follow(clock, track, event);
  }
  return track;
}

function follow(clock: Clock, track: ClockTrack | undefined, event: ClockEvent): ClockTrack {
  if (event.kind === 'start') {
    if (event.agreed !== undefined) requireAgreed(clock, event.at, event.agreed);
    return { start: event.at, ...event.agreed, starts: (track?.starts ?? 0) + 1, pauses: [], extensions: [] };
  }
  if (track === undefined) return misfit(clock, { zh: '尚未起算', en: 'has not started' });
  if (track.stoppedAt !== undefined) return misfit(clock, { zh: '已经停止', en: 'has stopped' });
  const paused = track.pauses.at(-1);
  const isPaused = paused !== undefined && paused.to === undefined;
  switch (event.kind) {
    case 'pause':
      if (isPaused) return misfit(clock, { zh: `自 ${paused.from} 起已在扣除期间内，不能重叠`, en: `is paused since ${paused.from}; pauses may not overlap` });
      return { ...track, pauses: [...track.pauses, { from: event.at, ground: requireGround(clock, event.ground) }] };
    case 'resume':
      if (!isPaused) return misfit(clock, { zh: '没有处于扣除期间', en: 'is not paused' });
      return { ...track, pauses: [...track.pauses.slice(0, -1), { ...paused, to: event.at }] };
    case 'extend':
      return { ...track, extensions: [...track.extensions, { at: event.at, count: requireExtension(clock, track, event.count) }] };
    case 'stop':
      return { ...track, stoppedAt: event.at };
  }
}

/** Four years of working days: longer limits are typing errors. */
const LONGEST = 1000;

function isBefore(clock: Clock, a: Moment, b: Moment): boolean {
  return clock.length.unit === 'hours' ? hoursBetween(instantOfMoment(b), instantOfMoment(a)) < 0 : dayOfMoment(a) < dayOfMoment(b);
}

function requireAgreed(clock: Clock, at: Moment, agreed: AgreedLimit): void {
  if (clock.isAgreed !== true) fail('invalid_input', { zh: `“${clock.name.zh}”是规定期限，不能另行约定`, en: `"${clock.name.en}" is fixed and cannot be agreed otherwise` });
  if ('count' in agreed) {
    if (!Number.isInteger(agreed.count) || agreed.count < 0 || agreed.count > LONGEST) fail('invalid_input', { zh: `约定的期限须为 0 至 ${LONGEST} 之间的整数`, en: `an agreed limit is a whole number from 0 to ${LONGEST}` });
  } else if (agreed.until < dayOfMoment(at)) fail('invalid_input', { zh: `约定的办结日 ${agreed.until} 早于起算日 ${dayOfMoment(at)}`, en: `the agreed day ${agreed.until} is before the start ${dayOfMoment(at)}` });
}

function requireGround(clock: Clock, ground: string): PauseGround {
  if (clock.pauses === undefined) return fail('invalid_input', { zh: `“${clock.name.zh}”没有可以扣除的期间，不能暂停`, en: `"${clock.name.en}" has no period that may be left out, so it cannot be paused` });
  const found = clock.pauses.find(({ id }) => id === ground);
  return found ?? fail('invalid_input', { zh: `“${clock.name.zh}”没有“${ground}”这一扣除事由`, en: `"${clock.name.en}" knows no ground "${ground}" for a pause` });
}

function requireExtension({ name, extension }: Clock, { extensions }: ClockTrack, count: number | undefined): number {
  if (extension === undefined) return fail('invalid_input', { zh: `“${name.zh}”不能延期`, en: `"${name.en}" cannot be extended` });
  if (extensions.length >= extension.times) {
    return fail('wrong_state', { zh: `“${name.zh}”最多延期 ${extension.times} 次，已用完`, en: `"${name.en}" may be extended ${extension.times} times, all used` });
  }
  const longest = extension.length.count;
  if (count === undefined) return longest;
  if (Number.isInteger(count) && count >= 1 && count <= longest) return count;
  return fail('invalid_input', { zh: `延期须为 1 至 ${longest} 之间的整数`, en: `an extension is a whole number from 1 to ${longest}` });
}

function misfit(clock: Clock, why: Localized): never {
  return fail('wrong_state', { zh: `“${clock.name.zh}”${why.zh}`, en: `"${clock.name.en}" ${why.en}` });
}
