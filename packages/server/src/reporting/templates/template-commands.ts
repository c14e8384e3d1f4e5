import { randomUUID } from 'node:crypto';
import { fail } from '@taizhang/kernel';
import { readMaskedPage, type WrittenTemplate } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { authoredBy } from '../authorship.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { maskSetting } from './mask-setting.ts';
import {
  insertOwnTemplate, insertTemplateVersion, markWithdrawn, requireOwnTemplate, requireTemplateContent, updateTemplateName, type StoredDecision,
} from './own-template-storage.ts';
import { templateContent } from './template-content.ts';

/** Keeps a report with its bindings as a template; answers its id. */
export async function createTemplate(
  deps: ReportingDeps, actor: Actor, order: { readonly commandId: string; readonly name: string; readonly kind: 'annual' | 'half-year'; readonly text: string; readonly decisions: readonly StoredDecision[] },
): Promise<string> {
  const { commandId, name, kind, text, decisions } = order;
  return executeCommand(deps, actor, { commandId, action: 'report_template.create', subject: { kind: 'report_template', id: '' } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const page = readMaskedPage(text, await maskSetting(tx, county, deps.ledger.packs, deps.clock.today()));
    const content = templateContent(county, actor, page, decisions);
    const id = randomUUID();
    const author = authoredBy(actor, deps.clock.now());
    await insertOwnTemplate(tx, county, { id, name, kind, orgNumber: requireVisibleOrg(actor, county.directory, undefined).id }, author);
    await insertTemplateVersion(tx, county, id, 1, content, author);
    trail.nameSubject(id);
    trail.add({ name, kind, version: 1, ...countsOf(content.written) });
    return id;
  });
}

/**
 * Binds the masks of a template otherwise; the earlier version stays.
 * @throws DomainError `stale` when another version was saved since, `wrong_state` when withdrawn
 */
export async function reviseTemplate(deps: ReportingDeps, actor: Actor, templateId: string, order: { readonly commandId: string; readonly basedOn: number; readonly decisions: readonly StoredDecision[] }): Promise<void> {
  const { commandId, basedOn, decisions } = order;
  await executeCommand(deps, actor, { commandId, action: 'report_template.revise', subject: { kind: 'report_template', id: templateId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const template = await requireOwnTemplate(tx, county, templateId);
    if (template.withdrawnAt !== null) fail('wrong_state', { zh: '模板已停用，不再修改。', en: 'The template has been withdrawn and no longer changes.' });
    const newest = template.versions[0]?.version ?? 0;
    if (basedOn !== newest) fail('stale', { zh: '别人已存了新的一版，请重新打开后再改。', en: 'Somebody has saved a newer version. Open it again.' });
    // The page stays as it was read then: its masks keep their names whatever a later reader would find.
    const { page } = await requireTemplateContent(tx, county, templateId, basedOn);
    const content = templateContent(county, actor, page, decisions);
    await insertTemplateVersion(tx, county, templateId, newest + 1, content, authoredBy(actor, deps.clock.now()));
    trail.add({ version: newest + 1, ...countsOf(content.written) });
    return null;
  });
}

/** Gives a template another name. */
export async function renameTemplate(deps: ReportingDeps, actor: Actor, templateId: string, order: { readonly commandId: string; readonly name: string }): Promise<void> {
  await executeCommand(deps, actor, { commandId: order.commandId, action: 'report_template.rename', subject: { kind: 'report_template', id: templateId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const { name } = await requireOwnTemplate(tx, county, templateId);
    await updateTemplateName(tx, county, templateId, order.name);
    trail.add({ before: name, after: order.name });
    return null;
  });
}

/** Takes a template out of use; reports written from it stay. */
export async function withdrawTemplate(deps: ReportingDeps, actor: Actor, templateId: string, commandId: string): Promise<void> {
  await executeCommand(deps, actor, { commandId, action: 'report_template.withdraw', subject: { kind: 'report_template', id: templateId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const { name, withdrawnAt } = await requireOwnTemplate(tx, county, templateId);
    if (withdrawnAt !== null) fail('wrong_state', { zh: '模板已经停用。', en: 'The template has already been withdrawn.' });
    await markWithdrawn(tx, county, templateId, authoredBy(actor, deps.clock.now()));
    trail.add({ name });
    return null;
  });
}

function countsOf({ account: { masks, bound, words, lines, taken } }: WrittenTemplate) {
  return { masks, bound, words, lines, taken };
}
