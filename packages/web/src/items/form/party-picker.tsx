import type { ReactElement } from 'react';
import type { LocalizedText, OrgUnitView } from '@taizhang/contract';
import { useText, useWords } from '../../i18n/locale.ts';
import { capital } from '../capital.ts';
import { formWords } from './words.ts';

export interface PartyPickerProps {
  readonly relation: { readonly id: string; readonly name: LocalizedText };
  readonly offices: readonly OrgUnitView[];
  readonly chosen: readonly string[];
  readonly onChange: (orgIds: readonly string[]) => void;
}

/** The units that are one thing to an item: those chosen, each removable, and a list to add from. */
export function PartyPicker({ relation, offices, chosen, onChange }: PartyPickerProps): ReactElement {
  const t = useWords(formWords);
  const text = useText();
  const nameOf = (id: string): string => text(offices.find((office) => office.id === id)?.name ?? { zh: id, en: id });
  const field = `party-${relation.id}`;
  return (
    <div className="field">
      <label htmlFor={field}>{capital(text(relation.name))}</label>
      <div className="it-party">
        {chosen.map((id) => <span key={id} className="it-chip">{nameOf(id)}<button type="button" aria-label={t('remove', { name: nameOf(id) })} onClick={() => onChange(chosen.filter((other) => other !== id))}>×</button></span>)}
        <select id={field} className="in" value="" onChange={(event) => event.target.value !== '' && onChange([...chosen, event.target.value])}>
          <option value="">{chosen.length === 0 ? t('choose') : t('addUnit', { relation: text(relation.name) })}</option>
          {offices.filter(({ id }) => !chosen.includes(id)).map((office) => <option key={office.id} value={office.id}>{text(office.name)}</option>)}
        </select>
      </div>
    </div>
  );
}
