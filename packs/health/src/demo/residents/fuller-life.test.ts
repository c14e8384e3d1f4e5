import { plainDate } from '@taizhang/kernel';
import { checkRecord, openFile, type ServiceRecord } from '@taizhang/records';
import { describe, expect, test } from 'vitest';
import { healthProgrammes } from '../../programmes/health-programmes.ts';
import { generateResidents } from './generate-residents.ts';
import type { DemoPerson } from './person.ts';

const TODAY = plainDate('2022-01-05');
const invent = (visits: 'usual' | 'full') => [...generateResidents({ residents: 1_500, seed: 'fuller', today: TODAY, visits })];

describe('the fuller county', () => {
  test('has the same people with everything the usual one has, the same again for the same seed, and ten to fourteen records of the two years for each', () => {
    const [usual, full, again] = [invent('usual'), invent('full'), invent('full')];
    expect(full).toEqual(again);
    const people = full.flatMap((household) => household.people);
    for (const [at, person] of usual.flatMap((household) => household.people).entries()) {
      expect(people[at]).toMatchObject({ name: person.name, idNumber: person.idNumber });
      expect(people[at]?.records).toEqual(expect.arrayContaining(person.records.filter(({ programme }) => programme !== 'register')));
    }
    const ofTheYears = people.flatMap(({ records }) => records).filter(({ on }) => on >= '2020-01-01').length;
    expect(ofTheYears / people.length).toBeGreaterThan(10);
    expect(ofTheYears / people.length).toBeLessThan(14);
  });

  test('every record added passes the check of its form, on a day the person lived here', () => {
    const kinds = new Map(healthProgrammes.flatMap(({ id, kinds: own }) => own.map((kind) => [`${id}/${kind.id}`, kind] as const)));
    const isFaulty = (person: DemoPerson, record: ServiceRecord): boolean => {
      const kind = kinds.get(`${record.programme}/${record.kind}`);
      if (kind === undefined) return true;
      return record.on < person.livesHereSince || checkRecord(kind, record, openFile(person, person.records), TODAY).some(({ severity }) => severity === 'hard');
    };
    const faulty: ServiceRecord[] = [];
    for (const person of invent('full').flatMap(({ people }) => people)) {
      faulty.push(...person.records.filter((record) => ADDED.has(`${record.programme}/${record.kind}`) && isFaulty(person, record)));
    }
    expect(faulty).toEqual([]);
  });
});

const ADDED = new Set(['health_record/reception', 'hypertension/screening', 'family_doctor/service', 'tcm_child/guidance']);
