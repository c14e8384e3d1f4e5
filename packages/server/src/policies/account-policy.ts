import type { Role } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';

const ADMINISTRATORS: readonly Role[] = ['system_admin', 'security_admin', 'audit_admin'];

/** Whether the role is one of the three separated administrators. */
export function isAdministrator(role: Role): boolean {
  return ADMINISTRATORS.includes(role);
}

/**
 * No account holds two of the three administrator roles, and none holds one of them beside an office role: who runs the
 * system sees no figures (separation of duties, GB/T 22239-2019, level 3).
 * @throws DomainError `invalid_input`
 */
export function assertRolesGoTogether(roles: readonly Role[]): void {
  const administrators = roles.filter(isAdministrator);
  if (administrators.length > 1) fail('invalid_input', { zh: '系统管理员、安全管理员、审计管理员不得由同一账号兼任。', en: 'One account cannot hold two of the roles system, security and audit administrator.' }, { path: ['roles'] });
  if (administrators.length === 1 && roles.length > 1) fail('invalid_input', { zh: '管理员账号不得兼任业务角色。', en: 'An administrator account cannot hold an office role as well.' }, { path: ['roles'] });
}

/**
 * Nobody grants roles to themselves, or resets or closes their own account.
 * @throws DomainError `forbidden`
 */
export function assertNotOneself(actor: Actor, accountId: string): void {
  if (actor.accountId === accountId) fail('forbidden', { zh: '不能对自己的账号执行此操作，请由另一名管理员办理。', en: 'You cannot do this to your own account; another administrator must.' });
}
