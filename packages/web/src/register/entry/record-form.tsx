import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { isEmpty } from './answers.ts';
import { CorrectionPart, isReason } from './correction-part.tsx';
import { correctionOf } from './correction-of.ts';
import { formAction, type FormAction } from './form-keys.ts';
import { FormHistory } from './form-history.tsx';
import { FormLine } from './form-line.tsx';
import { formRows } from './form-rows.ts';
import { JudgementPanel, VerdictBand } from './judgement-panel.tsx';
import { CorrectionBar, SaveBar } from './save-bar.tsx';
import { useRecordForm, type RecordFormInput } from './use-record-form.ts';
import { entryWords } from './words.ts';

export interface RecordFormProps extends RecordFormInput {
  /** Set with `correction`: the reason as it is typed. */
  readonly onReason?: (reason: string) => void;
  /** Esc: back to the list. */
  readonly onLeave: () => void;
  readonly onLost: () => void;
}

/** A form of a programme, filled in by keyboard, judged while typing, saved once. */
export function RecordForm({ onLeave, onLost, onReason, ...input }: RecordFormProps): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const { page, kind, programme, last, correction } = input;
  const form = useRecordForm(input);
  const changes = correction === undefined || last === undefined ? undefined : correctionOf(kind, last, form);
  const save = (isNext: boolean): void => {
    if (correction === undefined || (changes?.length !== 0 && isReason(correction.reason))) void form.save(isNext && correction === undefined);
    else document.getElementById('fu-reason')?.focus();
  };
  const sheet = useRef<HTMLFormElement>(null);
  const rows = useMemo(() => formRows(kind.fields), [kind]);
  const records = useMemo(() => page.records.filter((record) => !record.withdrawn && record.programme === programme.id && record.kind === kind.id), [page.records, programme.id, kind.id]);
  const act = (action: FormAction, from: Element): void => actIn(action, from, { sheet: sheet.current, save, same: form.sameAsLast, leave: onLeave });
  useFirstFocus(sheet, kind.fields.find((field) => field.required && isEmpty(form.draft.answers[field.key]))?.key);
  useBlockedFocus(sheet, form.saving.kind === 'blocked' ? (form.saving.problems[0]?.field ?? undefined) : undefined, form.saving);
  const press = (event: KeyboardEvent): void => {
    const { nativeEvent, target } = event;
    const action = formAction({ key: event.key, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, isComposing: nativeEvent.isComposing });
    if (action === undefined || !(target instanceof Element) || (action === 'next' && target.matches('[data-acts], .fu-bar *'))) return;
    event.preventDefault();
    act(action, target);
  };
  useSaveKey(() => save(false));
  const dayProblems = form.problemsOf('on');
  return (
    <form className="fu-entry" ref={sheet} noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={press} aria-label={text(kind.name)}>
      <div className="fu-sheet">
        <div className="fu-row head"><span className="k">{t('item')}</span><span className="f">{t(correction === undefined ? 'thisTime' : 'correctTo')}</span><span className="l">{last === undefined ? t('firstTime') : correction === undefined ? t('lastTime', { day: last.on }) : t('stored')}</span></div>
        <div className="fu-row">
          <span className="k"><label htmlFor="fu-on">{t('day')}<em aria-hidden="true">*</em></label></span>
          <div className="f">
            <input id="fu-on" className="in fu-day" data-field="on" inputMode="numeric" autoComplete="off" maxLength={20} aria-invalid={dayProblems.length > 0} aria-describedby="fu-on-problem" value={form.draft.on} onChange={(event) => form.changeDay(event.target.value)} />
            <span id="fu-on-problem" role="status" className="fu-problem">{dayProblems.map((problem) => <span key={problem.message.en} className="late">{text(problem.message)}</span>)}</span>
          </div>
          <div className="l">{correction !== undefined && last?.on}</div>
        </div>
        {rows.map((row) => <FormLine key={row.key} row={row} form={form} last={last} lastWord={t(correction === undefined ? 'last' : 'stored')} />)}
        {changes !== undefined && <CorrectionPart changes={changes} restates={form.preview?.restates ?? []} reason={correction?.reason ?? ''} onReason={onReason} />}
        <section className="fu-history">
          <SectionHead title={t('history')} note={t('historyCount', { n: records.length })} />
          <FormHistory rows={rows} records={records} />
        </section>
      </div>
      <JudgementPanel form={form} page={page} programme={programme} kind={kind} records={records} />
      <VerdictBand form={form} kind={kind} />
      {changes === undefined ? <SaveBar form={form} kind={kind} onLost={onLost} /> : <CorrectionBar form={form} kind={kind} isReady={changes.length > 0 && isReason(correction?.reason ?? '')} onSave={() => save(false)} onLeave={onLost} />}
    </form>
  );
}

interface FormActs {
  readonly sheet: HTMLFormElement | null;
  readonly save: (isNext: boolean) => void;
  readonly same: (field: string) => void;
  readonly leave: () => void;
}

function actIn(action: FormAction, from: Element, { sheet, save, same, leave }: FormActs): void {
  switch (action) {
    case 'next':
      return stepFocus(sheet, from, 1);
    case 'previous':
      return stepFocus(sheet, from, -1);
    case 'same_as_last': {
      const field = from.closest('[data-field]')?.getAttribute('data-field');
      if (field !== null && field !== undefined) same(field);
      return undefined;
    }
    case 'save':
      return save(false);
    case 'save_and_next':
      return save(true);
    case 'leave':
      return leave();
  }
}

/** The next stop of the form; after the last one the button that saves. */
function stepFocus(sheet: HTMLFormElement | null, from: Element, step: 1 | -1): void {
  const stops = [...(sheet?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
  const here = stops.findIndex((stop) => stop === from || stop.closest('[role="group"]')?.contains(from) === true);
  stops[here + step]?.focus();
}

/** Ctrl+S while the focus is elsewhere on the page: the browser would offer to save the page as a file. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || formAction(event) !== 'save' || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [save]);
}

/** The first question without an answer, where somebody can type at once; a touch screen would only throw up its keyboard. */
function useFirstFocus(sheet: { readonly current: HTMLFormElement | null }, field: string | undefined): void {
  const isFocused = useRef(false);
  useEffect(() => {
    if (isFocused.current) return;
    isFocused.current = true;
    if (!matchMedia('(pointer: coarse)').matches) focusField(sheet.current, field);
  }, [sheet, field]);
}

function useBlockedFocus(sheet: { readonly current: HTMLFormElement | null }, field: string | undefined, saving: unknown): void {
  useEffect(() => {
    if (field !== undefined) focusField(sheet.current, field);
  }, [sheet, field, saving]);
}

function focusField(sheet: HTMLFormElement | null, field: string | undefined): void {
  const place = field === undefined ? sheet?.querySelector<HTMLElement>('[data-stop]') : sheet?.querySelector<HTMLElement>(`input[data-field="${field}"], [data-field="${field}"] [data-stop]`);
  place?.focus();
}
