import type { Generated } from 'kysely';

/** Tables of the organisation tree; `org_version` is kept by triggers. */
export interface OrganisationTables {
  org_unit: {
    county_id: number;
    id: Generated<number>;
    code: string;
    name: string;
    name_en: string;
    kind: string;
    opened_on: string;
    closed_on: string | null;
    merged_into: number | null;
    credit_code: string | null;
    sort_order: number;
  };
  org_placement: {
    county_id: number;
    unit_id: number;
    parent_id: number | null;
    valid_from: string;
    valid_to: string | null;
  };
  org_version: { county_id: number; version: string };
}
