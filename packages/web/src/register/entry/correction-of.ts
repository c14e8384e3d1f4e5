import type { FieldView, RecordView } from '@taizhang/contract';
import type { KindView } from './form-view.ts';
import type { RecordForm } from './use-record-form.ts';

/** One answer as it stands and as it is to be; undefined is no answer. `field` null is the day. */
export interface Correction {
  readonly field: FieldView | null;
  readonly before: RecordView['fields'][string] | undefined;
  readonly after: RecordView['fields'][string] | undefined;
}

/** What saving would change of a record: what was typed otherwise, and what follows from it. */
export function correctionOf(kind: KindView, stored: RecordView, { body, preview }: Pick<RecordForm, 'body' | 'preview'>): readonly Correction[] {
  const day: readonly Correction[] = body.on === stored.on ? [] : [{ field: null, before: stored.on, after: body.on }];
  const answers = kind.fields.map((field): Correction => {
    const before = stored.fields[field.key];
    // What the judgement fills in is known once it has judged; until then nothing is said of it.
    return { field, before, after: field.isFilled ? (preview?.judgement ? preview.judgement.fills[field.key] : before) : body.fields[field.key] };
  });
  const changed = [...day, ...answers.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))];
  // What follows is no change by itself: the rules may have moved on since.
  return changed.some(({ field }) => field === null || !field.isFilled) ? changed : [];
}
