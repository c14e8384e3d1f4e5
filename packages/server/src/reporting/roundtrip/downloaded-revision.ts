import { fail } from '@taizhang/kernel';
import { downloadCode, freezeReport, readChartTag, readFigureTag, type DocumentTree, type DownloadedRevision, type EditedDocument } from '@taizhang/reports';
import { sha256 } from '../report-commands.ts';

/** What a Word file of a stored report is marked with, so that it can come back. */
export function markOf(reportId: string, revision: number, tree: DocumentTree): DownloadedRevision {
  return { reportId, revision, digest: freezeReport(tree, sha256).digest };
}

/** The revision an edited file was downloaded from. */
export interface BaseRevision {
  readonly revision: number;
  readonly tree: DocumentTree;
  /** The code its tags carry; undefined when none of its tags survived. */
  readonly code: string | undefined;
  readonly certainty: 'bound' | 'tagged' | 'assumed';
}

/**
 * Finds the revision a file was written from: by its binding table, by its tags when an editor has dropped the table, else
 * it is taken for the newest one.
 * @throws DomainError `conflict` when the file says that it is another report
 */
export function findBase(document: EditedDocument, reportId: string, revisions: readonly { readonly revision: number; readonly tree: DocumentTree }[]): BaseRevision {
  const marked = revisions.map(({ revision, tree }) => ({ revision, tree, mark: markOf(reportId, revision, tree) }));
  const { binding } = document;
  if (binding !== undefined) {
    const base = marked.find(({ mark }) => binding.reportId === reportId && binding.revision === mark.revision && binding.digest === mark.digest);
    return base ? { ...base, code: downloadCode(base.mark), certainty: 'bound' } : notThisReport();
  }
  const codes = codesOf(document);
  const base = marked.findLast(({ mark }) => codes.has(downloadCode(mark)));
  if (base) return { ...base, code: downloadCode(base.mark), certainty: 'tagged' };
  if (codes.size > 0) return notThisReport();
  const newest = marked.at(-1);
  return newest ? { ...newest, code: undefined, certainty: 'assumed' } : notThisReport();
}

function codesOf(document: EditedDocument): ReadonlySet<string> {
  const tags = document.blocks.flatMap((block): readonly (string | undefined)[] => {
    if (block.kind === 'picture') return [readChartTag(block.tag)?.code];
    const paragraphs = block.kind === 'table' ? block.rows.flat() : [block];
    return paragraphs.flatMap(({ spans }) => spans.map(({ tag }) => readFigureTag(tag)?.code));
  });
  return new Set(tags.filter((code) => code !== undefined));
}

function notThisReport(): never {
  return fail('conflict', {
    zh: '这个文件不是本报告下载的编辑稿（或其绑定表被改动），未予接收。请从本报告重新下载后编辑。',
    en: 'This file was not downloaded from this report (or its binding table was altered). Download the report again and edit that.',
  });
}
