import { describe, expect, test } from 'vitest';
import { roleConflict, sameRoles } from './role-rule.ts';

describe('roleConflict', () => {
  test('two administrators, or one beside an office role, do not go together; office roles do', () => {
    expect(roleConflict(['system_admin', 'audit_admin'])).toBe('twoAdministrators');
    expect(roleConflict(['director', 'security_admin'])).toBe('administratorAndOffice');
    expect(roleConflict(['clerk', 'nurse'])).toBeUndefined();
    expect(roleConflict(['audit_admin'])).toBeUndefined();
    expect(roleConflict([])).toBeUndefined();
  });

  test('the order of roles is no change', () => {
    expect(sameRoles(['clerk', 'nurse'], ['nurse', 'clerk'])).toBe(true);
    expect(sameRoles(['clerk'], ['nurse'])).toBe(false);
  });
});
