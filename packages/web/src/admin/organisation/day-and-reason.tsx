import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { adminWords } from '../words.ts';
import { organisationWords } from './words.ts';

export interface DayAndReasonProps {
  readonly on: string;
  readonly reason: string;
  readonly onDay: (day: string) => void;
  readonly onReason: (reason: string) => void;
}

/** From which day, and why: asked of every change of the organisation. */
export function DayAndReason({ on, reason, onDay, onReason }: DayAndReasonProps): ReactElement {
  const t = useWords(organisationWords);
  const a = useWords(adminWords);
  return (
    <>
      <Field id="change-on" label={t('on')}><DateField id="change-on" value={on} onChange={onDay} /></Field>
      <Field id="change-reason" label={a('reason')} note={a('reasonNote')}><input id="change-reason" className="in" required minLength={2} maxLength={300} value={reason} onChange={(event) => onReason(event.target.value)} /></Field>
    </>
  );
}
