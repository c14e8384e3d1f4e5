import { listItemPersons } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { sessionWords } from '../../session/words.ts';
import type { ChosenParty } from './chosen-parties.ts';
import { formWords } from './words.ts';

/** The whole unit, or one person of it, by name and position. */
export function PersonSelect({ party, label, onChange }: { readonly party: ChosenParty; readonly label: string; readonly onChange: (party: ChosenParty) => void }): ReactElement | null {
  const t = useWords(formWords);
  const s = useWords(sessionWords);
  const locale = useLocale();
  const people = useRoute(listItemPersons, { query: { org: party.orgId } });
  const persons = people.isPlaceholderData ? [] : (people.data?.persons ?? []);
  if (persons.length === 0 && party.accountId === undefined) return null;
  return (
    <select className="in it-who" aria-label={label} value={party.accountId ?? ''} onChange={(event) => onChange({ orgId: party.orgId, ...(event.target.value === '' ? {} : { accountId: event.target.value }) })}>
      <option value="">{t('wholeUnit')}</option>
      {persons.map(({ id, name, roles }) => <option key={id} value={id}>{`${name} ${roles.map((role) => s(`role_${role}`)).join(locale === 'zh' ? '、' : ', ')}`}</option>)}
      {party.accountId !== undefined && !persons.some(({ id }) => id === party.accountId) && <option value={party.accountId}>{t('personNow')}</option>}
    </select>
  );
}
