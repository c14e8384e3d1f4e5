import type { LocalizedText, OrgUnitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { capital } from '../capital.ts';
import '../item/relations.css';
import { partyKey, type ChosenParty } from './chosen-parties.ts';
import { FindPerson } from './find-person.tsx';
import { PersonSelect } from './person-select.tsx';
import { formWords } from './words.ts';

export interface PartyPickerProps {
  readonly relation: { readonly id: string; readonly name: LocalizedText };
  readonly offices: readonly OrgUnitView[];
  readonly chosen: readonly ChosenParty[];
  readonly onChange: (parties: readonly ChosenParty[]) => void;
  /** What follows when nobody is chosen. */
  readonly note?: string | undefined;
}

/** The units that are one thing to an item: those chosen, each as a whole or one person of it, each removable; a list of units and a search by name to add from. */
export function PartyPicker({ relation, offices, chosen, onChange, note }: PartyPickerProps): ReactElement {
  const t = useWords(formWords);
  const text = useText();
  const nameOf = (id: string): string => text(offices.find((office) => office.id === id)?.name ?? { zh: id, en: id });
  const field = `party-${relation.id}`;
  const add = (party: ChosenParty): void => onChange([...chosen.filter((other) => partyKey(other) !== partyKey(party)), party]);
  return (
    <div className="field">
      <label htmlFor={field}>{capital(text(relation.name))}</label>
      <div className="it-party">
        {chosen.map((party, place) => (
          <span key={partyKey(party)} className="it-chip">
            {nameOf(party.orgId)}
            <PersonSelect party={party} label={t('personOf', { unit: nameOf(party.orgId) })} onChange={(next) => onChange(chosen.map((other, at) => (at === place ? next : other)))} />
            <button type="button" aria-label={t('remove', { name: nameOf(party.orgId) })} onClick={() => onChange(chosen.filter((_, at) => at !== place))}>×</button>
          </span>
        ))}
        <select id={field} className="in" value="" onChange={(event) => event.target.value !== '' && add({ orgId: event.target.value })}>
          <option value="">{chosen.length === 0 ? t('choose') : t('addUnit', { relation: text(relation.name) })}</option>
          {offices.filter(({ id }) => !chosen.some(({ orgId }) => orgId === id)).map((office) => <option key={office.id} value={office.id}>{text(office.name)}</option>)}
        </select>
        <FindPerson relation={text(relation.name)} onChoose={add} />
      </div>
      {note !== undefined && <span className="why">{note}</span>}
    </div>
  );
}
