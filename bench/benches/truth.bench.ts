import { fabricatingClinics, pack } from '@taizhang/pack-health';
import { runTruthTrials, type TruthTrial } from '@taizhang/server/testing';
import type { Bench, Measurement } from '../harness/bench.ts';
import { median } from '../harness/statistics.ts';

const SEEDS = ['qinglan', 'one', 'two', 'three', 'four', 'five'] as const;
const SIZES = [3_000, 6_000] as const;

export const bench: Bench = {
  name: 'truth',
  about: 'Generated counties in which a few clinics invent visits: how many of them the rules list, and how many honest ones.',
  run: async ({ note }) => {
    const measurements: Measurement[] = [];
    for (const residents of SIZES) {
      const trials = await runTruthTrials(pack, { residents, seeds: SEEDS });
      for (const line of ruleLines(trials)) note(`${residents} residents, ${SEEDS.length} seeds: ${line}`);
      const size = `${residents} residents, ${SEEDS.length} counties`;
      measurements.push(...quality(`all rules, ${size}`, trials, ({ listed }) => listed, true), ...quality(`without the time of entry, ${size}`, trials, ({ listedByRecords }) => listedByRecords, false));
      measurements.push({ what: `examining a year of ${size}`, value: median(trials.map(({ milliseconds }) => milliseconds)), unit: 'ms' });
    }
    return measurements;
  },
};

function quality(name: string, trials: readonly TruthTrial[], listedOf: (trial: TruthTrial) => ReadonlySet<string>, isPromised: boolean): readonly Measurement[] {
  let [found, invented, wrong, honest] = [0, 0, 0, 0];
  for (const trial of trials) {
    const fabricating = fabricatorsOf(trial);
    invented += fabricating.size;
    honest += without(trial.examined, fabricating);
    wrong += without(listedOf(trial), fabricating);
    found += listedOf(trial).size - without(listedOf(trial), fabricating);
  }
  return [
    { what: `found of ${invented} inventing clinics: ${name}`, value: (found / invented) * 100, unit: '%', ...(isPromised ? { least: 100 } : {}) },
    { what: `precision (${found} of ${found + wrong} listed): ${name}`, value: found + wrong === 0 ? 0 : (found / (found + wrong)) * 100, unit: '%' },
    { what: `false alarms (${wrong} of ${honest} honest clinics): ${name}`, value: (wrong / honest) * 100, unit: '%', limit: 5 },
  ];
}

/** What each rule alone would say, so that no rule hides behind another. */
function ruleLines(trials: readonly TruthTrial[]): readonly string[] {
  const rules = new Set(trials.flatMap(({ byRule }) => [...byRule.keys()]));
  return [...rules].map((rule) => {
    const sum = (of: (trial: TruthTrial, clinics: ReadonlySet<string>) => number): number => trials.reduce((total, trial) => total + of(trial, trial.byRule.get(rule) ?? new Set()), 0);
    const honest = sum((trial, clinics) => without(clinics, fabricatorsOf(trial)));
    return `${rule} signals at ${sum((_, clinics) => clinics.size) - honest} inventing and ${honest} honest clinics`;
  });
}

/** How many of these are not among those. */
function without(clinics: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...clinics].filter((clinic) => !others.has(clinic)).length;
}

function fabricatorsOf({ seed }: TruthTrial): ReadonlySet<string> {
  return new Set(fabricatingClinics(seed).map(({ orgId }) => orgId));
}
