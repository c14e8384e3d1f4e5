import { describe, expect, test } from 'vitest';
import { healthForms } from '../forms/health-forms.ts';
import { demoCounty, INSTITUTION_IDS } from '../organisation/demo-county.ts';
import { clerkOf, DEMO_PASSWORD, demoAccounts, reviewerOf } from './accounts.ts';

describe('accounts of the demonstration', () => {
  test('have login names of their own', () => {
    const logins = demoAccounts.map(({ login }) => login);
    expect(new Set(logins).size).toBe(logins.length);
    expect(logins.filter((login) => !/^[a-z]+$/u.test(login))).toEqual([]);
  });

  test('work and see within units that exist', () => {
    const units = new Set(demoCounty.units.map(({ id }) => id));
    expect(demoAccounts.filter(({ orgId, jurisdictionOrgId }) => !units.has(orgId) || !units.has(jurisdictionOrgId))).toEqual([]);
  });

  test('never unite two of the three administrators in one person', () => {
    expect(demoAccounts.filter(({ roles }) => roles.length > 1)).toEqual([]);
    expect(demoAccounts.filter(({ roles }) => roles.some((role) => role.endsWith('_admin')))).toHaveLength(3);
  });

  test('never let the one who fills in a form review it', () => {
    for (const { ownerSection } of healthForms) expect(reviewerOf(ownerSection).login).not.toBe(clerkOf(INSTITUTION_IDS.bureau).login);
  });

  test('share a password that contains no login name', () => {
    expect(demoAccounts.filter(({ login }) => DEMO_PASSWORD.toLowerCase().includes(login))).toEqual([]);
  });
});
