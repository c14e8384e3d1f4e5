import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const nothingYet: Tally = { passed: 0, failed: 0 };

export function addTallies(left: Tally, right: Tally): Tally {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed };
}

/** The line CI reads; it stands alone and last. */
export function tallyLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed`;
}

/**
 * Reads a vitest JSON report. A file that could not even be loaded counts as one failure, and so does a run that
 * ended badly without a failed test (a crash, an unhandled rejection) or without a report.
 */
export function readTally(reportFile: string, status: number): Tally {
  const report = existsSync(reportFile) ? parseReport(readFileSync(reportFile, 'utf8')) : undefined;
  if (report === undefined) return { passed: 0, failed: 1 };
  const failed = report.failedTests + report.unloadedFiles;
  return { passed: report.passedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

interface Report {
  readonly passedTests: number;
  readonly failedTests: number;
  readonly unloadedFiles: number;
}

function parseReport(text: string): Report | undefined {
  const parsed: unknown = JSON.parse(text);
  if (!isRecord(parsed) || typeof parsed.numPassedTests !== 'number' || typeof parsed.numFailedTests !== 'number') return undefined;
  const files = Array.isArray(parsed.testResults) ? parsed.testResults.filter(isRecord) : [];
  const unloaded = files.filter((file) => file.status === 'failed' && !hasFailedTest(file));
  return { passedTests: parsed.numPassedTests, failedTests: parsed.numFailedTests, unloadedFiles: unloaded.length };
}

function hasFailedTest(file: Record<string, unknown>): boolean {
  return Array.isArray(file.assertionResults) && file.assertionResults.some((result: unknown) => isRecord(result) && result.status === 'failed');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
