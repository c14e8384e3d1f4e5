import { numberIn, type Judgement, type ResidentView, type Saying, type ServiceRecord } from '@taizhang/records';
import { bodyMassIndex } from './body-mass.ts';

/** Says of a health check or consultation which of its measurements call for something, and fills in the body mass index. */
export function judgeMeasurements(record: ServiceRecord, view: ResidentView): Judgement {
  if (record.kind !== 'checkup' && record.kind !== 'reception') return { level: 'good', title: ['noted'], because: [], fills: {} };
  const bmi = bodyMassIndex(numberIn(record, 'height'), numberIn(record, 'weight'));
  const because = [...pressureFound(record), ...glucoseFound(record), ...shapeFound(record, view, bmi)];
  const fills = bmi === undefined ? {} : { bmi };
  if (isEmergency(record)) return { level: 'danger', title: ['emergency'], because, fills };
  return because.length === 0 ? { level: 'good', title: ['all_normal'], because, fills } : { level: 'attention', title: ['some_abnormal', because.length], because, fills };
}

/** SBP ≥180 or DBP ≥110; glucose ≥16.7 or ≤3.9 (规范 1.7.1 and 1.7.2 危急情况). */
function isEmergency(record: ServiceRecord): boolean {
  const [sbp = 0, dbp = 0, glucose = NORMAL_GLUCOSE] = [numberIn(record, 'sbp'), numberIn(record, 'dbp'), numberIn(record, 'fasting_glucose')];
  return sbp >= 180 || dbp >= 110 || glucose >= 16.7 || glucose <= 3.9;
}

const NORMAL_GLUCOSE = 5;

/** First SBP ≥140 or DBP ≥90: measured again, three days in all (规范 1.7.1 筛查). */
function pressureFound(record: ServiceRecord): readonly Saying[] {
  const [sbp = 0, dbp = 0] = [numberIn(record, 'sbp'), numberIn(record, 'dbp')];
  return sbp >= 140 || dbp >= 90 ? [['pressure_found', sbp, dbp]] : [];
}

function glucoseFound(record: ServiceRecord): readonly Saying[] {
  const glucose = numberIn(record, 'fasting_glucose');
  if (glucose === undefined) return [];
  if (glucose <= 3.9) return [['glucose_low', glucose]];
  return glucose >= 7 ? [['glucose_found', glucose]] : [];
}

/** BMI ≥24 and a waist of 90 cm (men) or 85 cm (women) are risks of hypertension (规范 1.7.1 高危人群). */
function shapeFound(record: ServiceRecord, view: ResidentView, bmi: number | undefined): readonly Saying[] {
  const sayings: Saying[] = [];
  if (bmi !== undefined && bmi >= 24 && view.age >= 18) sayings.push(['overweight', bmi]);
  const waist = numberIn(record, 'waist');
  const limit = view.sex === 'male' ? 90 : 85;
  if (waist !== undefined && waist >= limit && view.age >= 18) sayings.push(['wide_waist', waist, limit]);
  return sayings;
}
