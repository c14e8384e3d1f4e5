import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from '../harness/bench.ts';
import { childrenMegabytes, residentMegabytes } from '../harness/memory.ts';
import { runCommand, serve } from '../harness/program.ts';
import { median, percentile } from '../harness/statistics.ts';

const rounds = 7;

export const bench: Bench = {
  name: 'serve',
  about: 'From starting the program on an existing database to the first ready answer, and the memory of both when idle.',
  run: async ({ directory, note }) => {
    const data = join(directory, 'data');
    note('building the demonstration county');
    await runCommand(['demo', '--data', data]);
    // The first start fills Node's compile cache, as any start after an installation does.
    await (await serve(data)).stop();
    const starts: number[] = [];
    const server: number[] = [];
    const database: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const served = await serve(data);
      starts.push(served.readyMs);
      await fetch(`${served.address}/api/openapi.json`);
      await delay(1000);
      server.push(residentMegabytes(served.pid));
      database.push(childrenMegabytes(served.pid));
      await served.stop();
    }
    return [
      { what: 'serve until ready, median', value: median(starts), unit: 'ms', limit: 2000 },
      { what: `serve until ready, slowest of ${rounds}`, value: percentile(starts, 1), unit: 'ms' },
      { what: 'server, resident when idle', value: median(server), unit: 'MB', limit: 200 },
      { what: 'its database, when idle', value: median(database), unit: 'MB', limit: 200 },
    ];
  },
};
