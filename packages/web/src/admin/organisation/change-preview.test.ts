import type { OrgUnitView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { consequencesOf, mergeable, possibleParents } from './change-preview.ts';
import { unitTree } from './unit-tree.ts';

function unit(id: string, parentId: string | null, kind: OrgUnitView['kind'], closedOn: string | null = null): OrgUnitView {
  return { id, name: { zh: id, en: id }, kind, level: 'township', parentId, order: 0, openedOn: '2000-01-01', closedOn, mergedInto: null, creditCode: null, inJurisdiction: true };
}

const tree = unitTree([unit('county', null, 'county'), unit('north', 'county', 'township'), unit('clinic', 'north', 'village-clinic'), unit('south', 'county', 'township'), unit('leaving', 'north', 'village-clinic', '2030-01-01')]);

describe('consequencesOf', () => {
  test('a merged township closes and hands its clinics to the survivor', () => {
    expect(consequencesOf(tree, { kind: 'merge', intoId: 'south', unitIds: ['north'] })).toMatchObject([{ kind: 'closes', unit: { id: 'north' } }, { kind: 'adopts', to: { id: 'south' }, below: 2 }]);
  });

  test('closing is stopped by what stands below that day, also by what will close later', () => {
    expect(consequencesOf(tree, { kind: 'close', unitId: 'north' })).toMatchObject([{ kind: 'stops', reason: 'children', units: [{ id: 'clinic' }, { id: 'leaving' }] }]);
    expect(consequencesOf(tree, { kind: 'close', unitId: 'south' })).toMatchObject([{ kind: 'closes' }]);
  });

  test('a move names both parents and all that moves along; to where it stands it is no move', () => {
    expect(consequencesOf(tree, { kind: 'move', unitId: 'north', toParentId: 'south' })).toMatchObject([{ kind: 'moves', from: { id: 'county' }, to: { id: 'south' }, below: 2 }]);
    expect(consequencesOf(tree, { kind: 'move', unitId: 'north', toParentId: 'county' })).toMatchObject([{ kind: 'stops', reason: 'same_parent' }]);
  });

  test('a unit is offered neither itself, nor what is below it, nor a clinic as parent; only its own kind to merge', () => {
    expect(possibleParents(tree, 'north').map(({ id }) => id)).toEqual(['county', 'south']);
    expect(mergeable(tree, 'north').map(({ id }) => id)).toEqual(['south']);
  });
});
