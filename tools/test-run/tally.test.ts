import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addTallies, readTally, tallyLine } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
const report = join(folder, 'report.json');

afterEach(() => {
  rmSync(report, { force: true });
});

describe('tally', () => {
  test('counts a file that could not be loaded, which vitest reports with no failed test', () => {
    write({ numPassedTests: 5, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }] });
    expect(readTally(report, 1)).toEqual({ passed: 5, failed: 2 });
  });

  test('counts a run that ended badly though every test passed, as an unhandled rejection does', () => {
    write({ numPassedTests: 5, numFailedTests: 0, testResults: [] });
    expect(readTally(report, 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('counts a run that left no report', () => {
    expect(readTally(report, 137)).toEqual({ passed: 0, failed: 1 });
  });

  test('prints the sum as the one line CI reads', () => {
    expect(tallyLine(addTallies({ passed: 2, failed: 0 }, { passed: 3, failed: 1 }))).toBe('5 passed, 1 failed');
  });
});

function write(content: unknown): void {
  writeFileSync(report, JSON.stringify(content));
}
