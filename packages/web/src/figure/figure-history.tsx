import type { FactView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../i18n/day-words.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { figureWords } from './words.ts';

/** Values stated for exactly this figure, newest first. */
export function FigureHistory({ facts, decimals }: { readonly facts: readonly FactView[]; readonly decimals: number }): ReactElement | null {
  const t = useWords(figureWords);
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{t('history')}<small>{t('historyNote')}</small></h3>
      <ul className="facts">
        {facts.map((fact) => <FactLine key={fact.factId} fact={fact} decimals={decimals} head={instantText(fact.recordedAt)} />)}
      </ul>
    </>
  );
}

/** One ledger row: what it says, and who recorded it from what. */
export function FactLine({ fact, decimals, head }: { readonly fact: FactView; readonly decimals: number; readonly head: string }): ReactElement {
  const t = useWords(figureWords);
  const text = useText();
  const shown = fact.value === null ? t('withdrawn') : figureText(fact.value, Math.max(decimals, (String(fact.value).split('.')[1] ?? '').length));
  return (
    <li>
      <span>{head}</span><b className="strong">{shown}</b>
      <span className="t">{[t(`source_${fact.source.kind}`), fact.source.label, fact.recordedBy, fact.note].filter(Boolean).join(' · ')}{fact.doubts.length > 0 && <span className="lag">{` · ${t('flagged')} ${fact.doubts.map(text).join('；')}`}</span>}</span>
    </li>
  );
}
