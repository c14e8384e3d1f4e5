import type { Ability, Role } from '@taizhang/contract';
import type { OrgId } from '@taizhang/kernel';
import type { Scope } from '../database/scope.ts';

/** Somebody acting: a person signed in, or the server itself. Policies and commands take nothing else. */
export interface Actor {
  /** null: the server itself. */
  readonly accountId: string | null;
  readonly displayName: string;
  readonly countyId: number;
  /** Where the person works. */
  readonly orgId: number;
  readonly orgCode: OrgId;
  /** Root of the subtree the person sees and acts in. */
  readonly jurisdictionId: number;
  readonly jurisdictionCode: OrgId;
  readonly roles: readonly Role[];
  readonly abilities: ReadonlySet<Ability>;
  readonly scope: Scope;
  /** The request the action came with, for the audit entry. */
  readonly origin?: { readonly requestId: string; readonly address: string };
}

/** The server acting by itself in a county: the command line, a sweep, the demonstration. It sees the whole county. */
export function serverActor(county: { readonly id: number; readonly code: OrgId }, name: string, abilities: readonly Ability[] = []): Actor {
  return {
    accountId: null,
    displayName: name,
    countyId: county.id,
    orgId: county.id,
    orgCode: county.code,
    jurisdictionId: county.id,
    jurisdictionCode: county.code,
    roles: [],
    abilities: new Set(abilities),
    scope: { countyId: county.id, wholeCounty: true, orgIds: [] },
  };
}
