import type { ItemEntry } from '@taizhang/contract';
import { orgId, type Localized } from '@taizhang/kernel';
import type { ItemRecord } from '@taizhang/workflow';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { requireProcedure } from './item-procedures.ts';
import { ITEM_COLUMNS, numberText, type StoredItem } from './item-storage.ts';
import { citedItem } from './item-tree.ts';
import { presentFigureEnd, readLinks, readOtherEnds, type LinkHand, type LinkRow } from './list-item-links.ts';

/** How a link is said from the item it was made from, and from its other end. */
const KINDS: Readonly<Record<LinkRow['kind'], { readonly from: Localized; readonly to: Localized }>> = {
  duplicate: { from: { zh: '重复件', en: 'same matter as' }, to: { zh: '重复件', en: 'same matter as' } },
  related: { from: { zh: '关联件', en: 'related to' }, to: { zh: '关联件', en: 'related to' } },
  caused_by: { from: { zh: '由该件引起', en: 'brought about by' }, to: { zh: '引起该件', en: 'brought about' } },
  recheck_of: { from: { zh: '对该件回头看', en: 'looks back at' }, to: { zh: '该件为本件回头看', en: 'looked back at by' } },
  figure: { from: { zh: '指标', en: 'figure' }, to: { zh: '指标', en: 'figure' } },
};

/** What tied an item to others, entry by entry: links made and taken off, sub-items added. */
export async function relationEntries(deps: LedgerDeps, tx: Tx, directory: OrgDirectory, itemId: string): Promise<ItemEntry[]> {
  return [...(await linkEntries(deps, tx, directory, itemId)), ...(await partEntries(deps, tx, directory, itemId))];
}

async function linkEntries(deps: LedgerDeps, tx: Tx, directory: OrgDirectory, itemId: string): Promise<ItemEntry[]> {
  const links = await readLinks(tx, directory.countyId, itemId);
  const ends = await readOtherEnds(tx, directory.countyId, links, itemId);
  return links.flatMap((link) => {
    const isFrom = link.from_item === itemId;
    const kind = KINDS[link.kind][isFrom ? 'from' : 'to'];
    const end = ends.get((isFrom ? link.to_item : link.from_item) ?? '');
    const figure = presentFigureEnd(deps, directory, link);
    const other: Localized = end === undefined
      ? { zh: `${figure?.org.name.zh ?? ''}${figure?.name.zh ?? ''}`, en: `${figure?.name.en ?? ''}, ${figure?.org.name.en ?? ''}` }
      : same(end.isSeen ? citedItem({ procedure: requireProcedure(deps, end.stored.procedure), stored: end.stored }) : numberText(requireProcedure(deps, end.stored.procedure), end.stored));
    const sentence: Localized = { zh: `${kind.zh}：${other.zh}`, en: `${kind.en}: ${other.en}` };
    const made = entry(directory, { zh: '建立关联', en: 'linked' }, link.linked_at, link.linked_by, { opinion: link.reason, sentence });
    if (link.unlinked_at === null || link.unlinked_by === null) return [made];
    return [made, entry(directory, { zh: '解除关联', en: 'link taken off' }, link.unlinked_at, link.unlinked_by, { opinion: link.unlink_reason, sentence })];
  });
}

/** A sub-item's first record, told in the course of what it is a part of. */
async function partEntries(deps: LedgerDeps, tx: Tx, directory: OrgDirectory, itemId: string): Promise<ItemEntry[]> {
  const rows = await asSystem(tx, () => rowsOf<StoredItem & { readonly first: ItemRecord }>(
    tx,
    `select ${ITEM_COLUMNS}, r.record as first from work_item i join work_record r on r.county_id = i.county_id and r.item_id = i.id and r.version = 1 where i.county_id = $1 and i.parent_id = $2 order by i.opened_on, i.year, i.number`,
    [directory.countyId, itemId],
  ));
  return rows.map(({ first, ...stored }) => entry(directory, { zh: '分解任务', en: 'broken down' }, first.recordedAt, first.by, { opinion: null, sentence: same(citedItem({ procedure: requireProcedure(deps, stored.procedure), stored })) }));
}

function entry(directory: OrgDirectory, action: Localized, at: string, by: LinkHand, said: Pick<ItemEntry, 'opinion' | 'sentence'>): ItemEntry {
  return { kind: 'relation', version: null, action, at, recordedAt: at, by: { name: by.name, org: presentOrg(directory, orgId(by.orgId)) }, as: [], state: null, fields: [], evidence: [], deskHours: null, ...said };
}

function same(text: string): Localized {
  return { zh: text, en: text };
}
