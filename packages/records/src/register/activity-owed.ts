import { addDays, makeDate, monthOf, yearOf, type PlainDate } from '@taizhang/kernel';
import type { ActivityProgramme, ActivityRequirement } from './activity-programme.ts';
import type { Parameters } from './parameters.ts';
import type { ServiceRecord } from './service-record.ts';

/** How far an institution is with one thing it owes. */
export interface ActivityOwed {
  readonly requirement: ActivityRequirement;
  /** Least for the whole year. */
  readonly need: number;
  /** What the months that have ended ask for: a twelfth of the year each, rounded down. */
  readonly byNow: number;
  readonly done: number;
  /** Still to be done this year. */
  readonly missing: number;
}

/** What an institution of a kind owes in the year of a day, from its own records; what is dated later is not seen. */
export function activityOwed(programme: ActivityProgramme, institution: string, records: readonly ServiceRecord[], asOf: PlainDate, parameters: Parameters): readonly ActivityOwed[] {
  const known = records.filter(({ on, programme: id }) => on <= asOf && id === programme.id);
  const ofYear = known.filter(({ on }) => yearOf(on) === yearOf(asOf));
  return programme.requirements.filter(({ institutions }) => institutions.includes(institution)).map((requirement) => {
    const amount = programme.flows.find(({ id }) => id === requirement.flow)?.amount ?? (() => 0);
    const need = parameters.get(requirement.least.id, makeDate(yearOf(asOf), 12, 31));
    const done = (requirement.over === 'ever' ? known : ofYear).reduce((sum, record) => sum + amount(record), 0);
    const byNow = requirement.over === 'ever' ? need : Math.floor((need * endedMonths(asOf)) / 12);
    return { requirement, need, byNow, done, missing: Math.max(need - done, 0) };
  });
}

/** Months of the year that are over at the end of a day. */
function endedMonths(day: PlainDate): number {
  return yearOf(addDays(day, 1)) === yearOf(day) ? monthOf(addDays(day, 1)) - 1 : 12;
}
