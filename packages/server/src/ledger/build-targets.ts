import type { TargetRow } from '@taizhang/contract';
import { checkBreakdown, exclusionSentence, plannedShare, rank } from '@taizhang/indicators';
import type { MetricDefinition, Target } from '@taizhang/indicators';
import { lastDayOfMonth, periodEnd, unitInfo, unitLabel, yearToDate } from '@taizhang/kernel';
import type { OrgId, OrgUnit, Period } from '@taizhang/kernel';
import { endedMonths, MONTHS } from './cockpit/cockpit-period.ts';
import { expectedReporterCount } from './expected-reporter-count.ts';
import type { FigureJudge } from './figure-judge.ts';
import { presentName, presentReading, presentTarget } from './present-figure.ts';

/** A target with progress, curve, breakdown and ranking, ready to be shown. */
export function buildTargetRow(judge: FigureJudge, target: Target, period: Period): TargetRow {
  const { metricId, orgId, year } = target;
  const { metric, reading, progress } = judge.judge(metricId, orgId, period);
  const units = unitsWithPart(judge, metric, orgId, period);
  const ended = new Set(endedMonths(period, judge.today));
  return {
    metricId,
    name: metric.name,
    unit: unitInfo(metric.unit).code,
    unitEn: unitLabel(metric.unit, 'en'),
    decimals: metric.decimals,
    category: metric.category,
    target: shown(target),
    plannedByMonth: MONTHS.map((month) => plannedShare(target.curve, year, lastDayOfMonth(year, month))),
    actualByMonth: MONTHS.map((month) => (ended.has(month) ? (judge.progress(metricId, orgId, yearToDate(year, month)).progress.completion ?? null) : null)),
    reading: presentReading(reading),
    completion: progress.completion ?? null,
    expected: target.curve === 'flat' ? null : (progress.expected ?? null),
    status: progress.status,
    sentence: progress.sentence,
    breakdown: buildBreakdown(judge, metric, target, units, period),
    ranking: buildRanking(judge, metric, units, period),
  };
}

function shown(target: Target): TargetRow['target'] {
  const presented = presentTarget(target);
  if (!presented) throw new TypeError('a target always presents itself');
  return presented;
}

/** The units below that have a share in the figure. */
function unitsWithPart(judge: FigureJudge, metric: MetricDefinition, orgId: OrgId, period: Period): readonly OrgUnit[] {
  const { county } = judge.book;
  const on = periodEnd(period);
  const view = county.directory.tree.at(on);
  const inputs = county.catalogue.inputsOf(metric.id).map((id) => county.catalogue.get(id));
  return view.childrenOf(orgId).map((id) => view.get(id)).filter((unit) => inputs.some((input) => expectedReporterCount(county, input, unit.id, on) > 0));
}

function buildBreakdown(judge: FigureJudge, metric: MetricDefinition, target: Target, units: readonly OrgUnit[], period: Period): TargetRow['breakdown'] {
  const judged = units.map((unit) => ({ unit, reading: judge.book.reading(metric.id, unit.id, period), ...judge.progress(metric.id, unit.id, period) }));
  const own = judged.flatMap(({ target: part }) => (part && part.orgId !== target.orgId ? [part] : []));
  const account = checkBreakdown(metric, target, own);
  return {
    rule: metric.behaviour === 'derived' ? 'same_for_all' : own.length === 0 ? 'none' : 'parts_sum_to_whole',
    whole: target.value,
    parts: account.kind === 'not_additive' || own.length === 0 ? null : account.sum,
    difference: account.kind === 'not_additive' || own.length === 0 ? null : account.difference,
    units: judged.map(({ unit, reading, target: part, progress }) => ({
      orgId: unit.id, orgName: presentName(unit), target: presentTarget(part), reading: presentReading(reading), completion: progress.completion ?? null, status: progress.status,
    })),
  };
}

/** Ranked on the rate where it is one, else on how much of the own target is done: amounts of unequal units do not compare. */
function buildRanking(judge: FigureJudge, metric: MetricDefinition, units: readonly OrgUnit[], period: Period): TargetRow['ranking'] {
  const isRate = metric.behaviour === 'derived';
  const rows = units.map((unit) => {
    const { value, numerator, denominator } = judge.book.reading(metric.id, unit.id, period);
    const { completion } = judge.progress(metric.id, unit.id, period).progress;
    if (!isRate) return { orgId: unit.id, value: completion === undefined ? undefined : completion * 100 };
    return { orgId: unit.id, value: value ?? undefined, numerator: numerator ?? undefined, denominator: denominator ?? undefined };
  });
  const rule = isRate ? metric : ({ ...metric, unit: '%', decimals: 1 } as const);
  return rank(rows, rule).map(({ orgId, rank: place, tied, excluded, value, interval }) => ({
    orgId, rank: place ?? null, tied, excluded: excluded ? exclusionSentence(excluded) : null, value: value ?? null, low: interval?.low ?? null, high: interval?.high ?? null,
  }));
}
