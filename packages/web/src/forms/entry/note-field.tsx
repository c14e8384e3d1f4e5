import type { ReactElement, RefObject } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { entryWords } from './words.ts';

export interface NoteFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isNeeded: boolean;
}

/** 说明: the word of explanation that goes with doubts and with returned cells that are right as they are. */
export function NoteField({ value, onChange, field, isNeeded }: NoteFieldProps): ReactElement {
  const t = useWords(entryWords);
  return (
    <section className="ff-note">
      <SectionHead title={t('note')} />
      <textarea ref={field} className="in" rows={isNeeded ? 3 : 1} maxLength={500} aria-label={t('note')} aria-required={isNeeded} placeholder={t('notePlaceholder')} value={value} onChange={(event) => onChange(event.target.value)} />
      <p className="xs muted">{t('noteHint')}</p>
    </section>
  );
}
