import { monthOf, periodEnd, periodStart, periodYear, previousPeriod, subPeriods, sumExact, parsePeriod, yearToDate, type OrgId, type Period } from '@taizhang/kernel';
import { completeCells, type CellValues, type FormDefinition } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import type { FigureBook } from '../ledger/figure-book.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { cellOfFigure } from './cell-units.ts';
import type { BoundItem, FormCatalogue } from './form-catalogue.ts';
import { nameOfKey } from './submission-history.ts';
import { readSummaries, type SubmissionSummary } from './submission-summary.ts';

/** What is already known around a form of some institutions: the ledger's figures and what was filed for earlier periods. */
export interface FormFigures {
  /** What the ledger holds for exactly this institution and period, in the units of the cells. */
  known(orgId: OrgId, period: Period): CellValues;
  /** The cells of the period before: as filed, and where nothing was filed as the ledger has them. */
  previous(orgId: OrgId, period: Period): CellValues;
  /** January to the end of the period, when the cells of the period are these. A year with a gap has no sum. */
  yearToDate(orgId: OrgId, period: Period, cells: CellValues): CellValues;
}

/** Reads what is known around a form, for all these institutions and periods at once. */
export async function readFormFigures(tx: Tx, county: LedgerCounty, catalogue: FormCatalogue, form: FormDefinition, at: { readonly orgIds: readonly OrgId[]; readonly periods: readonly Period[] }): Promise<FormFigures> {
  const periods = [...new Set(at.periods.flatMap((period) => [period, ...earlierPeriods(form, period)]))];
  const book = await openFigureBook(tx, county, { metricIds: catalogue.metricIdsOf(form), periods, orgIds: at.orgIds });
  const summaries = await readSummaries(tx, county, { formIds: [form.id], periods, orgIds: at.orgIds.map(county.directory.idOf) });
  return new BookedFigures(book, catalogue.itemsOf(form), form, summaries);
}

/** The periods before one that its year-to-date and its comparison need. */
function earlierPeriods(form: FormDefinition, period: Period): readonly Period[] {
  const ofYear = subPeriods(parsePeriod(String(periodYear(period))), form.period);
  return [previousPeriod(period), ...ofYear.filter((other) => other < period)];
}

class BookedFigures implements FormFigures {
  readonly #book: FigureBook;
  readonly #items: readonly BoundItem[];
  readonly #form: FormDefinition;
  readonly #filed: ReadonlyMap<string, CellValues>;

  constructor(book: FigureBook, items: readonly BoundItem[], form: FormDefinition, summaries: readonly SubmissionSummary[]) {
    this.#book = book;
    this.#items = items;
    this.#form = form;
    this.#filed = new Map(summaries.map((summary) => [nameOfKey(summary.key), summary.cells]));
  }

  known(orgId: OrgId, period: Period): CellValues {
    return Object.fromEntries(this.#items.flatMap((bound) => {
      const value = this.#figure(bound, orgId, period);
      return value === undefined ? [] : [[bound.item.key, value]];
    }));
  }

  previous(orgId: OrgId, period: Period): CellValues {
    return this.#cellsOf(orgId, previousPeriod(period));
  }

  yearToDate(orgId: OrgId, period: Period, cells: CellValues): CellValues {
    const sums = this.#items.flatMap((bound): (readonly [string, number])[] => {
      const { key, entry } = bound.item;
      const value = cells[key];
      if (value === undefined || entry === 'computed') return [];
      const before = bound.metric.behaviour === 'flow' ? this.#before(bound, orgId, period) : 0;
      return before === undefined ? [] : [[key, sumExact([before, value])]];
    });
    return completeCells(this.#form, Object.fromEntries(sums));
  }

  /** What the year had before this period: the ledger's own sum, or else every earlier period as it was filed. */
  #before(bound: BoundItem, orgId: OrgId, period: Period): number | undefined {
    const earlier = earlierPeriods(this.#form, period).slice(1);
    if (earlier.length === 0) return 0;
    const booked = this.#figure(bound, orgId, yearToDate(periodYear(period), monthOf(periodStart(period)) - 1));
    if (booked !== undefined) return booked;
    const parts = earlier.map((other) => this.#cellsOf(orgId, other)[bound.item.key]);
    return parts.every((part) => part !== undefined) ? sumExact(parts) : undefined;
  }

  #cellsOf(orgId: OrgId, period: Period): CellValues {
    return { ...this.known(orgId, period), ...this.#filed.get(nameOfKey({ formId: this.#form.id, period, orgId })) };
  }

  #figure(bound: BoundItem, orgId: OrgId, period: Period): number | undefined {
    // A figure of a unit that did not exist then is not asked for.
    const unit = this.#book.county.directory.tree.at(periodEnd(period)).find(orgId);
    if (unit === undefined) return undefined;
    const { value } = this.#book.reading(bound.metric.id, orgId, period);
    return value === null ? undefined : cellOfFigure(bound, value);
  }
}
