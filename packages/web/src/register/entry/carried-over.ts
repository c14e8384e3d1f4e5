import type { RecordDraft } from './kept-drafts.ts';

/**
 * A correction begun on one version of a record, carried over to the version somebody else has made of it meanwhile: what its author
 * typed stays; what was never touched follows the newer version, so that saving does not undo the other's correction.
 */
export function carriedOver(own: RecordDraft, before: RecordDraft, now: RecordDraft): RecordDraft {
  const keys = [...new Set([...Object.keys(own.answers), ...Object.keys(now.answers)])];
  const isTouched = (key: string): boolean => JSON.stringify(own.answers[key]) !== JSON.stringify(before.answers[key]);
  const answers = keys.flatMap((key) => {
    const answer = isTouched(key) ? own.answers[key] : now.answers[key];
    return answer === undefined ? [] : [[key, answer] as const];
  });
  return { on: own.on === before.on ? now.on : own.on, answers: Object.fromEntries(answers), confirmed: [...own.confirmed.filter(isTouched), ...now.confirmed.filter((key) => !isTouched(key))] };
}
