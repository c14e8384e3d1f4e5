import { getOrganisation, type OrgUnitView } from '@taizhang/contract';
import { useMemo } from 'react';
import { useRoute } from '../../api/use-route.ts';

/** Counties and townships are areas; what is to be done is done by an office in them. */
const AREAS: ReadonlySet<OrgUnitView['kind']> = new Set(['county', 'township']);

/** Units that can be party to an item: offices, hospitals and clinics as they are today, in the order of the tree. */
export function useOffices(): readonly OrgUnitView[] {
  const organisation = useRoute(getOrganisation, { query: {} });
  return useMemo(() => (organisation.data?.units ?? []).filter((unit) => unit.closedOn === null && !AREAS.has(unit.kind)), [organisation.data]);
}

/** The office that answers for a unit: itself, or the hospital of the township. */
export function officeFor(orgId: string, offices: readonly OrgUnitView[]): string | undefined {
  return (offices.find(({ id }) => id === orgId) ?? offices.find(({ parentId, kind }) => parentId === orgId && kind === 'township-hospital'))?.id;
}
