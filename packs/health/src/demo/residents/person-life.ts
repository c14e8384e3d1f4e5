import { addDays, addMonths, completedYears, daysBetween, makeDate, yearOf, type PlainDate } from '@taizhang/kernel';
import { dayOfMonths, type ServiceRecord } from '@taizhang/records';
import { CHILD_VISITS, visitBegins } from '../../programmes/child-visits.ts';
import type { Chance } from './chance.ts';
import { fillRecord, type GivenFields } from './fill-record.ts';
import type { DemoClinic } from './person.ts';

/** Whose life is written. */
export interface LifeOf {
  readonly chance: Chance;
  readonly clinic: DemoClinic;
  readonly sex: 'male' | 'female';
  readonly bornOn: PlainDate;
  readonly livesHereSince: PlainDate;
  /** First and last day of what is generated. */
  readonly from: PlainDate;
  readonly today: PlainDate;
}

/** What the county did for one person in the years generated, with gaps as real work has them. */
export function writeLife(life: LifeOf): readonly ServiceRecord[] {
  const { chance, bornOn, today, sex } = life;
  const age = completedYears(bornOn, today);
  const records = [...profile(life)];
  const isHypertensive = age >= 35 && chance.happens(Math.min(0.55, (age - 30) * 0.011));
  const isDiabetic = age >= 35 && chance.happens(Math.min(0.16, (age - 30) * 0.0035));
  if (isHypertensive && chance.happens(0.78)) records.push(...managed(life, 'hypertension', (on, last) => pressureOf(life, on, last)));
  if (isDiabetic && chance.happens(0.75)) records.push(...managed(life, 'diabetes', () => ({ sbp: chance.around(132, 12), dbp: chance.around(80, 8), fasting_glucose: Math.max(3.4, chance.around(7, 1.7)) })));
  if (age >= 65 || isHypertensive || isDiabetic) records.push(...checkups(life));
  if (age < 7) records.push(...vaccinations(life), ...childChecks(life));
  if (chance.happens(0.74)) records.push(...contracts(life));
  if (sex === 'female' && age >= 20 && age <= 42 && chance.happens(0.075)) records.push(...pregnancy(life));
  if (age >= 18 && chance.happens(0.0046)) records.push(...mentalIllness(life));
  return records.filter(({ on }) => on >= bornOn && on <= today);
}

/** A record of the clinic that answers for the person. */
export function at({ clinic, chance }: LifeOf, programme: string, kind: string, on: PlainDate, given: GivenFields = {}): ServiceRecord {
  return fillRecord(chance, { programme, kind, on, orgId: clinic.orgId }, given);
}

function profile(life: LifeOf): readonly ServiceRecord[] {
  if (!life.chance.happens(0.93)) return [];
  const opened = laterOf(life.livesHereSince, makeDate(2012, 1, 1));
  return [at(life, 'health_record', 'profile', laterOf(life.bornOn, addDays(opened, life.chance.whole(0, 900))))];
}

/** Enrolled some time ago and followed up quarter by quarter; whoever was not met is tried again weeks later, so a careless clinic falls behind; a fabricating one repeats itself. */
function managed(life: LifeOf, programme: 'hypertension' | 'diabetes', vitals: (on: PlainDate, last: GivenFields | undefined) => GivenFields): readonly ServiceRecord[] {
  const { chance, clinic, from, today } = life;
  const oldEnough = dayOfMonths(life.bornOn, 35 * 12);
  const enrolledOn = laterOf(laterOf(oldEnough, life.livesHereSince), addDays(from, chance.whole(-2_500, 500)));
  if (enrolledOn > today) return [];
  const records = [at(life, programme, 'enrol', enrolledOn, { diagnosed_on: enrolledOn })];
  let last: GivenFields | undefined;
  let on = chance.dayAfter(laterOf(enrolledOn, from), 40, 25);
  while (on <= today) {
    const isSeen = clinic.fabricates || chance.happens(clinic.care);
    if (isSeen) {
      last = clinic.fabricates && last !== undefined && chance.happens(0.7) ? last : vitals(on, last);
      const way = clinic.fabricates ? '2' : chance.pick(['1', '1', '2', '2', '2', '2', '2', '3']);
      records.push(at(life, programme, 'follow_up', on, { ...last, way, heart_rate: chance.around(76, 6), adherence: chance.pick(['1', '1', '1', '2']), salt: chance.pick(['1', '2', '2']) }));
    }
    on = isSeen ? chance.dayAfter(on, isHigh(last) ? 16 : 84, isHigh(last) ? 5 : 10) : chance.dayAfter(on, 30, 14);
  }
  return records;
}

