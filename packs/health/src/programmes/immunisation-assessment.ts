import { addDays, laterOf, type PlainDate } from '@taizhang/kernel';
import {
  completedMonths, dayOfMonths, firstAfter, nextYearStart, numberIn, reportingYearOf, textIn,
  type Due, type MissingReason, type NotConcerned, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { courseOf, nextDose, vaccinationsOf, type Vaccinations } from './immunisation-course.ts';
import { deferralOf, deferralsOf, type Deferral } from './immunisation-deferral.ts';
import { AGES_OF_CHANGE, COUNTED_MONTHS, HPV_BORN_FROM, HPV_FROM, SCHEDULE_DAYS, SERIES, type Series } from './immunisation-schedule.ts';
import { bornHere } from './lived-here.ts';

const ID = 'immunisation';
const HPV_MONTHS = [156, 180] as const;

/** A dose without an age of completion is called up for 30 days: a custom of the lists (到最小年龄后尽早接种). */
const CALL_DAYS = 30;
/** 儿童出生后一个月内办理预防接种证 (疫苗管理法第四十七条). */
const CARD_MONTHS = 1;

/** What a child is asked about on one day. */
interface Child {
  readonly view: ResidentView;
  readonly months: number;
  readonly yearFrom: PlainDate;
  readonly all: Vaccinations;
  readonly deferrals: ReadonlyMap<string, Deferral>;
}

/** Where a child stands: what it should have, what it has, and what comes next. Concerns children under seven, and girls of 13 and 14. */
export function assessImmunisation(view: ResidentView): Standing | NotConcerned {
  const { asOf, bornOn } = view;
  if (asOf < bornOn) return { counts: null, validUntil: bornOn };
  if (view.age >= 15 || view.orgId === undefined) return { counts: null, validUntil: null };
  const months = completedMonths(bornOn, asOf);
  if (months >= COUNTED_MONTHS && !(view.isResident && isOfHpvAge(view, months))) return { counts: null, validUntil: view.isResident ? hpvBegins(view, months) : null };
  const yearFrom = reportingYearOf(asOf, 'calendar').from;
  const isNewborn = bornOn >= yearFrom && bornHere(view);
  if (!view.isResident && !isNewborn) return { counts: null, validUntil: null };
  const child: Child = { view, months, yearFrom, all: vaccinationsOf(view), deferrals: deferralsOf(view) };
  const counts: string[] = [];
  const missing: MissingReason[] = [];
  if (isNewborn && bornOn < asOf) countNewborn(child, counts, missing);
  const dues: Due[] = [];
  if (view.isResident) {
    for (const series of SERIES) if (isForChild(series, child)) countSeries(series, child, { counts, missing, dues });
    if (months < COUNTED_MONTHS) countChild(child, { counts, missing, dues });
  }
  const untils = [...child.deferrals.values()].map((deferral) => (deferral.isForGood ? null : deferral.until));
  return {
    orgId: view.orgId,
    counts,
    dues: dues.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)),
    missing,
    doubts: doubtsOf(child),
    validUntil: firstAfter(asOf, [nextAge(bornOn, months), nextYearStart(asOf, 'calendar'), addDays(bornOn, 1), ...SCHEDULE_DAYS, ...untils]),
  };
}

/** The doses of childhood by the schedule in force, with the day each was given. */
export function childhoodDoses(view: ResidentView): readonly YearStep[] {
  const all = vaccinationsOf(view);
  return SERIES.filter(({ id }) => id !== 'hpv' || view.sex === 'female').flatMap((series) => {
    const progress = all.progress.get(series.id);
    const doses = progress?.isEnded === true ? progress.given : (courseOf(series, all, view.asOf)?.doses ?? []);
    return doses.map((_, at): YearStep => ({ what: [`due_${series.id}`, at + 1], doneOn: progress?.given[at] ?? null }));
  });
}

function isOfHpvAge({ sex, bornOn, asOf }: ResidentView, months: number): boolean {
  return sex === 'female' && bornOn >= HPV_BORN_FROM && asOf >= HPV_FROM && months >= HPV_MONTHS[0] && months < HPV_MONTHS[1];
}

function hpvBegins({ sex, bornOn, asOf }: ResidentView, months: number): PlainDate | null {
  if (sex !== 'female' || bornOn < HPV_BORN_FROM || months >= HPV_MONTHS[1]) return null;
  return firstAfter(asOf, [laterOf(HPV_FROM, dayOfMonths(bornOn, HPV_MONTHS[0]))]);
}

function isForChild({ id }: Series, { view, months }: Child): boolean {
  return id === 'hpv' ? isOfHpvAge(view, months) : months < COUNTED_MONTHS;
}

/** Lists of a standing while it is put together. */
interface Answer {
  readonly counts: string[];
  readonly missing: MissingReason[];
  readonly dues: Due[];
}

function countSeries(series: Series, child: Child, { counts, missing, dues }: Answer): void {
  const { all, view, months, yearFrom, deferrals } = child;
  const { bornOn, asOf } = view;
  const deferral = deferralOf(series, deferrals);
  const given = all.progress.get(series.id)?.given ?? [];
  const course = courseOf(series, all, asOf);
  const rule = course?.doses[course.target - 1];
  if (course !== undefined && rule !== undefined) {
    const doneOn = given[course.target - 1];
    const isGivenThisYear = doneOn !== undefined && doneOn >= yearFrom;
    const isOwed = doneOn === undefined && months >= rule.age && (series.cap === undefined || months < series.cap);
    if (isGivenThisYear || isOwed) counts.push(`imm_${series.id}_due`);
    if (isGivenThisYear) counts.push(`imm_${series.id}`);
    else if (isOwed) missing.push({ measure: `imm_${series.id}_rate`, why: whyNotGiven(series, given.length + 1, deferral, asOf) });
  }
  const next = deferral?.isForGood === true ? undefined : nextDose(series, all, bornOn, asOf);
  if (next === undefined) return;
  const from = deferral === undefined || deferral.isForGood ? next.from : laterOf(next.from, deferral.until);
  const by = next.rule.by === undefined ? addDays(dayOfMonths(bornOn, next.rule.age), CALL_DAYS) : addDays(dayOfMonths(bornOn, next.rule.by), -1);
  dues.push({ kind: 'dose', what: [`due_${series.id}`, next.no], from, by: laterOf(by, from) });
}

