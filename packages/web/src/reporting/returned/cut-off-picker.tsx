import { useState, type ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { instantOfField } from './office-instant.ts';
import { returnedWords } from './words.ts';

export interface CutOffPickerProps {
  /** The instant the figures are read at; undefined: now. */
  readonly chosen: string | undefined;
  /** When the draft's own figures were read. */
  readonly draft: string;
  /** When the figures shown were really read. */
  readonly shown: string;
  readonly onChange: (instant: string | undefined) => void;
}

/** 取数时点: now, as the draft has them, or as the ledger knew them at a past instant. */
export function CutOffPicker({ chosen, draft, shown, onChange }: CutOffPickerProps): ReactElement {
  const t = useWords(returnedWords);
  const [field, setField] = useState(instantText(chosen ?? draft).replace(' ', 'T'));
  const [isPicking, setIsPicking] = useState(chosen !== undefined && chosen !== draft);
  const wanted = instantOfField(field);
  const choose = (instant: string | undefined): void => {
    setIsPicking(false);
    onChange(instant);
  };
  return (
    <section className="up-cut">
      <SectionHead title={t('cutOff')} />
      <div className="seg sm" role="group" aria-label={t('cutOff')}>
        <button type="button" aria-pressed={!isPicking && chosen === undefined} onClick={() => choose(undefined)}>{t('cutNow')}</button>
        <button type="button" aria-pressed={!isPicking && chosen === draft} title={instantText(draft)} onClick={() => choose(draft)}>{t('cutDraft')}</button>
        <button type="button" aria-pressed={isPicking} onClick={() => setIsPicking(true)}>{t('cutPast')}</button>
      </div>
      {isPicking && (
        <form className="up-when" onSubmit={(event) => { event.preventDefault(); if (wanted !== undefined) onChange(wanted); }}>
          <label><span>{t('cutField')}</span><input type="datetime-local" className="in sm" value={field} required onChange={(event) => setField(event.target.value)} /></label>
          <button type="submit" className="btn sm" disabled={wanted === undefined}>{t('cutRead')}</button>
        </form>
      )}
      <p className="xs muted" aria-live="polite">{t('cutNote', { at: instantText(shown) })}</p>
    </section>
  );
}
