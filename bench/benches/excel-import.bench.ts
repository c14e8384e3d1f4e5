import { pack } from '@taizhang/pack-health';
import { openLargeLedger, prepareWorkbookBench } from '@taizhang/server/testing';
import type { Bench } from '../harness/bench.ts';
import { median, timed } from '../harness/statistics.ts';

const SIZE = { rows: 20_000, wrongEvery: 20 };
const ROUNDS = 3;

export const bench: Bench = {
  name: 'excel-import',
  about: 'A filled-in workbook of 20,000 rows, 5 % of them wrong: read, judged row by row, sent back with the wrong cells marked; then kept as drafts.',
  run: async ({ directory, note }) => {
    const ledger = await openLargeLedger(directory, pack, '2022-01-10');
    try {
      note('writing the workbook');
      const { bytes, wrongRows, preview, commit } = await prepareWorkbookBench(ledger.deps, SIZE);
      const previews: number[] = [];
      let importId = '';
      for (let round = 0; round < ROUNDS; round += 1) {
        const { ms, result } = await timed(preview);
        const { inputs, rejected } = result.account;
        if (inputs !== SIZE.rows || rejected !== wrongRows || !result.hasAnnotated) throw new Error(`${inputs} rows read, ${rejected} rejected, expected ${SIZE.rows} and ${wrongRows}`);
        previews.push(ms);
        importId = result.importId;
      }
      const kept = await timed(() => commit(importId));
      return [
        { what: 'workbook of 20,000 rows (5 % wrong), and back', value: median(previews) / 1000, unit: 's', limit: 10 },
        { what: 'its good rows kept as drafts', value: kept.ms / 1000, unit: 's' },
        { what: 'the workbook itself', value: bytes.length / 1_000_000, unit: 'MB' },
      ];
    } finally {
      await ledger.open.close();
    }
  },
};