function whyNotGiven(series: Series, no: number, deferral: Deferral | undefined, asOf: PlainDate): Saying {
  if (deferral === undefined || (!deferral.isForGood && deferral.until <= asOf)) return [`missing_${series.id}`, no];
  return deferral.isForGood ? ['contraindicated'] : ['deferred', deferral.until];
}

function countChild(child: Child, { counts, missing, dues }: Answer): void {
  const { all, view, months } = child;
  counts.push('imm_children');
  const late = SERIES.filter(({ id }) => id !== 'hpv').flatMap((series): readonly MissingReason[] => {
    const [has, needs] = [givenOf(all, series), neededBy(series, all, view.asOf, months)];
    return has >= needs ? [] : [{ measure: 'imm_up_to_date_rate', why: whyNotGiven(series, has + 1, deferralOf(series, child.deferrals), view.asOf) }];
  });
  if (late.length === 0) counts.push('imm_up_to_date');
  missing.push(...late);
  if (months >= 12 && months < 24) countBasic(child, counts, missing);
  countCard(child, { counts, missing, dues });
}

function givenOf(all: Vaccinations, { id }: Series): number {
  return all.progress.get(id)?.given.length ?? 0;
}

/** Doses whose age of completion is past; none where making up has ended, or another product ended the course. */
function neededBy(series: Series, all: Vaccinations, asOf: PlainDate, months: number): number {
  if ((series.cap !== undefined && months >= series.cap) || all.progress.get(series.id)?.isEnded === true) return 0;
  return (courseOf(series, all, asOf)?.doses.findLastIndex(({ by }) => by !== undefined && by <= months) ?? -1) + 1;
}

/** 12 月龄内应完成的剂次. */
const BASIC = [['bcg', 1], ['hepb', 3], ['polio', 3], ['dtap', 3], ['mmr', 1], ['je', 1], ['mpsva', 1]] as const;

function countBasic({ all }: Child, counts: string[], missing: MissingReason[]): void {
  counts.push('imm_basic_due');
  const lacking = BASIC.filter(([id, needed]) => (all.progress.get(id)?.given.length ?? 0) < needed);
  if (lacking.length === 0) counts.push('imm_basic');
  for (const [id] of lacking) missing.push({ measure: 'imm_basic_rate', why: [`missing_${id}`, (all.progress.get(id)?.given.length ?? 0) + 1] });
}

function countCard({ view, months, yearFrom }: Child, { counts, missing, dues }: Answer): void {
  const card = view.records(ID).find(({ kind }) => kind === 'certificate');
  if (card === undefined) {
    dues.push({ kind: 'certificate', what: ['certificate'], from: view.bornOn, by: dayOfMonths(view.bornOn, CARD_MONTHS) });
    if (months < CARD_MONTHS) return;
    counts.push('imm_card_due');
    missing.push({ measure: 'imm_card_rate', why: ['no_certificate'] });
  } else if (card.on >= yearFrom) counts.push('imm_card_due', 'imm_card');
}

function countNewborn({ view }: Child, counts: string[], missing: MissingReason[]): void {
  counts.push('imm_newborns');
  const first = view.records(ID).find((record) => record.kind === 'dose' && textIn(record, 'vaccine') === 'HepB');
  const why = whyNotIn24Hours(first, view.bornOn);
  if (why === undefined) counts.push('imm_hepb_24');
  else missing.push({ measure: 'imm_hepb_24_rate', why });
}

function whyNotIn24Hours(first: ServiceRecord | undefined, bornOn: PlainDate): Saying | undefined {
  if (first === undefined) return ['hepb_none'];
  if (first.on === bornOn) return undefined;
  const hours = numberIn(first, 'birth_hours');
  if (first.on > addDays(bornOn, 1)) return ['hepb_late', first.on];
  return hours === undefined ? ['hepb_hours', first.on] : hours <= 24 ? undefined : ['hepb_late', first.on];
}

function doubtsOf({ all, view }: Child): readonly Saying[] {
  const doubts = all.refused.map(({ verdict, series, no, days }): Saying => [`${verdict}_${series.id}`, no, days]);
  for (const record of view.records(ID)) {
    const hours = record.kind === 'aefi' ? numberIn(record, 'report_hours') : undefined;
    if (hours !== undefined && hours > reportLimit(record)) doubts.push(['aefi_late', hours, reportLimit(record)]);
  }
  return doubts;
}

/** 发现后 48 小时内报告；死亡、严重残疾、群体性、社会影响大的 2 小时内 (from memory). */
export function reportLimit(record: ServiceRecord): number {
  const grave = record.fields['grave'];
  return typeof grave === 'object' && grave.some((code) => code !== '1') ? 2 : 48;
}

function nextAge(bornOn: PlainDate, months: number): PlainDate | null {
  const next = AGES_OF_CHANGE.find((age) => age > months);
  return next === undefined ? null : dayOfMonths(bornOn, next);
}
