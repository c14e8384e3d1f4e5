import { join } from 'node:path';
import { openDemo, writeAnnualReport } from '@taizhang/server/testing';
import type { Bench } from '../harness/bench.ts';
import { runCommand } from '../harness/program.ts';
import { median, percentile, samplesOf } from '../harness/statistics.ts';

export const bench: Bench = {
  name: 'report',
  about: 'The annual report of the demonstration county: every figure read from the database, composed, written as a Word file.',
  run: async ({ directory, note }) => {
    const data = join(directory, 'data');
    note('building the demonstration county');
    await runCommand(['demo', '--data', data]);
    const demo = await openDemo(data);
    try {
      const first = await samplesOf(1, () => writeAnnualReport(demo), 0);
      const warm = await samplesOf(20, () => writeAnnualReport(demo));
      return [
        { what: 'annual report, first of the process', value: percentile(first, 1), unit: 'ms' },
        { what: 'annual report, median', value: median(warm), unit: 'ms', limit: 300 },
        { what: 'annual report, p95', value: percentile(warm, 0.95), unit: 'ms', limit: 300 },
      ];
    } finally {
      await demo.close();
    }
  },
};
