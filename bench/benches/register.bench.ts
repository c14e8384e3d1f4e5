import path from 'node:path';
import { demoCounty, pack } from '@taizhang/pack-health';
import { openLargeRegister, type LargeRegister } from '@taizhang/server/testing';
import type { Bench, Measurement } from '../harness/bench.ts';
import { percentile, samplesOf, timed } from '../harness/statistics.ts';

const SMALL = 30_000;
/** A million takes about half an hour of a two-core machine, most of it inventing and loading. */
const LARGE = Number(process.env['TAIZHANG_BENCH_RESIDENTS'] ?? 100_000);
const VISITS = 300;
const SEARCHES = ['王', '张秀', 'wx', 'lxy', '0027', '1234'] as const;

export const bench: Bench = {
  name: 'register',
  about: 'Residents of an invented county with two years of visits (TAIZHANG_BENCH_RESIDENTS of them, beside 30,000): every programme rebuilt from the records against only reading them, one visit saved with everything that follows, lists and search with row-level security on.',
  run: async ({ directory, note }) => {
    note(`inventing ${SMALL} residents`);
    const small = await openLargeRegister(path.join(directory, 'small'), pack, demoCounty, pack.demonstration.residents, SMALL);
    const savedSmall = await saveVisits(small);
    await small.open.close();
    note(`inventing ${LARGE} residents`);
    const loading = await timed(() => openLargeRegister(path.join(directory, 'large'), pack, demoCounty, pack.demonstration.residents, LARGE));
    const large = loading.result;
    try {
      return [
        { what: `residents invented, loaded, assessed (${large.loaded.residents}, ${large.loaded.records} records)`, value: loading.ms / 1000, unit: 's' },
        ...(await rebuilt(large, note)),
        ...(await saved(large, savedSmall, note)),
        ...(await listed(large)),
      ];
    } finally {
      await large.open.close();
    }
  },
};

async function rebuilt(register: LargeRegister, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('reading every record');
  const floor = await timed(() => register.stream());
  note('rebuilding every programme');
  const rebuild = await timed(() => register.compare());
  return [
    { what: `every programme rebuilt, 13 months, ${rebuild.result.standings} standings compared`, value: rebuild.ms / 1000, unit: 's', comparedWith: { what: 'only reading the records, parsed', value: floor.ms / 1000 }, limitRatio: 2 },
    { what: 'differences found', value: rebuild.result.differences.length, unit: '', limit: 0 },
    { what: 'memory of the process', value: process.memoryUsage().rss / 1e6, unit: 'MB', limit: 1_000 },
  ];
}

async function saved(register: LargeRegister, small: readonly number[], note: (text: string) => void): Promise<readonly Measurement[]> {
  const samples = await saveVisits(register);
  note('200 visits a second');
  const pace = await timed(async () => {
    // Ten nurses, each entering one visit after the other.
    await Promise.all(Array.from({ length: 10 }, async (_, nurse) => {
      for (let at = 0; at < 60; at += 1) await register.saveVisit(VISITS + 5 + nurse * 60 + at);
    }));
  });
  const behind = await timed(() => register.publish());
  return [
    { what: 'one visit saved, p95', value: percentile(samples, 0.95), unit: 'ms', limit: 30, comparedWith: { what: `at ${SMALL}`, value: percentile(small, 0.95) }, limitRatio: 1.3 },
    { what: 'visits a second, ten nurses at once', value: 600 / (pace.ms / 1000), unit: 'rows/s', least: 200 },
    { what: 'telling the ledger what 900 visits moved', value: behind.ms, unit: 'ms', limit: 1_000 },
  ];
}

async function saveVisits(register: LargeRegister): Promise<readonly number[]> {
  let nth = 0;
  return samplesOf(VISITS, () => register.saveVisit(nth++), 5);
}

async function listed(register: LargeRegister): Promise<readonly Measurement[]> {
  const due = await samplesOf(100, () => register.due(), 5);
  const people = await samplesOf(100, () => register.people(), 5);
  let nth = 0;
  const search = await samplesOf(120, () => register.search(SEARCHES[nth++ % SEARCHES.length] ?? '王'), 6);
  return [
    { what: 'due list of a township, p95', value: percentile(due, 0.95), unit: 'ms', limit: 50 },
    { what: 'named list of a rate with reasons, p95', value: percentile(people, 0.95), unit: 'ms', limit: 50 },
    { what: 'search, p50', value: percentile(search, 0.5), unit: 'ms', limit: 50 },
    { what: 'search, p95', value: percentile(search, 0.95), unit: 'ms', limit: 150 },
    { what: 'search, p99', value: percentile(search, 0.99), unit: 'ms', limit: 300 },
  ];
}
