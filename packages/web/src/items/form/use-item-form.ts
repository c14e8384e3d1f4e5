import type { EvidenceView, ItemAction } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import { useState } from 'react';
import { problemIn, valuesOf, type WireValue, type Written } from './written.ts';
import { formWords } from './words.ts';

/** What an action is sent with, of everything typed. */
export interface ActionAnswer {
  readonly fields: Record<string, WireValue>;
  readonly opinion?: string;
  readonly at?: string;
  readonly evidence: string[];
}

/** What somebody has typed for an action; it stays whatever the server says. */
export interface ItemForm {
  readonly written: Written;
  readonly opinion: string;
  readonly at: string;
  readonly files: readonly EvidenceView[];
  readonly write: (fieldId: string, text: string) => void;
  readonly setOpinion: (text: string) => void;
  readonly setAt: (day: string) => void;
  readonly changeFiles: (change: (files: readonly EvidenceView[]) => readonly EvidenceView[]) => void;
  /** The first thing that is missing or wrong; undefined when it may be sent. */
  readonly lackingFor: (action: ItemAction) => Localized | undefined;
  readonly answerTo: (action: ItemAction) => ActionAnswer;
}

/** Keeps what is typed for an action, and says what it still lacks. */
export function useItemForm(start: Written = {}): ItemForm {
  const [written, setWritten] = useState(start);
  const [opinion, setOpinion] = useState('');
  const [at, setAt] = useState('');
  const [files, setFiles] = useState<readonly EvidenceView[]>([]);
  const lackingFor = (action: ItemAction): Localized | undefined => {
    const problem = action.fields.map((field) => problemIn(field, written)).find((each) => each !== undefined);
    if (problem !== undefined) return problem;
    if (action.needsOpinion && opinion.trim() === '') return formWords.lackOpinion;
    const short = action.evidence - files.length;
    return short <= 0 ? undefined : { zh: formWords.lackEvidence.zh.replace('{n}', String(short)), en: formWords.lackEvidence.en.replace('{n}', String(short)) };
  };
  const answerTo = (action: ItemAction): ActionAnswer => ({
    fields: valuesOf(action.fields, written), evidence: files.map(({ id }) => id),
    ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }), ...(at === '' ? {} : { at }),
  });
  return { written, opinion, at, files, write: (fieldId, text) => setWritten((kept) => ({ ...kept, [fieldId]: text })), setOpinion, setAt, changeFiles: setFiles, lackingFor, answerTo };
}
