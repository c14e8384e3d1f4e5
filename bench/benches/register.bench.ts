import path from 'node:path';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { openLargeRegister, type LargeRegister } from '@taizhang/server/testing';
import type { Bench, Measurement } from '../harness/bench.ts';
import { percentile, samplesOf, timed } from '../harness/statistics.ts';

const PACK = '@taizhang/pack-health';
const SMALL = 30_000;
/** A million takes about twenty minutes of a two-core machine, seven of them inventing and loading. */
const LARGE = Number(process.env['TAIZHANG_BENCH_RESIDENTS'] ?? 100_000);
/** Where the large county stays between runs, so that it is loaded once; each run visits other people of it. */
const KEPT = process.env['TAIZHANG_BENCH_REGISTER'];
/** `full`: about eleven records a resident in two years instead of four. */
const DENSITY = process.env['TAIZHANG_BENCH_VISITS'] === 'full' ? 'full' : 'usual';
const VISITS = 300;
const NURSES = 10;
const VISITS_EACH = 150;
const SEARCHES = ['王', '张秀', 'wx', 'lxy', '0027', '1234'] as const;

export const bench: Bench = {
  name: 'register',
  about: 'Residents of an invented county with two years of visits (TAIZHANG_BENCH_RESIDENTS of them, beside 30,000): every programme rebuilt from the records against only reading them, one visit saved with everything that follows, lists and search with row-level security on.',
  run: async ({ directory, note }) => {
    note(`inventing ${SMALL} residents`);
    const small = await openLargeRegister(path.join(directory, 'small'), PACK, SMALL, DENSITY);
    try {
      note(`inventing ${LARGE} residents`);
      const loading = await timed(() => openLargeRegister(KEPT ?? path.join(directory, 'large'), PACK, LARGE, DENSITY));
      const large = loading.result;
      try {
        return [
          { what: `residents ${KEPT === undefined ? 'invented, loaded, assessed' : 'kept or loaded'} (${large.loaded.residents}, ${large.loaded.records} records)`, value: loading.ms / 1000, unit: 's' },
          ...(await rebuilt(large, note)),
          ...(await saved(large, small, note)),
          ...(await listed(large, note)),
          ...(await compared(large, note)),
        ];
      } finally {
        await large.open.close();
      }
    } finally {
      await small.open.close();
    }
  },
};

async function rebuilt(register: LargeRegister, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('reading every record');
  const floor = await timed(() => register.stream());
  note('rebuilding every programme');
  const memory = watchMemory();
  const rebuild = await timed(() => register.rebuild());
  const load = loadNow();
  return [
    { what: `every programme rebuilt, 13 months, ${rebuild.result.standings} standings (${load})`, value: rebuild.ms / 1000, unit: 's', comparedWith: { what: `only reading ${floor.result} rows, parsed`, value: floor.ms / 1000 }, limitRatio: 2 },
    { what: 'most memory of the process meanwhile', value: memory.stop(), unit: 'MB', limit: 1_000 },
  ];
}

/** Resident memory of this process, threads and all, looked at ten times a second. */
function watchMemory(): { stop(): number } {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return most / 1e6;
    },
  };
}

async function saved(large: LargeRegister, small: LargeRegister, note: (text: string) => void): Promise<readonly Measurement[]> {
  // In turn, so that whatever else the machine does weighs on both.
  const [few, many]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < VISITS; nth += 1) {
    few.push((await timed(() => small.saveVisit(nth))).ms);
    many.push((await timed(() => large.saveVisit(nth))).ms);
  }
  const warm = 20;
  note('200 visits a second');
  const publishing = publishMeanwhile(large);
  const pace = await timed(async () => {
    await Promise.all(Array.from({ length: NURSES }, async (_, nurse) => {
      for (let at = 0; at < VISITS_EACH; at += 1) await large.saveVisit(VISITS + nurse * VISITS_EACH + at);
    }));
  });
  const behind = await publishing.stop();
  const visits = NURSES * VISITS_EACH;
  const load = loadNow();
  return [
    { what: `one visit saved, p95 (${load})`, value: percentile(many.slice(warm), 0.95), unit: 'ms', limit: 30, comparedWith: { what: `at ${SMALL}, in turn`, value: percentile(few.slice(warm), 0.95) }, limitRatio: 1.3 },
    { what: 'one visit saved, p50', value: percentile(many.slice(warm), 0.5), unit: 'ms', comparedWith: { what: `at ${SMALL}, in turn`, value: percentile(few.slice(warm), 0.5) }, limitRatio: 1.3 },
    { what: `visits a second, ${NURSES} nurses at once, ${visits} visits`, value: visits / (pace.ms / 1000), unit: 'rows/s', least: 200 },
    { what: 'the ledger behind the visits meanwhile, at most', value: behind, unit: 'ms', limit: 1_000 },
  ];
}

/** Tells the ledger what moved as the server does, four times a second; answers the longest a count had to wait. */
function publishMeanwhile(register: LargeRegister): { stop(): Promise<number> } {
  let isRunning = true;
  let longest = 0;
  const running = (async () => {
    for (let since = performance.now(); isRunning; ) {
      await wait(250);
      const started = performance.now();
      await register.publish();
      // What moved just after the last look began is told when this one ends.
      longest = Math.max(longest, performance.now() - since);
      since = started;
    }
  })();
  return {
    stop: async () => {
      isRunning = false;
      await running;
      return longest;
    },
  };
}

async function listed(register: LargeRegister, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('lists and search');
  const due = await samplesOf(100, () => register.due(), 5);
  const people = await samplesOf(100, () => register.people(), 5);
  const overview = await samplesOf(50, () => register.overview(), 5);
  let nth = 0;
  const search = await samplesOf(120, () => register.search(SEARCHES[nth++ % SEARCHES.length] ?? '王'), 6);
  return [
    { what: 'due list of a township, p95', value: percentile(due, 0.95), unit: 'ms', limit: 50 },
    { what: 'named list of a rate with reasons, p95', value: percentile(people, 0.95), unit: 'ms', limit: 50 },
    { what: 'every rate of the county, p95', value: percentile(overview, 0.95), unit: 'ms' },
    { what: 'search, p50', value: percentile(search, 0.5), unit: 'ms', limit: 50 },
    { what: 'search, p95', value: percentile(search, 0.95), unit: 'ms', limit: 150 },
    { what: 'search, p99', value: percentile(search, 0.99), unit: 'ms', limit: 300 },
  ];
}

/** After all those visits: what was kept by difference is what the records say. */
async function compared(register: LargeRegister, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('comparing with a rebuild');
  const { ms, result } = await timed(() => register.compare());
  return [
    { what: 'differences found after the visits', value: result.differences.length, unit: '', limit: 0 },
    { what: `… among ${result.persons} residents, ${result.standings} standings`, value: ms / 1000, unit: 's' },
  ];
}

/** What else the machine does: the last minute. */
function loadNow(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
