import { plainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSample, candidatesDigest } from './draw-sample.ts';
import { recheckEstimate } from './recheck-estimate.ts';
import { rankWorkers } from './rank-workers.ts';
import { sampleSize } from './sample-size.ts';
import { binomialEvidence, chiSquareEvidence } from './tail-evidence.ts';
import { TRUTH_PARAMETERS } from './truth-parameters.ts';
import type { TruthWatch, WorkerEntry } from './worker-entry.ts';
import { workerSignals } from './worker-signals.ts';

const watch: TruthWatch = { measurements: [{ field: 'sbp', name: { zh: '收缩压', en: 'systolic' }, step: 1, limit: 140 }, { field: 'dbp', name: { zh: '舒张压', en: 'diastolic' }, step: 1, limit: 90 }], homeVisit: null };
const NOON = Date.parse('2021-03-01T04:00:00Z');
const DAY = 86_400_000;

/** Entry number `n` of an honest worker: another resident, another hour, other values. */
function entry(n: number, over: Partial<WorkerEntry> = {}): WorkerEntry {
  const enteredAt = NOON + n * DAY + (n * 7_919_000) % 14_400_000;
  return { recordId: `r${n}`, residentId: n % 40, form: '1', on: new Date(enteredAt).toISOString().slice(0, 10), enteredAt, place: 'a', values: { sbp: 100 + ((n * 37) % 83), dbp: 60 + ((n * 29) % 47) }, isHomeVisit: true, diedOn: null, isDisabledAccount: false, ...over };
}

const rulesOf = (entries: readonly WorkerEntry[]): readonly string[] => workerSignals(entries, watch, TRUTH_PARAMETERS).map(({ rule }) => rule);
const many = (over: (n: number) => Partial<WorkerEntry>): readonly WorkerEntry[] => Array.from({ length: 120 }, (_, n) => entry(n, over(n)));

describe('rules over one worker', () => {
  test('ordinary work gives no signal', () => {
    expect(rulesOf(many(() => ({})))).toEqual([]);
  });

  test.each([
    ['after_death', (n: number) => ({ diedOn: n < 6 ? (plainDate('2021-01-01')) : null })],
    ['disabled_account', (n: number) => ({ isDisabledAccount: n < 4 })],
    ['same_second', (n: number) => ({ enteredAt: NOON + Math.floor(n / 4) * DAY })],
    ['night', (n: number) => ({ enteredAt: NOON + n * DAY + 13 * 3_600_000 })],
    ['fast_entry', (n: number) => ({ enteredAt: NOON + Math.floor(n / 4) * DAY + (n % 4) * 5_000 })],
    ['two_places', (n: number) => ({ enteredAt: NOON + Math.floor(n / 2) * DAY + (n % 2) * 60_000, on: new Date(NOON + Math.floor(n / 2) * DAY).toISOString().slice(0, 10), place: n % 2 === 0 ? 'a' : 'b' })],
    ['repeated_vitals', (n: number) => ({ values: { sbp: 101 + 2 * (n % 40), dbp: 63 + (n % 40) } })],
    ['shared_vitals', (n: number) => (n % 3 === 0 ? {} : { values: { sbp: 133, dbp: 77 } })],
    ['end_digit', (n: number) => ({ values: { sbp: 100 + (n % 6) * 10, dbp: 61 + n % 47 } })],
    ['under_limit', (n: number) => ({ values: { sbp: n % 2 === 0 ? 136 + (Math.floor(n / 2) % 4) : 100 + ((n * 37) % 83), dbp: 60 + ((n * 29) % 47) } })],
  ] as const)('%s is found where it is made', (rule, over) => {
    expect(rulesOf(many(over))).toContain(rule);
  });

  test.each([
    ['same_second', (n: number) => ({ enteredAt: NOON + Math.floor(n / 4) * DAY }), ['4']],
    ['night', (n: number) => ({ enteredAt: NOON + n * DAY + 13 * 3_600_000 }), ['1']],
    ['fast_entry', (n: number) => ({ enteredAt: NOON + Math.floor(n / 4) * DAY + (n % 4) * 5_000 }), ['< 15 s']],
    ['end_digit', (n: number) => ({ values: { sbp: 100 + (n % 6) * 10, dbp: 61 + n % 47 } }), ['0']],
    ['under_limit', (n: number) => ({ values: { sbp: n % 2 === 0 ? 136 + (Math.floor(n / 2) % 4) : 150, dbp: 60 + ((n * 29) % 47) } }), ['136', '137', '138', '139']],
  ] as const)('the chart of %s marks what the sentence is about, and nothing else of what was counted', (rule, over, marked) => {
    const chart = workerSignals(many(over), watch, TRUTH_PARAMETERS).find((signal) => signal.rule === rule)?.chart;
    expect(chart?.bars.flatMap(({ label, count, isMarked }) => (isMarked && count > 0 ? [label] : []))).toEqual(marked);
  });

  test('more than 60 residents on each of several days are found', () => {
    const entries = Array.from({ length: 400 }, (_, n) => entry(n, { residentId: n, on: `2021-03-0${1 + (n % 5)}` }));
    expect(rulesOf(entries)).toContain('crowded_day');
  });

  test('pressure read to 2 mmHg, as a mercury column is, is no preference of digits', () => {
    expect(rulesOf(many((n) => ({ values: { sbp: 100 + 2 * ((n * 37) % 41), dbp: 60 + 2 * ((n * 29) % 23) } })))).not.toContain('end_digit');
  });

  test('a clinic whose patients are well treated is not taken for one that writes 138: values may fall off, not jump, at the limit', () => {
    expect(rulesOf(many((n) => ({ values: { sbp: 112 + Math.floor(32 * Math.sqrt(((n * 37) % 120) / 120)), dbp: 60 + ((n * 29) % 47) } })))).not.toContain('under_limit');
  });

  test('every sentence asks for a check and accuses nobody', () => {
    const all = workerSignals(many((n) => ({ isDisabledAccount: true, enteredAt: NOON + Math.floor(n / 40) * DAY + 13 * 3_600_000, values: { sbp: 138, dbp: 88 } })), watch, TRUTH_PARAMETERS);
    expect(all.length).toBeGreaterThan(4);
    for (const { sentence } of all) {
      expect(sentence.zh).toMatch(/请核对/u);
      expect(sentence.en).toMatch(/please check/iu);
      expect(`${sentence.zh}${sentence.en}`).not.toMatch(/造假|虚假|伪造|fake|fraud|false/iu);
    }
  });
});

