import type { OrgUnitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { ruleWords } from './words.ts';

export interface UnitChipsProps {
  readonly id: string;
  readonly label: string;
  readonly units: readonly OrgUnitView[];
  readonly chosen: readonly string[];
  readonly onChange: (orgIds: readonly string[]) => void;
}

/** Units of a rule: those chosen, each removable, and a list to add from. */
export function UnitChips({ id: field, label, units, chosen, onChange }: UnitChipsProps): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const nameOf = (id: string): string => text(units.find((unit) => unit.id === id)?.name ?? { zh: id, en: id });
  return (
    <Field id={field} label={label}>
      <div className="it-party">
        {chosen.map((id) => <span key={id} className="it-chip">{nameOf(id)}<button type="button" aria-label={t('removeUnit', { name: nameOf(id) })} onClick={() => onChange(chosen.filter((other) => other !== id))}>×</button></span>)}
        <select id={field} className="in" value="" onChange={(event) => event.target.value !== '' && onChange([...chosen, event.target.value])}>
          <option value="">{t(chosen.length === 0 ? 'chooseUnit' : 'addUnit')}</option>
          {units.filter(({ id }) => !chosen.includes(id)).map((unit) => <option key={unit.id} value={unit.id}>{text(unit.name)}</option>)}
        </select>
      </div>
    </Field>
  );
}
