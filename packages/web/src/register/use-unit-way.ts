import { getOrganisation, type OrgUnitView } from '@taizhang/contract';
import { useMemo } from 'react';
import { useRoute } from '../api/use-route.ts';

/** Where a unit stands among those that answer for residents. */
export interface UnitWay {
  /** From the top of what the person signed in may see down to the unit itself. */
  readonly path: readonly OrgUnitView[];
  readonly children: readonly OrgUnitView[];
}

/** The way from the county to the village and on; undefined until the organisation is read. */
export function useUnitWay(orgId: string | undefined): UnitWay | undefined {
  const organisation = useRoute(getOrganisation, { query: {} });
  return useMemo(() => (organisation.data === undefined || orgId === undefined ? undefined : wayOf(organisation.data.units.filter((unit) => unit.inJurisdiction), orgId)), [organisation.data, orgId]);
}

function wayOf(units: readonly OrgUnitView[], orgId: string): UnitWay {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (id: string | null): readonly OrgUnitView[] => {
    const unit = id === null ? undefined : byId.get(id);
    return unit === undefined ? [] : [...above(unit.parentId), unit];
  };
  // Residents belong to village clinics; hospitals and offices beside them have no rates of the register.
  const answering = new Set(units.filter((unit) => unit.kind === 'village-clinic').flatMap((clinic) => above(clinic.id).map((unit) => unit.id)));
  return { path: above(orgId), children: units.filter((unit) => unit.parentId === orgId && answering.has(unit.id)) };
}
