import { addDays, daysBetween } from '@taizhang/kernel';
import { numberIn, textIn, type Judgement, type Parameters, type ResidentView, type Saying, type ServiceRecord } from '@taizhang/records';
import { dateIn } from './date-in.ts';
import { CHECK_WEEKS, COUNTED_DAYS, EARLY_DAYS, SERVICE_DAYS } from './pregnancy-assessment.ts';
import { dischargeOf, gestationDays, isOpen, liveBirthsOf, LONGEST_DAYS, pregnanciesOf, type Pregnancy } from './pregnancy-episodes.ts';

const ID = 'pregnancy';

/** What is said before a record of maternal care is saved: weeks, whether it is in its time, and what is alarming. */
export function judgePregnancy(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  const last = pregnanciesOf(view.records(ID)).at(-1);
  switch (record.kind) {
    case 'registration':
      return judgeBooking(record, parameters);
    case 'antenatal':
      return judgeCheck(record, last && isOpen(last) ? last : undefined, parameters);
    case 'delivery':
      return judgeBirth(record, last);
    case 'postnatal':
      return judgeVisit(record, last);
    case 'termination':
      return { level: 'good', title: ['ended'], because: [], fills: weeksOf(gestationDays(last, record.on)) };
    default:
      return { level: 'good', title: ['saved'], because: [], fills: {} };
  }
}

function judgeBooking(record: ServiceRecord, parameters: Parameters): Judgement {
  const lmp = dateIn(record, 'lmp');
  const days = lmp === undefined ? undefined : daysBetween(lmp, record.on);
  if (lmp === undefined || days === undefined || days < 0 || days > LONGEST_DAYS) return { level: 'attention', title: ['lmp_odd'], because: [], fills: {} };
  const fills = { edd: addDays(lmp, 280), ...weeksOf(days) };
  const timing: Saying = days < EARLY_DAYS ? ['booked_early', ...weeksAndDays(days)] : ['booked_late', ...weeksAndDays(days)];
  const alarms = alarmsOf(record);
  if (isRisky(record, parameters)) return { level: 'danger', title: ['high_risk'], because: [timing, ...alarms, ['special_care']], fills };
  if (alarms.length > 0) return { level: 'attention', title: ['abnormal'], because: [timing, ...alarms], fills };
  return { level: days < EARLY_DAYS ? 'good' : 'attention', title: timing, because: nextWeeks(days), fills };
}

function judgeCheck(record: ServiceRecord, current: Pregnancy | undefined, parameters: Parameters): Judgement {
  const days = gestationDays(current, record.on);
  const alarms = alarmsOf(record);
  const fills = { ...weeksOf(days), class: alarms.length > 0 ? '2' : '1' };
  const timing: readonly Saying[] = days === undefined ? [['not_booked_yet']] : [timingOf(days), ...nextWeeks(days)];
  if (isRisky(record, parameters)) return { level: 'danger', title: ['high_risk'], because: [...alarms, ...timing, ['special_care']], fills };
  if (alarms.length > 0) return { level: 'attention', title: ['abnormal'], because: [...alarms, ...timing, ['refer']], fills };
  return { level: days === undefined ? 'attention' : 'good', title: ['normal'], because: timing, fills };
}

function judgeBirth(record: ServiceRecord, last: Pregnancy | undefined): Judgement {
  const mine = last && isOpen(last) ? last : undefined;
  const born: Pregnancy = { ...(mine ?? NEVER_SEEN), beganOn: mine?.beganOn ?? record.on, delivery: record };
  const by = addDays(dischargeOf(born) ?? record.on, SERVICE_DAYS);
  const because: Saying[] = mine === undefined ? [['not_booked']] : [];
  if (textIn(record, 'place') !== '1') because.push(['not_in_hospital']);
  because.push(['visit_by', by]);
  return { level: because.length > 1 ? 'attention' : 'good', title: ['born', liveBirthsOf(born)], because, fills: weeksOf(gestationDays(mine, record.on)) };
}

const NEVER_SEEN: Omit<Pregnancy, 'beganOn'> = { registeredOn: undefined, lmp: undefined, checks: [], delivery: undefined, terminatedOn: undefined, after: [], risk: 0, hasSpecialCare: false, bookings: 0, deliveries: 0 };

function judgeVisit(record: ServiceRecord, last: Pregnancy | undefined): Judgement {
  const isAbnormal = ['mood', 'breast', 'lochia', 'uterus', 'wound'].some((key) => textIn(record, key) === '2') || pressureAlarm(record).length > 0;
  const fills = { class: isAbnormal ? '2' : '1' };
  const discharged = last?.delivery === undefined ? undefined : dischargeOf({ ...last, after: [...last.after, record] });
  if (discharged === undefined) return { level: 'attention', title: ['no_delivery'], because: [], fills };
  const days = daysBetween(discharged, record.on);
  const timing: Saying = days <= SERVICE_DAYS ? ['within_7', days] : days <= COUNTED_DAYS ? ['within_28', days] : ['after_28', days];
  if (isAbnormal) return { level: 'danger', title: ['abnormal'], because: [timing, ['refer']], fills };
  return { level: days <= SERVICE_DAYS ? 'good' : 'attention', title: timing, because: [], fills };
}

/** Limits as taught for primary care (from memory): 140/90 mmHg, haemoglobin 110 g/L, foetal heart rate 110–160. */
function alarmsOf(record: ServiceRecord): readonly Saying[] {
  const alarms = [...pressureAlarm(record)];
  const [hb, fhr] = [numberIn(record, 'hb'), numberIn(record, 'fhr')];
  if (hb !== undefined && hb < 110) alarms.push(['anaemia', hb]);
  if (fhr !== undefined && (fhr < 110 || fhr > 160)) alarms.push(['foetal_heart', fhr]);
  if (textIn(record, 'protein') === '3' || textIn(record, 'protein') === '4') alarms.push(['protein']);
  return alarms;
}

function pressureAlarm(record: ServiceRecord): readonly Saying[] {
  const [sbp, dbp] = [numberIn(record, 'sbp') ?? 0, numberIn(record, 'dbp') ?? 0];
  return sbp >= 140 || dbp >= 90 ? [['pressure', sbp, dbp]] : [];
}

function isRisky(record: ServiceRecord, parameters: Parameters): boolean {
  return Number(textIn(record, 'risk') ?? 0) >= parameters.get('preg_high_risk_from', record.on);
}

function timingOf(days: number): Saying {
  const own = CHECK_WEEKS.find(({ from, to }) => days >= from * 7 && days <= to * 7 + 6);
  return own === undefined ? ['between_checks', ...weeksAndDays(days)] : ['in_check', own.no, ...weeksAndDays(days)];
}

function nextWeeks(days: number): readonly Saying[] {
  const next = CHECK_WEEKS.find(({ from }) => from * 7 > days);
  return next === undefined ? [] : [['next_check', next.no, next.from, next.to]];
}

function weeksAndDays(days: number): readonly [weeks: number, days: number] {
  return [Math.floor(days / 7), days % 7];
}

function weeksOf(days: number | undefined): { readonly weeks?: number } {
  return days === undefined || days < 0 ? {} : { weeks: Math.floor(days / 7) };
}