describe('chance', () => {
  test('the tails are those of printed tables', () => {
    expect(10 ** -binomialEvidence(8, 10, 0.5)).toBeCloseTo(56 / 1024, 10);
    expect(10 ** -chiSquareEvidence(16.919, 9)).toBeCloseTo(0.05, 5);
    expect(10 ** -chiSquareEvidence(1, 4)).toBeCloseTo(0.9098, 4);
    expect(binomialEvidence(500, 500, 0.01)).toBeCloseTo(1000, 6);
  });

  test('of workers whose evidence is pure chance, hardly any is listed; one beyond chance is', () => {
    const honest = Array.from({ length: 200 }, (_, n) => ({ signals: [{ evidence: -Math.log10((n + 1) / 200) }] }));
    expect(rankWorkers(honest, 0.05).filter(({ isListed }) => isListed)).toEqual([]);
    const ranked = rankWorkers([...honest, { signals: [{ evidence: 9 }] }], 0.05);
    expect(ranked.filter(({ isListed }) => isListed).map(({ worker }) => worker.signals[0]?.evidence)).toEqual([9]);
  });
});

describe('the re-check', () => {
  test('sample sizes are those of the textbook', () => {
    expect(sampleSize({ population: 1_000_000_000, confidence: 95, margin: 0.05 })).toBe(385);
    expect(sampleSize({ population: 1_000, confidence: 95, margin: 0.05 })).toBe(278);
    expect(sampleSize({ population: 10, confidence: 99, margin: 0.01 })).toBe(10);
    expect(sampleSize({ population: 0, confidence: 95, margin: 0.05 })).toBe(0);
  });

  test('the same list and seed draw the same, whatever the order of the list; nobody twice', () => {
    const digest = (text: string): string => Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(16).padStart(8, '0');
    fc.assert(fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }), fc.nat(60), fc.string(), (ids, size, seed) => {
      const drawn = drawSample(ids, size, seed, digest);
      expect(drawSample(ids.toReversed(), size, seed, digest)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(Math.min(size, ids.length));
      expect(candidatesDigest(ids.toReversed(), digest)).toBe(candidatesDigest(ids, digest));
    }));
  });

  test('who was not reached is counted apart and moves no estimate', () => {
    const { differing, notReached, open } = recheckEstimate(['matches', 'matches', 'matches', 'differs', 'not_reached', null], 95);
    expect({ notReached, open, share: differing?.share }).toEqual({ notReached: 1, open: 1, share: 0.25 });
    expect(differing?.low).toBeCloseTo(0.0456, 3);
    expect(differing?.high).toBeCloseTo(0.6994, 3);
    expect(recheckEstimate(['not_reached'], 95).differing).toBeNull();
  });
});
