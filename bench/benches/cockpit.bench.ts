import { parsePeriod } from '@taizhang/kernel';
import { demoCounty, pack } from '@taizhang/pack-health';
import { fillCounty, openLargeLedger, readEveryInstitution, readWholeCockpit, type LargeLedger } from '@taizhang/server/testing';
import type { Bench } from '../harness/bench.ts';
import { median, percentile, samplesOf } from '../harness/statistics.ts';

const MILLION = 1_000_000;
const ROUNDS = 60;

export const bench: Bench = {
  name: 'cockpit',
  about: '50 metrics with last year and targets, at 1 and at 10 million facts: the cockpit as the screen reads it (the county and its townships; the sums below are kept), and every institution of the county over 12 months of both years.',
  run: async ({ directory, note }) => {
    const headline = [...pack.metrics.filter((metric) => metric.behaviour !== 'derived').slice(0, 35), ...pack.metrics.filter((metric) => metric.behaviour === 'derived').slice(0, 15)].map((metric) => metric.id);
    const wide = { ...pack, cockpit: { groups: [{ id: 'all', name: { zh: '全部', en: 'All' }, metricIds: headline }], heat: [], trends: [], live: [] } };
    const ledger = await openLargeLedger(directory, wide, '2022-01-05');
    try {
      note('recording the first million facts');
      const actor = await addFilledCounty(ledger, 0);
      const small = await measure(ledger, actor, readWholeCockpit);
      const smallWhole = await measure(ledger, actor, readEveryInstitution);
      for (let county = 1; county < 10; county += 1) {
        note(`recording million ${county + 1}`);
        await addFilledCounty(ledger, county);
      }
      const large = await measure(ledger, actor, readWholeCockpit);
      const largeWhole = await measure(ledger, actor, readEveryInstitution);
      return [
        { what: 'cockpit at 1 million facts, p95', value: percentile(small, 0.95), unit: 'ms', limit: 50 },
        { what: 'cockpit at 10 million facts, median', value: median(large), unit: 'ms' },
        { what: 'cockpit at 10 million facts, p95', value: percentile(large, 0.95), unit: 'ms', limit: 50, comparedWith: { what: 'at 1 million', value: percentile(small, 0.95) }, limitRatio: 1.5 },
        { what: 'every institution, 12 months, at 10 million, median', value: median(largeWhole), unit: 'ms' },
        { what: 'every institution, 12 months, at 1 million, p95', value: percentile(smallWhole, 0.95), unit: 'ms', limit: 50 },
        { what: 'every institution, 12 months, at 10 million, p95', value: percentile(largeWhole, 0.95), unit: 'ms', limit: 50, comparedWith: { what: 'at 1 million', value: percentile(smallWhole, 0.95) }, limitRatio: 1.5 },
      ];
    } finally {
      await ledger.open.close();
    }
  },
};

async function addFilledCounty(ledger: LargeLedger, index: number): ReturnType<LargeLedger['addCounty']> {
  const actor = await ledger.addCounty(demoCounty.units, demoCounty.placements, String(990_001 + index));
  await fillCounty(ledger, actor, MILLION);
  return actor;
}

async function measure(ledger: LargeLedger, actor: Parameters<typeof readWholeCockpit>[1], read: typeof readWholeCockpit | typeof readEveryInstitution): Promise<readonly number[]> {
  return samplesOf(ROUNDS, () => read(ledger, actor, parsePeriod('2021')), 5);
}
