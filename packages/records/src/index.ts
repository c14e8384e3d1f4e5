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
