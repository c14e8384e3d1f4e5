export type { FormCheck, FormDefinition, FormFrequency, FormItem, ItemEntry, Severity } from './form-definition.ts';
export { defineForm } from './define-form.ts';
export { compileForm, type CompiledCheck, type CompiledForm, type ComputedItem } from './compiled-form.ts';
export { changeCells, completeCells, decimalsOf, type CellChanges, type CellValues } from './cells.ts';
export { checkCells, findSubmitRefusal, type CellProblem } from './cell-check.ts';
export {
  applyAction,
  BLANK_SUBMISSION,
  foldSubmission,
  type CellReasons,
  type SubmissionAction,
  type SubmissionActionKind,
  type SubmissionState,
  type SubmissionStatus,
} from './submission.ts';
export { allowedActions, decide, type SubmissionDecision } from './submission-decision.ts';
export {
  daysLate,
  dueDate,
  expectedFilers,
  explainDueDate,
  filingStatus,
  latestEndedPeriod,
  opensOn,
  wasLate,
  type FilingStatus,
} from './filing.ts';
export { listFormFilings, type Filing, type FilingListInput } from './filing-list.ts';
export { formCost, type FormCost } from './form-cost.ts';
export { formStamp } from './form-stamp.ts';
export {
  assertBalanced,
  closeAccount,
  EMPTY_ACCOUNT,
  joinAccounts,
  tallyReasons,
  type ImportAccount,
  type KeptRows,
  type RowOutcome,
  type RowResult,
} from './import-account.ts';
export { choicesIn, numberIn, textIn, type FieldValue, type FieldValues, type ServiceRecord } from './register/service-record.ts';
export { openFile, REGISTER, RESIDENCE_KINDS, type ResidentFacts, type ResidentFile, type Sex, type Stay } from './register/resident-file.ts';
export { completedMonths, dayOfAge, dayOfMonths } from './register/age.ts';
export { viewAt, type ResidentView } from './register/resident-view.ts';
export { nextYearStart, reportingYearOf, type ReportingYear, type YearKind } from './register/reporting-year.ts';
export { firstAfter, type Due, type MissingReason, type NotConcerned, type Saying, type Standing } from './register/standing.ts';
export type {
  CountDefinition, FlowDefinition, Judgement, MeasureDefinition, Programme, YearStep,
} from './register/programme.ts';
export type { ActivityProgramme, ActivityRequirement } from './register/activity-programme.ts';
export { activityOwed, type ActivityOwed } from './register/activity-owed.ts';
export { checkActivity } from './register/check-activity.ts';
export type { RuleSource } from './register/rule-source.ts';
export type { Choice, ChoiceField, FieldDefinition, NumberField, RecordKind, TextField } from './register/record-kind.ts';
export { parametersOf, type ParameterDefinition, type ParameterOverrides, type Parameters, type ParameterValue } from './register/parameters.ts';
export { defineProgramme } from './register/define-programme.ts';
export { assess, countBits, isConcerned, viewBefore, withRecord, type Assessment } from './register/assess-resident.ts';
export { checkRecord, type DraftRecord, type RecordProblem } from './register/check-record.ts';
export { foldRecords, type RecordAction } from './register/fold-records.ts';
export { saySentence } from './register/say-sentence.ts';
export { standingInWords, type StandingInWords } from './register/standing-in-words.ts';
export { judgeDraft, type DraftJudgement } from './register/judge-draft.ts';
export { fileFromTimeline, type Timeline } from './register/file-from-timeline.ts';
export {
  contributionsOf, countingDay, countingPlan, monthNumber, monthNumberEnd, NO_CONTRIBUTION, type Contribution, type Contributions, type CountingPlan, type CountingSpan, type MonthNumber,
} from './register/contributions.ts';
export type { FhirCode, FhirFieldCode, FhirImmunizationFields, FhirMapping } from './fhir/fhir-mapping.ts';
export type { FhirBundle, FhirResource } from './fhir/fhir-resource.ts';
export type { FhirPatient, FhirPerson } from './fhir/patient.ts';
export type { Refusal as FhirRefusal } from './fhir/import-refusal.ts';
export { exportResident, type FhirExport } from './fhir/export-resident.ts';
export { toMeasureReport, type CountedMeasure } from './fhir/measure-report.ts';
export { importBundle } from './fhir/import-bundle.ts';
export { readPatient } from './fhir/patient.ts';
export type { FhirImport, FhirImportOptions, FhirResident } from './fhir/import-options.ts';
