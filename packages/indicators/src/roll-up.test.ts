import { monthOf, orgId, parsePeriod, sumExact } from '@taizhang/kernel';
import type { OrgId } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricId } from './metric.ts';
import type { Behaviour } from './metric.ts';
import { applyFacts, rebuildRollUps, rowsTouchedBy } from './roll-up.ts';
import { effectiveSeries, emptySeries, readSlot, reporterCounts } from './series.ts';
import type { Series } from './series-core.ts';
import { periodOfSlot, SLOT_COUNT, slotEnd, slotOf, YEAR_TO_DATE_SLOT } from './series-slot.ts';
import type { RollUpContext, StatedChange } from './series-store.ts';
import { seriesMap } from './testing/series-map.ts';

const YEAR = 2021;
const births = metricId('live_births');
const [county, east, west, clinic, hospital] = ['county', 'east', 'west', 'clinic', 'hospital'].map(orgId);

function org(id: OrgId | undefined): OrgId {
  return id ?? orgId('none');
}

/** Two townships; the clinic moves from east to west on 1 July, the hospital stays in east. */
const moving: RollUpContext = {
  behaviourOf: () => 'flow',
  parentAt: (id, on) => {
    if (id === county) return undefined;
    if (id === clinic) return on < '2021-07-01' ? east : west;
    return id === hospital ? east : county;
  },
};

function change(orgUnit: OrgId | undefined, period: string, value: number | null): StatedChange {
  return { metricId: births, orgId: org(orgUnit), period: parsePeriod(period), value };
}

describe('applyFacts', () => {
  test('carries a figure to every ancestor and accounts for each input', () => {
    const store = seriesMap();
    const account = applyFacts(store, [change(hospital, '2021-01', 4), change(hospital, '2021-01', 4)], moving);
    expect(account).toMatchObject({ inputs: 2, applied: 1, unchanged: 1 });
    expect(account.rows.map((row) => row.orgId)).toEqual([hospital, east, county]);
    expect(readSlot(store.get(births, org(county), YEAR) ?? missing(), 0)).toEqual({ value: 4, reporters: 1, origin: 'children' });
  });

  test('counts a unit where it stood at the end of each period', () => {
    const store = seriesMap();
    applyFacts(store, [change(clinic, '2021H1', 6), change(clinic, '2021H2', 5)], moving);
    expect(valueOf(store.get(births, org(east), YEAR), '2021H1')).toBe(6);
    expect(valueOf(store.get(births, org(east), YEAR), '2021')).toBeUndefined();
    expect(valueOf(store.get(births, org(west), YEAR), '2021')).toBe(11);
    expect(valueOf(store.get(births, org(county), YEAR), '2021')).toBe(11);
  });

  test('sums a child that reports by month with one that reports by year', () => {
    const store = seriesMap();
    const monthly = Array.from({ length: 12 }, (_, month) => change(hospital, periodOfSlot(YEAR, month), 2));
    applyFacts(store, [...monthly, change(clinic, '2021', 10)], moving);
    expect(valueOf(store.get(births, org(county), YEAR), '2021')).toBe(34);
    expect(valueOf(store.get(births, org(county), YEAR), '2021H1')).toBe(12);
    expect(readSlot(store.get(births, org(county), YEAR) ?? missing(), 17).reporters).toBe(1);
  });

  test('restores what a superseding figure had replaced, to the last bit', () => {
    const store = seriesMap();
    applyFacts(store, [change(hospital, '2021-01', 0.1), change(clinic, '2021-01', 0.2)], moving);
    const before = new Map(store.rows);
    applyFacts(store, [change(hospital, '2021-01', 7.77)], moving);
    applyFacts(store, [change(hospital, '2021-01', 0.1)], moving);
    expect(new Map(store.rows)).toEqual(before);
  });

  test('takes a figure back without leaving binary noise in the sum', () => {
    const store = seriesMap();
    applyFacts(store, [change(hospital, '2021-01', 0.1), change(clinic, '2021-01', 0.2), change(hospital, '2021-01', null)], moving);
    applyFacts(store, [change(hospital, '2021-01', 0.1)], moving);
    applyFacts(store, [change(hospital, '2021-01', null)], moving);
    expect(valueOf(store.get(births, org(east), YEAR), '2021-01')).toBe(0.2);
  });

  test('reads the −0 of a spreadsheet formula as 0', () => {
    const store = seriesMap();
    applyFacts(store, [change(hospital, '2021-01', -0)], moving);
    expect(valueOf(store.get(births, org(hospital), YEAR), '2021-01')).toBe(0);
  });

  test('writes nothing at all when one figure is refused', () => {
    const store = seriesMap();
    expect(() => applyFacts(store, [change(hospital, '2021-01', 4), change(hospital, '2021-07-05', 1)], moving)).toThrow('invalid_period');
    expect(store.rows.size).toBe(0);
  });

  test('does not sum stated rates over the tree', () => {
    const store = seriesMap();
    const account = applyFacts(store, [change(hospital, '2021', 98.52)], { ...moving, behaviourOf: () => 'derived' });
    expect(account.rows.map((row) => row.orgId)).toEqual([hospital]);
  });

  test('keeps the months of a closed clinic in the year of its township', () => {
    const store = seriesMap();
    const monthly = Array.from({ length: 7 }, (_, month) => change(hospital, periodOfSlot(YEAR, month), 2));
    applyFacts(store, monthly, { ...moving, serviceOf: (id) => (id === hospital ? { first: 1, last: 7 } : { first: 1, last: 12 }) });
    expect(valueOf(store.get(births, org(county), YEAR), '2021')).toBe(14);
  });
});

