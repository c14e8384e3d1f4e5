import type { getWorkbench, RouteResponse } from '@taizhang/contract';
import { periodYear, unitInfo, type Localized } from '@taizhang/kernel';
import { latestYearToDate } from '../ledger/cockpit/cockpit-period.ts';
import { FigureJudge } from '../ledger/figure-judge.ts';
import { openFigureBook } from '../ledger/ledger.ts';
import { readTargets } from '../ledger/target-book.ts';
import { headlineOf } from '../pack.ts';
import type { TaskContext } from './task-source.ts';

/** A leading indicator that has a target, judged as the cockpit judges it. */
export interface HeadlineFigure {
  readonly metricId: string;
  readonly name: Localized;
  readonly unit: string;
  readonly decimals: number;
  readonly value: number | null;
  readonly completion: number | null;
  readonly expected: number | null;
  readonly status: RouteResponse<typeof getWorkbench>['progress'][number]['status'];
  readonly sentence: Localized;
}

/** The leading indicators of the actor's jurisdiction that are held against a target; the units below are the cockpit's affair. */
export async function readHeadline({ deps, tx, county, actor, today }: TaskContext): Promise<readonly HeadlineFigure[]> {
  const period = latestYearToDate(today);
  const metricIds = headlineOf(deps.ledger.packs);
  const book = await openFigureBook(tx, county, { metricIds, periods: [period], orgIds: [actor.jurisdictionCode] });
  const judge = new FigureJudge(book, await readTargets(tx, county, [periodYear(period)]), today);
  return metricIds.flatMap((id): readonly HeadlineFigure[] => {
    const metric = county.catalogue.get(id);
    const { target, progress } = judge.progress(id, actor.jurisdictionCode, period);
    if (!target) return [];
    const { value } = book.reading(id, actor.jurisdictionCode, period);
    const expected = target.curve === 'flat' ? null : (progress.expected ?? null);
    return [{ metricId: id, name: metric.name, unit: unitInfo(metric.unit).code, decimals: metric.decimals, value, completion: progress.completion ?? null, expected, status: progress.status, sentence: progress.sentence }];
  });
}
