import { disableOpeningRule, getOpeningRule, listOpeningRules, previewOpeningRule, saveOpeningRule } from '@taizhang/contract';
import { route, type RouteBinding } from '../../http/route-binding.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { getRule, listRules, previewRule } from './read-rules.ts';
import { disableRule, saveRule } from './rule-commands.ts';

/** Rules that open items, over HTTP. */
export function openingRuleRoutes(deps: LedgerDeps): readonly RouteBinding[] {
  return [
    route(listOpeningRules, 'items.rule', async ({ actor }) => listRules(deps, actor)),
    route(previewOpeningRule, 'items.rule', async ({ actor, body }) => previewRule(deps, actor, body)),
    route(getOpeningRule, 'items.rule', async ({ actor, params }) => getRule(deps, actor, params.ruleId)),
    route(saveOpeningRule, 'items.rule', async ({ actor, params, body }) => saveRule(deps, actor, params.ruleId, body)),
    route(disableOpeningRule, 'items.rule', async ({ actor, params, body }) => disableRule(deps, actor, params.ruleId, body)),
  ];
}