function isHigh(last: GivenFields | undefined): boolean {
  return typeof last?.['sbp'] === 'number' && last['sbp'] >= 152;
}

/** Pressure wanders around what treatment has reached; a fabricated one is round and just under the limit. */
function pressureOf({ chance, clinic }: LifeOf, _on: PlainDate, last: GivenFields | undefined): GivenFields {
  if (clinic.fabricates) return { sbp: chance.pick([138, 136, 138, 130]), dbp: chance.pick([88, 86, 80]) };
  const before = typeof last?.['sbp'] === 'number' ? last['sbp'] : chance.around(140, 14);
  const sbp = Math.round(0.6 * before + 0.4 * chance.around(135, 16));
  return { sbp: clamp(sbp, 95, 205), dbp: clamp(Math.round(sbp * 0.42 + chance.around(25, 6)), 52, 125) };
}

function checkups(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, from, today } = life;
  const records: ServiceRecord[] = [];
  for (let year = yearOf(from); year <= yearOf(today); year += 1) {
    const on = addDays(makeDate(year, 1, 1), chance.whole(60, 320));
    if (on > today || on < life.livesHereSince || !chance.happens(0.45 + 0.5 * clinic.care)) continue;
    const isFull = chance.happens(0.82);
    records.push(at(life, 'health_record', 'checkup', on, wholeCheckup(chance, isFull)));
    const isElder = completedYears(life.bornOn, on) >= 65;
    if (isElder && chance.happens(0.85)) records.push(at(life, 'elderly', 'self_care', on));
    if (isElder && chance.happens(0.7)) records.push(at(life, 'tcm_elderly', 'assessment', addDays(on, chance.whole(0, 3))));
  }
  return records;
}

/** Every item of the norm's form, or only what was measured at the door. */
function wholeCheckup(chance: Chance, isFull: boolean): GivenFields {
  const measured = { height: chance.around(162, 8), weight: chance.around(63, 10), sbp: chance.around(134, 14), dbp: chance.around(82, 9), heart_rate: chance.around(75, 8), temperature: chance.around(36.5, 0.3), breathing: chance.around(18, 2), waist: chance.around(84, 9) };
  if (!isFull) return measured;
  return {
    ...measured, fasting_glucose: Math.max(3.6, chance.around(5.6, 0.9)), haemoglobin: chance.around(135, 14), wbc: chance.around(6.3, 1.4), platelet: chance.around(210, 50), alt: chance.around(24, 9), ast: chance.around(25, 8), bilirubin: chance.around(13, 4),
    creatinine: chance.around(72, 14), urea: chance.around(5.4, 1.2), cholesterol: chance.around(4.9, 0.8), triglyceride: Math.max(0.4, chance.around(1.6, 0.6)), ldl: chance.around(2.9, 0.6), hdl: chance.around(1.3, 0.25), ecg: '1', ultrasound: '1',
    ...Object.fromEntries(['mouth', 'vision', 'hearing', 'movement', 'skin', 'lymph', 'lungs', 'heart', 'abdomen', 'conclusion'].map((key) => [key, '1'])),
    ...Object.fromEntries(['urine_protein', 'urine_sugar', 'urine_ketone', 'urine_blood'].map((key) => [key, '0'])), guidance: ['4'],
  };
}

/** Months of age at which each vaccine is due by the 2021 schedule, which was in force when these were given. */
const DOSES = [
  ['HepB', 0], ['BCG', 0], ['HepB', 1], ['IPV', 2], ['IPV', 3], ['DTaP', 3], ['bOPV', 4], ['DTaP', 4], ['DTaP', 5], ['HepB', 6], ['MPSV-A', 6], ['MMR', 8], ['JE-L', 8], ['MPSV-A', 9],
  ['MMR', 18], ['DTaP', 18], ['HepA-L', 18], ['JE-L', 24], ['MPSV-AC', 36], ['bOPV', 48], ['DT', 72], ['MPSV-AC', 72],
] as const;

