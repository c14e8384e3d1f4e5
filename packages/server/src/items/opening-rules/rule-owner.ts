import type { Localized, PlainDate } from '@taizhang/kernel';
import { ruleState, type RuleState } from '@taizhang/workflow';
import type { Actor } from '../../auth/actor.ts';
import { can } from '../../policies/ability.ts';
import type { StoredRule } from './rule-storage.ts';

/** Whether a rule works, and if not, why. */
export interface RuleStanding {
  readonly state: RuleState | 'halted';
  readonly words: Localized;
}

/** A rule works in the name of whoever set it: it stops with their account, or their right to set rules. */
export function standingOf({ rule, setBy }: StoredRule, owner: Actor | undefined, today: PlainDate): RuleStanding {
  const state = ruleState(rule, today);
  if (state === 'active' && owner === undefined) return { state: 'halted', words: { zh: `设定人${setBy}的账号已停用，规则已停；由他人重新保存后恢复`, en: `the account of ${setBy}, who set it, is closed; it works again once somebody else saves it` } };
  if (state === 'active' && owner !== undefined && !(can(owner, 'items.rule') && can(owner, 'items.open'))) return { state: 'halted', words: { zh: `设定人${setBy}已无设定规则的权限，规则已停；由他人重新保存后恢复`, en: `${setBy}, who set it, may no longer set rules; it works again once somebody else saves it` } };
  return { state, words: WORDS[state](rule) };
}

const WORDS: Readonly<Record<RuleState, (rule: StoredRule['rule']) => Localized>> = {
  active: () => ({ zh: '生效中', en: 'in force' }),
  disabled: () => ({ zh: '已停用', en: 'stopped' }),
  not_yet: ({ validFrom }) => ({ zh: `${validFrom} 起生效`, en: `in force from ${validFrom}` }),
  ended: ({ validUntil }) => ({ zh: `${validUntil ?? ''} 到期`, en: `ended on ${validUntil ?? ''}` }),
};
