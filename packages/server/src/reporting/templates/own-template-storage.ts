import { fail } from '@taizhang/kernel';
import type { MaskBinding, MaskedPage, WrittenTemplate } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { Authorship } from '../authorship.ts';

/** What a mask of the page is bound to. */
export interface StoredDecision {
  readonly maskId: string;
  readonly binding: MaskBinding;
}

/** What a version of an own template holds. */
export interface TemplateContent {
  readonly page: MaskedPage;
  readonly decisions: readonly StoredDecision[];
  readonly written: WrittenTemplate;
  readonly figureCount: number;
}

/** A template made from a report of the office, with its newest version's account. */
export interface StoredTemplate {
  readonly id: string;
  readonly name: string;
  readonly kind: 'annual' | 'half-year';
  readonly createdAt: string;
  readonly createdBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  /** Newest first. */
  readonly versions: readonly StoredVersion[];
}

/** A version without the page it came from. */
export interface StoredVersion extends Pick<TemplateContent, 'written' | 'figureCount'> {
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** Reads the own templates the transaction may see, newest first and withdrawn ones last; one when its id is given. */
export async function readOwnTemplates(tx: Tx, county: LedgerCounty, templateId?: string): Promise<readonly StoredTemplate[]> {
  const rows = await rowsOf<TemplateRecord>(
    tx,
    `select t.id, t.name, t.kind, t.created_at, t.created_by, t.withdrawn_at, t.withdrawn_by,
       (select jsonb_agg(jsonb_build_object('version', v.version, 'written', v.written, 'figureCount', v.figure_count, 'createdAt', to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'createdBy', v.created_by) order by v.version desc)
        from report_template_version v where v.county_id = t.county_id and v.template_id = t.id) as versions
     from report_template t where t.county_id = $1 and ($2::text is null or t.id::text = $2)
     order by t.withdrawn_at is not null, t.created_at desc, t.id limit 200`,
    [county.id, templateId ?? null],
  );
  return rows.map((row) => ({
    id: row.id, name: row.name, kind: row.kind, createdAt: row.created_at, createdBy: row.created_by, withdrawnAt: row.withdrawn_at, withdrawnBy: row.withdrawn_by, versions: row.versions,
  }));
}

/** @throws DomainError `not_found` also when it lies outside the jurisdiction */
export async function requireOwnTemplate(tx: Tx, county: LedgerCounty, templateId: string): Promise<StoredTemplate> {
  const [template] = await readOwnTemplates(tx, county, templateId);
  return template ?? fail('not_found', { zh: '没有这个模板。', en: 'There is no such template.' });
}

/** @throws DomainError `not_found` */
export async function requireTemplateContent(tx: Tx, county: LedgerCounty, templateId: string, version: number): Promise<TemplateContent> {
  const [row] = await rowsOf<ContentRecord>(
    tx,
    'select page, decisions, written, figure_count from report_template_version where county_id = $1 and template_id::text = $2 and version = $3',
    [county.id, templateId, version],
  );
  if (!row) return fail('not_found', { zh: '没有模板的这一版。', en: 'There is no such version of the template.' });
  return { page: row.page, decisions: row.decisions, written: row.written, figureCount: row.figure_count };
}

/** Pages and decisions of every template in use, for what the office has confirmed before. */
export async function readConfirmed(tx: Tx, county: LedgerCounty): Promise<readonly Pick<TemplateContent, 'page' | 'decisions'>[]> {
  return rowsOf<Pick<ContentRecord, 'page' | 'decisions'>>(
    tx,
    `select distinct on (v.template_id) v.page, v.decisions from report_template_version v
     join report_template t on t.county_id = v.county_id and t.id = v.template_id and t.withdrawn_at is null
     where v.county_id = $1 order by v.template_id, v.version desc`,
    [county.id],
  );
}

/** Enters a template; its first version follows. */
export async function insertOwnTemplate(tx: Tx, county: LedgerCounty, template: { readonly id: string; readonly orgNumber: number; readonly name: string; readonly kind: string }, { at, by }: Authorship): Promise<void> {
  await rowsOf(
    tx,
    'insert into report_template (county_id, id, org_id, name, kind, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [county.id, template.id, template.orgNumber, template.name, template.kind, at, by],
  );
}

/** Adds a version; a number already taken means somebody else was first and is refused by the key. */
export async function insertTemplateVersion(tx: Tx, county: LedgerCounty, templateId: string, version: number, { page, decisions, written, figureCount }: TemplateContent, { at, by }: Authorship): Promise<void> {
  await rowsOf(
    tx,
    `insert into report_template_version (county_id, template_id, version, org_id, page, decisions, written, figure_count, created_at, created_by)
     select $1, $2, $3, org_id, $4, $5, $6, $7, $8, $9 from report_template where county_id = $1 and id = $2`,
    [county.id, templateId, version, JSON.stringify(page), JSON.stringify(decisions), JSON.stringify(written), figureCount, at, by],
  );
}

/** Renames a template. */
export async function updateTemplateName(tx: Tx, county: LedgerCounty, templateId: string, name: string): Promise<void> {
  await rowsOf(tx, 'update report_template set name = $3 where county_id = $1 and id = $2', [county.id, templateId, name]);
}

/** Takes a template out of use, once. */
export async function markWithdrawn(tx: Tx, county: LedgerCounty, templateId: string, { at, by }: Authorship): Promise<void> {
  await rowsOf(tx, 'update report_template set withdrawn_at = $3, withdrawn_by = $4 where county_id = $1 and id = $2 and withdrawn_at is null', [county.id, templateId, at, by]);
}

interface TemplateRecord extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly kind: 'annual' | 'half-year';
  readonly created_at: string;
  readonly created_by: string;
  readonly withdrawn_at: string | null;
  readonly withdrawn_by: string | null;
  readonly versions: readonly StoredVersion[];
}

interface ContentRecord extends Record<string, unknown> {
  readonly page: MaskedPage;
  readonly decisions: readonly StoredDecision[];
  readonly written: WrittenTemplate;
  readonly figure_count: number;
}
