import type { Ability } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';

/** Whether the actor may do something, wherever. */
export function can(actor: Actor, ability: Ability): boolean {
  return actor.abilities.has(ability);
}

/**
 * Lets pass only who may do something.
 * @throws DomainError `forbidden`
 */
export function requireAbility(actor: Actor, ability: Ability): void {
  if (!can(actor, ability)) fail('forbidden', { zh: '您没有执行此操作的权限。', en: 'You are not allowed to do this.' }, { details: { ability } });
}
