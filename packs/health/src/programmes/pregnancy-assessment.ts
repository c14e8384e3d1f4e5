import { addDays, daysBetween, type PlainDate } from '@taizhang/kernel';
import {
  firstAfter, nextYearStart, reportingYearOf, textIn,
  type Due, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { livedHereOn } from './lived-here.ts';
import { dischargeOf, gestationDays, isOpen, lapsesOn, liveBirthsOf, pregnanciesOf, type Pregnancy } from './pregnancy-episodes.ts';

const ID = 'pregnancy';

/** 孕早期: before 13 completed weeks. */
export const EARLY_DAYS = 13 * 7;

/** Weeks of the second to fifth check, both completed weeks included (规范 1.5: 16～20、21～24、28～36、37～40 周). */
export const CHECK_WEEKS = [{ no: 2, from: 16, to: 20 }, { no: 3, from: 21, to: 24 }, { no: 4, from: 28, to: 36 }, { no: 5, from: 37, to: 40 }] as const;

/** The service asks for a visit within 7 days after leaving hospital. */
export const SERVICE_DAYS = 7;

/** The indicator counts a visit within 28 days: another rule than the service's. */
export const COUNTED_DAYS = 28;

/** A missed 42-day check stays on the list for six weeks more: a custom of the lists, no rule of the norm. */
const AFTERCARE_DAYS = 84;

/** 转诊后 2 周内随访转诊结果. */
const REFERRAL_DAYS = 14;

/** Where a woman stands: on the books while pregnant, among those delivered until the reporting year ends, due for visits after birth. */
export function assessPregnancy(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  const records = view.records(ID);
  if (records.length === 0 || view.orgId === undefined) return { counts: null, validUntil: null };
  const { asOf } = view;
  const all = pregnanciesOf(records);
  const last = all.at(-1);
  const yearFrom = reportingYearOf(asOf, 'maternal').from;
  const delivered = all.findLast(({ delivery }) => delivery !== undefined && delivery.on >= yearFrom && livedHereOn(view, delivery.on));
  const pregnant = view.isResident && last !== undefined && isOpen(last) ? last : undefined;
  const mother = view.isResident && last?.delivery !== undefined && asOf <= addDays(last.delivery.on, AFTERCARE_DAYS) ? last : undefined;
  if (delivered === undefined && pregnant === undefined && mother === undefined) return { counts: null, validUntil: null };
  const missing: MissingReason[] = [];
  const counts = [...(pregnant ? countsWhilePregnant(pregnant, asOf, parameters) : []), ...(delivered ? countsOfDelivered(delivered, asOf, parameters, missing) : [])];
  const dues = pregnant ? duesWhilePregnant(pregnant, asOf, parameters) : mother ? duesAfterBirth(mother, asOf, parameters) : [];
  return {
    orgId: view.orgId,
    counts,
    dues: dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
    missing,
    doubts: doubtsOf(pregnant ?? mother ?? delivered, asOf),
    validUntil: firstAfter(asOf, [...(pregnant ? turnsWhilePregnant(pregnant) : []), ...(mother ? turnsAfterBirth(mother) : []), ...(delivered ? [...turnsAfterBirth(delivered), nextYearStart(asOf, 'maternal')] : [])]),
  };
}

/** The eight steps of the present or latest pregnancy; none when it ended before this reporting year. */
export function pregnancySteps(view: ResidentView): readonly YearStep[] {
  const last = pregnanciesOf(view.records(ID)).at(-1);
  const ended = last?.delivery?.on ?? last?.terminatedOn;
  if (last === undefined || (ended !== undefined && ended < reportingYearOf(view.asOf, 'maternal').from)) return [];
  const doneIn = (from: number, to: number): PlainDate | null => last.checks.find(({ on }) => isWithin(gestationDays(last, on), from * 7, to * 7 + 6))?.on ?? null;
  return [
    { what: ['booking'], doneOn: last.registeredOn ?? null },
    ...CHECK_WEEKS.map(({ no, from, to }): YearStep => ({ what: ['check', no, from, to], doneOn: doneIn(from, to) })),
    { what: ['birth'], doneOn: last.delivery?.on ?? null },
    { what: ['visit'], doneOn: last.after.find(({ kind }) => kind === 'postnatal')?.on ?? null },
    { what: ['check_42'], doneOn: last.after.find(({ kind }) => kind === 'postnatal_42')?.on ?? null },
  ];
}

function countsWhilePregnant(pregnant: Pregnancy, asOf: PlainDate, parameters: Parameters): readonly string[] {
  if (asOf > lapsesOn(pregnant)) return [];
  return isHighRisk(pregnant, asOf, parameters) ? ['preg_pregnant', 'preg_pregnant_high_risk'] : ['preg_pregnant'];
}

function isHighRisk({ risk }: Pregnancy, on: PlainDate, parameters: Parameters): boolean {
  return risk > 0 && risk >= parameters.get('preg_high_risk_from', on);
}

function countsOfDelivered(mother: Pregnancy, asOf: PlainDate, parameters: Parameters, missing: MissingReason[]): readonly string[] {
  const counts = ['preg_delivered'];
  const { delivery } = mother;
  if (delivery === undefined) return counts;
  const put = (id: string, measure: string, why: Saying | undefined): void => {
    if (why === undefined) counts.push(id);
    else missing.push({ measure, why });
  };
  if (liveBirthsOf(mother) > 0) {
    const noVisitSinceBirth = whyNotVisited(mother, delivery.on, COUNTED_DAYS, asOf);
    const isOutside: Saying | undefined = textIn(delivery, 'place') === '1' ? undefined : ['not_in_hospital'];
    const short = [whyNotEarly(mother, mother.checks[0]?.on), whyFewChecks(mother, parameters.get('preg_checks_needed', delivery.on)), isOutside, noVisitSinceBirth].filter((why) => why !== undefined);
    const discharged = dischargeOf(mother) ?? delivery.on;
    counts.push('preg_delivered_live');
    put('preg_early', 'preg_early_rate', whyNotEarly(mother, mother.registeredOn));
    put('preg_checked', 'preg_checked_rate', mother.checks.length > 0 ? undefined : ['no_check']);
    put('preg_hospital', 'preg_hospital_rate', isOutside);
    put('preg_caesarean', 'preg_caesarean_rate', textIn(delivery, 'mode') === '2' ? undefined : ['not_caesarean']);
    put('preg_visited', 'preg_visit_rate', whyNotVisited(mother, discharged, COUNTED_DAYS, asOf));
    put('preg_visited_7', 'preg_visit_7_rate', whyNotVisited(mother, discharged, SERVICE_DAYS, asOf));
    put('preg_visited_birth', 'preg_visit_birth_rate', noVisitSinceBirth);
    if (short.length === 0) counts.push('preg_systematic');
    for (const why of short) missing.push({ measure: 'preg_systematic_rate', why });
  }
  if (isHighRisk(mother, delivery.on, parameters)) {
    counts.push('preg_high_risk');
    put('preg_high_risk_managed', 'preg_high_risk_rate', mother.hasSpecialCare ? undefined : ['no_special_care']);
  }
  return counts;
}

function whyNotEarly(mother: Pregnancy, on: PlainDate | undefined): Saying | undefined {
  if (on === undefined) return ['not_booked'];
  const days = gestationDays(mother, on);
  if (days === undefined) return ['no_lmp'];
  return days < EARLY_DAYS ? undefined : ['booked_late', Math.floor(days / 7), days % 7];
}

function whyFewChecks({ checks }: Pregnancy, needed: number): Saying | undefined {
  return checks.length >= needed ? undefined : ['few_checks', checks.length, needed];
}

/** Why no visit counts within so many days of a day; the day itself is day 0, the last day included. */
function whyNotVisited({ after }: Pregnancy, from: PlainDate, days: number, asOf: PlainDate): Saying | undefined {
  const by = addDays(from, days);
  const first = after.find(({ kind, on }) => kind === 'postnatal' && on >= from);
  if (first === undefined) return asOf <= by ? ['visit_pending', by] : ['not_visited', by];
  return first.on <= by ? undefined : ['visited_late', first.on, daysBetween(from, first.on), days];
}

function duesWhilePregnant(pregnant: Pregnancy, asOf: PlainDate, parameters: Parameters): Due[] {
  const { lmp, beganOn, checks, registeredOn } = pregnant;
  const dues: Due[] = [];
  if (registeredOn === undefined || lmp === undefined) dues.push({ kind: 'registration', what: ['booking'], from: beganOn, by: beganOn });
  const lastCheck = checks.at(-1);
  if (lastCheck) dues.push(...referralCheck(lastCheck, 'antenatal'));
  if (lmp !== undefined) {
    const check = nextCheck(lmp, daysBetween(lmp, asOf), lastCheck?.on);
    if (check) dues.push(check);
    dues.push({ kind: 'delivery', what: ['expected', addDays(lmp, 280)], from: addDays(lmp, 37 * 7), by: addDays(lmp, 42 * 7) });
  }
  if (isHighRisk(pregnant, asOf, parameters) && !pregnant.hasSpecialCare) {
    const since = checks.find((check) => Number(textIn(check, 'risk') ?? 0) >= parameters.get('preg_high_risk_from', asOf))?.on ?? beganOn;
    dues.push({ kind: 'high_risk_care', what: ['special_care'], from: since, by: since });
  }
  return dues;
}

/** The check whose weeks have begun without one since, even when they are over; else the one whose weeks come next. */
function nextCheck(lmp: PlainDate, days: number, lastCheckOn: PlainDate | undefined): Due | undefined {
  const begun = CHECK_WEEKS.findLast(({ from }) => from * 7 <= days);
  const isDone = begun !== undefined && lastCheckOn !== undefined && daysBetween(lmp, lastCheckOn) >= begun.from * 7;
  const due = begun !== undefined && !isDone ? begun : CHECK_WEEKS.find(({ from }) => from * 7 > days);
  return due && { kind: 'antenatal', what: ['check', due.no, due.from, due.to], from: addDays(lmp, due.from * 7), by: addDays(lmp, due.to * 7 + 6) };
}

function duesAfterBirth(mother: Pregnancy, asOf: PlainDate, parameters: Parameters): Due[] {
  const { delivery, after } = mother;
  if (delivery === undefined) return [];
  const discharged = dischargeOf(mother) ?? delivery.on;
  const dues: Due[] = [];
  if (!after.some(({ kind }) => kind === 'postnatal') && asOf <= addDays(discharged, COUNTED_DAYS)) {
    dues.push({ kind: 'postnatal', what: ['visit'], from: discharged, by: addDays(discharged, SERVICE_DAYS) });
  }
  const last = after.at(-1);
  if (last?.kind === 'postnatal') dues.push(...referralCheck(last, 'postnatal'));
  if (!after.some(({ kind }) => kind === 'postnatal_42')) {
    dues.push({ kind: 'postnatal_42', what: ['check_42'], from: addDays(delivery.on, 42), by: addDays(delivery.on, Math.max(42, parameters.get('preg_42_latest_days', delivery.on))) });
  }
  return dues;
}

function referralCheck(last: ServiceRecord, kind: string): readonly Due[] {
  return textIn(last, 'referral') === '2' ? [{ kind, what: ['referral_check'], from: addDays(last.on, 1), by: addDays(last.on, REFERRAL_DAYS) }] : [];
}

function doubtsOf(one: Pregnancy | undefined, asOf: PlainDate): readonly Saying[] {
  if (one === undefined) return [];
  const doubts: Saying[] = [];
  if (one.bookings > 1) doubts.push(['booked_twice', one.bookings]);
  if (one.deliveries > 1) doubts.push(['delivered_twice', one.deliveries]);
  if (one.registeredOn !== undefined && one.lmp === undefined) doubts.push(['lmp_odd']);
  if (isOpen(one) && asOf > lapsesOn(one)) doubts.push(['no_outcome', lapsesOn(one)]);
  const days = one.delivery && gestationDays(one, one.delivery.on);
  if (days !== undefined && days < 28 * 7 && liveBirthsOf(one) > 0) doubts.push(['born_early', Math.floor(days / 7)]);
  return doubts;
}

function turnsWhilePregnant(pregnant: Pregnancy): readonly PlainDate[] {
  const { lmp } = pregnant;
  return [addDays(lapsesOn(pregnant), 1), ...(lmp === undefined ? [] : CHECK_WEEKS.map(({ from }) => addDays(lmp, from * 7)))];
}

function turnsAfterBirth(mother: Pregnancy): readonly PlainDate[] {
  if (mother.delivery === undefined) return [];
  const born = mother.delivery.on;
  const discharged = dischargeOf(mother) ?? born;
  return [addDays(discharged, SERVICE_DAYS + 1), addDays(discharged, COUNTED_DAYS + 1), addDays(born, COUNTED_DAYS + 1), addDays(born, AFTERCARE_DAYS + 1)];
}

function isWithin(value: number | undefined, from: number, to: number): boolean {
  return value !== undefined && value >= from && value <= to;
}
