import type { DifferenceView, getDifference as oneRoute, listDifferences as listRoute, RouteResponse } from '@taizhang/contract';
import { submittedDifference } from '@taizhang/indicators';
import { fromBase, periodEnd, previousPeriod, subPeriods, sumExact, toBase, unitLabel, type OrgId, type Period } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import type { FigureBook } from '../../ledger/figure-book.ts';
import { openFigureBook } from '../../ledger/ledger.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { requireProcedure } from '../../items/item-procedures.ts';
import { numberText } from '../../items/item-storage.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { mayExplainDifference } from '../../policies/difference-policy.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import { countedMonths, shownMonth } from '../shown-month.ts';
import { comparablePeriods, comparedPeriod } from './compared-period.ts';
import { differenceCause, readExplanations } from './explanations.ts';
import { reconciledFigures, requireReconciled, type ReconciledFigure } from './reconciled-figures.ts';

/** Which unit and period. */
export interface DifferenceSpan {
  readonly orgId?: string | undefined;
  readonly period?: string | undefined;
}

/** Everything a unit both submits and records, side by side. */
export async function listDifferences(deps: RegisterDeps, actor: Actor, span: DifferenceSpan): Promise<RouteResponse<typeof listRoute>> {
  return compare(deps, actor, span, reconciledFigures(deps), ({ org }) => [org.code]);
}

/** One figure at a unit and at those below it that submitted or recorded something. */
export async function getDifference(deps: RegisterDeps, actor: Actor, { figure, ...span }: DifferenceSpan & { readonly figure: string }): Promise<RouteResponse<typeof oneRoute>> {
  const shown = await compare(deps, actor, span, [requireReconciled(deps, figure)], ({ org, directory }, period) => [org.code, ...directory.tree.at(periodEnd(period)).childrenOf(org.code)]);
  return { ...shown, rows: shown.rows.filter(({ org, submitted, registered }) => org.id === shown.org.id || submitted !== null || (registered ?? 0) !== 0) };
}

async function compare(deps: RegisterDeps, actor: Actor, span: DifferenceSpan, figures: readonly ReconciledFigure[], unitsOf: (read: RegisterRead, period: Period) => readonly OrgId[]): Promise<RouteResponse<typeof listRoute>> {
  return readRegister(deps, actor, span.orgId, async (read) => {
    const { tx, directory, today, org } = read;
    const periods = comparablePeriods(await countedMonths(tx, actor.countyId, today), today);
    const period = comparedPeriod(span.period, periods) ?? previousPeriod(shownMonth(undefined, today).period);
    const units = unitsOf(read, period);
    const values = await readValues(deps, read, figures, period, units, periods.includes(period));
    const rows = figures.flatMap((figure) => units.map((unit) => ({ figure, unit, ...values(figure, unit) })));
    return { today, org: presentOrg(directory, org.code), period, periods: [...periods], may: { explain: mayExplainDifference(actor) }, rows: await present(deps, read, period, rows) };
  });
}

/** A figure at a unit: as submitted, and as the register has it in the same unit of measure. */
export interface ComparedValues {
  readonly submitted: number | null;
  readonly registered: number | null;
}

/** As the server: whoever may read figures reads both, whoever recorded them. */
export async function readValues(deps: RegisterDeps, { tx, directory }: Pick<RegisterRead, 'tx' | 'directory'>, figures: readonly ReconciledFigure[], period: Period, orgIds: readonly OrgId[], isCounted: boolean): Promise<(figure: ReconciledFigure, unit: OrgId) => ComparedValues> {
  const county = await deps.ledger.county(tx, directory.countyId);
  const book = await asSystem(tx, () => openFigureBook(tx, county, { metricIds: figures.flatMap(({ submitted, id }) => [submitted.id, id]), periods: [period], orgIds }));
  return (figure, unit) => ({ submitted: book.reading(figure.submitted.id, unit, period).value, registered: isCounted ? registeredValue(book, figure, unit, period) : null });
}

/** Events nobody recorded are none, so the months are added whatever is not there: the register counts every record. A rate without anybody is no rate. */
function registeredValue(book: FigureBook, { registered, submitted, measureId }: ReconciledFigure, unit: OrgId, period: Period): number | null {
  if (measureId !== null) return book.reading(registered.id, unit, period).value;
  const months = subPeriods(period, 'month').map((month) => book.reading(registered.id, unit, month));
  return fromBase(toBase(sumExact(months.map(({ value, partial }) => value ?? partial ?? 0)), registered.unit), submitted.unit);
}

interface ComparedRow extends ComparedValues {
  readonly figure: ReconciledFigure;
  readonly unit: OrgId;
}

async function present(deps: RegisterDeps, { tx, directory }: RegisterRead, period: Period, rows: readonly ComparedRow[]): Promise<DifferenceView[]> {
  const explained = Map.groupBy(
    await readExplanations(tx, directory.countyId, period, [...new Set(rows.map(({ figure }) => figure.id))], [...new Set(rows.map(({ unit }) => directory.idOf(unit)))]),
    ({ figure, org_id: orgId }) => `${figure} ${directory.codeOf(orgId)}`,
  );
  const items = await itemsOf(deps, { tx, directory }, rows.map(({ figure, unit }) => differenceCause(figure.id, unit, period)));
  return rows.map(({ figure, unit, submitted, registered }) => {
    const { submitted: metric } = figure;
    const cause = differenceCause(figure.id, unit, period);
    return {
      figure: figure.id, metricId: metric.id, measureId: figure.measureId, programme: figure.programme, name: figure.name, sentence: figure.sentence,
      unit: unitLabel(metric.unit, 'zh'), unitEn: unitLabel(metric.unit, 'en'), decimals: metric.decimals, org: presentOrg(directory, unit), submitted, registered, ...submittedDifference(submitted, registered, metric),
      explanations: (explained.get(`${figure.id} ${unit}`) ?? []).map((said) => ({
        id: said.id, reason: said.reason, words: said.words, at: said.explained_at, by: said.explained_by, submitted: said.submitted, registered: said.registered,
        isCurrent: submittedDifference(said.submitted, submitted, metric).state === 'agrees' && submittedDifference(said.registered, registered, metric).state === 'agrees',
      })),
      cause, item: items.get(cause) ?? null,
    };
  });
}

/** The latest item of each cause, as far as the reader sees it. */
async function itemsOf(deps: RegisterDeps, { tx, directory }: Pick<RegisterRead, 'tx' | 'directory'>, causes: readonly string[]): Promise<ReadonlyMap<string, NonNullable<DifferenceView['item']>>> {
  const rows = await rowsOf<{ id: string; cause: string; procedure: string; year: number; number: number; is_final: boolean }>(tx, 'select id, cause, procedure, year, number, is_final from work_item where county_id = $1 and cause = any($2::text[]) order by year, number', [directory.countyId, causes]);
  return new Map(rows.map((row) => [row.cause, { id: row.id, number: numberText(requireProcedure(deps, row.procedure), row), isFinal: row.is_final }]));
}
