import { parsePeriod } from '@taizhang/kernel';
import type { FigureAddress, FigureReader, FigureReading } from '../figure-reading.ts';

/** A whole reading of 120 live births in a county in 2021; overrides say what differs. */
export function buildReading(overrides: Partial<FigureReading> = {}): FigureReading {
  return {
    metricId: 'births', orgId: '990001', period: parsePeriod('2021'), name: '活产数', unit: '人', decimals: 0,
    behaviour: 'flow', better: 'neither', value: 120, demo: false, flags: [], factIds: [], ...overrides,
  };
}

/** A reader that knows the given readings by metric and period (and organisation, when they name one); all else is not reported. */
export function buildReader(readings: Readonly<Record<string, Partial<FigureReading>>>): FigureReader {
  return {
    read(address: FigureAddress): FigureReading {
      const known = readings[`${address.metricId}@${address.orgId}@${address.period}`] ?? readings[`${address.metricId}@${address.period}`] ?? readings[address.metricId];
      const named = { ...address, name: address.metricId };
      return known === undefined ? buildReading({ ...named, value: null, missing: 'not_reported' }) : buildReading({ ...named, ...known });
    },
  };
}