describe('rowsTouchedBy', () => {
  test('does not lead a stated rate to any ancestor', () => {
    expect(rowsTouchedBy([change(clinic, '2021', 98.52)], { ...moving, behaviourOf: () => 'derived' })).toHaveLength(1);
  });

  test('names every row the changes can reach, also through a move', () => {
    const keys = rowsTouchedBy([change(clinic, '2021-01', 1)], moving);
    expect(new Set(keys.map((key) => key.orgId))).toEqual(new Set([clinic, east, west, county]));
  });
});

describe('any run of changes', () => {
  test('ends exactly where a rebuild and the definition itself arrive, whatever the order, the batches and the tree', () => {
    fc.assert(
      fc.property(worldArbitrary(), ({ behaviour, context, changes, batch }) => {
        const store = seriesMap();
        for (let start = 0; start < changes.length; start += batch) applyFacts(store, changes.slice(start, start + batch), context);
        const latest = new Map(changes.map((each) => [`${each.orgId}|${slotOf(each.period, behaviour)}`, each]));
        const fresh = seriesMap();
        applyFacts(fresh, [...latest.values()].toReversed(), context);

        const rows = new Map(UNITS.flatMap((id) => pair(id, store.get(births, id, YEAR))));
        const rebuilt = rebuildRollUps(rows, births, YEAR, context);
        const expected = definition(behaviour, latest, context);
        for (const id of UNITS) {
          const kept = keptIn(store.get(births, id, YEAR));
          expect(kept).toEqual(keptIn(fresh.get(births, id, YEAR)));
          expect(kept).toEqual(keptIn(rebuilt.get(id)));
          expect(kept).toEqual(expected.get(id));
        }
      }),
      { numRuns: 300 },
    );
  });
});

const UNITS = Array.from({ length: 9 }, (_, index) => orgId(`u${index}`));

interface World {
  readonly behaviour: Behaviour;
  readonly context: RollUpContext;
  readonly changes: readonly StatedChange[];
  readonly batch: number;
}

