import type { MetricCatalogue, Target } from '@taizhang/indicators';
import { plainDate } from '@taizhang/kernel';
import { readCountyFigures } from '../figures/county-figure.ts';
import { importCountyFigures } from '../figures/import-county-figures.ts';
import type { CountyFigureImport } from '../figures/import-county-figures.ts';
import type { PackFact } from '../figures/pack-fact.ts';
import { demoCounty } from '../organisation/demo-county.ts';
import { generateActivities } from './activities/generate-activities.ts';
import { DEMO_PASSWORD, demoAccounts } from './accounts.ts';
import { generateItems } from './items/generate-items.ts';
import { generateResidents } from './residents/generate-residents.ts';
import { buildDemoLedger } from './demo-ledger.ts';
import type { DemoFiling } from './filing-actions.ts';

/** Instant at which the published figures count as brought in: the last evening before the demonstration's today. */
const PUBLISHED_AT = '2022-01-04T10:00:00Z';

/** The demonstration county as the server builds it. */
export const demonstration = {
  organisation: demoCounty,
  accounts: demoAccounts,
  password: DEMO_PASSWORD,
  today: plainDate('2022-01-05'),
  publishedFile: 'data/county-figures.csv',
  activities: { generate: generateActivities },
  items: { generate: generateItems },
  residents: { count: 33_000, seed: 'qinglan', generate: generateResidents },
  build(publishedText: string, catalogue: MetricCatalogue): DemonstrationFigures {
    const published = importCountyFigures(readCountyFigures(publishedText), catalogue, PUBLISHED_AT);
    const { facts, targets, filings } = buildDemoLedger(published, catalogue);
    return { published, facts, targets, filings };
  },
} as const;

/** All figures of the demonstration county, published and generated. */
export interface DemonstrationFigures {
  readonly published: CountyFigureImport;
  readonly facts: readonly PackFact[];
  readonly targets: readonly Target[];
  readonly filings: readonly DemoFiling[];
}
