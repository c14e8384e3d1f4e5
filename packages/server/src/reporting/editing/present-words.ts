import type { ReportWordsView, WrittenView } from '@taizhang/contract';
import { accountForWriting, marksOf, renderBlocks, renderHtml, writtenBlocks, type DocumentTree } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { presentChange } from '../roundtrip/present-upload.ts';
import { readRevisionList, requireRevision, type ListedRevision } from '../revision/revision-storage.ts';
import type { StoredReport } from '../report-storage.ts';

/** A draft as it is edited: its words in pieces, the rest as it is printed. */
export function presentWords({ revision, tree }: Pick<StoredReport, 'revision' | 'tree'>): ReportWordsView {
  const html = renderBlocks(tree);
  return {
    revision,
    blocks: writtenBlocks(tree).map((block) => (block.kind === 'kept' ? block : { ...block, pieces: [...block.pieces] })),
    kept: tree.blocks.flatMap(({ kind }, block) => (kind === 'paragraph' || kind === 'heading' ? [] : [{ block, kind, html: html[block] ?? '' }])),
    figures: tree.figures.map((figure) => ({ key: figure.key, text: figure.text, marks: marksOf(figure), name: figure.name })),
    numbers: numbersOf(tree),
    head: renderHtml(withoutImprint({ ...tree, blocks: [] })),
  };
}

/** What has become of figures and words since this sitting began. */
export async function presentWritten(tx: Tx, county: LedgerCounty, report: StoredReport, sitting: string): Promise<WrittenView> {
  const list = await readRevisionList(tx, county, report.id);
  const before = await requireRevision(tx, county, report.id, revisionBeforeSitting(list, sitting));
  const { changes, lines: { edits: _, ...lines }, ...figures } = accountForWriting(before.tree, report.tree);
  return {
    revision: report.revision, savedAt: list[0]?.at ?? report.createdAt,
    numbers: numbersOf(report.tree),
    account: { ...figures, lines }, changes: changes.map((change) => presentChange(county, change)),
  };
}

/** What stood before the savings of a sitting that end with the newest revision; the newest itself when they do not. */
function revisionBeforeSitting(list: readonly ListedRevision[], sitting: string): number {
  const others = list.find((listed) => listed.sitting !== sitting);
  return (others ?? list.at(-1))?.revision ?? 1;
}

function numbersOf({ blocks }: DocumentTree): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : []));
}

function withoutImprint({ elements, ...tree }: DocumentTree): DocumentTree {
  if (elements === undefined) return tree;
  const { printed: _, ...head } = elements;
  return { ...tree, elements: head };
}
