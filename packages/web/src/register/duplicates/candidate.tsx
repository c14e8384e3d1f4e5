import type { DuplicatePair } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { duplicateWords } from './words.ts';

/** One of two residents who may be one person: masked, with what tells them apart. */
export function Candidate({ resident }: { readonly resident: DuplicatePair['first'] }): ReactElement {
  const t = useWords(duplicateWords);
  const text = useText();
  const number = resident.identityEnd === null ? t('noNumber') : `${t('end', { end: resident.identityEnd })}${resident.identityState === 'to_verify' ? t('toVerify') : ''}`;
  return (
    <div className="dup-one">
      <b>{resident.name}</b> <span>{`${t(resident.sex)} · ${t('born', { day: resident.bornOn })}`}</span>
      <p className="xs muted">{[text(resident.org.name), number, t('records', { n: resident.records }), t('created', { day: resident.createdOn })].join(' · ')}</p>
    </div>
  );
}
