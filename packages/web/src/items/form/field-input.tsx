import type { ItemField } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { shownIn, type Written } from './written.ts';
import { formWords } from './words.ts';

export interface FieldInputProps {
  readonly field: ItemField;
  readonly written: Written;
  readonly onWrite: (fieldId: string, text: string) => void;
}

/** One question of a procedure with the control its kind asks for. */
export function FieldInput({ field, written, onWrite }: FieldInputProps): ReactElement {
  const t = useWords(formWords);
  const text = useText();
  const label = `${text(field.name)}${field.required ? ' *' : ''}`;
  return <Field id={`field-${field.id}`} label={label} note={field.kind === 'money' ? t('yuan') : limitsOf(field)}><Control field={field} shown={shownIn(field, written)} onChange={(value) => onWrite(field.id, value)} /></Field>;
}

function Control({ field, shown, onChange }: { readonly field: ItemField; readonly shown: string; readonly onChange: (text: string) => void }): ReactElement {
  const t = useWords(formWords);
  const text = useText();
  const id = `field-${field.id}`;
  switch (field.kind) {
    case 'long_text':
      return <textarea id={id} className="in" rows={3} maxLength={4000} aria-required={field.required} value={shown} onChange={(event) => onChange(event.target.value)} />;
    case 'text':
      return <input id={id} className="in" maxLength={400} aria-required={field.required} value={shown} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
    case 'money':
      return <input id={id} className="in" inputMode="decimal" maxLength={40} aria-required={field.required} value={shown} onChange={(event) => onChange(event.target.value)} />;
    case 'date':
      return <DateField id={id} value={shown} onChange={onChange} />;
    case 'yes_no':
      return <select id={id} className="in" aria-required={field.required} value={shown} onChange={(event) => onChange(event.target.value)}><option value="">{t('choose')}</option><option value="true">{t('yes')}</option><option value="false">{t('no')}</option></select>;
    case 'choice':
      return <select id={id} className="in" aria-required={field.required} value={shown} onChange={(event) => onChange(event.target.value)}><option value="">{t('choose')}</option>{field.options.map((option) => <option key={option.id} value={option.id}>{text(option.name)}</option>)}</select>;
  }
}

function limitsOf({ minimum, maximum }: ItemField): string | undefined {
  if (minimum === null && maximum === null) return undefined;
  if (maximum === null) return `≥ ${minimum}`;
  return minimum === null ? `≤ ${maximum}` : `${minimum}–${maximum}`;
}
