import type { Localized, PlainDate } from '@taizhang/kernel';
import { viewBefore, withRecord } from './assess-resident.ts';
import { checkRecord, type RecordProblem } from './check-record.ts';
import type { Parameters } from './parameters.ts';
import type { Judgement, Programme } from './programme.ts';
import type { RecordKind } from './record-kind.ts';
import type { ResidentFile } from './resident-file.ts';
import { saySentence } from './say-sentence.ts';
import type { FieldValues, ServiceRecord } from './service-record.ts';
import type { Saying } from './standing.ts';
import { standingInWords, type StandingInWords } from './standing-in-words.ts';

/** What saving a record would say. */
export interface DraftJudgement {
  readonly problems: RecordProblem[];
  /** null while something is missing or impossible, or when the programme classifies nothing. */
  readonly judgement: { readonly level: Judgement['level']; readonly title: Localized; readonly because: Localized[]; readonly fills: Record<string, number | string | string[]> } | null;
  /** null while something is missing or impossible, or when the programme does not concern the resident. */
  readonly standing: StandingInWords | null;
}

/** Judges a record before it is saved, new or corrected. Pure: the browser asks it at every key, the server when it is asked and again when it saves. */
export function judgeDraft(programme: Programme, kind: RecordKind, record: ServiceRecord, file: ResidentFile, { today, parameters }: { readonly today: PlainDate; readonly parameters: Parameters }): DraftJudgement {
  const problems = [...checkRecord(kind, record, file, today)];
  if (problems.some(({ severity }) => severity === 'hard')) return { problems, judgement: null, standing: null };
  const say = (saying: Saying): Localized => saySentence(programme.sentences, saying);
  const judged = programme.judge?.(record, viewBefore(file, record), parameters);
  return {
    problems,
    judgement: judged === undefined ? null : { level: judged.level, title: say(judged.title), because: judged.because.map(say), fills: copyOf(judged.fills) },
    standing: standingInWords(programme, withRecord(file, record), today, parameters) ?? null,
  };
}

function copyOf(fields: FieldValues): Record<string, number | string | string[]> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]));
}
