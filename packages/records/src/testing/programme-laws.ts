import { addDays, daysBetween, type PlainDate } from '@taizhang/kernel';
import { assess, isConcerned, type Assessment } from '../register/assess-resident.ts';
import type { Parameters } from '../register/parameters.ts';
import type { Programme } from '../register/programme.ts';
import { openFile, REGISTER, type ResidentFile } from '../register/resident-file.ts';
import { viewAt } from '../register/resident-view.ts';
import { saySentence } from '../register/say-sentence.ts';
import type { ServiceRecord } from '../register/service-record.ts';
import type { Saying } from '../register/standing.ts';

/** A resident, their records in the order they were entered, and the day asked about. */
export interface LawCase {
  readonly file: ResidentFile;
  readonly records: readonly ServiceRecord[];
  readonly asOf: PlainDate;
}

/**
 * What every programme owes: the first law it breaks in this case, in words; undefined when it keeps them all.
 * Order of arrival changes nothing; the answer holds until the day before `validUntil` unless a record intervenes; who is in a
 * numerator is in its denominator, and who is only in the denominator has a reason; every sentence exists and gets all its values;
 * it reads no programme it did not declare; deadlines are not before their beginnings.
 */
export function brokenLaw(programme: Programme, { file, records, asOf }: LawCase, parameters: Parameters): string | undefined {
  const answer = assess(programme, file, asOf, parameters);
  const shuffled = assess(programme, openFile(file, shuffleDays(records)), asOf, parameters);
  if (JSON.stringify(shuffled.counts) !== JSON.stringify(answer.counts)) return `order of arrival changes the counts: ${JSON.stringify([answer, shuffled])}`;
  return lostValidity(programme, file, asOf, answer, parameters) ?? undeclaredReading(programme, file, asOf, parameters) ?? (isConcerned(answer) ? unsound(programme, answer) : undefined);
}

function lostValidity(programme: Programme, file: ResidentFile, asOf: PlainDate, answer: Assessment, parameters: Parameters): string | undefined {
  if (answer.validUntil !== null && answer.validUntil <= asOf) return `validUntil ${answer.validUntil} is not after ${asOf}`;
  const next = [...file.records.values()].flat().map(({ on }) => on).filter((on) => on > asOf).toSorted()[0];
  const horizon = [answer.validUntil, next, addDays(asOf, 800)].filter((day) => day !== null && day !== undefined).toSorted()[0] ?? asOf;
  const span = daysBetween(asOf, horizon);
  for (const later of new Set([1, Math.floor(span / 3), Math.floor(span / 2), span - 1])) {
    if (later < 1 || later >= span) continue;
    const then = assess(programme, file, addDays(asOf, later), parameters);
    if (meaning(then) !== meaning(answer)) return `the answer of ${asOf} says it holds until ${answer.validUntil ?? 'ever'}, but is another on ${addDays(asOf, later)}: ${meaning(answer)} / ${meaning(then)}`;
  }
  return undefined;
}

function undeclaredReading(programme: Programme, file: ResidentFile, asOf: PlainDate, parameters: Parameters): string | undefined {
  const allowed = new Set([programme.id, REGISTER, ...programme.reads]);
  const view = viewAt(file, asOf);
  let undeclared: string | undefined;
  const watch = (id: string): void => {
    if (!allowed.has(id)) undeclared = id;
  };
  programme.assess(
    {
      ...view,
      records: (id) => {
        watch(id);
        return view.records(id);
      },
      of: (id, kind) => {
        watch(id);
        return view.of(id, kind);
      },
    },
    parameters,
  );
  return undeclared === undefined ? undefined : `it reads ${undeclared} and does not say so`;
}

function unsound(programme: Programme, answer: Assessment): string | undefined {
  if (!isConcerned(answer)) return undefined;
  const counts = new Set(answer.counts);
  const declared = new Set(programme.counts.map(({ id }) => id));
  for (const count of counts) if (!declared.has(count)) return `${count} is not one of its counts`;
  for (const { id, numerator, denominator } of programme.measures) {
    if (counts.has(numerator) && !counts.has(denominator)) return `${id}: counted in ${numerator} but not in ${denominator}`;
    if (counts.has(denominator) && !counts.has(numerator) && !answer.missing.some(({ measure }) => measure === id)) return `${id}: no reason is given for not counting in ${numerator}`;
  }
  for (const { from, by } of answer.dues) if (from > by) return `due from ${from} by ${by}`;
  const sayings: readonly Saying[] = [...answer.dues.map(({ what }) => what), ...answer.missing.map(({ why }) => why), ...answer.doubts];
  return sayings.map((saying) => unsaid(programme, saying)).find((fault) => fault !== undefined);
}

/** A sentence that does not exist or lacks a value. */
export function unsaid(programme: Programme, saying: Saying): string | undefined {
  if (!(saying[0] in programme.sentences)) return `there is no sentence ${saying[0]}`;
  const said = saySentence(programme.sentences, saying);
  return /\{\d+\}/u.test(said.zh + said.en) ? `"${said.zh}" lacks a value` : undefined;
}

function meaning(answer: Assessment): string {
  return JSON.stringify(answer);
}

/** Another order of entry that no day can tell apart: days reversed, records of one day kept in order. */
function shuffleDays(records: readonly ServiceRecord[]): readonly ServiceRecord[] {
  return records.toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
}
