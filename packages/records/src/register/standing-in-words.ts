import type { Localized, PlainDate } from '@taizhang/kernel';
import { assess, isConcerned } from './assess-resident.ts';
import type { Parameters } from './parameters.ts';
import type { Programme } from './programme.ts';
import type { ResidentFile } from './resident-file.ts';
import { viewAt } from './resident-view.ts';
import { saySentence } from './say-sentence.ts';
import type { Saying } from './standing.ts';

/** Where a resident stands in a programme, as a screen shows it. */
export interface StandingInWords {
  programme: string;
  name: Localized;
  /** Earliest deadline first. */
  dues: { kind: string; what: Localized; from: PlainDate; by: PlainDate }[];
  /** Rates the resident belongs to; why not, when not counted in one. */
  measures: { id: string; name: Localized; counted: boolean; why: Localized[] }[];
  doubts: Localized[];
  yearSteps: { what: Localized; doneOn: PlainDate | null }[];
  validUntil: PlainDate | null;
}

/** Where a resident stands in a programme, in words; undefined when it does not concern them. */
export function standingInWords(programme: Programme, file: ResidentFile, asOf: PlainDate, parameters: Parameters): StandingInWords | undefined {
  const answer = assess(programme, file, asOf, parameters);
  if (!isConcerned(answer)) return undefined;
  const say = (saying: Saying): Localized => saySentence(programme.sentences, saying);
  const counts = new Set(answer.counts);
  return {
    programme: programme.id,
    name: programme.shortName,
    dues: answer.dues.map(({ kind, what, from, by }) => ({ kind, what: say(what), from, by })),
    measures: programme.measures.flatMap(({ id, name, numerator, denominator }) =>
      counts.has(denominator) ? [{ id, name, counted: counts.has(numerator), why: answer.missing.filter(({ measure }) => measure === id).map(({ why }) => say(why)) }] : [],
    ),
    doubts: answer.doubts.map(say),
    yearSteps: (programme.yearSteps?.(viewAt(file, asOf), parameters) ?? []).map(({ what, doneOn }) => ({ what: say(what), doneOn })),
    validUntil: answer.validUntil,
  };
}
