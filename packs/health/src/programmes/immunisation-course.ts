import { addDays, daysBetween, laterOf, type PlainDate } from '@taizhang/kernel';
import { completedMonths, dayOfMonths, numberIn, textIn, type ResidentView, type ServiceRecord } from '@taizhang/records';
import { BLOCKED_BY_GLOBULIN, LIVE_INJECTED, SERIES, type Course, type DoseRule, type Series } from './immunisation-schedule.ts';

/** Days between two injected live vaccines that were not given together. */
export const LIVE_DAYS = 28;
/** Months between a product with immunoglobulin and an injected live vaccine. */
const GLOBULIN_MONTHS = 3;

/** Where a child stands in one series. */
export interface Progress {
  readonly series: Series;
  /** Days of the doses that count, in order. */
  readonly given: readonly PlainDate[];
  /** Product of the first dose that counts. */
  readonly product: string | undefined;
  /** Ended by another product before its last dose. */
  readonly isEnded: boolean;
}

/** What a dose amounts to in a series: number of the dose if it counts, else why not and by how many days. */
export interface DoseVerdict {
  readonly series: Series;
  readonly verdict: 'counts' | 'extra' | 'early' | 'short' | 'live' | 'globulin' | 'capped' | 'version';
  readonly no: number;
  readonly days: number;
}

/** Everything given to a child. */
export interface Vaccinations {
  readonly progress: ReadonlyMap<string, Progress>;
  /** Doses that do not count, with the record. */
  readonly refused: readonly (DoseVerdict & { readonly on: PlainDate })[];
  readonly liveOn: PlainDate | undefined;
  readonly globulinOn: PlainDate | undefined;
  readonly isLowWeight: boolean;
}

interface Draft {
  readonly bornOn: PlainDate;
  readonly progress: Map<string, Progress>;
  readonly refused: (DoseVerdict & { readonly on: PlainDate })[];
  liveOn: PlainDate | undefined;
  /** Live dose of a day before `liveOn`: two on one day do not hinder each other. */
  liveBefore: PlainDate | undefined;
  globulinOn: PlainDate | undefined;
  isLowWeight: boolean;
}

/** Adds up a child's doses in the order they were given: a dose too early, or too close to another, does not count and the next takes its number. */
export function vaccinationsOf(view: ResidentView): Vaccinations {
  const draft: Draft = { bornOn: view.bornOn, progress: new Map(), refused: [], liveOn: undefined, liveBefore: undefined, globulinOn: undefined, isLowWeight: false };
  for (const record of view.records('immunisation')) {
    if (record.kind === 'globulin') draft.globulinOn = record.on;
    else if (record.kind === 'dose') give(draft, record);
  }
  return draft;
}

/** What a dose would amount to after the others, in every series it belongs to. */
export function verdictsOn(before: Vaccinations, bornOn: PlainDate, record: ServiceRecord): readonly DoseVerdict[] {
  const product = textIn(record, 'vaccine') ?? '';
  if (isUncounted(bornOn, record)) return [];
  return seriesOf(before, bornOn, product, record.on).map((series) => verdictOf(before, bornOn, { series, product, on: record.on }));
}

/** The course a child is on in a series by the schedule in force on a day; undefined before the series was introduced. */
export function courseOf(series: Series, vaccinations: Pick<Vaccinations, 'progress' | 'isLowWeight'>, on: PlainDate, begins?: string): Course | undefined {
  const product = vaccinations.progress.get(series.id)?.product ?? begins ?? series.own[0];
  return series.courses.findLast(
    (course) => (course.from ?? on) <= on && (course.product ?? product) === product && (course.isLowWeight !== true || vaccinations.isLowWeight),
  );
}

/** The next dose of a series and the first day it may be given; undefined when nothing is left to give. */
export function nextDose(series: Series, all: Vaccinations, bornOn: PlainDate, asOf: PlainDate): { readonly no: number; readonly rule: DoseRule; readonly from: PlainDate } | undefined {
  const progress = all.progress.get(series.id);
  const no = (progress?.given.length ?? 0) + 1;
  const rule = progress?.isEnded === true ? undefined : courseOf(series, all, asOf)?.doses[no - 1];
  if (rule === undefined) return undefined;
  const product = progress?.product ?? series.own[0] ?? '';
  const from = earliest(all, bornOn, series, product, rule);
  return series.cap !== undefined && laterOf(from, asOf) >= dayOfMonths(bornOn, series.cap) ? undefined : { no, rule, from };
}

