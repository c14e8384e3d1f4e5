import { buildOrgTree, fail, isOrgId, orgId, plainDate, type OrgId, type OrgKind, type OrgPlacement, type OrgTree, type OrgUnit, type PlainDate } from '@taizhang/kernel';
import type { Selectable } from 'kysely';
import type { Tx } from '../database/database.ts';
import { preparedRows } from '../ledger/sql.ts';
import { isOrgKind } from './org-kind.ts';
import type { OrganisationTables } from './tables.ts';

/** A county's organisation as of one version: the tree, and the codes of the wire against the short ids of the tables. */
export interface OrgDirectory {
  readonly countyId: number;
  readonly countyCode: OrgId;
  readonly version: string;
  readonly tree: OrgTree;
  /** @throws DomainError `unknown_org` */
  idOf(code: OrgId): number;
  findId(code: OrgId): number | undefined;
  /** @throws DomainError `unknown_org` */
  codeOf(id: number): OrgId;
  /**
   * Ids of the units below a root, itself included, for jurisdiction: as the tree is on the day, and each closed unit
   * where it last stood, so that what it reported stays in view of whom it reported to.
   */
  jurisdictionOf(root: OrgId, on: PlainDate): readonly number[];
  /** What it was made from, for making it again in another thread. */
  readonly rows: OrgRows;
}

/** A county's organisation as its tables have it. */
export interface OrgRows {
  readonly countyId: number;
  readonly version: string;
  readonly units: readonly Selectable<OrganisationTables['org_unit']>[];
  readonly placements: readonly Selectable<OrganisationTables['org_placement']>[];
}

/** The directories of all counties, each read again only when its version has changed: other processes may change it. */
export class OrgDirectories {
  readonly #known = new Map<number, OrgDirectory>();

  /** The county's directory as this transaction sees it. */
  async of(tx: Tx, countyId: number): Promise<OrgDirectory> {
    const version = await readVersion(tx, countyId);
    const known = this.#known.get(countyId);
    if (known?.version === version) return known;
    const directory = await readOrgDirectory(tx, countyId, version);
    this.#known.set(countyId, directory);
    return directory;
  }
}

async function readVersion(tx: Tx, countyId: number): Promise<string> {
  const [current] = await preparedRows<{ version: string }>(tx, 'select version from org_version where county_id = $1', [countyId]);
  return current?.version ?? fail('unknown_org', { zh: '该县尚未建立机构', en: 'This county has no organisation yet' });
}

/** Reads a county's organisation from its tables, again when it changed while it was read: each table is read as it is at that moment. */
async function readOrgDirectory(tx: Tx, countyId: number, version: string): Promise<OrgDirectory> {
  const units = await tx.selectFrom('org_unit').selectAll().where('county_id', '=', countyId).orderBy('sort_order').orderBy('code').execute();
  const placements = await tx.selectFrom('org_placement').selectAll().where('county_id', '=', countyId).orderBy('unit_id').orderBy('valid_from').execute();
  const after = await readVersion(tx, countyId);
  return after === version ? makeOrgDirectory({ countyId, version, units, placements }) : readOrgDirectory(tx, countyId, after);
}

/** Makes the directory of a county from the rows of its tables. */
export function makeOrgDirectory(rows: OrgRows): OrgDirectory {
  const { countyId, version, units, placements } = rows;
  const codes = new Map<number, OrgId>(units.map((unit) => [unit.id, orgId(unit.code)]));
  const ids = new Map<OrgId, number>([...codes].map(([id, code]) => [code, id]));
  const codeOf = (id: number) => codes.get(id) ?? fail('unknown_org', { zh: `没有编号为 ${id} 的机构`, en: `There is no organisation with the number ${id}` });
  const tree = buildOrgTree(
    units.map((unit): OrgUnit => ({
      id: codeOf(unit.id),
      name: unit.name,
      nameEn: unit.name_en,
      kind: readKind(unit.kind),
      openedOn: plainDate(unit.opened_on),
      ...(unit.closed_on === null ? {} : { closedOn: plainDate(unit.closed_on) }),
      ...(unit.merged_into === null ? {} : { mergedInto: codeOf(unit.merged_into) }),
      ...(unit.credit_code === null ? {} : { creditCode: unit.credit_code }),
      order: unit.sort_order,
    })),
    placements.map((placement): OrgPlacement => ({
      unitId: codeOf(placement.unit_id),
      parentId: placement.parent_id === null ? null : codeOf(placement.parent_id),
      from: plainDate(placement.valid_from),
      ...(placement.valid_to === null ? {} : { to: plainDate(placement.valid_to) }),
    })),
  );
  const idOf = (code: OrgId) => ids.get(code) ?? unknownOrg(code);
  const jurisdictions = new Map<string, readonly number[]>();
  return {
    countyId,
    countyCode: codeOf(countyId),
    version,
    tree,
    idOf,
    findId: (code) => ids.get(code),
    codeOf,
    jurisdictionOf(root, on) {
      const key = `${root} ${on}`;
      const known = jurisdictions.get(key);
      if (known !== undefined) return known;
      const answer = unitsBelow(tree, root, on).map(idOf);
      jurisdictions.set(key, answer);
      return answer;
    },
    rows,
  };
}

/** Every county in the database; a system transaction sees them all. */
export async function listCounties(tx: Tx): Promise<readonly { readonly id: number; readonly code: OrgId; readonly name: string; readonly nameEn: string }[]> {
  const rows = await tx.selectFrom('org_unit').select(['id', 'code', 'name', 'name_en']).whereRef('id', '=', 'county_id').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, code: orgId(row.code), name: row.name, nameEn: row.name_en }));
}

/**
 * Reads an organisation code from outside.
 * @throws DomainError `unknown_org` when the county has no such organisation
 */
export function requireOrg(directory: OrgDirectory, text: string): OrgId {
  if (!isOrgId(text) || directory.findId(text) === undefined) return unknownOrg(text);
  return text;
}

function unknownOrg(code: string): never {
  return fail('unknown_org', { zh: `没有代码为“${code}”的机构`, en: `There is no organisation with the code "${code}"` });
}

function readKind(kind: string): OrgKind {
  if (!isOrgKind(kind)) throw new Error(`The table org_unit holds an unknown kind of organisation: ${kind}`);
  return kind;
}

function unitsBelow(tree: OrgTree, root: OrgId, on: PlainDate): readonly OrgId[] {
  const children = new Map<OrgId, OrgId[]>();
  for (const [unitId, parentId] of lastParents(tree.placements, on)) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), unitId]);
  }
  const found: OrgId[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return found;
}

/** The parent of each unit on a day; of one that is closed by then its last, of one that will open its first. */
function lastParents(placements: readonly OrgPlacement[], on: PlainDate): ReadonlyMap<OrgId, OrgId | null> {
  const parents = new Map<OrgId, OrgId | null>();
  for (const placement of placements.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (placement.from <= on || !parents.has(placement.unitId)) parents.set(placement.unitId, placement.parentId);
  }
  return parents;
}
