import type { FieldView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { inOwnUnit, type Answer } from './answers.ts';
import { ChoiceInput } from './choice-input.tsx';
import type { RecordForm } from './use-record-form.ts';
import { valueText } from './value-text.ts';
import { entryWords } from './words.ts';

export interface FieldControlProps {
  readonly field: FieldView;
  readonly form: RecordForm;
  /** Large figures: the pair a visit is about. */
  readonly isMain: boolean;
}

/** The control of one question, by its type; what is wrong with it is named by the line below. */
export function FieldControl({ field, form, isMain }: FieldControlProps): ReactElement {
  const text = useText();
  const answer = form.draft.answers[field.key];
  const isWrong = form.problemsOf(field.key).length > 0;
  const common = { id: fieldId(field), 'data-field': field.key, 'aria-label': text(field.label), 'aria-invalid': isWrong, 'aria-required': field.required, 'aria-describedby': isWrong ? problemId(field) : undefined };
  if (field.isFilled) return <FilledAnswer field={field} form={form} />;
  const typed = typeof answer === 'string' ? answer : '';
  const type = (value: string): void => form.answer(field.key, value);
  switch (field.type) {
    case 'choice':
    case 'choices':
      return <ChoiceInput field={field} answer={answer} isWrong={isWrong} describedBy={isWrong ? problemId(field) : undefined} onAnswer={(next: Answer) => form.answer(field.key, next)} />;
    case 'number':
      return (
        <span className={isMain ? 'in-box fu-num main' : 'in-box fu-num'} aria-invalid={isWrong}>
          <input {...common} data-stop inputMode="decimal" autoComplete="off" maxLength={12} value={typed} onFocus={(event) => event.target.select()} onChange={(event) => type(event.target.value)} />
          {!isMain && <span className="u">{field.unit}</span>}
        </span>
      );
    case 'date':
      return <input {...common} data-stop className="in fu-day" inputMode="numeric" autoComplete="off" placeholder="2021-07-05" maxLength={20} value={typed} onChange={(event) => type(event.target.value)} />;
    case 'text':
      return <input {...common} data-stop className="in fu-text" autoComplete="off" maxLength={field.longest ?? 200} value={typed} onChange={(event) => type(event.target.value)} />;
  }
}

/** What is wrong with a field, and what can be done about it with one key. */
export function FieldProblems({ field, form }: Pick<FieldControlProps, 'field' | 'form'>): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  const problems = form.problemsOf(field.key);
  const answer = form.draft.answers[field.key];
  const converted = typeof answer === 'string' ? inOwnUnit(field, answer) : undefined;
  if (problems.length === 0) return null;
  // The button disappears with what it settles; the keyboard goes on from the field.
  const settle = (act: () => void): void => {
    document.querySelector<HTMLElement>(`input[data-field="${field.key}"]`)?.focus();
    act();
  };
  return (
    <span className="fu-problem" id={problemId(field)} role="status">
      {problems.map(({ severity, message }) => (
        <span key={message.en} className={severity === 'hard' ? 'st late' : 'st lag'}>
          <svg className="g" viewBox="0 0 10 10" aria-hidden="true">{severity === 'hard' ? <path d="M1 1h8v8H1z" fill="currentColor" /> : <path d="M5 .8 9.8 9.2H.2z" fill="currentColor" />}</svg>
          {text(message)}
          {severity === 'soft' && <button type="button" className="lnk" data-stop data-acts onClick={() => settle(() => form.confirm(field.key))}>{t('confirmValue')}</button>}
        </span>
      ))}
      {converted !== undefined && <button type="button" className="lnk" data-stop data-acts onClick={() => settle(() => form.answer(field.key, converted))}>{t('takeUnit', { value: converted, unit: field.unit ?? '' })}</button>}
    </span>
  );
}

/** An answer that follows from the others: what the judgement says, never asked. */
function FilledAnswer({ field, form }: Pick<FieldControlProps, 'field' | 'form'>): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const filled = form.preview?.judgement?.fills[field.key];
  if (field.choices.length === 0 || field.choices.length > MANY) return <output className="fu-filled">{valueText(field, filled, locale, true) ?? <span className="muted s">{t('autoWaits')}</span>}</output>;
  return (
    <output className="fu-seg filled" aria-label={text(field.label)}>
      {field.choices.map(({ code, label }) => <span key={code} className={code === filled ? 'on' : ''}>{text(label)}</span>)}
    </output>
  );
}

const MANY = 6;

/** Id of a field's control, for its label. */
export function fieldId({ key }: FieldView): string {
  return `fu-${key}`;
}

function problemId({ key }: FieldView): string {
  return `fu-${key}-problem`;
}
