import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { applyOrgChange, closeUnit, mergeUnits, moveUnit, openUnit, type OrgChange } from './org-change.ts';
import { buildOrgTree, type OrgTree } from './org-tree.ts';
import { orgId, type OrgId } from './org-unit.ts';
import { addDays, plainDate, type PlainDate } from './plain-date.ts';
import { buildCounty } from './testing/county.ts';

const START = plainDate('2020-01-01');

type Step = { readonly kind: 'open' | 'move' | 'merge' | 'close'; readonly a: number; readonly b: number; readonly later: number };

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('open' as const, 'move' as const, 'merge' as const, 'close' as const),
  a: fc.nat(),
  b: fc.nat(),
  later: fc.integer({ min: 0, max: 40 }),
});

describe('organisation changes', () => {
  test('whatever is opened, moved, merged or closed, the tree stays sound and the past stays as it was', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        let tree = buildCounty({ clinicsPerTownship: 2 });
        let on = START;
        for (const [index, step] of steps.entries()) {
          on = addDays(on, step.later);
          const change = attempt(tree, step, on, index);
          if (change === undefined) continue;
          const next = applyOrgChange(tree, change);
          const eve = addDays(on, -1);
          expect(pictureOf(next, eve)).toEqual(pictureOf(tree, eve));
          expect(pictureOf(next, START)).toEqual(step.later === 0 && on === START ? pictureOf(next, START) : pictureOf(tree, START));
          expectSound(next, on);
          tree = next;
        }
        const rebuilt = buildOrgTree(tree.units.values(), tree.placements);
        expect(pictureOf(rebuilt, on)).toEqual(pictureOf(tree, on));
      }),
      { numRuns: 150 },
    );
  });

  test('merging hands the children over and names the survivor', () => {
    const tree = buildCounty();
    const on = plainDate('2021-05-01');
    const merged = applyOrgChange(tree, mergeUnits(tree, { ids: [orgId('990001102')], into: orgId('990001101'), on }));
    expect(merged.units.get(orgId('990001102'))).toMatchObject({ closedOn: on, mergedInto: '990001101' });
    expect(merged.at(on).childrenOf(orgId('990001101'))).toContain('990001102200');
    expect(merged.at(plainDate('2021-04-30')).childrenOf(orgId('990001102'))).toContain('990001102200');
  });

  test('a parent merged into its own child hands that child its place', () => {
    const tree = buildCounty();
    const on = plainDate('2021-05-01');
    const merged = applyOrgChange(tree, mergeUnits(tree, { ids: [orgId('990001102')], into: orgId('990001102W01'), on }));
    expect(merged.at(on).parentOf(orgId('990001102W01'))).toBe('990001');
  });

  test('a move corrected on the same day leaves the first one without a day, not the unit without a place', () => {
    const tree = buildCounty();
    const on = plainDate('2021-05-01');
    const clinic = orgId('990001101200');
    const once = applyOrgChange(tree, moveUnit(tree, { id: clinic, toParentId: orgId('990001102'), on }));
    const twice = applyOrgChange(once, moveUnit(once, { id: clinic, toParentId: orgId('990001'), on }));
    expect(twice.at(on).parentOf(clinic)).toBe('990001');
    expect(twice.at(addDays(on, -1)).parentOf(clinic)).toBe('990001101');
  });

  test('a unit with others below it cannot close', () => {
    const tree = buildCounty();
    expect(() => closeUnit(tree, { id: orgId('990001101'), on: START })).toThrow(/still stand below/);
  });

  test('history cannot be rewritten under a later move', () => {
    const tree = buildCounty();
    const clinic = orgId('990001101200');
    const moved = applyOrgChange(tree, moveUnit(tree, { id: clinic, toParentId: orgId('990001102'), on: plainDate('2021-05-01') }));
    expect(() => moveUnit(moved, { id: clinic, toParentId: orgId('990001'), on: plainDate('2021-04-01') })).toThrow(/go forward only/);
  });

  test('a unit cannot be moved below itself', () => {
    const tree = buildCounty();
    expect(() => moveUnit(tree, { id: orgId('990001101'), toParentId: orgId('990001101200'), on: START })).toThrow(DomainError);
  });

  test('a code is never used again, not even after closing', () => {
    const tree = buildCounty();
    const clinic = orgId('990001101200');
    const closed = applyOrgChange(tree, closeUnit(tree, { id: clinic, on: START }));
    const unit = { id: clinic, name: '新', nameEn: 'new', kind: 'village-clinic' as const, openedOn: plainDate('2021-01-01'), order: 1 };
    expect(() => openUnit(closed, { unit, parentId: orgId('990001') })).toThrow(/taken/);
  });
});

function attempt(tree: OrgTree, step: Step, on: PlainDate, index: number): OrgChange | undefined {
  const view = tree.at(on);
  const ids = view.rootIds.flatMap((root) => view.subtreeOf(root));
  const first = pick(ids, step.a);
  const second = pick(ids, step.b);
  try {
    switch (step.kind) {
      case 'open':
        return openUnit(tree, {
          unit: { id: orgId(`new-${index}`), name: '新', nameEn: 'new', kind: 'village-clinic', openedOn: on, order: index },
          parentId: first,
        });
      case 'move':
        return moveUnit(tree, { id: first, toParentId: second, on });
      case 'merge':
        return mergeUnits(tree, { ids: [first], into: second, on });
      case 'close':
        return closeUnit(tree, { id: first, on });
    }
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function pick(ids: readonly OrgId[], seed: number): OrgId {
  return ids[seed % ids.length] ?? orgId('990001');
}

function pictureOf(tree: OrgTree, date: PlainDate): readonly (readonly [OrgId, OrgId | undefined])[] {
  const view = tree.at(date);
  return view.rootIds.flatMap((root) => view.subtreeOf(root)).map((id) => [id, view.parentOf(id)] as const);
}

function expectSound(tree: OrgTree, date: PlainDate): void {
  const view = tree.at(date);
  const reached = view.rootIds.flatMap((root) => view.subtreeOf(root));
  const open = [...tree.units.values()].filter((unit) => unit.openedOn <= date && (unit.closedOn === undefined || date < unit.closedOn));
  expect(new Set(reached).size).toBe(reached.length);
  expect(new Set(reached)).toEqual(new Set(open.map((unit) => unit.id)));
  for (const id of reached) {
    const parent = view.parentOf(id);
    if (parent !== undefined) expect(view.childrenOf(parent)).toContain(id);
    expect(view.ancestorsOf(id)).not.toContain(id);
  }
}
