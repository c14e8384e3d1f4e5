import { listItemPersons } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import type { ChosenParty } from './chosen-parties.ts';
import { formWords } from './words.ts';

/** 按姓名找人: people within reach, each with the unit. */
export function FindPerson({ relation, onChoose }: { readonly relation: string; readonly onChoose: (party: ChosenParty) => void }): ReactElement {
  const t = useWords(formWords);
  const textOf = useText();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = useRouteWhen(wanted !== '', listItemPersons, { query: { text: wanted } });
  const persons = wanted === '' || found.isPlaceholderData ? undefined : found.data?.persons;
  return (
    <span className="it-names">
      <input className="in sm" type="search" maxLength={40} aria-label={t('findPerson', { relation })} placeholder={t('findPersonHint')} value={text} onChange={(event) => setText(event.target.value)} />
      {persons?.map(({ id, name, org }) => <button type="button" key={id} className="lnk xs" onClick={() => { onChoose({ orgId: org.id, accountId: id }); setText(''); }}>{`${name} ${textOf(org.name)}`}</button>)}
      {persons?.length === 0 && <span className="xs muted">{t('nobody')}</span>}
      {found.data?.isComplete === false && persons !== undefined && <span className="xs muted">{t('morePeople')}</span>}
    </span>
  );
}
