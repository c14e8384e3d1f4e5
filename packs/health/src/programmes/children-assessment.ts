import { addDays, daysBetween, laterOf, type PlainDate } from '@taizhang/kernel';
import {
  choicesIn, dayOfMonths, firstAfter, nextYearStart, numberIn, reportingYearOf, textIn,
  type Due, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { CHILD_VISITS, visitAt, visitBegins, visitEnds } from './child-visits.ts';
import { dateIn } from './date-in.ts';
import { bornHere, hereSince } from './lived-here.ts';

const ID = 'child';

/** 出院后 1 周内家访. */
export const SERVICE_DAYS = 7;
/** 出生至 28 天内接受 1 次及以上访视 (年报口径). */
export const NEWBORN_DAYS = 28;

/** Whether it is one of the checks from one month to six years; the newborn visit is none. */
export function isCheck({ kind }: ServiceRecord): boolean {
  return kind === 'infant_check' || kind === 'toddler_check' || kind === 'preschool_check';
}

/** Whether eyes or vision were examined. */
export function isEyeCheck(record: ServiceRecord): boolean {
  const eye = textIn(record, 'eye');
  return eye === '1' || eye === '2' || numberIn(record, 'vision_left') !== undefined || numberIn(record, 'vision_right') !== undefined;
}

/** Where a child stands from birth to the seventh birthday. */
export function assessChild(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const { asOf, bornOn } = view;
  if (asOf < bornOn) return { counts: null, validUntil: bornOn };
  if (view.age >= 7 || view.orgId === undefined) return { counts: null, validUntil: null };
  const maternalFrom = reportingYearOf(asOf, 'maternal').from;
  const isNewborn = bornOn >= maternalFrom && bornHere(view);
  if (!view.isResident && !isNewborn) return { counts: null, validUntil: null };
  const records = view.records(ID);
  const answer: Answer = { counts: [], missing: [], dues: [] };
  if (isNewborn) countNewborn(view, records, answer);
  if (view.isResident) {
    countUnder7(view, records, answer);
    if (view.age < 3) countUnder3(view, records, parameters, answer);
    countHighRisk(records, answer);
    dueVisits(view, records, answer.dues);
  }
  return {
    orgId: view.orgId,
    counts: answer.counts,
    dues: answer.dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
    missing: answer.missing,
    doubts: doubtsOf(records),
    validUntil: firstAfter(asOf, [nextYearStart(asOf, 'maternal'), nextYearStart(asOf, 'calendar'), ...turns(view, records)]),
  };
}

/** The thirteen visits of childhood. */
export function childhoodVisits(view: ResidentView): readonly YearStep[] {
  const records = view.records(ID);
  const checks = records.filter(isCheck);
  const newborn: YearStep = { what: ['newborn_visit'], doneOn: records.find(({ kind }) => kind === 'newborn_visit')?.on ?? null };
  return [newborn, ...CHILD_VISITS.map((_, at): YearStep => ({ what: visitSaying(at), doneOn: checks.find(({ on }) => visitAt(view.bornOn, on) === at)?.on ?? null }))];
}

/** Name of a visit: 满月, n 月龄 or n 岁. */
export function visitSaying(at: number): Saying {
  const months = CHILD_VISITS[at]?.months ?? 0;
  if (at === 0) return ['visit_full_month'];
  return months >= 36 ? ['visit_years', months / 12] : ['visit_months', months];
}

/** Day the child left hospital as a visit says; birth while none does. */
export function leftHospital(bornOn: PlainDate, records: readonly ServiceRecord[]): PlainDate {
  const stated = records.filter(({ kind }) => kind === 'newborn_visit').map((visit) => dateIn(visit, 'discharged_on')).find((day) => day !== undefined);
  return stated === undefined ? bornOn : laterOf(stated, bornOn);
}

/** Lists of a standing while it is put together. */
interface Answer {
  readonly counts: string[];
  readonly missing: MissingReason[];
  readonly dues: Due[];
}

function countNewborn(view: ResidentView, records: readonly ServiceRecord[], { counts, missing }: Answer): void {
  const put = (id: string, measure: string, from: PlainDate, days: number): void => {
    const by = addDays(from, days);
    const visit = records.find(({ kind, on }) => kind === 'newborn_visit' && on >= from);
    if (visit !== undefined && visit.on <= by) counts.push(id);
    else missing.push({ measure, why: visit !== undefined ? ['visited_late', visit.on, daysBetween(from, visit.on), days] : view.asOf <= by ? ['visit_pending', by] : ['not_visited', by] });
  };
  counts.push('child_born');
  put('child_visited', 'child_visit_rate', view.bornOn, NEWBORN_DAYS);
  put('child_visited_7', 'child_visit_7_rate', leftHospital(view.bornOn, records), SERVICE_DAYS);
}

function countUnder7({ asOf }: ResidentView, records: readonly ServiceRecord[], { counts, missing }: Answer): void {
  const [calendar, maternal] = [reportingYearOf(asOf, 'calendar').from, reportingYearOf(asOf, 'maternal').from];
  const put = (isDone: boolean, id: string, measure: string, why: Saying): void => {
    if (isDone) counts.push(id);
    else missing.push({ measure, why });
  };
  counts.push('child_0_6', 'child_under7');
  put(records.some((record) => record.on >= calendar && (record.kind === 'newborn_visit' || isCheck(record))), 'child_managed', 'child_managed_rate', ['no_visit']);
  put(records.some((record) => record.on >= maternal && isCheck(record)), 'child_checked', 'child_checked_rate', ['no_check']);
  put(records.some((record) => record.on >= maternal && isEyeCheck(record)), 'child_eye', 'child_eye_rate', ['no_eye_check']);
}

function countUnder3(view: ResidentView, records: readonly ServiceRecord[], parameters: Parameters, { counts, missing }: Answer): void {
  const { asOf, bornOn, age } = view;
  const since = hereSince(view) ?? bornOn;
  const short = [age, ...(age > 0 && dayOfMonths(bornOn, age * 12) >= reportingYearOf(asOf, 'maternal').from ? [age - 1] : [])]
    .map((year) => shortIn(year, { bornOn, asOf, since, asked: parameters.get(`child_checks_year_${year + 1}`, asOf) }, records))
    .filter((why) => why !== undefined);
  counts.push('child_under3');
  if (short.length === 0) counts.push('child_systematic');
  for (const why of short) missing.push({ measure: 'child_systematic_rate', why });
}

/** Whether checks are missing in a year of age: those asked, less the visits whose time is not over, none for visits over before the child came. */
function shortIn(year: number, { bornOn, asOf, since, asked }: { readonly bornOn: PlainDate; readonly asOf: PlainDate; readonly since: PlainDate; readonly asked: number }, records: readonly ServiceRecord[]): Saying | undefined {
  let possible = 0;
  let open = 0;
  for (const [at, { months }] of CHILD_VISITS.entries()) {
    if (Math.floor(months / 12) !== year) continue;
    const ends = visitEnds(bornOn, at);
    if (ends >= since) possible += 1;
    if (ends >= since && ends >= asOf) open += 1;
  }
  const owed = Math.min(asked, possible) - open;
  if (owed <= 0) return undefined;
  const [from, until] = [dayOfMonths(bornOn, year * 12), dayOfMonths(bornOn, year * 12 + 12)];
  const done = records.filter((record) => isCheck(record) && record.on >= from && record.on < until).length;
  return done >= owed ? undefined : ['checks_short', year + 1, done, owed];
}

/** Born before 37 weeks or below 2500 g, or a factor was ticked (高危儿). */
export function isHighRiskNewborn(visit: ServiceRecord): boolean {
  return choicesIn(visit, 'risks').some((code) => code !== '1') || (numberIn(visit, 'weeks') ?? 40) < 37 || (numberIn(visit, 'birth_weight') ?? 3000) < 2500;
}

function countHighRisk(records: readonly ServiceRecord[], { counts, missing, dues }: Answer): void {
  const found = records.find((record) => record.kind === 'newborn_visit' && isHighRiskNewborn(record));
  const last = records.findLast(({ kind }) => kind === 'high_risk_case');
  if (found === undefined || (last !== undefined && textIn(last, 'outcome') === '2')) return;
  counts.push('child_high_risk');
  if (last !== undefined) counts.push('child_high_risk_managed');
  else {
    missing.push({ measure: 'child_high_risk_rate', why: ['no_case'] });
    dues.push({ kind: 'high_risk_case', what: ['high_risk_case'], from: found.on, by: found.on });
  }
}

/** The visit whose time has begun and which was not made, even late; else the next one. */
function dueVisits({ asOf, bornOn }: ResidentView, records: readonly ServiceRecord[], dues: Due[]): void {
  if (!records.some(({ kind }) => kind === 'newborn_visit') && asOf <= addDays(bornOn, NEWBORN_DAYS)) {
    dues.push({ kind: 'newborn_visit', what: ['newborn_visit'], from: bornOn, by: addDays(bornOn, SERVICE_DAYS) });
  }
  const begun = visitAt(bornOn, asOf);
  const isMade = begun >= 0 && records.some((record) => isCheck(record) && visitAt(bornOn, record.on) === begun);
  const at = begun >= 0 && !isMade ? begun : begun + 1;
  const visit = CHILD_VISITS[at];
  if (visit) dues.push({ kind: visit.kind, what: visitSaying(at), from: visitBegins(bornOn, at), by: visitEnds(bornOn, at) });
}

function doubtsOf(records: readonly ServiceRecord[]): readonly Saying[] {
  let before: number | undefined;
  const doubts: Saying[] = [];
  for (const record of records) {
    const height = isCheck(record) ? numberIn(record, 'height') : undefined;
    if (height === undefined) continue;
    // A child lying is measured longer than standing, by a centimetre or less.
    if (before !== undefined && height < before - 1) doubts.push(['shrank', before, height, record.on]);
    before = height;
  }
  return doubts;
}

/** Days on which a visit begins or its time is over, the newborn's limits and the seventh birthday. */
function turns({ asOf, bornOn, age }: ResidentView, records: readonly ServiceRecord[]): readonly PlainDate[] {
  const begun = visitAt(bornOn, asOf);
  const days = [begun + 1 < CHILD_VISITS.length ? visitBegins(bornOn, begun + 1) : dayOfMonths(bornOn, 84)];
  if (begun >= 0) days.push(addDays(visitEnds(bornOn, begun), 1));
  if (age < 3) days.push(dayOfMonths(bornOn, age * 12 + 12));
  if (age < 1) days.push(addDays(bornOn, NEWBORN_DAYS + 1), addDays(leftHospital(bornOn, records), SERVICE_DAYS + 1));
  return days;
}
