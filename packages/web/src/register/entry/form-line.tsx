import type { RecordView } from '@taizhang/contract';
import { Fragment, type ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { FieldControl, fieldId, FieldProblems } from './field-control.tsx';
import type { FormRow } from './form-rows.ts';
import type { RecordForm } from './use-record-form.ts';
import { rowText } from './value-text.ts';
import { entryWords } from './words.ts';

export interface FormLineProps {
  readonly row: FormRow;
  readonly form: RecordForm;
  readonly last: RecordView | undefined;
  /** What `last` is called where it stands without a column head. */
  readonly lastWord: string;
}

/** One line of the form: label, controls, what is wrong, and at the right the answer of last time. */
export function FormLine({ row, form, last, lastWord }: FormLineProps): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const { fields, isPair } = row;
  const before = last === undefined ? undefined : rowText(row, last.fields, locale);
  const [first] = fields;
  const labels = isPair ? fields : fields.slice(0, 1);
  return (
    <div className={isPair ? 'fu-row main' : 'fu-row'}>
      <span className="k">
        {labels.map((field, at) => <Fragment key={field.key}>{at > 0 && ' / '}<Label field={field} isStarred={at === labels.length - 1} /></Fragment>)}
        {first?.isFilled === true && <small className="muted">{t('auto')}</small>}
      </span>
      <div className="f">
        {fields.map((field, at) => (
          <Fragment key={field.key}>
            {at > 0 && (isPair ? <span className="muted">/</span> : <Label field={field} isStarred />)}
            <FieldControl field={field} form={form} isMain={isPair} />
          </Fragment>
        ))}
        {isPair && <span className="u">{first?.unit}</span>}
        {fields.map((field) => <FieldProblems key={field.key} field={field} form={form} />)}
        {fields.map((field) => field.note !== null && <small key={field.key} className="muted">{text(field.note)}</small>)}
      </div>
      <div className="l">{before !== undefined && <><span className="phone-only">{lastWord} </span>{before}</>}</div>
    </div>
  );
}

function Label({ field, isStarred }: { readonly field: FormRow['fields'][number]; readonly isStarred: boolean }): ReactElement {
  const text = useText();
  const isOneControl = !field.isFilled && field.type !== 'choice' && field.type !== 'choices';
  const words = <>{text(field.label)}{isStarred && field.required && <em aria-hidden="true">*</em>}</>;
  return isOneControl ? <label htmlFor={fieldId(field)}>{words}</label> : <span>{words}</span>;
}
