import { annualCases } from './annual-reports.ts';
import { brokenCases } from './broken.ts';
import { bureauCases } from './bureaus.ts';
import { conventionCases } from './conventions.ts';
import type { CorpusCase } from './corpus-case.ts';
import { furtherCases } from './further.ts';
import { healthCases } from './health.ts';
import { heldOutCases } from './held-out.ts';
import { heldOutReportCases } from './held-out-reports.ts';
import { maskedCases } from './masked.ts';
import { moreCases } from './more.ts';
import { moreReportCases } from './more-reports.ts';
import { namedCases } from './not-figures.ts';
import { officeCases } from './offices.ts';
import { punctuationCases } from './punctuation.ts';
import { secondLookCases } from './second-look.ts';
import { slipCases } from './slips.ts';
import { trapCases } from './traps.ts';
import { wholeReportCases } from './whole-reports.ts';

/** The annotated corpus by part; every sentence was written for it. */
export const corpus: Readonly<Record<string, readonly CorpusCase[]>> = {
  conventions: conventionCases,
  masked: maskedCases,
  'not figures': namedCases,
  bureaus: bureauCases,
  offices: officeCases,
  'annual reports': annualCases,
  further: furtherCases,
  more: moreCases,
  punctuation: punctuationCases,
  health: healthCases,
  traps: trapCases,
  broken: brokenCases,
  slips: slipCases,
  'second look': secondLookCases,
  'whole reports': wholeReportCases,
  'more reports': moreReportCases,
  'held out reports': heldOutReportCases,
  'held out': heldOutCases,
};
