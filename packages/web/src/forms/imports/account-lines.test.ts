import { describe, expect, test } from 'vitest';
import { accountedRows, accountLines, rowsToWrite } from './account-lines.ts';

const account = (accepted: number, updated: number, unchanged: number, rejected: number) => ({ inputs: accepted + updated + unchanged + rejected, accepted, updated, unchanged, rejected, flagged: 0, reasons: [], rows: [] });

describe('the account of an import', () => {
  test('shares of one whole print as 100 together', () => {
    expect(accountLines(account(1, 1, 1, 0)).map(({ share }) => share)).toEqual([33.34, 33.33, 33.33, 0]);
  });

  test('an empty file has no shares instead of a division by zero', () => {
    expect(accountLines(account(0, 0, 0, 0)).every(({ share }) => share === null)).toBe(true);
  });

  test('a row the server lost shows as a difference', () => {
    const lost = { ...account(18_960, 612, 200, 228), inputs: 20_001 };
    expect(accountedRows(lost)).toBe(20_000);
    expect(rowsToWrite(lost)).toBe(19_572);
  });
});
