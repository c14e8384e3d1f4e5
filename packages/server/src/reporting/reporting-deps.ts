import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import type { TemplateLibrary } from './template-library.ts';

/** What everything about reports is given. */
export interface ReportingDeps extends LedgerDeps {
  readonly templates: TemplateLibrary;
}
