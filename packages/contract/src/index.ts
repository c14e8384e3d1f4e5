export { defineRoute } from './route.ts';
export type { RouteContract, RouteRequest, RouteResponse } from './route.ts';
export { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema, problemSchema } from './wire.ts';
export type { LocalizedText, Problem } from './wire.ts';
export { listMetrics, metricCategorySchema, metricSchema } from './metric.ts';
export type { MetricView } from './metric.ts';
export { comparisonSchema, factSchema, figureSchema, getFigure, listFigureFacts, listRestatements, missingReasonSchema, progressStatusSchema, readingSchema, recordFigure, targetSchema } from './figure.ts';
export type { FactView, FigureView, Reading } from './figure.ts';
export { cockpitRowSchema, cockpitSchema, getCockpit, getCockpitLive } from './cockpit.ts';
export type { CockpitRow, CockpitView } from './cockpit.ts';
export { listTargets, setTarget, targetRowSchema } from './target.ts';
export type { TargetRow } from './target.ts';
export { commitFigureImport, importAccountSchema, listImports, previewFigureImport } from './figure-import.ts';
export type { ImportAccountView, ImportView } from './figure-import.ts';
export { boardCellSchema, boardTotalsSchema, exportItemBoard, getItemBoard, issueRowSchema, itemBoardSchema } from './item-board.ts';
export { dueDaySchema, getDueCalendar } from './item-calendar.ts';
export type { DueDay } from './item-calendar.ts';
export { deleteItemView, itemFilterSchema, itemViewSchema, listItemViews, saveItemView } from './item-view.ts';
export type { ItemFilter, ItemSavedView } from './item-view.ts';
export type { BoardCell, BoardTotals, IssueRow, ItemBoardView } from './item-board.ts';
export { getWorkbench, taskSchema } from './workbench.ts';
export type { Task } from './workbench.ts';
export {
  approveSubmission, cellProblemSchema, cellsSchema, filingSchema, filingStatusSchema, formSchema, getSubmission, listFilings, listForms,
  reopenSubmission, returnSubmission, saveSubmission, submissionItemSchema, submissionSchema, submitSubmission, timelineEntrySchema, urgeFiling,
} from './form.ts';
export type { FilingView, SubmissionView } from './form.ts';
export { commitWorkbook, downloadAnnotated, downloadTemplate, getWorkbook, listWorkbooks, uploadWorkbook, workbookImportSchema } from './form-workbook.ts';
export type { WorkbookImportView } from './form-workbook.ts';
export {
  boundFigureSchema, composeReport, downloadReport, findingSchema, getReport, listReports, listReportTemplates, publishReport, refreshReport, reportSchema, reportSummarySchema, reportTemplateSchema,
} from './report.ts';
export type { ReportSummary, ReportView } from './report.ts';
export { getReportElements, reportElementsSchema, setReportElements } from './report-elements.ts';
export type { ReportElements } from './report-elements.ts';
export {
  commitReportUpload, figureChangeSchema, getReportUpload, listRenewalMarks, listReportUploads, renewalMarkSchema, renewReport, reportEditAccountSchema, reportUploadSchema, reportUploadSummarySchema,
  uploadEditedReport,
} from './report-roundtrip.ts';
export type { FigureChangeView, RenewalMarkView, ReportUploadSummary, ReportUploadView } from './report-roundtrip.ts';
export { compareReportRevisions, listReportRevisions, reportRevisionSchema, revisionFigureSchema, revisionKindSchema } from './report-revision.ts';
export type { ReportRevisionView, RevisionFigureView, RevisionKind } from './report-revision.ts';
export {
  getReportReview, giveReview, remarkReport, remarkSchema, reportReviewSchema, reviewActSchema, reviewLevelSchema, reviewStageSchema, settleRemark, submitReport, withdrawReport,
} from './report-review.ts';
export type { RemarkView, ReportReviewView, ReviewActView, ReviewStage } from './report-review.ts';
export { getReportWords, overrideFigure, overtakenSchema, reportWordsSchema, restoreFigure, writeReportWords, writtenBlockSchema, writtenSchema } from './report-words.ts';
export type { OvertakenView, ReportWordsView, WrittenBlockView, WrittenView } from './report-words.ts';
export { ABILITIES, abilitySchema, changePassword, getSession, getWelcome, ROLES, roleSchema, sessionSchema, signIn, signOut } from './session.ts';
export type { Ability, Role, SessionView } from './session.ts';
export { closeOrgUnit, getOrganisation, mergeOrgUnits, moveOrgUnit, openOrgUnit, organisationSchema, orgKindSchema, orgUnitSchema } from './organisation.ts';
export type { OrgUnitView } from './organisation.ts';
export { accountSchema, enableAccount, grantRoles, listAccounts, openAccount, resetPassword } from './account.ts';
export { accountPartSchema, accountPartsSchema, disableAccount, getAccountParts, handedOverSchema, moveAccount } from './account-leave.ts';
export type { AccountPart, AccountParts, HandedOver } from './account-leave.ts';
export type { AccountView } from './account.ts';
export { auditEntrySchema, auditVerificationSchema, listAuditEntries, verifyAudit } from './audit.ts';
export type { AuditEntryView } from './audit.ts';
export { getHolidayYear, getSignInSettings, getSystem, holidayYearSchema, setSignInSettings, signInSettingsSchema } from './system.ts';
export type { SignInSettings } from './system.ts';
export { getDueChange, listDueChanges, listHolidayYears, previewHolidayYear, setHolidayYear } from './due-change.ts';
export type { DueChangeView, DueMoveView, DuePreview } from './due-change.ts';
export { listLocalLimits, previewLocalLimit, setLocalLimit } from './local-limit.ts';
export type { LocalLimitView } from './local-limit.ts';
export { downloadAnnualTable, getAnnualTable, listAnnualItems } from './annual-table.ts';
export type { AnnualTableView } from './annual-table.ts';
export { checkFile, checkLayout, checkText, commentFile, commentText, layoutFindingSchema, ledgerMatchSchema, readFigureSchema, relationSchema, textCheckSchema } from './check.ts';
export type { LayoutFindingView, LedgerMatchView, TextCheckView } from './check.ts';
export { lockSubmission } from './form-lock.ts';
export {
  createOwnTemplate, getOwnTemplate, listOwnTemplates, maskBindingSchema, maskedPageSchema, ownTemplateSchema, pageMaskSchema, readMaskedFile, readMaskedText, renameOwnTemplate, reviseOwnTemplate, sayBindings,
  templateAccountSchema, withdrawOwnTemplate,
} from './report-template.ts';
export type { MaskBindingView, MaskDecisionView, MaskedPageView, OwnTemplateView, PageMaskView } from './report-template.ts';
export {
  correctRecord, dueRowSchema, enterRecord, exportMeasurePeople, fieldSchema, getMeasure, getRegisterOverview, getResident, identitySchema, listDue, listMeasurePeople, listProgrammes, moveResident,
  previewRecord, previewWithdrawal, rateRowSchema, recordViewSchema, registerResident, residentBriefSchema, residentViewSchema, restatedMonthSchema, revealIdentity, searchResidents, standingViewSchema, withdrawRecord,
} from './register.ts';
export { differenceReasonSchema, differenceSchema, explainDifference, getDifference, listDifferences } from './register-difference.ts';
export type { DifferenceReason, DifferenceView } from './register-difference.ts';
export { getHousehold, householdChangeSchema, householdRoleSchema, householdViewSchema, moveHousehold } from './register-household.ts';
export type { HouseholdChangeView, HouseholdRole, HouseholdView } from './register-household.ts';
export { giveRecordCodes, listRecordCodesGiven, previewRecordCodes, recordCodeRowSchema } from './register-record-codes.ts';
export type { RecordCodeRow } from './register-record-codes.ts';
export type { DueRow, FieldView, RecordView, RegisterOverview, ResidentBrief, ResidentPage, RestatedMonth, StandingView } from './register.ts';
export { activityRequirementSchema, activitySchema, correctActivity, getActivityStanding, listActivities, listActivityProgrammes, recordActivity, withdrawActivity } from './activity.ts';
export type { ActivityProgrammeView, ActivityStanding, ActivityView } from './activity.ts';
export { duplicateEvidenceSchema, duplicatePairSchema, judgedPairSchema, judgeDuplicate, listDuplicates, listJudgedDuplicates, listMerged, mergeResidents } from './register-duplicates.ts';
export type { DuplicateEvidence, DuplicatePair, JudgedPair } from './register-duplicates.ts';
export { commitResidents, downloadAnnotatedResidents, downloadResidentTemplate, getResidentImport, residentImportSchema, uploadResidents } from './register-import.ts';
export type { ResidentImportView } from './register-import.ts';
export { commitVisits, downloadAnnotatedVisits, downloadVisitTemplate, uploadVisits } from './register-visit-import.ts';
export {
  countRecheckCandidates, downloadRecheckCandidates, drawRecheck, getRecheck, getTruth, getTruthWorker, listRechecks, recheckItemSchema, recheckSummarySchema, recordRecheck, truthChartSchema, truthRecordSchema, truthSignalSchema,
  truthWorkerSchema,
} from './truth.ts';
export type { RecheckItem, RecheckPage, RecheckSummary, TruthChartView, TruthRecordView, TruthSignalView, TruthWorkerPage, TruthWorkerView } from './truth.ts';
export {
  actOnItem, downloadEvidence, evidenceSchema, getItem, getItemPulse, getItemStatistics, itemActionSchema, itemBriefSchema, itemClockSchema, itemEntrySchema, itemFieldSchema, itemFigureSchema, itemPartSchema, itemSchema, lightSchema,
  listItems, listNotices, listProcedures, noticeSchema, openItem, partySchema, procedureSchema, readNotices, uploadEvidence,
} from './item.ts';
export { getItemBreakdown, itemBreakdownSchema, subItemSchema } from './item-breakdown.ts';
export type { ItemBreakdown, SubItem } from './item-breakdown.ts';
export { getItemLinks, itemLinkKindSchema, itemLinkSchema, linkItem, linkTargetSchema, listFigureItems, unlinkItem } from './item-link.ts';
export type { ItemLinkKind, ItemLinkView, LinkTarget } from './item-link.ts';
export { itemPersonSchema, listItemPersons } from './item-person.ts';
export type { ItemPerson } from './item-person.ts';
export { countedItemSchema, listCountedItems } from './item-figure.ts';
export type { CountedItemView } from './item-figure.ts';
export type { EvidenceView, ItemAction, ItemBrief, ItemClock, ItemEntry, ItemField, ItemFigure, ItemPart, ItemView, NoticeView, ProcedureView } from './item.ts';
export {
  disableOpeningRule, getOpeningRule, listOpeningRules, openingRuleSchema, previewOpeningRule, ruleBriefSchema, ruleChangeSchema, ruleItemSchema, ruleStandingSchema, ruleUnitSchema, saveOpeningRule,
} from './opening-rule.ts';
export type { OpeningRuleBody, RuleBrief, RuleChange, RuleItem, RuleStanding, RuleUnitView } from './opening-rule.ts';
export { getEvidenceRules } from './item.ts';
export { getMailPreference, getOutward, mailPreferenceSchema, outgoingSchema, outwardSchema, resendOutgoing, sendOutwardTest, setMailPreference, setOutgoingWebhook, webhookSecretSchema } from './outward.ts';
export type { MailPreference, OutgoingOutcome, OutgoingView, OutwardView } from './outward.ts';
