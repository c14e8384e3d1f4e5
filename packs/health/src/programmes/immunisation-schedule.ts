import { plainDate, type PlainDate } from '@taizhang/kernel';

/** One dose of a course: when it may be given, by what age it should be, how long after the dose before. */
export interface DoseRule {
  /** Least age in completed months. */
  readonly age: number;
  /** Least age with another product, by its label. */
  readonly ages?: Readonly<Record<string, number>>;
  /** Age in months before which it should be complete (<12月 is 12); absent where the schedule names none. */
  readonly by?: number;
  /** Least interval after the dose before, in days or in months. */
  readonly days?: number;
  readonly months?: number;
}

/** The doses of one product, from the day a version of the schedule came into force; of several that fit the last holds. */
export interface Course {
  readonly from?: PlainDate;
  /** Only when the course was begun with this product; the first of the series' own products when none was given yet. */
  readonly product?: string;
  /** Only for those below 2000 g of a mother with HBsAg: the dose at birth is not counted. */
  readonly isLowWeight?: true;
  /** Products it accepts, when not all of the series. */
  readonly accepts?: readonly string[];
  readonly doses: readonly DoseRule[];
  /** Which dose the coverage counts. */
  readonly target: number;
}

/** The doses against one disease, whichever product gives them. */
export interface Series {
  readonly id: string;
  readonly name: readonly [zh: string, en: string];
  /** Products of the national programme, the usual one first. */
  readonly own: readonly string[];
  /** Other products that hold the component and count as well. */
  readonly also?: readonly string[];
  /** Age in months from which it is not made up any more. */
  readonly cap?: number;
  /** Series whose last dose the first one here must keep the interval to. */
  readonly after?: string;
  /** One dose of this product as dose number `at` or later ends the course. */
  readonly ender?: { readonly product: string; readonly at: number };
  readonly courses: readonly Course[];
}

/** 百白破 2、4、6、18 月龄和 6 岁，停用白破 (standards: 2025-01-01 起). */
export const DTAP_FROM = plainDate('2025-01-01');
/** 双价 HPV 纳入国家免疫规划: girls born from 2011-11-10 on, 13 years old (from memory). */
export const HPV_FROM = plainDate('2025-11-10');
/** Youngest generation that HPV begins with. */
export const HPV_BORN_FROM = plainDate('2011-11-10');
/** 2026 年版（国疾控卫免发〔2026〕16号）. */
export const SCHEDULE_2026 = plainDate('2026-06-17');
/** Days on which the answer for a child may change because the schedule does. */
export const SCHEDULE_DAYS: readonly PlainDate[] = [DTAP_FROM, HPV_FROM, SCHEDULE_2026];

/** Age from which make-up doses of the routine vaccines are in neither 应种 nor 实种: seven years. */
export const COUNTED_MONTHS = 84;

/** Injected vaccines of weakened living germs: 28 days apart unless given on one day. */
export const LIVE_INJECTED: ReadonlySet<string> = new Set(['BCG', 'MMR', 'MR', 'JE-L', 'HepA-L']);
/** The same, where immunoglobulin must be 3 months past: BCG is exempt. */
export const BLOCKED_BY_GLOBULIN: ReadonlySet<string> = new Set(['MMR', 'MR', 'JE-L', 'HepA-L']);

const FIVE_IN_ONE = 'DTaP-IPV-Hib';

/**
 * 国家免疫规划疫苗儿童免疫程序: the 2021 version and what 2025 and 2026 changed. Ages and ages of completion agree in several public
 * sources; intervals come from one; those of JE-I doses 3 and 4, of the five-in-one and of combined A+C vaccines are from memory.
 */