/** Doses in order, each a little late, some never: a child late for one visit is late for the next. */
function vaccinations(life: LifeOf): readonly ServiceRecord[] {
  const { chance, bornOn, today } = life;
  const records = [at(life, 'immunisation', 'certificate', addDays(bornOn, chance.whole(1, 40)), { number: `YF${bornOn.replaceAll('-', '')}${chance.whole(100, 999)}` })];
  const isNeglected = chance.happens(0.04);
  let earliest = bornOn;
  let month = -1;
  let on = bornOn;
  for (const [vaccine, due] of DOSES) {
    if (due !== month) {
      on = laterOf(laterOf(dayOfMonths(bornOn, due), month < 0 ? bornOn : addDays(earliest, 28)), addDays(dayOfMonths(bornOn, due), due === 0 ? 0 : chance.whole(0, 20)));
      if (isNeglected && due > 3) on = addDays(on, chance.whole(60, 400));
      month = due;
      earliest = on;
    }
    if (on > today || chance.happens(0.015)) continue;
    const newborn: GivenFields = vaccine === 'HepB' && due === 0 ? { birth_hours: chance.happens(0.96) ? chance.whole(1, 20) : chance.whole(30, 90), birth_weight: chance.around(3_250, 350), mother_hbsag: '1' } : {};
    records.push(at(life, 'immunisation', 'dose', on, { vaccine, batch: `P${yearOf(on)}${chance.whole(1000, 9999)}`, site: chance.pick(['1', '2', '3']), ...newborn }));
  }
  return records;
}

/** The visits of childhood, some left out; they are made in the weeks after each begins. */
function childChecks(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, bornOn } = life;
  const isMade = (): boolean => chance.happens(0.6 + 0.38 * clinic.care);
  const weight = (months: number): number => 4 + months * (months <= 12 ? 0.5 : 0.25);
  const visits = CHILD_VISITS.flatMap(({ months, kind }, nth) => (isMade() ? [at(life, 'child', kind, addDays(visitBegins(bornOn, nth), nth === 0 ? chance.whole(0, 2) : chance.whole(0, 25)), { weight: chance.around(weight(Math.min(months, 60)), 1), height: chance.around(54 + 1.1 * Math.min(months, 50), 2), eye: '1' })] : []));
  return isMade() ? [at(life, 'child', 'newborn_visit', addDays(bornOn, chance.whole(3, 7)), { weight: chance.around(3_400, 250) }), ...visits] : visits;
}

/** A year's contract with the team of the village, renewed by most before it ends. */
function contracts(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, from, today } = life;
  const agreed = { team: `${clinic.village}家庭医生团队`, packages: ['basic'], years: 1 };
  let on = laterOf(laterOf(life.livesHereSince, life.bornOn), addDays(from, chance.whole(0, 300)));
  const records = [at(life, 'family_doctor', 'sign', on, agreed)];
  for (on = addDays(addMonths(on, 12), -chance.whole(1, 25)); on <= today && chance.happens(0.9); on = addMonths(on, 12)) records.push(at(life, 'family_doctor', 'renew', on, agreed));
  return records;
}

/** One pregnancy of the years generated, booked early or late, with the visits its weeks ask for. */
function pregnancy(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, from, today } = life;
  const lmp = addDays(from, chance.whole(-200, daysBetween(from, today)));
  const week = (weeks: number) => addDays(lmp, weeks * 7 + chance.whole(0, 6));
  const booked = week(chance.happens(0.88) ? chance.whole(7, 12) : chance.whole(13, 22));
  const records = [at(life, 'pregnancy', 'registration', booked, { lmp, sbp: chance.around(112, 9), dbp: chance.around(72, 7), hb: chance.around(118, 10), risk: chance.pick(['1', '1', '1', '2', '3']) })];
  for (const weeks of [17, 22, 30, 38]) if (chance.happens(0.72 + 0.25 * clinic.care)) records.push(at(life, 'pregnancy', 'antenatal', week(weeks), { sbp: chance.around(114, 9), dbp: chance.around(73, 7), hb: chance.around(116, 10), fhr: chance.around(142, 8) }));
  const born = week(39);
  const home = addDays(born, chance.whole(2, 5));
  records.push(at(life, 'pregnancy', 'delivery', born, { live_births: chance.happens(0.012) ? 2 : 1, place: '1', mode: chance.happens(0.36) ? '2' : '1', discharged_on: home }));
  if (chance.happens(0.94)) records.push(at(life, 'pregnancy', 'postnatal', addDays(home, chance.whole(2, chance.happens(0.85) ? 7 : 24))));
  if (chance.happens(0.9)) records.push(at(life, 'pregnancy', 'postnatal_42', addDays(born, chance.whole(42, 55))));
  return records.filter(({ on }) => on > addMonths(from, -12));
}

function mentalIllness(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, from, today } = life;
  const enrolledOn = laterOf(life.livesHereSince, addDays(from, -chance.whole(100, 2_500)));
  const records = [at(life, 'severe_mental', 'enrol', enrolledOn, { diagnosed_on: enrolledOn })];
  for (let on = chance.dayAfter(from, 30, 20); on <= today; on = chance.dayAfter(on, 85, 10)) if (chance.happens(0.5 + 0.5 * clinic.care)) records.push(at(life, 'severe_mental', 'follow_up', on));
  return records;
}

function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
