import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressOfTree, type ItemOfTree } from './breakdown.ts';
import { handOverRecord, personalRelations } from './hand-over.ts';
import type { Procedure } from './procedure.ts';
import { sketch } from './sketch.ts';
import { applyRecord, newItem, replayItem, type Party, type WorkItem } from './work-item.ts';

const { end, number, relation, state, word } = sketch;
const name = word('试验', 'Trial');
const procedure: Procedure = {
  id: 'plan', name, purpose: name, isPublic: false, states: [state('running', '', ''), end('done', '', ''), end('cancelled', '', '')], relations: [relation('lead', '', '')], fields: [number('percent', '', ''), number('weight', '', '')],
  actions: [], clocks: [], conditions: [], reminders: [], lights: [],
  breakdown: { into: ['plan'], levels: 3, from: ['running'], by: ['lead'], percent: 'percent', weight: 'weight', until: 'finish', done: ['done'] },
};

const node = (id: string, parentId: string | undefined, at: string, fields: WorkItem['fields']): ItemOfTree =>
  ({ procedure, item: { ...newItem({ id, procedureId: 'plan', title: id, parties: {}, ...(parentId === undefined ? {} : { parentId }) }), state: at, fields } });

/** Any tree: each node hangs below one of those before it, or is the root. */
const anyTree = fc.array(fc.record({ below: fc.nat(30), at: fc.constantFrom('running', 'running', 'done', 'cancelled'), percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), weight: fc.option(fc.nat(9), { nil: undefined }) }), { minLength: 1, maxLength: 14 }).map((list) =>
  list.map(({ below, at, percent, weight }, index) => node(`n${index}`, index === 0 ? undefined : `n${below % index}`, index === 0 ? 'running' : at, { ...(percent === undefined ? {} : { percent }), ...(weight === undefined ? {} : { weight }) })));

describe('progressOfTree', () => {
  test('a part lies between its parts, counts nothing withdrawn, and is 100 only when they all are', () => {
    fc.assert(fc.property(anyTree, (tree) => {
      const known = progressOfTree(tree);
      for (const { item } of tree.filter((each) => each.item.state === 'running')) {
        const parts = tree.filter((each) => each.item.parentId === item.id && each.item.state !== 'cancelled');
        if (parts.length === 0) {
          if (known.has(item.id)) expect(known.get(item.id)).toBe(item.fields['percent']);
          continue;
        }
        const counted = parts.filter((part) => part.item.fields['weight'] !== 0);
        const progress = known.get(item.id);
        if (progress === undefined || counted.length === 0) continue;
        const values = counted.map((part) => known.get(part.item.id) ?? 0);
        expect(progress).toBeGreaterThanOrEqual(Math.min(...values) - 0.1);
        expect(progress).toBeLessThanOrEqual(Math.max(...values) + 0.1);
        expect(progress === 100).toBe(values.every((value) => value === 100));
      }
    }));
  });
});

const anyParties = fc.dictionary(fc.constantFrom('lead', 'planner', 'leader'), fc.array(fc.record({ orgId: fc.constantFrom('a', 'b'), accountId: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }) }).map(({ orgId, accountId }): Party => ({ orgId, ...(accountId === undefined ? {} : { accountId }) })), { minLength: 1, maxLength: 4 }));

describe('handOverRecord', () => {
  test('leaves nothing with who hands over, keeps every unit in its relation, changes nothing else, and replays', () => {
    fc.assert(fc.property(anyParties, fc.option(fc.constantFrom('y', 'w'), { nil: undefined }), (parties, successor) => {
      const opening = { id: 'i', procedureId: 'plan', title: '事项', parties };
      const before = newItem(opening);
      const record = handOverRecord(before, { from: 'x', successorIn: () => successor, reason: '停用', now: '2022-01-05T09:00:00+08:00', by: { accountId: 'admin', name: '管理员', orgId: 'b' } });
      if (record === undefined) {
        expect(personalRelations(before, 'x')).toEqual([]);
        return;
      }
      const after = applyRecord(before, record);
      expect(personalRelations(after, 'x')).toEqual([]);
      for (const [relation, list] of Object.entries(parties)) expect(new Set(after.parties[relation]?.map(({ orgId }) => orgId))).toEqual(new Set(list.map(({ orgId }) => orgId)));
      expect({ ...after, parties: before.parties, version: before.version }).toEqual(before);
      expect(replayItem(opening, [record])).toEqual(after);
    }));
  });
});
