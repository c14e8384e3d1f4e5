import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastPassBefore, reviewStanding, type ReviewAct } from './review-standing.ts';

const act = (kind: ReviewAct['kind'], level?: ReviewAct['level'], revision = 2): ReviewAct => ({ kind, level, revision, at: '2022-01-05T00:00:00.000Z', by: '某某', byId: null });
const passes = [act('submit'), act('pass', 1), act('pass', 2), act('pass', 3)];

describe('reviewStanding', () => {
  test('goes through the three reviews in their order', () => {
    expect(passes.map((_, index) => reviewStanding(passes.slice(0, index + 1), 2))).toMatchObject([
      { status: 'in_review', level: 1 }, { status: 'in_review', level: 2 }, { status: 'in_review', level: 3 }, { status: 'passed', passes: [{}, {}, {}] },
    ]);
  });

  test('a changed word starts anew: passes of an earlier revision count for nothing, and are told', () => {
    expect(reviewStanding(passes, 3)).toEqual({ status: 'draft' });
    expect(lastPassBefore(passes, 3)).toMatchObject({ level: 3, revision: 2 });
    expect(lastPassBefore(passes, 2)).toBeUndefined();
  });

  test('sent back, it begins with the first review again', () => {
    const returned = [act('submit'), act('pass', 1), act('return', 2)];
    expect(reviewStanding(returned, 2)).toMatchObject({ status: 'returned', level: 2 });
    expect(reviewStanding([...returned, act('submit')], 2)).toMatchObject({ status: 'in_review', level: 1, passes: [] });
  });

  test('only three passes in a row of the same revision pass it, whatever else is done', () => {
    const kinds = fc.constantFrom('submit', 'withdraw', 'pass', 'return');
    fc.assert(fc.property(fc.array(fc.tuple(kinds, fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2)), { maxLength: 14 }), (steps) => {
      const acts = steps.map(([kind, level, revision]) => act(kind, level, revision));
      const own = acts.filter(({ revision }) => revision === 2);
      const since = own.slice(own.findLastIndex(({ kind }) => kind === 'submit'));
      const standing = reviewStanding(acts, 2);
      if (standing.status !== 'passed') return;
      expect(since[0]?.kind).toBe('submit');
      expect(since.filter(({ kind }) => kind === 'withdraw')).toEqual([]);
      expect(standing.passes.map(({ level }) => level)).toEqual([1, 2, 3]);
    }));
  });
});
