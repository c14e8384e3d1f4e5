import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { openLargeItems, type LargeItems, type MeasuredReader } from '@taizhang/server/testing';
import type { Bench, Measurement } from '../harness/bench.ts';
import { percentile, samplesOf, timed } from '../harness/statistics.ts';

const PACKS = ['@taizhang/pack-health', '@taizhang/pack-office'];
const SMALL = 10_000;
/** A million takes about ten minutes and 10 GB of a quiet two-core machine to fill. */
const LARGE = Number(process.env['TAIZHANG_BENCH_ITEMS'] ?? 100_000);
/** Where the larger county is kept between runs; filled when it is empty. */
const KEPT = process.env['TAIZHANG_BENCH_ITEMS_DIR'];
const ACTIONS = 300;
const READERS: readonly MeasuredReader[] = ['clinic', 'section', 'office'];
const ROUNDS = 40;

export const bench: Bench = {
  name: 'items',
  about: 'Items of every procedure with about ten records each (TAIZHANG_BENCH_ITEMS of them, beside 10,000): inboxes, filtered and sorted lists, an action taken, a sweep in which one item in a hundred falls due; row-level security on.',
  run: async ({ directory, note }) => {
    note(`filling in ${SMALL} items`);
    const small = await openLargeItems(path.join(directory, 'small'), PACKS, SMALL);
    try {
      note(KEPT === undefined ? `filling in ${LARGE} items` : `opening ${LARGE} items in ${KEPT}`);
      const opening = await timed(() => openLargeItems(placeOf(directory), PACKS, LARGE));
      const large = opening.result;
      try {
        return [
          ...(large.filled === undefined ? [] : [{ what: `filled in: ${large.filled.items} items, ${large.filled.records} records`, value: opening.ms / 1000, unit: 's' as const }]),
          ...(await inboxes(large, small, note)), ...(await lists(large, note)), ...(await actions(large, small, note)), ...(await swept(large, small, note)),
        ];
      } finally {
        await large.open.close();
      }
    } finally {
      await small.open.close();
    }
  },
};

function placeOf(directory: string): string {
  if (KEPT === undefined) return path.join(directory, 'large');
  if (!existsSync(KEPT)) {
    mkdirSync(KEPT, { recursive: true });
    // The embedded database may run as another account.
    chmodSync(KEPT, 0o755);
  }
  return KEPT;
}

async function inboxes(large: LargeItems, small: LargeItems, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('inboxes');
  const measurements: Measurement[] = [];
  for (const reader of READERS) {
    const few = await samplesOf(ROUNDS, () => small.list(reader, { box: 'todo' }), 5);
    const many = await samplesOf(ROUNDS, () => large.list(reader, { box: 'todo' }), 5);
    measurements.push({ what: `to do, ${reader}, p95`, value: percentile(many, 0.95), unit: 'ms', limit: 50, comparedWith: { what: `of ${SMALL}`, value: percentile(few, 0.95) } });
  }
  for (const box of ['done', 'initiated', 'copied', 'all'] as const) {
    const samples = [...(await samplesOf(ROUNDS, () => large.list('office', { box }), 3)), ...(await samplesOf(ROUNDS, () => large.list('clinic', { box, sort: 'newest' }), 3))];
    measurements.push({ what: `${box}, office and clinic, p95`, value: percentile(samples, 0.95), unit: 'ms', limit: 100 });
  }
  return measurements;
}

/** Three filters and a sort, drawn from what people look for. */
async function lists(large: LargeItems, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('filtered lists');
  const township = large.readers.clinic.jurisdictionCode;
  const searches = ['supervision', 'petition', 'hotline', 'audit-rectification', 'licence'].flatMap((procedure) => (['due', 'newest'] as const).flatMap((sort) => [
    { procedure, sort, state: 'closed' as const, org: township }, { procedure, sort, state: 'open' as const, org: township }, { procedure, sort, state: 'closed' as const, text: '高血压' },
    { procedure, sort, state: 'open' as const, text: '健康档案' }, { procedure, sort, state: 'any' as const, text: '专项检查（第1', org: township },
  ]));
  const measurements: Measurement[] = [];
  for (const page of [1, 30]) {
    const samples: number[] = [];
    for (const search of searches) for (const reader of READERS) samples.push(...(await samplesOf(3, () => large.list(reader, { ...search, page }), 1)));
    measurements.push({ what: `procedure, state, unit or words, sorted, page ${page}, p95`, value: percentile(samples, 0.95), unit: 'ms', limit: 100 });
  }
  const number = await samplesOf(ROUNDS, () => large.list('section', { text: '督办〔2021〕30号' }), 3);
  measurements.push({ what: 'by its number, p95', value: percentile(number, 0.95), unit: 'ms', limit: 50 });
  const common = await samplesOf(10, () => large.list('section', { text: '整改' }), 2);
  return [...measurements, { what: 'a word in every tenth title, p95', value: percentile(common, 0.95), unit: 'ms' }];
}

async function actions(large: LargeItems, small: LargeItems, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('actions');
  // In turn, so that whatever else the machine does weighs on both.
  const [few, many]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < ACTIONS; nth += 1) {
    few.push((await timed(() => small.act(nth))).ms);
    many.push((await timed(() => large.act(nth))).ms);
  }
  const warm = 20;
  return [
    { what: 'an action taken, p95', value: percentile(many.slice(warm), 0.95), unit: 'ms', limit: 30, comparedWith: { what: `of ${SMALL}, in turn`, value: percentile(few.slice(warm), 0.95) }, limitRatio: 2 },
    { what: 'an action taken, p50', value: percentile(many.slice(warm), 0.5), unit: 'ms', comparedWith: { what: `of ${SMALL}, in turn`, value: percentile(few.slice(warm), 0.5) } },
  ];
}

async function swept(large: LargeItems, small: LargeItems, note: (text: string) => void): Promise<readonly Measurement[]> {
  note('sweeping');
  const few = await timed(() => small.sweep(SMALL / 100));
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  const many = await timed(() => large.sweep(LARGE / 100));
  clearInterval(watch);
  const again = await timed(() => large.sweep(0));
  return [
    { what: `a sweep with ${many.result.due} due, ${many.result.told} notices`, value: many.ms / 1000, unit: 's', limit: 20, comparedWith: { what: `of ${SMALL} with ${few.result.due} due`, value: few.ms / 1000 } },
    { what: 'memory it added', value: (most - before) / 1e6, unit: 'MB', limit: 150 },
    { what: 'a sweep with nothing due', value: again.ms, unit: 'ms', limit: 50 },
  ];
}
