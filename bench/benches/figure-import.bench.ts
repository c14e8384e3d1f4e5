import { join } from 'node:path';
import { demoCounty, pack } from '@taizhang/pack-health';
import { bareCopy, importCsv, openLargeLedger, writeFactsCsv } from '@taizhang/server/testing';
import type { Bench } from '../harness/bench.ts';
import { median, samplesOf, timed } from '../harness/statistics.ts';

const MILLION = 1_000_000;

export const bench: Bench = {
  name: 'figure-import',
  about: 'A CSV of a million figures: read, judged row by row, recorded and rolled up, beside a bare COPY of the same file.',
  run: async ({ directory, note }) => {
    const ledger = await openLargeLedger(directory, pack, '2022-01-05');
    try {
      const imports: number[] = [];
      const floors: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const actor = await ledger.addCounty(demoCounty.units, demoCounty.placements, String(990_001 + round));
        const file = join(directory, `facts-${round}.csv`);
        note(`round ${round + 1}: writing a million rows`);
        await writeFactsCsv(ledger, actor, MILLION, file);
        floors.push(median(await samplesOf(1, () => bareCopy(ledger, file), 0)));
        const { ms, result } = await timed(() => importCsv(ledger, actor, file));
        if (result.inputs !== MILLION || result.accepted !== MILLION) throw new Error(`only ${result.accepted} of ${result.inputs} rows were accepted`);
        imports.push(ms);
      }
      return [{ what: 'CSV of 1 million facts, roll-ups included', value: median(imports) / 1000, unit: 's', comparedWith: { what: 'bare COPY of the same file', value: median(floors) / 1000 }, limitRatio: 4 }];
    } finally {
      await ledger.open.close();
    }
  },
};
