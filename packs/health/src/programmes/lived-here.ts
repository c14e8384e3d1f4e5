import { addDays, type PlainDate } from '@taizhang/kernel';
import type { ResidentView } from '@taizhang/records';

/**
 * Whether a resident lived in the county on a past day. The day of a death still counts, that of a move does not, so that a
 * mother who dies in childbirth stays among those delivered. A move between institutions of the county is no interruption.
 */
export function livedHereOn(view: ResidentView, day: PlainDate): boolean {
  let isHere = false;
  for (const { kind, on } of view.records('register')) {
    if (on > day) break;
    if (kind === 'move_in') isHere = true;
    else if (kind === 'move_out' || (kind === 'died' && on < day)) isHere = false;
  }
  return isHere;
}

/** Whether a child was born to residents: registered within 28 days of birth, since few are on the first day. */
export function bornHere(view: ResidentView): boolean {
  const first = view.records('register').find(({ kind }) => kind === 'move_in');
  return first !== undefined && first.on <= addDays(view.bornOn, 28);
}

/** First day of the present stay in the county, moves between its institutions left out; undefined for who does not live here. */
export function hereSince(view: ResidentView): PlainDate | undefined {
  let since: PlainDate | undefined;
  for (const { kind, on } of view.records('register')) {
    if (kind === 'move_in') since ??= on;
    else if (kind === 'move_out' || kind === 'died') since = undefined;
  }
  return since;
}
