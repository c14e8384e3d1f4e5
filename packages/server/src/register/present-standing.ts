import type { StandingView } from '@taizhang/contract';
import type { PlainDate } from '@taizhang/kernel';
import { assess, isConcerned, saySentence, viewAt, type Programme, type ResidentFile } from '@taizhang/records';
import type { Register } from './register.ts';

/** Where a resident stands in a programme, in words; undefined when it does not concern them. */
export function presentStanding({ parameters }: Register, programme: Programme, file: ResidentFile, asOf: PlainDate): StandingView | undefined {
  const answer = assess(programme, file, asOf, parameters);
  if (!isConcerned(answer)) return undefined;
  const say = (saying: Parameters<typeof saySentence>[1]) => saySentence(programme.sentences, saying);
  const counts = new Set(answer.counts);
  return {
    programme: programme.id, name: programme.shortName,
    dues: answer.dues.map(({ kind, what, from, by }) => ({ kind, what: say(what), from, by })),
    measures: programme.measures.flatMap(({ id, name, numerator, denominator }) =>
      counts.has(denominator) ? [{ id, name, counted: counts.has(numerator), why: answer.missing.filter(({ measure }) => measure === id).map(({ why }) => say(why)) }] : [],
    ),
    doubts: answer.doubts.map(say),
    yearSteps: (programme.yearSteps?.(viewAt(file, asOf), parameters) ?? []).map(({ what, doneOn }) => ({ what: say(what), doneOn })),
    validUntil: answer.validUntil,
  };
}