export const SERIES: readonly Series[] = [
  {
    id: 'hepb', name: ['乙肝疫苗', 'hepatitis B vaccine'], own: ['HepB'],
    courses: [
      { target: 3, doses: [{ age: 0, by: 1 }, { age: 1, days: 28 }, { age: 6, by: 12, days: 60 }] },
      { target: 3, isLowWeight: true, doses: [{ age: 1 }, { age: 2, days: 28 }, { age: 7, by: 12, days: 60 }] },
    ],
  },
  { id: 'bcg', name: ['卡介苗', 'BCG'], own: ['BCG'], cap: 48, courses: [{ target: 1, doses: [{ age: 0, by: 3 }] }] },
  {
    id: 'polio', name: ['脊灰疫苗', 'polio vaccine'], own: ['IPV', 'bOPV'], also: [FIVE_IN_ONE],
    courses: [{ target: 4, doses: [{ age: 2 }, { age: 3, days: 28 }, { age: 4, by: 12, days: 28 }, { age: 48, ages: { IPV: 18, [FIVE_IN_ONE]: 18 }, by: 60, days: 28 }] }],
  },
  {
    id: 'dtap', name: ['百白破疫苗', 'DTaP vaccine'], own: ['DTaP'], also: [FIVE_IN_ONE],
    courses: [
      { target: 4, doses: [{ age: 3, ages: { [FIVE_IN_ONE]: 2 } }, { age: 4, ages: { [FIVE_IN_ONE]: 3 }, days: 28 }, { age: 5, ages: { [FIVE_IN_ONE]: 4 }, by: 12, days: 28 }, { age: 18, by: 24, months: 6 }] },
      { from: DTAP_FROM, target: 4, doses: [{ age: 2 }, { age: 4, ages: { [FIVE_IN_ONE]: 3 }, days: 28 }, { age: 6, ages: { [FIVE_IN_ONE]: 4 }, by: 12, days: 28 }, { age: 18, by: 24, months: 6 }] },
    ],
  },
  {
    id: 'dtp6', name: ['百白破/白破 6 岁剂次', 'diphtheria-tetanus dose at six'], own: ['DTaP', 'DT'], after: 'dtap',
    courses: [
      { target: 1, accepts: ['DT'], doses: [{ age: 72, by: 84 }] },
      { from: DTAP_FROM, target: 1, accepts: ['DTaP'], doses: [{ age: 72, by: 84, months: 12 }] },
    ],
  },
  { id: 'mmr', name: ['麻腮风疫苗', 'MMR vaccine'], own: ['MMR'], also: ['MR'], courses: [{ target: 2, doses: [{ age: 8, by: 12 }, { age: 18, by: 24, days: 28 }] }] },
  {
    id: 'je', name: ['乙脑疫苗', 'Japanese encephalitis vaccine'], own: ['JE-L', 'JE-I'], ender: { product: 'JE-L', at: 3 },
    courses: [
      { product: 'JE-L', target: 2, accepts: ['JE-L'], doses: [{ age: 8, by: 12 }, { age: 24, by: 36, months: 12 }] },
      { product: 'JE-I', target: 3, doses: [{ age: 8, by: 12 }, { age: 8, by: 12, days: 7 }, { age: 24, by: 36, months: 1 }, { age: 72, by: 84, months: 36 }] },
    ],
  },
  {
    id: 'mpsva', name: ['A群流脑疫苗', 'meningococcal A vaccine'], own: ['MPSV-A'], also: ['MCV-AC'], cap: 24,
    courses: [
      { target: 2, doses: [{ age: 6, by: 12 }, { age: 9, by: 18, months: 3 }] },
      { from: SCHEDULE_2026, target: 2, doses: [{ age: 6, by: 12 }, { age: 9, by: 24, months: 3 }] },
    ],
  },
  {
    id: 'mpsvac', name: ['A群C群流脑疫苗', 'meningococcal A and C vaccine'], own: ['MPSV-AC'], also: ['MCV-AC'], after: 'mpsva',
    courses: [{ target: 2, doses: [{ age: 36, by: 48, months: 12 }, { age: 72, by: 84, months: 36 }] }],
  },
  {
    id: 'hepa', name: ['甲肝疫苗', 'hepatitis A vaccine'], own: ['HepA-L', 'HepA-I'], ender: { product: 'HepA-L', at: 2 },
    courses: [
      { product: 'HepA-L', target: 1, accepts: ['HepA-L'], doses: [{ age: 18, by: 24 }] },
      { product: 'HepA-I', target: 2, doses: [{ age: 18, by: 24 }, { age: 24, by: 36, months: 6 }] },
    ],
  },
  {
    // The label allows it from nine years: what parents paid for before counts, so that nobody is called up twice.
    id: 'hpv', name: ['HPV 疫苗', 'HPV vaccine'], own: ['HPV'],
    courses: [{ target: 1, doses: [{ age: 156, ages: { HPV: 108 }, by: 168 }, { age: 156, ages: { HPV: 108 }, by: 180, months: 6 }] }],
  },
];

/** Completed months at which something changes for a child: ages of doses, ages of completion, ends of making up. */
export const AGES_OF_CHANGE: readonly number[] = [
  ...new Set([1, COUNTED_MONTHS, 180, ...SERIES.flatMap(({ cap = 0, courses }) => [cap, ...courses.flatMap(({ doses }) => doses.flatMap(({ age, by = 0 }) => [age, by]))])]),
].sort((a, b) => a - b);
