import type { ReportElements } from '@taizhang/contract';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { typedNames } from './typed-names.ts';
import { elementWords } from './words.ts';

export interface ElementFieldsProps {
  readonly elements: ReportElements;
  readonly isLocked: boolean;
  readonly onChange: (fields: Partial<ReportElements>) => void;
}

/** The fields in the order they stand on the page: head, body, imprint. */
export function ElementFields({ elements, isLocked, onChange }: ElementFieldsProps): ReactElement {
  const t = useWords(elementWords);
  return (
    <fieldset className="el" disabled={isLocked}>
      <Part title={t('headPart')}>
        <Line label={t('copyNumber')} value={elements.copyNumber} example="000001" onChange={(copyNumber) => onChange({ copyNumber })} />
        <Line label={t('secrecy')} value={elements.secrecy} example="机密★1年" onChange={(secrecy) => onChange({ secrecy })} />
        <Choice label={t('urgency')} value={elements.urgency} options={[['', t('urgency_none')], ['加急', '加急'], ['特急', '特急']]} onChange={(urgency) => onChange({ urgency })} />
        <Choice label={t('mark')} value={elements.mark} options={[['document', t('mark_document')], ['name', t('mark_name')]]} onChange={(mark) => onChange({ mark })} />
        <Names label={t('issuers')} hint={t('issuersHint')} names={elements.issuers} onChange={(issuers) => onChange({ issuers })} />
        <Line label={t('number')} value={elements.number} example="青卫报〔2022〕18号" onChange={(number) => onChange({ number })} />
        <Line label={t('signers')} hint={t('signersHint')} value={elements.signers.join('、')} onChange={(signers) => onChange({ signers: typedNames(signers) })} />
      </Part>
      <Part title={t('bodyPart')}>
        <Line label={t('recipient')} value={elements.recipient} onChange={(recipient) => onChange({ recipient })} />
        <Day label={t('signedOn')} value={elements.signedOn} onChange={(signedOn) => onChange({ signedOn })} />
        <Choice label={t('seal')} value={elements.isSealed ? 'sealed' : 'unsealed'} options={[['sealed', t('seal_sealed')], ['unsealed', t('seal_unsealed')]]} onChange={(seal) => onChange({ isSealed: seal === 'sealed' })} />
        <Line label={t('footnote')} hint={t('footnoteHint')} value={elements.note} onChange={(note) => onChange({ note })} />
      </Part>
      <Part title={t('imprintPart')}>
        <Names label={t('copies')} hint={t('onePerLine')} names={elements.copies} onChange={(copies) => onChange({ copies })} />
        <Line label={t('printedBy')} hint={t('printedByHint')} value={elements.printedBy} onChange={(printedBy) => onChange({ printedBy })} />
        <Day label={t('printedOn')} value={elements.printedOn} onChange={(printedOn) => onChange({ printedOn })} />
        <Choice label={t('imprintPage')} value={elements.imprintPage} options={[['own', t('imprintPage_own')], ['last', t('imprintPage_last')]]} onChange={(imprintPage) => onChange({ imprintPage })} />
      </Part>
    </fieldset>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return <section className="el-part"><h3>{title}</h3><div className="el-grid">{children}</div></section>;
}

interface FieldProps<Value> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Line({ label, hint, value, example, onChange }: FieldProps<string> & { readonly example?: string }): ReactElement {
  const id = useId();
  // What is typed stays as it is typed until the field is left: a comma is not a name yet.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const type = (text: string): void => { setDraft(text); onChange(text); };
  return <Labelled id={id} label={label} hint={hint}><input id={id} className="in" value={draft ?? value} placeholder={example} maxLength={100} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={(event) => type(event.target.value)} onBlur={() => setDraft(undefined)} /></Labelled>;
}

function Names({ label, hint, names, onChange }: { readonly label: string; readonly hint: string; readonly names: readonly string[]; readonly onChange: (names: string[]) => void }): ReactElement {
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const type = (text: string): void => { setDraft(text); onChange(typedNames(text)); };
  return <Labelled id={id} label={label} hint={hint}><textarea id={id} className="in" rows={3} value={draft ?? names.join('\n')} aria-describedby={`${id}-hint`} onChange={(event) => type(event.target.value)} onBlur={() => setDraft(undefined)} /></Labelled>;
}

function Day({ label, value, onChange }: FieldProps<string | null>): ReactElement {
  const id = useId();
  return <Labelled id={id} label={label} hint={undefined}><input id={id} type="date" className="in" value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} /></Labelled>;
}

function Choice<Value extends string>({ label, value, options, onChange }: { readonly label: string; readonly value: Value; readonly options: readonly (readonly [Value, string])[]; readonly onChange: (value: Value) => void }): ReactElement {
  const id = useId();
  const choose = (text: string): void => {
    const chosen = options.find(([option]) => option === text);
    if (chosen !== undefined) onChange(chosen[0]);
  };
  return <Labelled id={id} label={label} hint={undefined}><select id={id} className="in" value={value} onChange={(event) => choose(event.target.value)}>{options.map(([option, name]) => <option key={option} value={option}>{name}</option>)}</select></Labelled>;
}

function Labelled({ id, label, hint, children }: { readonly id: string; readonly label: string; readonly hint: string | undefined; readonly children: ReactNode }): ReactElement {
  return <div className="field"><label htmlFor={id}>{label}</label>{children}{hint !== undefined && <small id={`${id}-hint`} className="xs muted">{hint}</small>}</div>;
}
