import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { can } from './ability.ts';

/** Whether somebody may say why a return and the register differ: who fills in the returns, and who reviews them. */
export function mayExplainDifference(actor: Actor): boolean {
  return can(actor, 'forms.fill') || can(actor, 'forms.review');
}

/**
 * Lets pass only who may.
 * @throws DomainError `forbidden`
 */
export function assertMayExplainDifference(actor: Actor): void {
  if (!mayExplainDifference(actor)) fail('forbidden', { zh: '差异由填报人或审核人说明。', en: 'A difference is explained by who fills in or reviews the return.' });
}
