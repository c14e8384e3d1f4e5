import { fail, type Localized } from '@taizhang/kernel';
import { accountForEdit, compareReport, mergeElements, readEditedDocx, rebuildReport, recogniseCharts, type EditAccount, type EditedDocument, type RebuiltReport } from '@taizhang/reports';
import { officeDay } from '../../clock.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { openLedgerReader } from '../ledger-reader.ts';
import type { StoredReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { findBase, type BaseRevision } from './downloaded-revision.ts';
import { readRevisions, readUploads } from './upload-storage.ts';

/** An edited file held against its report, with what it would become. */
export interface EvaluatedUpload {
  readonly document: EditedDocument;
  readonly base: BaseRevision;
  readonly rebuilt: RebuiltReport;
  readonly account: EditAccount;
  readonly knownAt: string;
  readonly warnings: readonly Localized[];
  /** Somebody else's file became a revision after this one was downloaded. */
  readonly isOvertaken: boolean;
}

/**
 * Reads an edited file, compares it with the revision it was downloaded from and reads every figure again, as the ledger
 * knew it at the cut-off (now when none is given). Writes nothing.
 * @throws DomainError `unsupported_file`, `too_large`, `conflict` for a file of another report, `invalid_input` for a cut-off to come
 */
export async function evaluateUpload(
  deps: ReportingDeps, tx: Tx, county: LedgerCounty, report: StoredReport, upload: { readonly id?: string; readonly bytes: Uint8Array }, cutOff: string | undefined,
): Promise<EvaluatedUpload> {
  const now = deps.clock.now();
  if (cutOff !== undefined && cutOff > now) fail('invalid_input', { zh: '取数时点不能晚于现在。', en: 'The cut-off lies in the future.' }, { path: ['knownAt'] });
  const read = readEditedDocx(upload.bytes);
  const base = findBase(read, report.id, await readRevisions(tx, county, report.id, read.binding?.revision));
  const document = recogniseCharts(read, base.tree, base.code);
  const edit = compareReport(base.tree, document, base.code);
  const recognised = edit.lines.filter((line) => line.original !== undefined).length;
  if (base.certainty === 'assumed' && recognised * 2 < edit.lines.length) {
    fail('conflict', { zh: '文件与本报告的文字大多不同，且没有绑定信息，无法认定是本报告的编辑稿。', en: 'Most of the file reads otherwise than this report and nothing binds the two.' });
  }
  const addresses = [...base.tree.figures, ...base.tree.conditions].map((figure) => figure.ref);
  const knownAt = cutOff ?? now;
  const asOf = cutOff === undefined ? deps.clock.today() : officeDay(new Date(cutOff));
  const { reader } = await openLedgerReader(tx, county, addresses, { asOf, knownAt: cutOff });
  const reread = rebuildReport(edit, { reader, asOf, knownAt });
  const { elements: inFile, ...words } = reread.tree;
  const elements = mergeElements(base.tree.elements, inFile, report.tree.elements);
  const rebuilt: RebuiltReport = { ...reread, tree: { ...words, ...(elements === undefined ? {} : { elements }) } };
  const overtaking = (await readUploads(tx, county, report.id)).find((other) => other.id !== upload.id && other.revision !== null && other.revision > base.revision);
  return {
    document, base, rebuilt, knownAt, isOvertaken: overtaking !== undefined,
    account: accountForEdit(edit, rebuilt),
    warnings: [
      ...(base.certainty === 'bound' ? [] : [WARNINGS[base.certainty]]),
      ...(overtaking ? [{ zh: `您下载之后，${overtaking.createdBy} 上传的“${overtaking.fileName}”已采用；采用本文件将以本文件的文字为准。`, en: `Since your download "${overtaking.fileName}" of ${overtaking.createdBy} was taken over; taking this file puts its words in place of those.` }] : []),
    ],
  };
}

const WARNINGS = {
  tagged: { zh: '文件中的绑定表已被编辑软件删除，按文中标记识别。', en: 'An editor removed the binding table; the figures were told by their tags.' },
  assumed: { zh: '文件中没有任何绑定信息，按最新一稿的文字对照识别，请仔细核对清单。', en: 'Nothing in the file binds it; it was held against the newest revision by its words. Look through the list carefully.' },
} as const;
