import { correctRecord, enterRecord, getMeasure, getRegisterOverview, getResident, listDue, listMeasurePeople, previewRecord, type RecordView, type ResidentPage } from '@taizhang/contract';
import { isPlainDate, readLooseDate } from '@taizhang/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { routeKey } from '../../api/use-route.ts';
import { useSession } from '../../session/session-context.ts';
import { answerOf, fieldsOf, isEmpty, startAnswers, type Answer } from './answers.ts';
import { carriedOver } from './carried-over.ts';
import type { FormView } from './form-view.ts';
import { findKeptDraft, keepDraft, type RecordDraft } from './kept-drafts.ts';
import { usePreview, type Preview, type PreviewBody } from './use-preview.ts';

export type Problem = Preview['problems'][number];

/** How far saving is. */
export type Saving = { readonly kind: 'idle' | 'saving' } | { readonly kind: 'blocked'; readonly problems: readonly Problem[] } | { readonly kind: 'stale' | 'failed'; readonly error: unknown };

export interface RecordFormInput extends FormView {
  readonly page: ResidentPage;
  /** The record of the same form before; of a correction the record itself, as it stands now. */
  readonly last: RecordView | undefined;
  /** Set when `last` is corrected and not followed by a new record. */
  readonly correction?: { readonly reason: string } | undefined;
  /** Somebody else was faster; what they did has been read. */
  readonly onStale?: (() => void) | undefined;
  readonly onSaved: (isNext: boolean) => void;
}

export interface RecordForm {
  readonly draft: RecordDraft;
  /** The draft as a record. */
  readonly body: PreviewBody;
  readonly preview: Preview | undefined;
  readonly isCurrent: boolean;
  readonly saving: Saving;
  readonly answer: (key: string, answer: Answer) => void;
  readonly changeDay: (on: string) => void;
  readonly confirm: (key: string) => void;
  readonly sameAsLast: (key: string) => void;
  /** What is wrong with a field, as far as its author has come to it. */
  readonly problemsOf: (key: string) => readonly Problem[];
  readonly save: (isNext: boolean) => Promise<void>;
}

/** A form being filled in: its draft, its judgement, and saving it once. */
export function useRecordForm(input: RecordFormInput): RecordForm {
  const { page, programme, kind, last } = input;
  const { account, today } = useSession();
  const corrected = input.correction === undefined ? undefined : last;
  const place = draftPlace(account.id, page.resident.id, input, corrected);
  const [draft, setDraft] = useState((): RecordDraft => findKeptDraft(place) ?? (corrected === undefined ? { on: today, answers: { ...ownAnswers(input), ...startAnswers(kind.fields, last?.fields) }, confirmed: [] } : storedDraft(kind.fields, corrected)));
  const [isAttempted, setAttempted] = useState(false);
  const isChanged = useRef(false);
  const change = (next: RecordDraft): void => {
    isChanged.current = true;
    setDraft(next);
  };
  useEffect(() => {
    if (isChanged.current) keepDraft(place, draft);
  }, [place, draft]);
  const base = useRef(corrected);
  useEffect(() => {
    const before = base.current;
    base.current = corrected;
    if (before !== undefined && corrected !== undefined && before !== corrected) setDraft((own) => carriedOver(own, storedDraft(kind.fields, before), storedDraft(kind.fields, corrected)));
  }, [corrected, kind]);
  const body = useMemo((): PreviewBody => ({ programme: programme.id, kind: kind.id, on: readLooseDate(draft.on) ?? draft.on, fields: fieldsOf(kind.fields, draft.answers), ...(corrected === undefined ? {} : { recordId: corrected.id }) }), [programme.id, kind, draft.on, draft.answers, corrected]);
  const isDayReadable = isPlainDate(body.on);
  const { preview, isCurrent } = usePreview(page, body, isDayReadable);
  const sender = useSender(input, corrected, place);
  const isOpen = ({ severity, field }: Problem): boolean => severity === 'hard' || !draft.confirmed.includes(field ?? '');
  const known = [...(isDayReadable ? (preview?.problems ?? []) : [DAY_UNREADABLE])].filter(isOpen);
  return {
    draft, body, preview, isCurrent, saving: sender.saving,
    answer: (key, answer) => change({ ...draft, answers: { ...draft.answers, [key]: answer }, confirmed: draft.confirmed.filter((other) => other !== key) }),
    changeDay: (on) => change({ ...draft, on }),
    confirm: (key) => change({ ...draft, confirmed: [...draft.confirmed, key] }),
    sameAsLast: (key) => {
      const value = last?.fields[key];
      if (value !== undefined) change({ ...draft, answers: { ...draft.answers, [key]: answerOf(value) } });
    },
    problemsOf: (key) => known.filter(({ field }) => field === key && (isAttempted || key === 'on' || !isEmpty(draft.answers[key]))),
    save: async (isNext) => {
      setAttempted(true);
      if (isDayReadable) await sender.send(body, draft.confirmed, isNext);
    },
  };
}

