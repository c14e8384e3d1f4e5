import { getOrganisation, type OrgUnitView } from '@taizhang/contract';
import { useMemo, type ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { registerWords } from './words.ts';

export interface ClinicPickerProps {
  readonly id: string;
  /** Empty while none is chosen. */
  readonly value: string;
  readonly onChange: (orgId: string) => void;
}

/** The village clinics one may register residents at, by township. */
export function ClinicPicker({ id, value, onChange }: ClinicPickerProps): ReactElement {
  const t = useWords(registerWords);
  const text = useText();
  const clinics = useClinics();
  const townships = [...new Set(clinics.map(({ township }) => township))];
  const groups = townships.map((township) => clinics.filter((clinic) => clinic.township === township));
  const options = (own: readonly Clinic[]): ReactElement[] => own.map(({ unit }) => <option key={unit.id} value={unit.id}>{text(unit.name)}</option>);
  return (
    <select id={id} className="in" value={clinics.some(({ unit }) => unit.id === value) ? value : ''} onChange={(event) => onChange(event.target.value)}>
      <option value="" disabled>{t('chooseClinic')}</option>
      {groups.length === 1 ? options(clinics) : groups.map((own) => <optgroup key={own[0]?.unit.id} label={own[0]?.township === undefined ? '' : text(own[0].township.name)}>{options(own)}</optgroup>)}
    </select>
  );
}

interface Clinic {
  readonly unit: OrgUnitView;
  readonly township: OrgUnitView | undefined;
}

/** Whether a unit is a clinic one may register residents at; false while that is being read. */
export function useIsClinic(orgId: string): boolean {
  return useClinics().some(({ unit }) => unit.id === orgId);
}

function useClinics(): readonly Clinic[] {
  const { data } = useRoute(getOrganisation, { query: {} });
  return useMemo(() => (data?.units ?? []).filter((unit) => unit.kind === 'village-clinic' && unit.inJurisdiction).map((unit) => ({ unit, township: data?.units.find(({ id }) => id === unit.parentId) })), [data]);
}
