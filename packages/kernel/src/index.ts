export { inLocale, type Locale, type Localized } from './localized.ts';
export {
  assertNever,
  DomainError,
  fail,
  isDomainError,
  type DomainErrorCode,
  type DomainErrorOptions,
  type ErrorPath,
} from './domain-error.ts';
export { toHalfWidth } from './half-width.ts';
export {
  addDays,
  addMonths,
  compareDates,
  completedYears,
  dayOf,
  dayOfWeek,
  daysBetween,
  earlierOf,
  isPlainDate,
  lastDayOfMonth,
  laterOf,
  makeDate,
  monthOf,
  plainDate,
  yearOf,
  type DayOfWeek,
  type PlainDate,
} from './plain-date.ts';
export { readLooseDate } from './loose-date.ts';
export {
  comparePeriods,
  containsDate,
  containsPeriod,
  elapsedShare,
  monthPeriod,
  nextPeriod,
  periodEnd,
  periodKind,
  periodOf,
  periodStart,
  periodYear,
  previousPeriod,
  samePeriodLastYear,
  subPeriods,
  yearToDate,
  type Period,
  type PeriodKind,
} from './period.ts';
export { findPeriod, parsePeriod, periodLabel } from './period-text.ts';
export { isOrgId, orgId, orgLevel, type OrgId, type OrgKind, type OrgLevel, type OrgPlacement, type OrgUnit } from './org-unit.ts';
export { buildOrgTree, type OrgTree } from './org-tree.ts';
export type { OrgTreeView } from './org-tree-view.ts';
export { applyOrgChange, closeUnit, mergeUnits, moveUnit, openUnit, type OrgChange } from './org-change.ts';
export { addExact, dropBinaryNoise, plainDigits, roundHalfUp, sumExact, truncateDecimals } from './decimal.ts';
export { largestRemainder } from './largest-remainder.ts';
export { formatNumber, NO_VALUE, type NumberFormat } from './number-format.ts';
export { isNumber, readNumber, type NumberProblem, type NumberReading } from './number-reading.ts';
export { agreeingDimensions, divideDimensions, isCount, multiplyDimensions, sameDimension, type Dimension } from './dimension.ts';
export { findUnit, fromBase, isUnitCode, toBase, UNIT_CODES, unitInfo, unitLabel, type UnitCode, type UnitInfo } from './unit.ts';
export { canStateIn, divideUnits, multiplyUnits } from './unit-arithmetic.ts';
export { divisionOf, namesIn, previousNamesIn, type Expression } from './expression.ts';
export {
  typeOfNode,
  type ArithmeticOperator,
  type ComparisonOperator,
  type ExpressionNode,
  type ExpressionType,
  type NumericFunction,
} from './expression-node.ts';
export { parseExpression } from './expression-parsing.ts';
export { evaluateCondition, evaluateNumber, type Lookup, type NumberResult } from './expression-evaluation.ts';
export {
  workingCalendar,
  type DayReason,
  type HolidayTable,
  type WorkdayCount,
  type WorkdayStep,
  type WorkingCalendar,
} from './working-calendar.ts';
export { readHolidayNotice } from './holiday-notice.ts';
export type { HolidayNotice, NoticeDay } from './holiday-notice.ts';
export type { CodeProblem, CodeRefusal } from './code-check.ts';
export { checkIdNumber, idCheckCharacter, type IdNumber } from './id-number.ts';
export {
  checkCreditCode,
  checkOrganisationCode,
  creditCheckCharacter,
  organisationCheckCharacter,
  type CreditCode,
  type OrganisationCode,
} from './credit-code.ts';
export { checkDivisionCode, isAreaCode, type DivisionCode, type DivisionLevel, type DivisionNature } from './division-code.ts';
export { checkHealthRecordCode, makeHealthRecordCode, type HealthRecordCode } from './health-record-code.ts';
export { addHours, dayOfInstant, endOfDay, hoursBetween, REPORTING_TIME_ZONE, startOfDay } from './instant.ts';
