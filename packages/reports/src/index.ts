export type { BoundFigure, FigureAspect, FigureState, MissingReason } from './bound-figure.ts';
export { marksOf } from './bound-figure.ts';
export type { FigureAddress, FigureReader, FigureReading, FigureRef, ReadingRank, ReadingTarget } from './figure-reading.ts';
export { ADDED_SECTIONS, withSections } from './report-template.ts';
export type { ReportTemplate } from './report-template.ts';
export { figuresOf, parseTemplate, type ParsedTemplate } from './language/parse-template.ts';
export type { TemplateReference } from './language/template-check.ts';
export type { ListName, Selector } from './language/template-scope.ts';
export type { TemplateProblem } from './language/template-problem.ts';
export { addressesOf } from './compose/addresses-of.ts';
export { composeReport } from './compose/compose-report.ts';
export type { ListedMetric, ListedUnit, ReportContext, ReportLists } from './compose/report-context.ts';
export { inlinesOf, type Block, type DocumentTree, type Inline, type ReportMeta, type TableColumn } from './document-tree.ts';
export { plainText, readableText, type FigurePlace, type ReadableText } from './plain-text.ts';
export { renderBlocks, renderHtml, type HtmlOptions } from './html/render-html.ts';
export { drawChart } from './charts/draw-chart.ts';
export type { Rasterise } from './docx/chart-paragraphs.ts';
export { renderDocx, type DocxOptions } from './docx/render-docx.ts';
export { renderListsDocx, type PrintedList } from './docx/render-lists-docx.ts';
export { NO_ELEMENTS, type OfficialElements } from './elements/official-elements.ts';
export { readElements, type FilledElements } from './elements/read-elements.ts';
export { arrangementOf, arrangeReport, suggestArrangement, type Arrangement } from './elements/arrange-report.ts';
export { officialDate } from './compose/report-words.ts';
export { mergeElements } from './elements/retype-elements.ts';
export { freezeReport, isUnaltered, type Digest, type FrozenReport } from './publish/frozen-report.ts';
export { diffFigures, type FigureDifference } from './publish/figure-difference.ts';
export { checkText, readFigures } from './checker/index.ts';
export type { CheckedRelation, ReadFigure, TextCheck } from './checker/index.ts';
export {
  accountForEdit, addressesToRenew, bindReport, compareReport, downloadCode, readChartTag, readEditedDocx, readFigureTag, rebuildReport, recogniseCharts, renewReport, rereadReport,
} from './roundtrip/index.ts';
export type {
  DownloadedRevision, EditAccount, EditedDocument, FigureBinding, FigureChange, FigureChangeKind, LineAccount, LineEdit, RebuiltReport, RenewalContext, RenewalMark, RenewedReport, ReportBinding,
  ReportEdit, RereadContext, RereadReport,
  TrackedChange, Unsupported, WordComment,
} from './roundtrip/index.ts';
export { compareRevisions, type RevisionComparison, type RevisionFigureChange, type RevisionFigureKind, type RevisionLineChange } from './revision/index.ts';
export { addressOfBinding, isSameBinding, readMaskedPage, sayBinding, templateOf, writeTemplate } from './masks/index.ts';
export type {
  LedgerBinding, LineRole, MaskBinding, MaskDecisions, MaskedPage, MaskProposal, MaskSetting, NamedMetric, NamedUnit, OtherPeriod, PageLine, PageMask, PrintedAspect, ProposalGrade, SaidBinding, SayingReport, TemplateAccount,
  WordBinding, WrittenTemplate,
} from './masks/index.ts';
export { lintLayout } from './layout-lint/index.ts';
export type { LayoutFinding, LayoutGrade, LayoutPlace, LayoutRule } from './layout-lint/index.ts';
export { lastPassBefore, REVIEW_LEVELS, reviewStanding, type ReviewAct, type ReviewLevel, type ReviewStanding } from './review/index.ts';
export { commentDocx, commentPlainText, type CommentOptions } from './word-comments/index.ts';
export { readWordText, type WordText } from './word-file/word-text.ts';
export { overridesOf, overridingReader, signFigure, type AddressedOverride, type FigureOverride } from './override/index.ts';
export { accountForWriting, rewriteWords, writtenBlocks, type WordPiece, type WrittenBlock } from './editing/index.ts';
export { boundPlaces, type BoundPlace } from './roundtrip/index.ts';
