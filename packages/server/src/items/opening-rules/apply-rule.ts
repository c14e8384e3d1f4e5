import { judgeLagRun, metricId, type LagInput, type LagRun, type MetricDefinition } from '@taizhang/indicators';
import { periodEnd, periodYear, samePeriodLastYear, type OrgId, type Period, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { closingThreshold, decideOpening, MOST_PERIODS, ruleUnits, type ClosingThreshold, type OpeningDecision, type OpeningRule, type PastOpening } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import type { BookReading, FigureBook } from '../../ledger/figure-book.ts';
import { FigureJudge } from '../../ledger/figure-judge.ts';
import { openFigureBook } from '../../ledger/ledger.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { asSystem } from '../../ledger/sql.ts';
import { readTargets } from '../../ledger/target-book.ts';
import { canSeeOrg } from '../../policies/jurisdiction.ts';
import { lastMonths, spanOf } from '../measure-figure.ts';
import { figureCause, openByCause, readOpened } from './rule-storage.ts';

/** What a rule is applied in: a transaction of whoever set it. */
export interface RuleReading {
  readonly tx: Tx;
  readonly county: LedgerCounty;
  readonly actor: Actor;
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}

/** What a rule does about one unit. */
export interface UnitOutcome {
  readonly unit: OrgId;
  readonly run: LagRun;
  readonly closing: ClosingThreshold | undefined;
  readonly decision: OpeningDecision;
  /** Target year of the judged figure; none where nothing is judged. */
  readonly year: number | undefined;
  /** The open item that stands in the way, or that the rule opened. */
  readonly openItemId: string | undefined;
}

/** A rule applied to the figures of the moment. */
export interface AppliedRule {
  readonly metric: MetricDefinition;
  /** Last day of an item opened today. */
  readonly dueOn: PlainDate;
  readonly units: readonly UnitOutcome[];
}

/** Applies a rule: which units fall behind by it, and for which of them an item is opened today. Without an id it has opened nothing yet. */
export async function applyRule(reading: RuleReading, rule: OpeningRule, ruleId: string | undefined): Promise<AppliedRule> {
  const { tx, county, actor, calendar, today } = reading;
  const metric = county.catalogue.get(metricId(rule.metricId));
  const units = ruleUnits(rule.units, county.directory.tree.at(today)).filter((unit) => canSeeOrg(actor, county.directory.idOf(unit)));
  const dueOn = calendar.addWorkdays(today, rule.workdays).due;
  const months = lastMonths(today, MOST_PERIODS + 1);
  const periods = months.map((month) => ({ period: spanOf(metric, month), hasEnded: periodEnd(month) < today }));
  const judge = await openJudge(reading, metric, units, periods.map(({ period }) => period));
  const past = await pastOf(reading, metric, ruleId);
  const judged = units.map((unit) => {
    const inputs = periods.filter(({ hasEnded }) => hasEnded).map(({ period }) => lagInput(judge, metric, unit, period));
    const run = judgeLagRun(rule.criterion, rule.periods, inputs);
    const year = run.period === undefined ? undefined : periodYear(run.period);
    return { unit, run, year, newest: periods.map(({ period }) => judge.book.reading(metric.id, unit, period).value).find((value) => value !== null) ?? undefined };
  });
  const elsewhere = await asSystem(tx, () => openByCause(tx, county.id, judged.flatMap(({ unit, year }) => (year === undefined ? [] : [figureCause(metric.id, unit, year)]))));
  return {
    metric, dueOn,
    units: judged.map(({ unit, run, year, newest }) => {
      const target = year === undefined ? undefined : judge.targetOf(metric, unit, year);
      const closing = closingThreshold(rule.closing, rule.criterion, { target, dueOn, decimals: metric.decimals });
      const own = year === undefined ? [] : past.filter((opening) => opening.unit === unit && opening.year === year);
      const other = year === undefined ? undefined : elsewhere.get(figureCause(metric.id, unit, year));
      const decision = decideOpening({ run, closing, newest, isAmount: metric.behaviour === 'flow' || metric.behaviour === 'cumulative', today, past: own, isOpenElsewhere: other !== undefined, againAfterDays: rule.againAfterDays });
      return { unit, run, closing, decision, year, openItemId: own.find(({ closedOn }) => closedOn === undefined)?.itemId ?? other?.id };
    }),
  };
}

async function openJudge({ tx, county, today }: RuleReading, metric: MetricDefinition, units: readonly OrgId[], periods: readonly Period[]): Promise<FigureJudge> {
  const all = [...new Set(periods.flatMap((period) => [period, samePeriodLastYear(period)]))];
  // A rate's target may be one of a unit above the jurisdiction.
  return asSystem(tx, async () => new FigureJudge(await openFigureBook(tx, county, { metricIds: [metric.id], periods: all, orgIds: units }), await readTargets(tx, county, [...new Set(periods.map(periodYear))]), today));
}

async function pastOf({ tx, county }: RuleReading, metric: MetricDefinition, ruleId: string | undefined): Promise<readonly (PastOpening & { readonly unit: OrgId; readonly year: number; readonly itemId: string })[]> {
  if (ruleId === undefined) return [];
  const key = county.keys.keyOf(metric.id);
  const opened = await asSystem(tx, () => readOpened(tx, county.id, ruleId));
  return opened.filter(({ metricKey }) => metricKey === key).map(({ orgId, year, nth, closedOn, itemId }) => ({ unit: county.directory.codeOf(orgId), year, nth, closedOn: closedOn ?? undefined, itemId }));
}

function lagInput(judge: FigureJudge, metric: MetricDefinition, unit: OrgId, period: Period): LagInput {
  const { book } = judge;
  return {
    metric, period, asOf: judge.today, target: judge.targetOf(metric, unit, periodYear(period)),
    figure: figureOf(book, metric, unit, period), lastYear: figureOf(book, metric, unit, samePeriodLastYear(period)),
  };
}

/** A rate is as doubtful as what it is computed from. */
function figureOf(book: FigureBook, metric: MetricDefinition, unit: OrgId, period: Period): LagInput['figure'] {
  const { value, denominator, doubtful, demo }: BookReading = book.reading(metric.id, unit, period);
  const isDoubtful = doubtful || (metric.behaviour === 'derived' && book.county.catalogue.inputsOf(metric.id).some((id) => book.reading(id, unit, period).doubtful));
  return { value: value ?? undefined, denominator: denominator ?? undefined, isDoubtful, isDemo: demo };
}
