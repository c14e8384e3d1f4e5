import { createHash } from 'node:crypto';
import { fail, periodLabel, type Localized } from '@taizhang/kernel';
import { fillRuleText, ruleOpening } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { requireProcedure } from '../item-procedures.ts';
import { placeItem, type OpenOrder } from '../open-item.ts';
import type { AppliedRule, UnitOutcome } from './apply-rule.ts';
import { ruleLead } from './rule-lead.ts';
import { claimCause, figureCause, readRules, type StoredRule } from './rule-storage.ts';

/**
 * Opens the item of one unit in the name of whoever set the rule. Its id follows from the cause, and the cause is claimed in the same transaction: servers that
 * come to the same end at once open one item.
 * @throws DomainError `conflict` when the cause is taken, `stale` when the rule was changed meanwhile, and whatever opening an item refuses with
 */
export async function openByRule(deps: LedgerDeps, owner: Actor, stored: StoredRule, applied: AppliedRule, outcome: UnitOutcome): Promise<void> {
  const { decision, year, unit, closing } = outcome;
  if (decision.kind !== 'open' || decision.nth === undefined || year === undefined || closing === undefined) return;
  const metricKey = deps.ledger.keys.keyOf(applied.metric.id);
  const cause = { ruleId: stored.id, metricKey, year, nth: decision.nth };
  const itemId = idOf([owner.countyId, stored.id, metricKey, unit, year, decision.nth]);
  await executeCommand(deps, owner, { commandId: itemId, action: 'item.open_by_rule', subject: { kind: 'item', id: itemId } }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, owner.countyId);
    const [current] = await readRules(tx, owner.countyId, stored.id);
    if (current?.version !== stored.version) fail('stale', { zh: '规则已有变动。', en: 'The rule has been changed.' });
    const isClaimed = await claimCause(tx, owner.countyId, { ...cause, orgId: directory.idOf(unit) }, { id: itemId, version: stored.version, why: decision.sentence });
    if (!isClaimed) fail('conflict', { zh: '该事由已按规则立项。', en: 'An item was opened for this cause already.' });
    trail.add({ rule: stored.id, ruleName: stored.rule.name, ruleVersion: stored.version, why: decision.sentence.zh });
    const lead = ruleLead(directory.tree.at(deps.clock.today()), unit, directory.codeOf(stored.orgId));
    return placeItem(deps, owner, orderOf(deps, stored, { itemId, applied, outcome, closing, lead, unitName: presentOrg(directory, unit).name, year }), { tx, trail });
  });
}

interface Ordered {
  readonly itemId: string;
  readonly applied: AppliedRule;
  readonly outcome: UnitOutcome;
  readonly closing: NonNullable<UnitOutcome['closing']>;
  readonly lead: string;
  readonly unitName: Localized;
  readonly year: number;
}

/** Items are written in the language of the office. */
function orderOf(deps: LedgerDeps, { rule, version }: StoredRule, { itemId, applied, outcome, closing, lead, unitName, year }: Ordered): OpenOrder {
  const { metric } = applied;
  const { unit, run, decision } = outcome;
  const opening = ruleOpening(requireProcedure(deps, rule.procedureId)) ?? fail('invalid_input', { zh: '该类别不能按规则立项。', en: 'Items of this procedure cannot be opened by rule.' });
  const places = { unit: unitName.zh, metric: metric.name.zh, period: run.period === undefined ? '' : periodLabel(run.period, 'zh') };
  return {
    commandId: itemId, procedure: rule.procedureId, action: opening.action, title: fillRuleText(rule.title, places, 120),
    parties: { [opening.lead]: [{ orgId: lead }], ...(opening.assisting === undefined ? {} : { [opening.assisting]: rule.assisting.filter((orgId) => orgId !== lead).map((orgId) => ({ orgId })) }) },
    fields: {
      [opening.matter]: fillRuleText(rule.matter, places, 2000),
      ...(opening.source === undefined ? {} : { [opening.source.field]: opening.source.answer }), ...(opening.workdays === undefined ? {} : { [opening.workdays]: rule.workdays }),
    },
    opinion: `按规则“${rule.name}”（第${version}版）自动立项：${places.period}${unitName.zh}${metric.name.zh} ${decision.sentence.zh}`, evidence: [],
    figure: { metricId: metric.id, orgId: unit, direction: closing.direction, threshold: closing.threshold }, cause: figureCause(metric.id, unit, year),
  };
}

/** A UUID (version 8, RFC 9562) that follows from what it stands for. */
function idOf(parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join(' ')).digest('hex');
  const variant = ((Number.parseInt(digest[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
