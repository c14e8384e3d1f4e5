import type { CockpitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { cockpitWords } from './words.ts';

/** The unit shown, the ones above it, and the ones below: the way from the county to the village and back. */
export function AreaPicker({ cockpit, onChange }: { readonly cockpit: Pick<CockpitView, 'org' | 'path' | 'units'>; readonly onChange: (orgId: string) => void }): ReactElement {
  const t = useWords(cockpitWords);
  const text = useText();
  const nameOf = (unit: CockpitView['org']): string => (unit.kind === 'county' ? t('wholeCounty') : text(unit.name));
  const above = cockpit.path.filter((unit) => unit.id !== cockpit.org.id);
  return (
    <select className="in sm" aria-label={t('area')} value={cockpit.org.id} onChange={(event) => onChange(event.target.value)}>
      {above.map((unit) => <option key={unit.id} value={unit.id}>{t('up', { name: nameOf(unit) })}</option>)}
      <option value={cockpit.org.id}>{nameOf(cockpit.org)}</option>
      {cockpit.units.map((unit) => <option key={unit.id} value={unit.id}>{`　${text(unit.name)}`}</option>)}
    </select>
  );
}