/** Trees in which each unit may stand under one unit until some month and under another after it; parents have lower numbers. */
function worldArbitrary(): fc.Arbitrary<World> {
  const behaviour = fc.constantFrom<Behaviour>('flow', 'stock', 'cumulative');
  const placement = fc.record({ before: fc.nat(7), after: fc.nat(7), move: fc.integer({ min: 1, max: 13 }) });
  // Half of the figures fall on the first quarter, so that many supersede one another.
  const slot = fc.oneof(fc.nat(2), fc.nat(SLOT_COUNT - 1).filter((each) => each !== YEAR_TO_DATE_SLOT));
  const value = fc.option(fc.integer({ min: -2_000_000, max: 90_000_000 }).map((cents) => cents / 1000), { nil: null, freq: 4 });
  const changes = fc.array(fc.record({ unit: fc.nat(8), slot, value }), { maxLength: 120 });
  return fc.record({ behaviour, placements: fc.array(placement, { minLength: 9, maxLength: 9 }), changes, batch: fc.integer({ min: 1, max: 40 }) }).map((drawn) => ({
    behaviour: drawn.behaviour,
    batch: drawn.batch,
    context: {
      behaviourOf: () => drawn.behaviour,
      parentAt: (id, on) => {
        const index = UNITS.indexOf(id);
        const placed = drawn.placements[index];
        if (index === 0 || !placed) return undefined;
        return UNITS[(monthOf(on) < placed.move ? placed.before : placed.after) % index];
      },
    },
    changes: drawn.changes.map((each) => ({ metricId: births, orgId: org(UNITS[each.unit]), period: periodOfSlot(YEAR, each.slot), value: each.value })),
  }));
}

/** The rule itself, without increments: own value, else the sum over the children at the end of the slot. */
function definition(behaviour: Behaviour, latest: ReadonlyMap<string, StatedChange>, context: RollUpContext): ReadonlyMap<OrgId, Kept> {
  const read = (id: OrgId, slot: number): readonly [value: number, reporters: number] => {
    const own = ownByDefinition(slot, behaviour, (each) => latest.get(`${id}|${each}`)?.value ?? undefined);
    if (own !== undefined) return [own, 1];
    const children = UNITS.filter((child) => context.parentAt(child, slotEnd(YEAR, slot)) === id).map((child) => read(child, slot));
    const present = children.filter(([value]) => !Number.isNaN(value));
    if (present.length === 0) return [Number.NaN, 0];
    return [sumExact(present.map(([value]) => value)), present.reduce((sum, [, reporters]) => sum + reporters, 0)];
  };
  return new Map(UNITS.map((id) => {
    const slots = Array.from({ length: SLOT_COUNT }, (_, slot) => read(id, slot));
    return [id, { values: slots.map(([value]) => value), reporters: slots.map(([, reporters]) => reporters) }];
  }));
}

function ownByDefinition(slot: number, behaviour: Behaviour, statedIn: (slot: number) => number | undefined): number | undefined {
  const stated = statedIn(slot);
  if (stated !== undefined || behaviour !== 'flow') return stated;
  for (const parts of waysToMakeUp(slot)) {
    const values = parts.map((part) => ownByDefinition(part, behaviour, statedIn));
    if (values.every((value) => value !== undefined)) return sumExact(values);
  }
  return undefined;
}

function waysToMakeUp(slot: number): readonly (readonly number[])[] {
  if (slot < 12) return [];
  if (slot === 27) return [[25, 26]];
  if (slot > 23) return [[0, 1, 2].map((month) => (slot - 23) * 3 + month)];
  const month = slot - 11;
  if (month === 1) return [];
  const ways = [[month === 2 ? 0 : slot - 1, month - 1]];
  if (month % 3 === 0 && month > 3) ways.push([slot - 3, 22 + month / 3]);
  if (month === 12) ways.push([17, 27]);
  return ways;
}

interface Kept {
  readonly values: readonly number[];
  readonly reporters: readonly number[];
}

function keptIn(series: Series | undefined): Kept {
  const read = series ?? emptySeries('flow');
  return { values: Array.from(effectiveSeries(read)), reporters: Array.from(reporterCounts(read)) };
}

function pair(id: OrgId, series: Series | undefined): readonly (readonly [OrgId, Series])[] {
  return series ? [[id, series]] : [];
}

function valueOf(series: Series | undefined, period: string): number | undefined {
  return readSlot(series ?? missing(), slotOf(parsePeriod(period), 'flow')).value;
}

function missing(): never {
  throw new Error('the row was not written');
}
