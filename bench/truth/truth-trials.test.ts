import { fabricatingClinics, pack } from '@taizhang/pack-health';
import { runTruthTrials } from '@taizhang/server/testing';
import { expect, test } from 'vitest';

test('in a generated county every clinic that invents visits is listed, and of the honest ones at most one in twenty', { timeout: 240_000 }, async () => {
  const [trial] = await runTruthTrials(pack, { residents: 3_000, seeds: ['story'] });
  const inventing = fabricatingClinics('story').map(({ orgId }) => orgId);
  expect(inventing.length).toBeGreaterThan(0);
  expect([...(trial?.listed ?? [])]).toEqual(expect.arrayContaining(inventing));
  const honest = [...(trial?.examined ?? [])].filter((clinic) => !inventing.includes(clinic));
  const alarms = honest.filter((clinic) => trial?.listed.has(clinic));
  expect(honest.length).toBeGreaterThan(80);
  expect(alarms.length / honest.length).toBeLessThanOrEqual(0.05);
});
