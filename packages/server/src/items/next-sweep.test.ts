import { addHours, workingCalendar } from '@taizhang/kernel';
import { escalationsDue } from '@taizhang/workflow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPacks } from '../load-packs.ts';
import { publishedHolidayTables } from '../system/published-holidays.ts';
import { nextSweepAt, sweepAfter } from './next-sweep.ts';
import { drawAction, drawFrom, isEnded, startOfficeWalk, tryAction } from './testing/office-walk.ts';

const calendar = workingCalendar(publishedHolidayTables());
const procedures = (await loadPacks(['@taizhang/pack-health', '@taizhang/pack-office'])).flatMap((pack) => pack.procedures ?? []);
/** Limits in hours run out between two looks as well. */
const LOOK_EVERY_HOURS = 5;

test('looking at an item only when it says so tells the same, at the same moment, as looking all the time, whatever happens and however long nobody looks', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.nat(procedures.length - 1), fc.nat(), fc.date({ min: new Date('2021-01-04'), max: new Date('2022-03-01'), noInvalidDate: true }), fc.array(fc.record({ from: fc.nat(150), looks: fc.nat(30) }), { maxLength: 3 }), (which, seed, start, stops) => {
      const procedure = procedures[which];
      if (procedure === undefined) throw new Error('no procedure');
      const draw = drawFrom(seed);
      const parties = Object.fromEntries(procedure.relations.map(({ id }) => [id, [{ orgId: id }]]));
      let walk = startOfficeWalk(procedure, { id: 'item', title: '事项', parties }, addHours(start.toISOString(), 0));
      let sweepAt: string | null = null;
      const [always, asTold] = [new Map<string, string>(), new Map<string, string>()];
      for (let look = 0; look < 150 && !isEnded(walk); look += 1) {
        const now = addHours(walk.now, LOOK_EVERY_HOURS);
        const before = walk.item;
        const stands = stops.some(({ from, looks }) => from <= look && look < from + looks);
        walk = { ...walk, now };
        if (stands) continue;
        if (look === 0 || draw() < 0.06) walk = tryAction(walk, drawAction(procedure, walk.item, draw, 'open'), calendar);
        if (walk.item !== before) sweepAt = nextSweepAt(procedure, walk.item, now, calendar);
        const due = (): readonly string[] => escalationsDue(procedure, walk.item, now, calendar).flatMap(({ key, isSuperseded }) => (isSuperseded ? [] : [key]));
        for (const key of due()) if (!always.has(key)) always.set(key, now);
        if (sweepAt === null || Date.parse(sweepAt) > Date.parse(now)) continue;
        for (const key of due()) if (!asTold.has(key)) asTold.set(key, now);
        sweepAt = sweepAfter(procedure, walk.item, now, calendar);
      }
      expect([...asTold]).toEqual([...always]);
      told += asTold.size;
    }),
    { numRuns: 150 },
  );
  expect(told).toBeGreaterThan(50);
});
