import type { OpeningRuleBody, RuleBrief, RuleItem, RuleStanding, RuleUnitView, getOpeningRule as ruleRoute, RouteResponse } from '@taizhang/contract';
import { metricId } from '@taizhang/indicators';
import { unitInfo, unitLabel } from '@taizhang/kernel';
import { nameOf } from '@taizhang/workflow';
import { readAccountActors } from '../../auth/account-actor.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { mayChangeRule } from '../../policies/opening-rule-policy.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { proceduresOf, requireProcedure } from '../item-procedures.ts';
import { numberText } from '../item-storage.ts';
import { applyRule, type UnitOutcome } from './apply-rule.ts';
import { ruleChanges, ruleSentence, type RuleNames } from './describe-rule.ts';
import { assertGoodRule, noSuchRule } from './rule-commands.ts';
import { ruleLead } from './rule-lead.ts';
import { standingOf } from './rule-owner.ts';
import { countOpened, readOpened, readRules, readVersions, ruleOf, type OpenedItem, type StoredRule } from './rule-storage.ts';

const READ = { readOnly: true, isolation: 'repeatable read' } as const;

/** The rules the reader may see: those in force first, then by name. */
export async function listRules(deps: LedgerDeps, actor: Actor): Promise<{ rules: RuleBrief[] }> {
  return withScope(deps.database, actor, async (tx) => {
    const rules = await presentRules(deps, tx, actor, await readRules(tx, actor.countyId));
    return { rules: rules.toSorted((a, b) => Number(b.state === 'active') - Number(a.state === 'active') || a.rule.name.localeCompare(b.rule.name, 'zh')) };
  }, READ);
}

/** A rule with its changes and what it opened. @throws DomainError `not_found` */
export async function getRule(deps: LedgerDeps, actor: Actor, ruleId: string): Promise<RouteResponse<typeof ruleRoute>> {
  return withScope(deps.database, actor, async (tx) => {
    const versions = await readVersions(tx, actor.countyId, ruleId);
    const [brief] = await presentRules(deps, tx, actor, versions.slice(0, 1));
    if (brief === undefined) return noSuchRule();
    const names = await namesFor(deps, tx, actor);
    return {
      ...brief,
      history: versions.map(({ version, setAt, setBy, reason, rule }, place) => ({ version, setAt, setBy, reason, changes: ruleChanges(versions[place + 1]?.rule, rule, names) })),
      items: (await readOpened(tx, actor.countyId, ruleId)).map((opened) => presentItem(deps, names.directory, opened)),
    };
  }, READ);
}

/** What a rule would open today. @throws DomainError `invalid_input`, `unknown_metric` */
export async function previewRule(deps: LedgerDeps, actor: Actor, { rule: body, ruleId }: { readonly rule: OpeningRuleBody; readonly ruleId?: string | undefined }): Promise<RuleStanding> {
  const rule = ruleOf(body);
  assertGoodRule(deps, rule);
  return withScope(deps.database, actor, async (tx) => {
    const today = deps.clock.today();
    const county = await deps.ledger.county(tx, actor.countyId);
    const { metric, dueOn, units } = await applyRule({ tx, county, actor, calendar: await readWorkingCalendar(tx, actor.countyId), today }, rule, ruleId);
    const numbers = await itemNumbers(deps, tx, actor.countyId, units.flatMap(({ openItemId }) => openItemId ?? []));
    const view = county.directory.tree.at(today);
    const present = ({ unit, run, closing, decision, openItemId }: UnitOutcome): RuleUnitView => ({
      org: presentOrg(county.directory, unit), kind: decision.kind, sentence: decision.sentence, value: run.value ?? null, reference: run.reference ?? null, period: run.period ?? null, threshold: closing?.threshold ?? null,
      lead: presentOrg(county.directory, ruleLead(view, unit, actor.orgCode)), item: openItemId === undefined ? null : (numbers.get(openItemId) ?? null),
    });
    return {
      metric: { id: metric.id, name: metric.name, unit: unitInfo(metric.unit).code, unitEn: unitLabel(metric.unit, 'en'), decimals: metric.decimals }, today, dueOn,
      opens: units.filter(({ decision }) => decision.kind === 'open').length, units: units.map(present).toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    };
  }, READ);
}

const ORDER: readonly RuleUnitView['kind'][] = ['open', 'already_open', 'open_elsewhere', 'closed_before', 'reached', 'year_over', 'not_judged', 'not_behind'];

/** Numbers of items, of those the reader may see. */
async function itemNumbers(deps: LedgerDeps, tx: Tx, countyId: number, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly id: string; readonly number: string }>> {
  const rows = await rowsOf<{ id: string; procedure: string; year: number; number: number }>(tx, 'select id, procedure, year, number from work_item where county_id = $1 and id = any($2::uuid[])', [countyId, ids]);
  return new Map(rows.map((row) => [row.id, { id: row.id, number: numberText(requireProcedure(deps, row.procedure), row) }]));
}

async function presentRules(deps: LedgerDeps, tx: Tx, actor: Actor, rules: readonly StoredRule[]): Promise<readonly RuleBrief[]> {
  const names = await namesFor(deps, tx, actor);
  const { directory, catalogue } = names;
  const today = deps.clock.today();
  const counts = await countOpened(tx, actor.countyId);
  const owners = await asSystem(tx, () => readAccountActors(tx, directory, rules.map(({ accountId }) => accountId), today));
  return rules.map((stored) => {
    const { id, version, rule, orgId, setBy, setAt, accountId } = stored;
    const { state, words } = standingOf(stored, owners.get(accountId), today);
    return {
      id, version, rule: { ...rule, units: rule.units.kind === 'chosen' ? { kind: 'chosen' as const, orgIds: [...rule.units.orgIds] } : rule.units, assisting: [...rule.assisting] }, metricName: catalogue.get(metricId(rule.metricId)).name, sentence: ruleSentence(rule, names), state, stateWords: words,
      org: presentOrg(directory, directory.codeOf(orgId)), setBy, setAt, mayChange: mayChangeRule(actor, directory, orgId, today), opened: counts.get(id)?.opened ?? 0, open: counts.get(id)?.open ?? 0,
    };
  });
}

async function namesFor(deps: LedgerDeps, tx: Tx, actor: Actor): Promise<RuleNames> {
  return { directory: await deps.directories.of(tx, actor.countyId), catalogue: deps.ledger.catalogue, procedures: proceduresOf(deps) };
}

function presentItem(deps: LedgerDeps, directory: OrgDirectory, { itemId, procedure: name, numberYear, number, title, orgId, year, openedOn, item, closedOn, why }: OpenedItem): RuleItem {
  const procedure = requireProcedure(deps, name);
  return { itemId, number: numberText(procedure, { year: numberYear, number }), title, org: presentOrg(directory, directory.codeOf(orgId)), year, openedOn, state: { ...nameOf(procedure.states, item.state) }, closedOn, why };
}
