export { bindReport, downloadCode, readFigureTag, type DownloadedRevision, type FigureBinding, type ReportBinding } from './report-binding.ts';
export type { EditedDocument, TrackedChange, Unsupported, WordComment } from './edited-document.ts';
export { readEditedDocx } from './read-edited-docx.ts';
export { compareReport, type ReportEdit } from './compare-report.ts';
export { rebuildReport, type RebuiltReport, type RereadContext } from './rebuild-report.ts';
export { accountForEdit, type EditAccount, type FigureChange, type FigureChangeKind, type LineAccount, type LineEdit } from './edit-account.ts';
export { rereadReport, type Carry, type RereadReport } from './reread-report.ts';
export { addressesToRenew, renewReport, type RenewalContext, type RenewedReport } from './renew-report.ts';
export type { RenewalMark } from './renewal-marks.ts';
