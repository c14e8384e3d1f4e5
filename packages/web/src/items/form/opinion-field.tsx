import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { formWords } from './words.ts';

const PHRASES = ['phraseAgree', 'phraseRead', 'phraseSoon', 'phraseProve'] as const;

/** An opinion, with the phrases offices use. */
export function OpinionField({ value, isRequired, onChange }: { readonly value: string; readonly isRequired: boolean; readonly onChange: (text: string) => void }): ReactElement {
  const t = useWords(formWords);
  return (
    <div className="field">
      <label htmlFor="item-opinion">{t('opinion')}{isRequired ? ' *' : ''}</label>
      <textarea id="item-opinion" className="in" rows={3} maxLength={2000} aria-required={isRequired} value={value} onChange={(event) => onChange(event.target.value)} />
      <span className="why it-phrases" role="group" aria-label={t('phrases')}>{PHRASES.map((phrase) => <button type="button" key={phrase} className="lnk" onClick={() => onChange(`${value}${t(phrase)}`)}>{t(phrase).trim()}</button>)}</span>
    </div>
  );
}
