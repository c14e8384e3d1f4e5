import { addDays, daysBetween, fail, plainDate, type PlainDate } from '@taizhang/kernel';

/** Services of which days are looked at. */
export interface TruthWindow {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What is asked for: a unit and days of service. */
export interface TruthQuery {
  readonly orgId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The days asked for, a year back unless told.
 * @throws DomainError `invalid_input` for a span turned round or of more than two years
 */
export function windowOf({ from, to }: TruthQuery, today: PlainDate): TruthWindow {
  const last = to === undefined ? today : plainDate(to);
  const first = from === undefined ? addDays(last, -365) : plainDate(from);
  if (first > last || daysBetween(first, last) > 731) fail('invalid_input', { zh: '起止日期应先后相接，且不超过两年。', en: 'The days must be in order and span at most two years.' }, { path: ['from'] });
  return { from: first, to: last };
}
