import { getCockpit, getCockpitLive, getFigure, listFigureFacts, listMetrics, listRestatements, listTargets, recordFigure as recordFigureRoute, setTarget as setTargetRoute } from '@taizhang/contract';
import { findPeriod, fail, parsePeriod, periodEnd, type Period } from '@taizhang/kernel';
import { withScope } from '../database/scope.ts';
import { route, type RouteBinding } from '../http/route-binding.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { shownPeriod } from './cockpit/cockpit-period.ts';
import { readCockpit, readCockpitLive } from './cockpit/read-cockpit.ts';
import { listFacts } from './fact-rows.ts';
import { explainFigure } from './figure-provenance.ts';
import { importRoutes } from './import/routes.ts';
import type { LedgerDeps } from './ledger-deps.ts';
import { withInputs } from './ledger.ts';
import { measureOf, presentMetric } from './present-metric.ts';
import { listRestated } from './restatements.ts';
import { readTargetRows } from './read-target-rows.ts';
import { recordFigure } from './record-figure.ts';
import { setTarget } from './set-target.ts';

/** Reading and stating figures over HTTP. */
export function ledgerRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  const { ledger, clock, database } = deps;
  const forms = ledger.packs.flatMap((pack) => pack.forms);
  const formOf = (metricId: string): string | null => forms.find((form) => form.items.some((item) => item.metricId === metricId))?.id ?? null;
  const knownAt = (at: string | undefined) => ({ at: at ?? clock.now(), isPast: at !== undefined && at < clock.now() });
  return [
    route(listMetrics, 'figures.read', async () => ({
      categories: ledger.catalogue.categories.map(({ id, name }) => ({ id, name })),
      metrics: ledger.catalogue.all.map((metric) => presentMetric(ledger.catalogue, metric, formOf(metric.id), measureOf(ledger.packs, metric.id))),
    })),
    route(getCockpit, 'figures.read', async ({ actor, query }) =>
      withScope(database, actor, async (tx) => {
        const county = await ledger.county(tx, actor.countyId);
        const org = requireVisibleOrg(actor, county.directory, query.org);
        return readCockpit(tx, county, { packs: ledger.packs, orgId: org.code, jurisdiction: actor.jurisdictionCode, period: shownPeriod(query.period, clock.today()), today: clock.today(), isWhole: query.all === 'true' });
      }, READ),
    ),
    route(getCockpitLive, 'figures.read', async ({ actor, query }) =>
      withScope(database, actor, async (tx) => {
        const county = await ledger.county(tx, actor.countyId);
        return readCockpitLive(tx, county, { packs: ledger.packs, orgId: requireVisibleOrg(actor, county.directory, query.org).code, today: clock.today() });
      }, READ),
    ),
    route(getFigure, 'figures.read', async ({ actor, params, query }) =>
      withScope(database, actor, async (tx) => {
        const county = await ledger.county(tx, actor.countyId);
        const org = requireVisibleOrg(actor, county.directory, query.org);
        return explainFigure(tx, county, { packs: ledger.packs, metricId: ledger.catalogue.get(params.metricId).id, orgId: org.code, period: requirePeriod(query.period), today: clock.today(), knownAt: knownAt(query.knownAt) });
      }, READ),
    ),
    route(listFigureFacts, 'figures.read', async ({ actor, params, query }) =>
      withScope(database, actor, async (tx) => {
        const county = await ledger.county(tx, actor.countyId);
        const org = requireVisibleOrg(actor, county.directory, query.org);
        const period = requirePeriod(query.period);
        const metricIds = withInputs(county.catalogue, [ledger.catalogue.get(params.metricId).id]);
        const orgIds = county.directory.tree.at(periodEnd(period)).subtreeOf(org.code);
        const { total, rows } = await listFacts(tx, county, { metricIds, orgIds, period, knownAt: knownAt(query.knownAt).at, isExact: false }, { number: query.page, size: query.size });
        return { total, rows: [...rows] };
      }, READ),
    ),
    route(recordFigureRoute, 'figures.record', async ({ actor, params, body }) => {
      const orgId = await visibleOrg(deps, actor, body.orgId);
      return recordFigure(deps, actor, { commandId: body.commandId, metricId: ledger.catalogue.get(params.metricId).id, orgId, period: requirePeriod(body.period), value: body.value, reason: body.reason });
    }),
    route(listRestatements, 'figures.read', async ({ actor, query }) =>
      withScope(database, actor, async (tx) => {
        const county = await ledger.county(tx, actor.countyId);
        const org = requireVisibleOrg(actor, county.directory, query.org);
        return { since: query.since, asOf: clock.today(), rows: await listRestated(tx, county, { orgId: org.code, period: requirePeriod(query.period), since: query.since, knownAt: clock.now() }) };
      }, READ),
    ),
    route(listTargets, 'figures.read', async ({ actor, query }) =>
      withScope(database, actor, async (tx) => {
        const county = await ledger.county(tx, actor.countyId);
        const org = requireVisibleOrg(actor, county.directory, query.org);
        const period = query.period === undefined ? shownYear(query.year, shownPeriod(undefined, clock.today())) : requirePeriod(query.period);
        return readTargetRows(tx, county, { orgId: org.code, year: query.year, period, today: clock.today() });
      }, READ),
    ),
    route(setTargetRoute, 'targets.edit', async ({ actor, body }) => {
      const orgId = await visibleOrg(deps, actor, body.orgId);
      const { commandId, year, value, direction, weight, source, curve, reason } = body;
      return setTarget(deps, actor, commandId, { metricId: ledger.catalogue.get(body.metricId).id, orgId, year, value, direction, weight, source, curve, demo: false }, reason);
    }),
    ...importRoutes(deps),
  ];
}

/** One moment for all queries of an answer. */
const READ = { readOnly: true, isolation: 'repeatable read' } as const;

function requirePeriod(text: string): Period {
  return findPeriod(text) ?? fail('invalid_period', { zh: `“${text}”不是报告期`, en: `"${text}" is not a period` });
}

/** A year is judged up to the last month that has ended; one that is over as a whole. */
function shownYear(year: number, latest: Period): Period {
  return latest.startsWith(String(year)) ? latest : parsePeriod(String(year));
}

async function visibleOrg(deps: LedgerDeps, actor: Parameters<typeof withScope>[1] & Parameters<typeof requireVisibleOrg>[0], text: string): Promise<ReturnType<typeof requireVisibleOrg>['code']> {
  return withScope(deps.database, actor, async (tx) => requireVisibleOrg(actor, await deps.directories.of(tx, actor.countyId), text).code, { readOnly: true });
}