function give(draft: Draft, record: ServiceRecord): void {
  const product = textIn(record, 'vaccine') ?? '';
  if (isUncounted(draft.bornOn, record)) draft.isLowWeight = true;
  for (const verdict of verdictsOn(draft, draft.bornOn, record)) {
    const { series } = verdict;
    if (verdict.verdict === 'counts') {
      const before = draft.progress.get(series.id);
      const given = [...(before?.given ?? []), record.on];
      draft.progress.set(series.id, { series, given, product: before?.product ?? product, isEnded: series.ender?.product === product && given.length >= series.ender.at });
    } else if (verdict.verdict !== 'extra') draft.refused.push({ ...verdict, on: record.on });
  }
  if (LIVE_INJECTED.has(product) && record.on !== draft.liveOn) {
    draft.liveBefore = draft.liveOn;
    draft.liveOn = record.on;
  }
}

/** HBsAg 阳性或不详母亲且体重 <2000 g: the dose at birth is given and not counted. */
function isUncounted(bornOn: PlainDate, record: ServiceRecord): boolean {
  const weight = numberIn(record, 'birth_weight');
  return textIn(record, 'vaccine') === 'HepB' && textIn(record, 'mother_hbsag') !== undefined && textIn(record, 'mother_hbsag') !== '1' && weight !== undefined && weight < 2000 && completedMonths(bornOn, record.on) < 1;
}

/** A DTaP after four belongs to the dose at six; a combined A+C vaccine to series A below two years, to A+C from there. */
function seriesOf(all: Pick<Vaccinations, 'progress'>, bornOn: PlainDate, product: string, on: PlainDate): readonly Series[] {
  return SERIES.filter((series) => {
    if (!series.own.includes(product) && series.also?.includes(product) !== true) return false;
    if (product === 'DTaP') return ((all.progress.get('dtap')?.given.length ?? 0) >= 4) === (series.id === 'dtp6');
    if (product === 'MCV-AC') return completedMonths(bornOn, on) < 24 === (series.id === 'mpsva');
    return true;
  });
}

function verdictOf(all: Vaccinations & { readonly liveBefore?: PlainDate | undefined }, bornOn: PlainDate, { series, product, on }: { readonly series: Series; readonly product: string; readonly on: PlainDate }): DoseVerdict {
  const progress = all.progress.get(series.id);
  const no = (progress?.given.length ?? 0) + 1;
  const course = courseOf(series, all, on, product);
  const say = (verdict: DoseVerdict['verdict'], days = 0): DoseVerdict => ({ series, verdict, no, days });
  if (progress?.isEnded === true || (course !== undefined && no > course.doses.length)) return say('extra');
  const rule = course?.doses[no - 1];
  if (course === undefined || rule === undefined || course.accepts?.includes(product) === false) return say('version');
  const months = completedMonths(bornOn, on);
  if (series.cap !== undefined && months >= series.cap) return say('capped');
  const age = rule.ages?.[product] ?? rule.age;
  if (months < age) return say('early', daysBetween(on, dayOfMonths(bornOn, age)));
  const interval = afterDoseBefore(all, series, rule);
  if (interval !== undefined && on < interval) return say('short', daysBetween(on, interval));
  const live = all.liveOn === on ? all.liveBefore : all.liveOn;
  if (LIVE_INJECTED.has(product) && live !== undefined && daysBetween(live, on) < LIVE_DAYS) return say('live', LIVE_DAYS - daysBetween(live, on));
  const clear = all.globulinOn && dayOfMonths(all.globulinOn, GLOBULIN_MONTHS);
  if (BLOCKED_BY_GLOBULIN.has(product) && clear !== undefined && on < clear) return say('globulin', daysBetween(on, clear));
  return say('counts');
}

/** First day the interval to the dose before is kept. */
function afterDoseBefore(all: Pick<Vaccinations, 'progress'>, series: Series, { days, months }: DoseRule): PlainDate | undefined {
  const before = all.progress.get(series.id)?.given.at(-1) ?? (series.after === undefined ? undefined : all.progress.get(series.after)?.given.at(-1));
  if (before === undefined) return undefined;
  return days !== undefined ? addDays(before, days) : months !== undefined ? dayOfMonths(before, months) : undefined;
}

function earliest(all: Vaccinations, bornOn: PlainDate, series: Series, product: string, rule: DoseRule): PlainDate {
  let from = dayOfMonths(bornOn, rule.age);
  const interval = afterDoseBefore(all, series, rule);
  if (interval !== undefined) from = laterOf(from, interval);
  if (LIVE_INJECTED.has(product) && all.liveOn !== undefined) from = laterOf(from, addDays(all.liveOn, LIVE_DAYS));
  if (BLOCKED_BY_GLOBULIN.has(product) && all.globulinOn !== undefined) from = laterOf(from, dayOfMonths(all.globulinOn, GLOBULIN_MONTHS));
  return from;
}
