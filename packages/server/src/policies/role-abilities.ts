import type { Ability, Role } from '@taizhang/contract';

/**
 * What each role may do. The three administrators run the system and see no figures; those who see figures
 * do not run the system.
 */
export const ROLE_ABILITIES: Readonly<Record<Role, readonly Ability[]>> = {
  clerk: ['figures.read', 'forms.read', 'forms.fill', 'items.read', 'items.open', 'organisation.read'],
  nurse: ['figures.read', 'forms.read', 'forms.fill', 'residents.read', 'residents.record', 'residents.reveal', 'items.read', 'items.open', 'organisation.read'],
  inspector: ['figures.read', 'forms.read', 'items.read', 'organisation.read'],
  section_head: ['figures.read', 'figures.record', 'figures.import', 'targets.edit', 'forms.read', 'forms.review', 'forms.urge', 'reports.read', 'reports.override', 'reports.review_first', 'residents.read', 'residents.reveal', 'residents.export', 'residents.recheck', 'items.read', 'items.open', 'items.rule', 'organisation.read'],
  office_head: ['figures.read', 'figures.record', 'figures.import', 'targets.edit', 'forms.read', 'forms.review', 'forms.urge', 'reports.read', 'reports.review_second', 'items.read', 'items.open', 'items.rule', 'organisation.read', 'calendar.edit', 'limits.edit'],
  office_clerk: ['figures.read', 'figures.record', 'figures.import', 'forms.read', 'forms.urge', 'reports.read', 'reports.compose', 'reports.publish', 'items.read', 'items.open', 'organisation.read'],
  director: ['figures.read', 'targets.edit', 'forms.read', 'residents.read', 'reports.read', 'reports.review_final', 'reports.publish', 'items.read', 'items.open', 'items.rule', 'organisation.read'],
  system_admin: ['organisation.read', 'organisation.edit', 'accounts.read', 'accounts.open', 'calendar.edit', 'limits.edit', 'outward.edit', 'system.read'],
  security_admin: ['organisation.read', 'accounts.read', 'accounts.grant', 'settings.edit', 'system.read'],
  audit_admin: ['organisation.read', 'accounts.read', 'audit.read', 'system.read'],
};

/** Everything somebody with these roles may do. */
export function abilitiesOf(roles: readonly Role[]): ReadonlySet<Ability> {
  return new Set(roles.flatMap((role) => ROLE_ABILITIES[role]));
}
