import type { Role } from '@taizhang/contract';

/** The three separated administrators (三员). */
export const ADMINISTRATORS = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly Role[];

/** Why roles do not go together; the server refuses the same (policies/account-policy). */
export type RoleConflict = 'twoAdministrators' | 'administratorAndOffice';

/** No account holds two of the three administrators, and none of them beside an office role. */
export function roleConflict(roles: readonly Role[]): RoleConflict | undefined {
  const administrators = roles.filter(isAdministrator).length;
  if (administrators > 1) return 'twoAdministrators';
  return administrators === 1 && roles.length > 1 ? 'administratorAndOffice' : undefined;
}

/** True for the three administrators. */
export function isAdministrator(role: Role): boolean {
  return ADMINISTRATORS.some((administrator) => administrator === role);
}

/** True when both hold the same roles, in whatever order. */
export function sameRoles(a: readonly Role[], b: readonly Role[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role));
}
