import type { OpeningRuleBody } from '@taizhang/contract';
import { metricId } from '@taizhang/indicators';
import { fail } from '@taizhang/kernel';
import { checkOpeningRule, type OpeningRule } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { assertMayChangeRule } from '../../policies/opening-rule-policy.ts';
import { proceduresOf } from '../item-procedures.ts';
import { ruleChanges } from './describe-rule.ts';
import { insertVersion, readRules, ruleOf, type StoredRule } from './rule-storage.ts';

/** What somebody wants a rule to be. */
export interface RuleOrder {
  readonly commandId: string;
  /** The version they saw; 0 for a new rule. */
  readonly version: number;
  readonly rule: OpeningRuleBody;
  readonly reason?: string | undefined;
}

/**
 * Sets a rule or changes it; whoever does so answers for the items it opens from then on.
 * @throws DomainError `invalid_input` at the field, `stale` when somebody changed it meanwhile, `forbidden`, `unknown_org`, `unknown_metric`
 */
export async function saveRule(deps: LedgerDeps, actor: Actor, ruleId: string, { commandId, version, rule: body, reason }: RuleOrder): Promise<{ ruleId: string; version: number }> {
  const rule = ruleOf(body);
  assertGoodRule(deps, rule);
  return executeCommand(deps, actor, { commandId, action: 'opening_rule.set', subject: { kind: 'opening_rule', id: ruleId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    assertUnitsVisible(actor, directory, rule);
    const [current] = await readRules(tx, actor.countyId, ruleId);
    const next = nextVersion(deps, actor, directory, { ruleId, current, seen: version, rule, reason: reason === undefined || reason === '' ? null : reason });
    if (!(await insertVersion(tx, actor.countyId, next))) stale();
    trail.add({ version: next.version, reason: next.reason, changes: changesText(deps, directory, current?.rule, rule) });
    return { ruleId, version: next.version };
  });
}

/** Stops a rule; items it opened stay. @throws DomainError `stale`, `forbidden`, `not_found` */
export async function disableRule(deps: LedgerDeps, actor: Actor, ruleId: string, { commandId, version, reason }: { readonly commandId: string; readonly version: number; readonly reason: string }): Promise<{ ruleId: string; version: number }> {
  return executeCommand(deps, actor, { commandId, action: 'opening_rule.disable', subject: { kind: 'opening_rule', id: ruleId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const [current] = await readRules(tx, actor.countyId, ruleId);
    if (current === undefined) return noSuchRule();
    const next = nextVersion(deps, actor, directory, { ruleId, current, seen: version, rule: { ...current.rule, isEnabled: false }, reason });
    if (!(await insertVersion(tx, actor.countyId, next))) stale();
    trail.add({ version: next.version, reason });
    return { ruleId, version: next.version };
  });
}

/** @throws DomainError `invalid_input` at the first field that is wrong, `unknown_metric` */
export function assertGoodRule(deps: LedgerDeps, rule: OpeningRule): void {
  const metric = deps.ledger.catalogue.get(metricId(rule.metricId));
  const [problem] = checkOpeningRule(rule, metric, proceduresOf(deps).find(({ id }) => id === rule.procedureId));
  if (problem !== undefined) fail('invalid_input', { zh: `${problem.sentence.zh}。`, en: `${problem.sentence.en}.` }, { path: ['rule', problem.path] });
}

/** @throws DomainError `not_found` */
export function noSuchRule(): never {
  return fail('not_found', { zh: '没有这条规则，或不在您的管辖范围内。', en: 'There is no such rule, or it is outside your jurisdiction.' });
}

interface NextVersion {
  readonly ruleId: string;
  readonly current: StoredRule | undefined;
  readonly seen: number;
  readonly rule: OpeningRule;
  readonly reason: string | null;
}

function nextVersion(deps: LedgerDeps, actor: Actor, directory: OrgDirectory, { ruleId, current, seen, rule, reason }: NextVersion): StoredRule {
  const orgId = current?.orgId ?? actor.orgId;
  assertMayChangeRule(actor, directory, orgId, deps.clock.today());
  if ((current?.version ?? 0) !== seen) stale();
  return { id: ruleId, version: seen + 1, orgId, rule, reason, setAt: deps.clock.now(), accountId: actor.accountId ?? '', setBy: actor.displayName };
}

function stale(): never {
  return fail('stale', { zh: '这条规则刚被他人修改，请刷新后再改。', en: 'Somebody has just changed this rule. Reload and change it again.' });
}

function assertUnitsVisible(actor: Actor, directory: OrgDirectory, { units, assisting }: OpeningRule): void {
  const named = [...(units.kind === 'below' ? [units.orgId] : units.kind === 'chosen' ? units.orgIds : []), ...assisting];
  for (const unit of named) requireVisibleOrg(actor, directory, unit);
}

function changesText(deps: LedgerDeps, directory: OrgDirectory, before: OpeningRule | undefined, after: OpeningRule): string {
  const changes = ruleChanges(before, after, { directory, catalogue: deps.ledger.catalogue, procedures: proceduresOf(deps) });
  return changes.map(({ name, before: old, after: now }) => `${name.zh}：${old === null ? '' : `${old.zh} → `}${now.zh}`).join('；');
}
