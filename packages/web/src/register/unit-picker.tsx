import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { useUnitWay } from './use-unit-way.ts';
import { registerWords } from './words.ts';

/** The unit shown, those above and those below it: county → township → village and back. */
export function UnitPicker({ orgId, onChange }: { readonly orgId: string; readonly onChange: (orgId: string) => void }): ReactElement | null {
  const t = useWords(registerWords);
  const text = useText();
  const way = useUnitWay(orgId);
  if (way === undefined) return null;
  return (
    <select className="in sm" aria-label={t('area')} value={orgId} onChange={(event) => onChange(event.target.value)}>
      {way.path.map((unit) => <option key={unit.id} value={unit.id}>{unit.id === orgId ? text(unit.name) : t('up', { name: text(unit.name) })}</option>)}
      {way.children.map((unit) => <option key={unit.id} value={unit.id}>{`　${text(unit.name)}`}</option>)}
    </select>
  );
}
