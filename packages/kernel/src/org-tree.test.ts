import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { buildOrgTree } from './org-tree.ts';
import { orgId, orgLevel, type OrgPlacement, type OrgUnit } from './org-unit.ts';
import { plainDate } from './plain-date.ts';
import { buildCounty } from './testing/county.ts';

const opened = plainDate('2020-01-01');
const unit = (id: string, extra: Partial<OrgUnit> = {}): OrgUnit => ({
  id: orgId(id),
  name: id,
  nameEn: id,
  kind: 'township',
  openedOn: opened,
  order: 1,
  ...extra,
});
const place = (id: string, parent: string | null, from = '2020-01-01', to?: string): OrgPlacement => ({
  unitId: orgId(id),
  parentId: parent === null ? null : orgId(parent),
  from: plainDate(from),
  ...(to === undefined ? {} : { to: plainDate(to) }),
});

describe('buildOrgTree', () => {
  test.each<[string, readonly OrgUnit[], readonly OrgPlacement[]]>([
    ['a unit that stands nowhere', [unit('a')], []],
    ['a unit given twice', [unit('a'), unit('a')], [place('a', null)]],
    ['a day without a place', [unit('a')], [place('a', null, '2020-01-01', '2021-01-01'), place('a', null, '2021-01-02')]],
    ['two places on one day', [unit('a')], [place('a', null, '2020-01-01', '2021-01-02'), place('a', null, '2021-01-01')]],
    ['a place beyond the closing day', [unit('a', { closedOn: plainDate('2021-01-01') })], [place('a', null)]],
    ['a closing before the opening', [unit('a', { closedOn: plainDate('2019-01-01') })], [place('a', null, '2020-01-01', '2019-01-01')]],
    ['a parent nobody knows', [unit('a')], [place('a', 'b')]],
    ['a place of a unit nobody knows', [unit('a')], [place('a', null), place('b', 'a')]],
    [
      'a parent that closes first',
      [unit('a', { closedOn: plainDate('2021-01-01') }), unit('b')],
      [place('a', null, '2020-01-01', '2021-01-01'), place('b', 'a')],
    ],
    ['a unit under itself', [unit('a')], [place('a', 'a')]],
    ['two units under each other', [unit('a'), unit('b')], [place('a', 'b'), place('b', 'a')]],
    [
      'a cycle that only a later move closes',
      [unit('r'), unit('a'), unit('b')],
      [place('r', null), place('a', 'r', '2020-01-01', '2021-01-01'), place('a', 'b', '2021-01-01'), place('b', 'a')],
    ],
  ])('refuses %s', (_, units, placements) => {
    expect(() => buildOrgTree(units, placements)).toThrow(DomainError);
  });
});

describe('the tree of a day', () => {
  const tree = buildCounty();
  const view = tree.at(plainDate('2021-06-30'));
  const county = orgId('990001');
  const township = orgId('990001101');
  const clinic = orgId('990001101201');

  test('lists a subtree depth first with siblings in their order', () => {
    expect(view.rootIds).toEqual([county]);
    expect(view.subtreeOf(township)).toEqual(['990001101', '990001101W01', '990001101200', '990001101201', '990001101202']);
    expect(view.subtreeOf(county)).toHaveLength(11);
  });

  test('names ancestors nearest first', () => {
    expect(view.ancestorsOf(clinic)).toEqual([township, county]);
    expect(view.parentOf(county)).toBeUndefined();
  });

  test('jurisdiction is the subtree and nothing beside it', () => {
    expect(view.isWithin(clinic, township)).toBe(true);
    expect(view.isWithin(township, township)).toBe(true);
    expect(view.isWithin(township, clinic)).toBe(false);
    expect(view.isWithin(clinic, orgId('990001102'))).toBe(false);
    expect(view.isWithin(orgId('nobody'), orgId('nobody'))).toBe(false);
  });

  test('a unit that is not there that day is an error to get and nothing to find', () => {
    const before = tree.at(plainDate('2009-12-31'));
    expect(before.find(county)).toBeUndefined();
    expect(before.subtreeOf(county)).toEqual([]);
    expect(() => before.get(county)).toThrow(DomainError);
  });
});

describe('orgId', () => {
  test.each(['990001', '990001101W01', '990001-H1', '990001-B-phc'])('%s is one', (text) => {
    expect(orgId(text)).toBe(text);
  });

  test.each(['', ' 990001', "1';--", '青岚县', '-a', 'a'.repeat(41)])('%j is none', (text) => {
    expect(() => orgId(text)).toThrow(DomainError);
  });

  test('every kind has its level', () => {
    expect([orgLevel('section'), orgLevel('township-hospital'), orgLevel('village-clinic')]).toEqual(['county', 'township', 'village']);
  });
});
