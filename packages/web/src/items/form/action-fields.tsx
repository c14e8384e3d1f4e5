import type { ItemAction } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { FieldInput } from './field-input.tsx';
import { OpinionField } from './opinion-field.tsx';
import type { ItemForm } from './use-item-form.ts';
import { formWords } from './words.ts';

/** Everything an action asks for: its questions, the day, an opinion, evidence. */
export function ActionFields({ action, form }: { readonly action: ItemAction; readonly form: ItemForm }): ReactElement {
  const t = useWords(formWords);
  return (
    <>
      {action.fields.map((field) => <FieldInput key={field.id} field={field} written={form.written} onWrite={form.write} />)}
      {action.mayBackdate && <Field id="item-at" label={t('happenedOn')} note={t('happenedNote')}><DateField id="item-at" value={form.at} onChange={form.setAt} /></Field>}
      <OpinionField value={form.opinion} isRequired={action.needsOpinion} onChange={form.setOpinion} />
      <EvidenceField files={form.files} needed={action.evidence} onChange={form.changeFiles} />
    </>
  );
}
