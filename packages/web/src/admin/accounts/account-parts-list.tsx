import type { AccountParts } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { sessionWords } from '../../session/words.ts';
import { capital } from '../../items/capital.ts';
import { accountWords } from './words.ts';

/** What waits for a person, and who takes it over. */
export function AccountPartsList({ held, successorId, onChoose }: { readonly held: AccountParts; readonly successorId: string; readonly onChoose: (id: string) => void }): ReactElement {
  const t = useWords(accountWords);
  const s = useWords(sessionWords);
  const text = useText();
  const locale = useLocale();
  const { parts, successors } = held;
  if (parts.length === 0) return <p className="muted">{t('noParts')}</p>;
  return (
    <>
      <p><b className="strong">{t('partsHeld', { n: parts.length })}</b></p>
      <ul className="adm-parts">{parts.map((part) => <li key={`${part.itemId} ${part.relation.zh}`} className="s">{[part.number, capital(text(part.relation)), text(part.org.name), part.dueOn === null ? '' : t('partDue', { day: part.dueOn })].filter(Boolean).join(' · ')}</li>)}</ul>
      <Field id="account-successor" label={t('successor')} note={successors.length === 0 ? t('noSuccessor') : t('successorNote')}>
        <select id="account-successor" className="in" value={successorId} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{t('backToUnit')}</option>
          {successors.map(({ id, name, roles }) => <option key={id} value={id}>{`${name} ${roles.map((role) => s(`role_${role}`)).join(locale === 'zh' ? '、' : ', ')}`}</option>)}
        </select>
      </Field>
    </>
  );
}
