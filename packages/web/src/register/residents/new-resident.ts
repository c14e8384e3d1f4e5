import { householdRoleSchema, type HouseholdRole, type registerResident, type RouteRequest } from '@taizhang/contract';
import { checkIdNumber } from '@taizhang/kernel';

type Body = RouteRequest<typeof registerResident>['body'];

/** What somebody is in a household. */
export const ROLES = householdRoleSchema.options;

/** Roles stored as codes; what a clerk typed is shown as typed. */
export function isRole(role: string): role is HouseholdRole {
  return ROLES.some((known) => known === role);
}

/** Somebody about to be added, as the fields show them. */
export interface NewResident extends Pick<Body, 'orgId' | 'sex' | 'bornOn' | 'livesHereSince' | 'residenceKind'> {
  readonly name: string;
  readonly kind: Body['identity']['kind'];
  readonly number: string;
  readonly phone: string;
  readonly address: string;
  readonly role: HouseholdRole;
}

/** Before anything is typed. */
export const NEW_RESIDENT: NewResident = { orgId: '', name: '', kind: 'id_card', number: '', sex: 'unknown', bornOn: '', livesHereSince: '', residenceKind: 1, phone: '', address: '', role: 'other' };

/** The number typed; a valid ID number says when its holder was born and of which sex. */
export function numberFilled(draft: NewResident, number: string): NewResident {
  const checked = draft.kind === 'id_card' ? checkIdNumber(number) : undefined;
  return checked?.ok === true ? { ...draft, number, bornOn: checked.birthDate, sex: checked.sex } : { ...draft, number };
}

/** What names the resident, as it goes over the wire. */
export function identityOf({ name, kind, number, phone, address }: NewResident): Body['identity'] {
  const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return { name: name.trim(), kind, number: kind === 'none' ? null : given(number), phone: given(phone), address: given(address) };
}
