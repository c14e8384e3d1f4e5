import { plainDate } from '@taizhang/kernel';
import { checkActivity } from '@taizhang/records';
import { describe, expect, test } from 'vitest';
import { demoCounty } from '../../organisation/demo-county.ts';
import { healthEducation } from '../../programmes/health-education.ts';
import { generateActivities } from './generate-activities.ts';

const order = { seed: 'qinglan', today: plainDate('2022-01-05') };

describe('generateActivities', () => {
  test('every activity passes the checks of its form for a unit that was open, and the same seed gives the same', () => {
    const made = [...generateActivities(order)];
    const units = new Map(demoCounty.units.map((unit) => [unit.id, unit]));
    const kinds = new Map(healthEducation.kinds.map((kind) => [kind.id, kind]));
    const wrong = made.flatMap(({ record }) => {
      const [kind, unit] = [kinds.get(record.kind), units.get(record.orgId)];
      if (kind === undefined || unit === undefined) throw new Error(`${record.kind} of ${record.orgId}`);
      return checkActivity(kind, record, unit, order.today).filter(({ severity }) => severity === 'hard');
    });
    expect(wrong).toEqual([]);
    expect(new Set(made.map(({ record }) => record.id)).size).toBe(made.length);
    expect([...generateActivities(order)]).toEqual(made);
  });

  test('some hospitals held their twelve lectures of 2021 and some did not', () => {
    const lectures = [...generateActivities(order)].filter(({ record: { kind, on, orgId } }) => kind === 'lecture' && on.startsWith('2021') && orgId.endsWith('W01'));
    const counts = [...Map.groupBy(lectures, ({ record: { orgId } }) => orgId).values()].map(({ length }) => length);
    expect(counts.length).toBe(13);
    expect(counts.some((count) => count === 12) && counts.some((count) => count < 12)).toBe(true);
  });
});
