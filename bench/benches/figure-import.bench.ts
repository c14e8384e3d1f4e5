import { join } from 'node:path';
import { demoCounty, pack } from '@taizhang/pack-health';
import { bareCopy, importCsv, openLargeLedger, writeFactsCsv } from '@taizhang/server/testing';
import type { Bench } from '../harness/bench.ts';
import { median, timed } from '../harness/statistics.ts';

const MILLION = 1_000_000;

export const bench: Bench = {
  name: 'figure-import',
  about: 'A CSV of a million figures: read, judged row by row, recorded and rolled up, beside a bare COPY of the same file.',
  run: async ({ directory, note }) => {
    const ledger = await openLargeLedger(directory, pack, '2022-01-05');
    try {
      const imports: number[] = [];
      const floors: number[] = [];
      const keyed: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const actor = await ledger.addCounty(demoCounty.units, demoCounty.placements, String(990_001 + round));
        const file = join(directory, `facts-${round}.csv`);
        note(`round ${round + 1}: writing a million rows`);
        await writeFactsCsv(ledger, actor, MILLION, file);
        floors.push((await timed(() => bareCopy(ledger, file, 'no key'))).ms);
        keyed.push((await timed(() => bareCopy(ledger, file, 'keyed'))).ms);
        const { ms, result } = await timed(() => importCsv(ledger, actor, file));
        if (result.inputs !== MILLION || result.accepted !== MILLION) throw new Error(`only ${result.accepted} of ${result.inputs} rows were accepted`);
        imports.push(ms);
      }
      const seconds = median(imports) / 1000;
      return [
        { what: 'CSV of 1 million facts, roll-ups included', value: seconds, unit: 's', comparedWith: { what: 'bare COPY into a table without a key', value: median(floors) / 1000 }, limitRatio: 4 },
        { what: 'the same', value: seconds, unit: 's', comparedWith: { what: 'COPY into a table with a primary key', value: median(keyed) / 1000 }, limitRatio: 4 },
      ];
    } finally {
      await ledger.open.close();
    }
  },
};
