import { fail } from './domain-error.ts';
import type { PlainDate } from './plain-date.ts';

/** Identity of an organisation, an administrative-style code such as 990001101 or 990001-H1; it never changes. */
export type OrgId = string & { readonly __orgId: true };

const ORG_ID = /^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/;

/**
 * Reads an organisation id.
 * @throws DomainError unknown_org when the text cannot be one
 */
export function orgId(text: string): OrgId {
  if (isOrgId(text)) return text;
  return fail('unknown_org', { zh: `“${text}”不是机构代码`, en: `"${text}" is not an organisation id` });
}

/** Whether the text has the shape of an organisation id. */
export function isOrgId(text: string): text is OrgId {
  return ORG_ID.test(text);
}

/** What an organisation is. */
export type OrgKind =
  | 'county'
  | 'bureau'
  | 'section'
  | 'hospital'
  | 'tcm-hospital'
  | 'mch'
  | 'cdc'
  | 'supervision'
  | 'township'
  | 'township-hospital'
  | 'village-clinic';

/** The administrative level an organisation works at. */
export type OrgLevel = 'county' | 'township' | 'village';

/** Level of a kind of organisation. */
export function orgLevel(kind: OrgKind): OrgLevel {
  switch (kind) {
    case 'county':
    case 'bureau':
    case 'section':
    case 'hospital':
    case 'tcm-hospital':
    case 'mch':
    case 'cdc':
    case 'supervision':
      return 'county';
    case 'township':
    case 'township-hospital':
      return 'township';
    case 'village-clinic':
      return 'village';
  }
}

/** An organisation with the dates it existed; it is closed, never deleted. */
export interface OrgUnit {
  readonly id: OrgId;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: OrgKind;
  readonly openedOn: PlainDate;
  /** First day it no longer existed. */
  readonly closedOn?: PlainDate;
  /** The organisation that took over its work, when it was merged. */
  readonly mergedInto?: OrgId;
  readonly creditCode?: string;
  /** Place among its siblings on every list. */
  readonly order: number;
}

/** Under which organisation a unit stood, from a day until the day before another. */
export interface OrgPlacement {
  readonly unitId: OrgId;
  readonly parentId: OrgId | null;
  readonly from: PlainDate;
  /** First day it no longer stood there. */
  readonly to?: PlainDate;
}
