import type { listItems as listItemsRoute, RouteResponse } from '@taizhang/contract';
import { fail, orgId } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { countBoxes, findItems, type ItemSearch, type ListOwner } from './find-items.ts';
import { readItemNumber } from './item-number.ts';
import { proceduresOf } from './item-procedures.ts';
import type { ItemQuery } from './item-query.ts';
import { openItemReader } from './item-reader.ts';
import { unitsOf } from './item-relations.ts';
import { ITEM_COLUMNS, type StoredItem } from './item-storage.ts';
import { presentBrief, type ItemReader } from './present-brief.ts';

/** Counts are exact up to here; beyond, a screen says "1000+": counting a million to show a number nobody acts on would make everybody wait. */
const COUNTED_TO = 1000;

/** Nobody turns five hundred pages; each row passed over costs as much as one shown. */
const FURTHEST = 10_000;

/** A page of items with how many there are. @throws DomainError `invalid_input` for a page too far on */
export async function listItems(deps: LedgerDeps, actor: Actor, query: ItemQuery): Promise<RouteResponse<typeof listItemsRoute>> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const owner = ownerOf(reader);
      const from = (query.page - 1) * query.size;
      if (from > FURTHEST) fail('invalid_input', { zh: '翻页过深，请用流程、状态、单位或关键词缩小范围。', en: 'That page is too far on: narrow the list by procedure, state, unit or words.' }, { path: ['page'] });
      // One walk answers both which rows are on the page and how many there are.
      const ids = await findItems(tx, owner, searchOf(deps, reader, query), Math.max(COUNTED_TO, from + query.size) + 1);
      const rows = await readItems(tx, actor.countyId, ids.slice(from, from + query.size));
      return { today: reader.today, rows: rows.map((row) => presentBrief(reader, reader.rules.procedureOf(row), row)), total: ids.length, boxes: await countBoxes(tx, owner, COUNTED_TO + 1), countedTo: COUNTED_TO };
    },
    { readOnly: true },
  );
}

async function readItems(tx: Tx, countyId: number, ids: readonly string[]): Promise<readonly StoredItem[]> {
  const rows = await rowsOf<StoredItem>(tx, `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and i.id = any($2::uuid[])`, [countyId, ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function ownerOf({ actor, directory, today }: ItemReader): ListOwner {
  const { wholeCounty, orgIds } = actor.scope;
  return { countyId: actor.countyId, accountId: actor.accountId, units: unitsOf(actor, directory).map((unit) => directory.idOf(orgId(unit))), scope: wholeCounty ? undefined : orgIds, today };
}

function searchOf(deps: LedgerDeps, { actor, directory, today }: ItemReader, { box, state, procedure, org, text, level, sort }: ItemQuery): ItemSearch {
  const root = org === undefined ? undefined : requireVisibleOrg(actor, directory, org).code;
  const words = text?.trim() ?? '';
  return {
    box, state, sort, isTop: level === 'top', ...(procedure === undefined ? {} : { procedure }),
    // Every item has its parties within the county.
    ...(root === undefined || root === directory.countyCode ? {} : { orgs: directory.jurisdictionOf(root, today) }),
    ...(words === '' ? {} : { words: { text: words, cited: readItemNumber(words, proceduresOf(deps)), orgs: unitsNamed(directory, actor, words) } }),
  };
}

/** Units in view whose name has the words. One character is in too many names to mean one. */
function unitsNamed(directory: OrgDirectory, { scope }: Actor, words: string): readonly number[] {
  if (words.length < 2) return [];
  const inView = scope.wholeCounty ? undefined : new Set(scope.orgIds);
  const asked = words.toLowerCase();
  return [...directory.tree.units.values()]
    .filter(({ name, nameEn }) => name.includes(words) || nameEn.toLowerCase().includes(asked))
    .map(({ id }) => directory.idOf(id))
    .filter((id) => inView?.has(id) !== false);
}
