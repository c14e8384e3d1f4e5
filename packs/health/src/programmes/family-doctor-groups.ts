import { addDays, type Localized, type PlainDate } from '@taizhang/kernel';
import { dayOfAge, textIn, type ResidentView } from '@taizhang/records';
import { isOpen, lapsesOn, pregnanciesOf } from './pregnancy-episodes.ts';
import { coursesOf } from './tuberculosis-course.ts';
import { words } from './words.ts';

/** A key group of contracting (签约服务重点人群): who belongs, and from which day that can change by itself. */
export interface KeyGroup {
  readonly id: string;
  /** Ids of its counts and its measure: everybody of the group, those under contract, their rate. */
  readonly all: string;
  readonly signed: string;
  readonly rate: string;
  readonly name: Localized;
  has(view: ResidentView): boolean;
  /** Next day on which time alone takes somebody in or out; undefined when only a record does. */
  turnsOn?(view: ResidentView): PlainDate | undefined;
}

/** The puerperium: a mother stays in the group for 42 days after birth. */
const PUERPERIUM_DAYS = 42;

/** Marks recorded by hand because no programme keeps them. */
export const MARKED_GROUPS = [['disabled', '残疾人', 'Disabled'], ['special', '计划生育特殊家庭', 'Special-assistance families'], ['poverty', '脱贫人口', 'Lifted out of poverty']] as const;

/** The ten groups of the national survey, in its order (统计调查制度字段, 1.14). */
export const KEY_GROUPS: readonly KeyGroup[] = [
  { ...idsOf('child'), name: words('0—6 岁儿童', 'Children 0–6'), has: ({ age }) => age < 7, turnsOn: ({ age, bornOn }) => (age < 7 ? dayOfAge(bornOn, 7) : undefined) },
  { ...idsOf('elder'), name: words('65 岁及以上老年人', 'Elders of 65 and over'), has: ({ age }) => age >= 65, turnsOn: ({ age, bornOn }) => (age < 65 && age >= 7 ? dayOfAge(bornOn, 65) : undefined) },
  { ...idsOf('maternal'), name: words('孕产妇', 'Pregnant women and mothers'), has: (view) => maternalUntil(view) !== undefined, turnsOn: maternalUntil },
  { ...idsOf('hypertension'), name: words('在管高血压患者', 'Hypertension patients'), has: (view) => isEnrolled(view, 'hypertension') },
  { ...idsOf('diabetes'), name: words('在管糖尿病患者', 'Diabetes patients'), has: (view) => isEnrolled(view, 'diabetes') },
  { ...idsOf('tuberculosis'), name: words('肺结核患者', 'Tuberculosis patients'), has: (view) => hasOpenCourse(view) },
  { ...idsOf('mental'), name: words('严重精神障碍患者', 'Patients with severe mental disorder'), has: (view) => isEnrolled(view, 'severe_mental') },
  ...MARKED_GROUPS.map(([id, zh, en]): KeyGroup => ({ ...idsOf(id), name: words(zh, en), has: (view) => isMarked(view, id) })),
];

function idsOf(id: string): Pick<KeyGroup, 'id' | 'all' | 'signed' | 'rate'> {
  return { id, all: `fd_${id}`, signed: `fd_${id}_signed`, rate: `fd_${id}_rate` };
}

/** First day a woman no longer belongs to the group; undefined when she does not belong now. */
function maternalUntil(view: ResidentView): PlainDate | undefined {
  const records = view.sex === 'female' ? view.records('pregnancy') : [];
  const last = records.length === 0 ? undefined : pregnanciesOf(records).at(-1);
  if (last === undefined) return undefined;
  const until = last.delivery ? addDays(last.delivery.on, PUERPERIUM_DAYS + 1) : isOpen(last) ? addDays(lapsesOn(last), 1) : undefined;
  return until !== undefined && view.asOf < until ? until : undefined;
}

function isEnrolled(view: ResidentView, programme: string): boolean {
  const records = view.records(programme);
  return records.length > 0 && records.findLast(({ kind }) => kind === 'enrol' || kind === 'close')?.kind === 'enrol';
}

function hasOpenCourse(view: ResidentView): boolean {
  const records = view.records('tuberculosis');
  if (records.length === 0) return false;
  const last = coursesOf(records).at(-1);
  return last !== undefined && last.closing === undefined;
}

function isMarked(view: ResidentView, group: string): boolean {
  const own = view.records('family_doctor');
  if (own.length === 0) return false;
  const mark = own.findLast((record) => record.kind === 'group_mark' && textIn(record, 'group') === group);
  return mark !== undefined && textIn(mark, 'state') === '1';
}
