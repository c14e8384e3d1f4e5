import type { ActivityProgrammeView, ActivityView, FieldView } from '@taizhang/contract';
import { isPlainDate, readLooseDate } from '@taizhang/kernel';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { useSession } from '../../session/session-context.ts';
import { answerOf, fieldsOf, isEmpty, startAnswers } from '../entry/answers.ts';
import type { RecordDraft } from '../entry/kept-drafts.ts';
import type { Problem, RecordForm } from '../entry/use-record-form.ts';
import { activityWords } from './words.ts';

export type ActivityKindView = ActivityProgrammeView['kinds'][number];

/** The form of an activity being filled in, drawn by the same lines as a visit; the server judges it when it is sent. */
export interface ActivityForm extends RecordForm {
  /** Required questions without an answer. */
  readonly lacking: readonly FieldView[];
  readonly isDayReadable: boolean;
}

/** Keeps what is typed; `refusal` is the server's last answer to it. */
export function useActivityForm(programme: string, kind: ActivityKindView, start: { readonly last: ActivityView | undefined; readonly corrected: ActivityView | undefined }, refusal: { readonly error: unknown; readonly content: string }): ActivityForm {
  const { today } = useSession();
  const { last, corrected } = start;
  const [draft, setDraft] = useState((): RecordDraft => (corrected === undefined
    ? { on: today, answers: startAnswers(kind.fields, last?.fields), confirmed: [] }
    : { on: corrected.on, answers: Object.fromEntries(Object.entries(corrected.fields).map(([key, value]) => [key, answerOf(value)])), confirmed: Object.keys(corrected.fields) }));
  const body = { programme, kind: kind.id, on: readLooseDate(draft.on) ?? draft.on, fields: fieldsOf(kind.fields, draft.answers) };
  const isDayReadable = isPlainDate(body.on);
  const isJudged = refusal.content === JSON.stringify(body);
  const problems = [...(isDayReadable ? [] : [DAY_UNREADABLE]), ...(isJudged ? problemsOfRefusal(refusal.error) : [])].filter(({ severity, field }) => severity === 'hard' || !draft.confirmed.includes(field ?? ''));
  return {
    draft, body, preview: undefined, isCurrent: true, saving: { kind: 'idle' }, isDayReadable, lacking: kind.fields.filter(({ required, key }) => required && isEmpty(draft.answers[key])),
    answer: (key, answer) => setDraft({ ...draft, answers: { ...draft.answers, [key]: answer }, confirmed: draft.confirmed.filter((other) => other !== key) }),
    changeDay: (on) => setDraft({ ...draft, on }),
    confirm: (key) => setDraft({ ...draft, confirmed: [...draft.confirmed, key] }),
    sameAsLast: (key) => {
      const value = last?.fields[key];
      if (value !== undefined) setDraft({ ...draft, answers: { ...draft.answers, [key]: answerOf(value) } });
    },
    problemsOf: (key) => problems.filter(({ field }) => field === key),
    // Sent by the dialog.
    save: async () => undefined,
  };
}

const DAY_UNREADABLE: Problem = { field: 'on', severity: 'hard', message: activityWords.dateWrong };

/** The problems a refusal names: all of them, or the one field it is about. */
export function problemsOfRefusal(error: unknown): readonly Problem[] {
  if (!(error instanceof ApiProblem)) return [];
  const { details, path, userMessage } = error;
  if (typeof details === 'object' && details !== null && 'problems' in details && Array.isArray(details.problems)) return details.problems.filter(isProblem);
  const [field] = path ?? [];
  return typeof field === 'string' ? [{ field, severity: 'hard', message: userMessage }] : [];
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'field' in value && 'severity' in value && 'message' in value;
}
