import { DomainError } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertBalanced, closeAccount, EMPTY_ACCOUNT, joinAccounts, tallyReasons, type RowOutcome } from './import-account.ts';

const reason = { zh: '机构不存在', en: 'no such institution' };

const anyOutcomes: fc.Arbitrary<readonly RowOutcome[]> = fc
  .array(fc.tuple(fc.constantFrom('accepted' as const, 'updated' as const, 'unchanged' as const, 'rejected' as const), fc.boolean()), {
    maxLength: 60,
  })
  .map((rows) =>
    rows.map(([outcome, doubtful], index) => ({
      row: index + 2,
      outcome,
      ...(outcome === 'rejected' ? { reason } : doubtful ? { flags: ['rate'] } : {}),
    })),
  );

describe('closeAccount', () => {
  test('every row is in exactly one place, however many there are', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const account = closeAccount(outcomes.length, outcomes);
        expect(account.accepted + account.updated + account.unchanged + account.rejected).toBe(account.inputs);
        expect(account.rows).toEqual(outcomes);
        expect(closeAccount(outcomes.length, outcomes, 'none').rows).toBeUndefined();
        expect(closeAccount(outcomes.length, outcomes, 'notable').rows).toHaveLength(account.rejected + account.flagged);
      }),
    );
  });

  test('a row lost on the way is noticed', () => {
    expect(() =>
      closeAccount(3, [
        { row: 2, outcome: 'accepted' },
        { row: 3, outcome: 'accepted' },
      ]),
    ).toThrow(/3 rows were read, 2 are accounted for/);
  });

  test('a row counted twice is noticed even when another one makes up for it', () => {
    expect(() =>
      closeAccount(2, [
        { row: 2, outcome: 'accepted' },
        { row: 2, outcome: 'updated' },
      ]),
    ).toThrow(/counted twice/);
  });

  test('a row may not be rejected without saying why', () => {
    expect(() => closeAccount(1, [{ row: 2, outcome: 'rejected' }])).toThrow(/without a reason/);
  });
});

describe('joinAccounts', () => {
  test('batches together make the account of the whole', () => {
    fc.assert(
      fc.property(anyOutcomes, fc.nat(60), (outcomes, at) => {
        const [head, tail] = [outcomes.slice(0, at), outcomes.slice(at)];
        const joined = [closeAccount(head.length, head), closeAccount(tail.length, tail)].reduce(joinAccounts, EMPTY_ACCOUNT);
        expect(joined).toEqual(closeAccount(outcomes.length, outcomes));
      }),
    );
  });

  test('an account that does not balance cannot be hidden in another', () => {
    expect(() => joinAccounts(EMPTY_ACCOUNT, { ...EMPTY_ACCOUNT, inputs: 1 })).toThrow(DomainError);
    expect(() => assertBalanced({ ...EMPTY_ACCOUNT, flagged: 1 })).toThrow(DomainError);
  });
});

describe('tallyReasons', () => {
  test('names the commonest reason first', () => {
    const other = { zh: '不是数字', en: 'not a number' };
    const rows: readonly RowOutcome[] = [
      { row: 2, outcome: 'rejected', reason: other },
      { row: 3, outcome: 'rejected', reason },
      { row: 4, outcome: 'rejected', reason },
      { row: 5, outcome: 'accepted' },
    ];
    expect(tallyReasons(rows)).toEqual([
      { reason, count: 2 },
      { reason: other, count: 1 },
    ]);
  });
});
