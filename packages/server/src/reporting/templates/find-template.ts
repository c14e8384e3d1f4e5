import { fail, type Localized } from '@taizhang/kernel';
import { parseTemplate, templateOf, type ParsedTemplate } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { TemplateLibrary } from '../template-library.ts';
import { readOwnTemplates } from './own-template-storage.ts';

/**
 * A template by its id: of a pack, or the newest version of one made by the office.
 * @throws DomainError `not_found`; `wrong_state` for a new report of a withdrawn template; `template_error` when it names a metric no pack defines any more
 */
export async function requireTemplate(tx: Tx, county: LedgerCounty, library: TemplateLibrary, templateId: string, use: 'new report' | 'existing report' = 'existing report'): Promise<ParsedTemplate> {
  const ofPack = library.all.find(({ template }) => template.id === templateId);
  if (ofPack) return ofPack;
  const [own] = await readOwnTemplates(tx, county, templateId);
  const newest = own?.versions[0];
  if (own === undefined || newest === undefined) return library.get(templateId);
  if (own.withdrawnAt !== null && use === 'new report') fail('wrong_state', { zh: `模板“${own.name}”已停用。`, en: `The template "${own.name}" has been withdrawn.` });
  const known = new Set<string>(county.catalogue.all.map(({ id }) => id));
  return parseTemplate(templateOf(newest.written, { id: own.id, version: newest.version, kind: own.kind }), (id) => known.has(id));
}

/** A template of the office as the choice of templates names it. */
export interface UsableTemplate {
  readonly id: string;
  readonly name: Localized;
  readonly kind: 'annual' | 'half-year';
  readonly version: number;
  readonly figureCount: number;
  readonly isOwn: true;
}

/** The office's own templates a new report may be written from, newest first. */
export async function usableTemplates(tx: Tx, county: LedgerCounty): Promise<readonly UsableTemplate[]> {
  return (await readOwnTemplates(tx, county)).filter(({ withdrawnAt }) => withdrawnAt === null).flatMap(({ id, name, kind, versions: [newest] }) =>
    newest === undefined ? [] : [{ id, name: { zh: name, en: name }, kind, version: newest.version, figureCount: newest.figureCount, isOwn: true as const }]);
}
