import { daysBetween } from '@taizhang/kernel';
import { choicesIn, numberIn, textIn, type Judgement, type ResidentView, type Saying, type ServiceRecord } from '@taizhang/records';
import { isCheck, isHighRiskNewborn, leftHospital, NEWBORN_DAYS, SERVICE_DAYS, visitSaying } from './children-assessment.ts';
import { CHILD_VISITS, visitAt } from './child-visits.ts';
import { WARNING_SIGNS } from './child-warning-signs.ts';

/** What is said before a visit to a child is saved: which of the visits it is, what is alarming, what comes next. */
export function judgeChild(record: ServiceRecord, view: ResidentView): Judgement {
  if (record.kind === 'newborn_visit') return judgeNewborn(record, view);
  if (!isCheck(record)) return { level: 'good', title: ['saved'], because: [], fills: {} };
  const at = visitAt(view.bornOn, record.on);
  const signs = choicesIn(record, 'signs').filter((code) => code !== '0');
  const alarms = alarmsOf(record, view);
  const next: readonly Saying[] = at + 1 < CHILD_VISITS.length ? [['next'], visitSaying(at + 1)] : [];
  const title: Saying = at < 0 ? ['before_full_month'] : visitSaying(at);
  if (signs.length > 0) return { level: 'danger', title: ['warning_signs', signs.length], because: [title, ...signs.filter(isSign).map((code): Saying => [`sign_${code}`]), ...alarms, ['refer']], fills: {} };
  if (alarms.length > 0) return { level: 'attention', title: ['abnormal'], because: [title, ...alarms, ...next], fills: {} };
  return { level: at < 0 ? 'attention' : 'good', title, because: next, fills: {} };
}

function judgeNewborn(record: ServiceRecord, view: ResidentView): Judgement {
  const days = daysBetween(view.bornOn, record.on);
  const since = daysBetween(leftHospital(view.bornOn, [record]), record.on);
  const timing: Saying = days > NEWBORN_DAYS ? ['after_28', days] : since > SERVICE_DAYS ? ['within_28', since] : ['within_7', Math.max(0, since)];
  const jaundice = textIn(record, 'jaundice');
  const alarms: Saying[] = [];
  if (jaundice === '4' || jaundice === '5') alarms.push(['jaundice']);
  if ((numberIn(record, 'temperature') ?? 37) >= 37.5 || (numberIn(record, 'temperature') ?? 37) < 35.5) alarms.push(['temperature', numberIn(record, 'temperature') ?? 37]);
  if (isHighRiskNewborn(record)) return { level: 'danger', title: ['high_risk'], because: [timing, ...alarms, ['high_risk_case']], fills: {} };
  if (alarms.length > 0) return { level: 'danger', title: ['abnormal'], because: [timing, ...alarms, ['refer']], fills: {} };
  return { level: timing[0] === 'within_7' ? 'good' : 'attention', title: timing, because: [], fills: {} };
}

/** 血红蛋白 <110 g/L from 6 months to 6 years, growth graded 下, weight lost since the check before (from memory). */
function alarmsOf(record: ServiceRecord, view: ResidentView): readonly Saying[] {
  const alarms: Saying[] = [];
  const [hb, weight] = [numberIn(record, 'hb'), numberIn(record, 'weight')];
  const before = view.records(record.programme).findLast((other) => isCheck(other) && other.id !== record.id && other.on < record.on && numberIn(other, 'weight') !== undefined);
  const weightBefore = before && numberIn(before, 'weight');
  if (hb !== undefined && hb < 110) alarms.push(['anaemia', hb]);
  if (textIn(record, 'weight_grade') === '3') alarms.push(['underweight']);
  if (textIn(record, 'height_grade') === '3') alarms.push(['stunted']);
  if (weight !== undefined && weightBefore !== undefined && weight < weightBefore) alarms.push(['weight_lost', weightBefore, weight]);
  if (textIn(record, 'rickets') === '2') alarms.push(['rickets']);
  if (textIn(record, 'eye') === '2') alarms.push(['eye']);
  if (textIn(record, 'hearing') === '2') alarms.push(['hearing']);
  return alarms;
}

function isSign(code: string): boolean {
  return WARNING_SIGNS.some(([known]) => known === code);
}