/** Where a draft is kept: of a correction beside its record, so that it never meets a new one's. */
export function draftPlace(accountId: string, residentId: number, { programme, kind }: FormView, corrected: RecordView | undefined): string {
  return [accountId, residentId, programme.id, kind.id, corrected?.id ?? ''].join(' ');
}

/** What the register itself knows of the resident and a form asks for: the health record code. */
function ownAnswers({ page: { resident }, kind }: RecordFormInput): RecordDraft['answers'] {
  return resident.recordCode !== null && kind.fields.some(({ key }) => key === 'record_code') ? { record_code: resident.recordCode } : {};
}

/** A record as it stands. What was unusual and confirmed then is not asked about again while it stays. */
function storedDraft(fields: FormView['kind']['fields'], { on, fields: values }: RecordView): RecordDraft {
  const own = fields.filter(({ key, isFilled }) => !isFilled && values[key] !== undefined).map(({ key }) => key);
  return { on, answers: Object.fromEntries(own.map((key) => [key, answerOf(values[key] ?? '')])), confirmed: own };
}

const DAY_UNREADABLE: Problem = { field: 'on', severity: 'hard', message: { zh: '日期应写作 2021-07-05', en: 'The day must look like 2021-07-05' } };

/** Sends a record once, however often the key is pressed; a retry of the same content carries the same command id. */
function useSender({ page, kind, correction, onSaved, onStale }: RecordFormInput, corrected: RecordView | undefined, place: string): { readonly saving: Saving; readonly send: (body: PreviewBody, confirmed: readonly string[], isNext: boolean) => Promise<void> } {
  const client = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const isSending = useRef(false);
  const command = useRef({ content: '', id: '' });
  const residentId = page.resident.id;
  const refresh = async (...routes: Parameters<typeof routeKey>[0][]): Promise<void> => {
    await Promise.all(routes.map(async (route) => client.invalidateQueries({ queryKey: routeKey(route) })));
  };
  const attempt = async (body: PreviewBody, confirmed: readonly string[], isNext: boolean): Promise<void> => {
    const judged = await call(previewRecord, { params: { residentId }, body });
    const problems = judged.problems.filter(({ severity, field }) => severity === 'hard' || !confirmed.includes(field ?? ''));
    if (problems.length > 0) return setSaving({ kind: 'blocked', problems });
    const content = JSON.stringify([body, correction]);
    // Other content is another act: under the old id the server would answer with the old record and drop this one.
    if (command.current.content !== content) command.current = { content, id: newCommandId() };
    const fills = Object.entries(judged.judgement?.fills ?? {}).filter(([key]) => kind.fields.some((field) => field.key === key));
    const { recordId: _, programme, kind: form, ...said } = body;
    const sent = { ...said, commandId: command.current.id, version: page.version, fields: { ...body.fields, ...Object.fromEntries(fills) }, confirmed: [...confirmed] };
    if (corrected === undefined) await call(enterRecord, { params: { residentId }, body: { ...sent, programme, kind: form } });
    else await call(correctRecord, { params: { residentId, recordId: corrected.id }, body: { ...sent, reason: correction?.reason.trim() ?? '' } });
    keepDraft(place, undefined);
    void refresh(listDue, previewRecord, getRegisterOverview, getMeasure, listMeasurePeople);
    // The next form of the same resident needs the version this one has made.
    await refresh(getResident);
    setSaving({ kind: 'idle' });
    onSaved(isNext);
  };
  const send = async (body: PreviewBody, confirmed: readonly string[], isNext: boolean): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setSaving({ kind: 'saving' });
    try {
      await attempt(body, confirmed, isNext);
    } catch (error) {
      const isStale = error instanceof ApiProblem && error.code === 'stale';
      if (isStale) await refresh(getResident, previewRecord);
      if (isStale) onStale?.();
      setSaving({ kind: isStale ? 'stale' : 'failed', error });
    } finally {
      isSending.current = false;
    }
  };
  return { saving, send };
}
