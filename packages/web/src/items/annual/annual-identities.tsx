import type { AnnualTableView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { annualWords } from './words.ts';

/** The equations of the table: those that do not hold by how much, the others folded away. */
export function AnnualIdentities({ identities }: { readonly identities: AnnualTableView['identities'] }): ReactElement {
  const t = useWords(annualWords);
  const wrong = identities.filter(({ by }) => by !== 0);
  return (
    <section className="it-identities">
      <SectionHead title={t('identities')} right={<StatusGlyph status={wrong.length === 0 ? 'ok' : 'late'}>{wrong.length === 0 ? t('allHold', { n: identities.length }) : t('wrong', { n: wrong.length })}</StatusGlyph>} />
      <Lines identities={wrong} />
      <details className="it-fold"><summary>{t('showAll', { n: identities.length })}</summary><Lines identities={identities} /></details>
    </section>
  );
}

function Lines({ identities }: { readonly identities: AnnualTableView['identities'] }): ReactElement {
  const t = useWords(annualWords);
  const text = useText();
  return <ul>{identities.map(({ sentence, by }) => <li key={sentence.zh}><span>{text(sentence)}</span><StatusGlyph status={by === 0 ? 'ok' : 'late'}>{by === 0 ? `✓ ${t('holds')}` : `✗ ${t('by', { n: by })}`}</StatusGlyph></li>)}</ul>;
}
