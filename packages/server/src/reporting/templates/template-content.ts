import { fail } from '@taizhang/kernel';
import { figuresOf, templateOf, writeTemplate, type MaskedPage } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import type { StoredDecision, TemplateContent } from './own-template-storage.ts';

/**
 * Writes a template from a page and what its masks are bound to.
 * @throws DomainError `invalid_input` when a decision names no mask of the page or two the same, `unknown_metric`, `forbidden` for a unit outside the jurisdiction
 */
export function templateContent(county: LedgerCounty, actor: Actor, page: MaskedPage, decisions: readonly StoredDecision[]): TemplateContent {
  const masks = new Map(page.masks.map((mask) => [mask.id, mask]));
  const decided = new Set<string>();
  for (const { maskId, binding } of decisions) {
    const mask = masks.get(maskId);
    if (mask === undefined || decided.has(maskId) || (mask.kind === 'word' && binding.kind === 'figure') || (binding.kind === 'word' && page.lines[mask.line] === undefined)) {
      fail('invalid_input', { zh: '有一处绑定在文中找不到对应的空，请重新打开后再试。', en: 'A binding names no mask of the text. Open it again.' }, { path: ['decisions'], details: { maskId } });
    }
    decided.add(maskId);
    if (binding.kind === 'figure') {
      county.catalogue.get(binding.metricId);
      if (binding.orgId !== undefined) requireVisibleOrg(actor, county.directory, binding.orgId);
    }
  }
  const written = writeTemplate(page, Object.fromEntries(decisions.map(({ maskId, binding }) => [maskId, binding])), (id) => county.catalogue.find(id)?.unit);
  return { page, decisions, written, figureCount: figuresOf(templateOf(written, { id: 'own', version: 1, kind: 'annual' })).length };
}
