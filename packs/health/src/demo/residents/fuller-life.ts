import { addDays, completedYears, daysBetween, makeDate, yearOf, type PlainDate } from '@taizhang/kernel';
import { dayOfMonths, type ServiceRecord } from '@taizhang/records';
import { at, type LifeOf } from './person-life.ts';

/**
 * What is written down beside the programmes where every service is recorded: consultations, blood pressures of who is no patient, services under contract,
 * Chinese medicine for small children. With it the two years alone hold about eleven records a resident, as in a county that records everything; without, about four.
 */
export function fullerLife(life: LifeOf, lived: readonly ServiceRecord[]): readonly ServiceRecord[] {
  const { bornOn, today, livesHereSince } = life;
  const age = completedYears(bornOn, today);
  const records = [...consultations(life, age), ...services(life, lived, age)];
  if (age >= 35 && !lived.some(({ programme }) => programme === 'hypertension')) records.push(...screenings(life));
  if (age <= 3) records.push(...guidance(life));
  return records.filter(({ on }) => on >= bornOn && on >= livesHereSince && on <= today);
}

/** Consultations in two years by age, as township hospitals and village clinics see people: small children and the old most often. */
const CONSULTATIONS: readonly (readonly [below: number, mean: number])[] = [[7, 4], [35, 2.2], [65, 4.6], [200, 8]];

/** What people come with, and what it is taken for. */
type Complaint = readonly [complaint: string, assessment: string];

const COMPLAINTS: readonly [Complaint, ...Complaint[]] = [['咳嗽、咽痛 2 天', '上呼吸道感染'], ['头晕', '高血压待查'], ['腰腿痛', '腰肌劳损'], ['腹胀、食欲差', '消化不良'], ['发热 1 天', '上呼吸道感染'], ['复诊取药', '慢性病复诊'], ['皮肤瘙痒', '皮炎']];

function consultations(life: LifeOf, age: number): readonly ServiceRecord[] {
  const { chance, from, today } = life;
  const mean = CONSULTATIONS.find(([below]) => age < below)?.[1] ?? 0;
  const count = Math.max(0, Math.round(chance.around(mean, mean / 2)));
  const seen = new Set<number>();
  return Array.from({ length: count }, () => {
    const on = addDays(from, chance.whole(0, daysBetween(from, today)));
    const year = yearOf(on);
    const [complaint, assessment] = chance.pick(COMPLAINTS);
    const isFirst = !seen.has(year);
    seen.add(year);
    return at(life, 'health_record', 'reception', on, { complaint, assessment, is_first: isFirst ? '1' : '2', plan: '对症处理，健康指导' });
  });
}

/** Advice and medicines under contract: twice a contract year, four times for the old. */
function services(life: LifeOf, lived: readonly ServiceRecord[], age: number): readonly ServiceRecord[] {
  const { chance, clinic } = life;
  const signed = lived.filter(({ programme, kind }) => programme === 'family_doctor' && (kind === 'sign' || kind === 'renew'));
  return signed.flatMap(({ on }) => Array.from({ length: age >= 65 ? 4 : 2 }).flatMap(() => (chance.happens(clinic.care) ? [at(life, 'family_doctor', 'service', addDays(on, chance.whole(10, 350)), { item: chance.pick(['1', '1', '2', '2', '3', '5']) })] : [])));
}

/** The yearly measurement of who is 35 and no patient. */
function screenings(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, from, today } = life;
  const years = Array.from({ length: yearOf(today) - yearOf(from) + 1 }, (_, nth) => yearOf(from) + nth);
  return years.flatMap((year) => {
    const on = addDays(makeDate(year, 1, 1), chance.whole(5, 350));
    if (on < dayOfMonths(life.bornOn, 35 * 12) || !chance.happens(0.5 * clinic.care)) return [];
    return [at(life, 'hypertension', 'screening', on, { occasion: '2', sbp: Math.min(138, Math.max(98, chance.around(122, 8))), dbp: Math.min(88, Math.max(58, chance.around(76, 6))) })];
  });
}

/** Guidance by Chinese medicine at 6, 12, 18, 24, 30 and 36 months. */
function guidance(life: LifeOf): readonly ServiceRecord[] {
  const { chance, clinic, bornOn } = life;
  return [6, 12, 18, 24, 30, 36].flatMap((months): readonly ServiceRecord[] => {
    const on: PlainDate = addDays(dayOfMonths(bornOn, months), chance.whole(0, 25));
    return chance.happens(0.5 + 0.45 * clinic.care) ? [at(life, 'tcm_child', 'guidance', on)] : [];
  });
}
