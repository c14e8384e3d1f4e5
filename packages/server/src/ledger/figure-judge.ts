import { assessProgress, compare } from '@taizhang/indicators';
import type { Comparison, MetricDefinition, MetricId, Progress, Target } from '@taizhang/indicators';
import { periodYear, samePeriodLastYear, type OrgId, type Period, type PlainDate } from '@taizhang/kernel';
import type { BookReading, FigureBook } from './figure-book.ts';
import type { TargetBook } from './target-book.ts';

/** A figure with what it is held against. */
export interface JudgedFigure {
  readonly metric: MetricDefinition;
  readonly reading: BookReading;
  readonly lastYear: BookReading;
  readonly yoy: Comparison;
  readonly target: Target | undefined;
  readonly progress: Progress;
}

/** Holds figures against last year, their targets and the time elapsed: the same judgement for every screen and report. */
export class FigureJudge {
  readonly book: FigureBook;
  readonly today: PlainDate;
  readonly #targets: TargetBook;

  constructor(book: FigureBook, targets: TargetBook, today: PlainDate) {
    this.book = book;
    this.#targets = targets;
    this.today = today;
  }

  judge(metricId: MetricId, orgId: OrgId, period: Period): JudgedFigure {
    const metric = this.book.county.catalogue.get(metricId);
    const reading = this.book.reading(metricId, orgId, period);
    const lastYear = this.book.reading(metricId, orgId, samePeriodLastYear(period));
    return { metric, reading, lastYear, yoy: compare(reading.value ?? undefined, lastYear.value ?? undefined, metric.unit), ...this.progress(metricId, orgId, period) };
  }

  /** The target and where the figure stands against it, without last year: what a unit of a strip or a heat table needs. */
  progress(metricId: MetricId, orgId: OrgId, period: Period): { readonly target: Target | undefined; readonly progress: Progress } {
    const metric = this.book.county.catalogue.get(metricId);
    const target = this.targetOf(metric, orgId, periodYear(period));
    const actual = this.book.reading(metricId, orgId, period).value ?? undefined;
    return { target, progress: assessProgress({ metric, target, actual, period, asOf: this.today }) };
  }

  /** The unit's own target; for a rate without one, that of the nearest unit above, since the same rate is asked of all. */
  targetOf(metric: MetricDefinition, orgId: OrgId, year: number): Target | undefined {
    const own = this.#targets.find(metric.id, orgId, year);
    if (own || metric.behaviour !== 'derived') return own;
    const above = this.book.county.directory.tree.at(this.today).ancestorsOf(orgId);
    return above.map((id) => this.#targets.find(metric.id, id, year)).find((target) => target !== undefined);
  }
}
