import { addDays } from '@taizhang/kernel';
import { completedMonths, textIn, type Judgement, type ResidentView, type Saying, type ServiceRecord } from '@taizhang/records';
import { assessImmunisation, reportLimit } from './immunisation-assessment.ts';
import { courseOf, vaccinationsOf, verdictsOn, type DoseVerdict } from './immunisation-course.ts';
import { deferralOf, deferralsOf } from './immunisation-deferral.ts';
import { SERIES } from './immunisation-schedule.ts';

/** What is said before a vaccination is saved: which dose it is, whether it counts, and if not by how many days; without a vaccine chosen, what is due. */
export function judgeVaccination(record: ServiceRecord, view: ResidentView): Judgement {
  if (record.kind === 'aefi') return { level: 'danger', title: ['aefi'], because: [['aefi_limit', reportLimit(record)]], fills: {} };
  if (record.kind !== 'dose') return { level: 'good', title: ['saved'], because: [], fills: {} };
  const product = textIn(record, 'vaccine');
  if (product === undefined) return propose(view);
  if (product === 'OTHER') return { level: 'good', title: ['not_scheduled'], because: [], fills: {} };
  const all = vaccinationsOf(view);
  const verdicts = verdictsOn(all, view.bornOn, record);
  const main = verdicts[0];
  if (main === undefined) return { level: 'attention', title: [product === 'HepB' ? 'uncounted' : 'not_scheduled'], because: [], fills: {} };
  const deferred = verdicts.map(({ series }) => deferralOf(series, deferralsOf(view)) ?? deferralsOf(view).get(product)).find((deferral) => deferral !== undefined && (deferral.isForGood || deferral.until > record.on));
  const stop: readonly Saying[] = deferred === undefined ? [] : [deferred.isForGood ? ['contraindicated'] : ['deferred', deferred.until]];
  const doesCount = verdicts.every(({ verdict }) => verdict === 'counts');
  const notes = [...verdicts.slice(1).map(said), ...notesOn(main, record, view)];
  return {
    level: stop.length > 0 || !doesCount ? 'danger' : notes.length > verdicts.length - 1 ? 'attention' : 'good',
    title: said(verdicts.find(({ verdict }) => verdict !== 'counts') ?? main),
    because: [...stop, ...notes],
    fills: main.verdict === 'counts' ? { dose_no: main.no } : {},
  };
}

function said({ verdict, series, no, days }: DoseVerdict): Saying {
  return [`${verdict}_${series.id}`, no, days];
}

function notesOn({ series, no, verdict }: DoseVerdict, record: ServiceRecord, view: ResidentView): readonly Saying[] {
  if (verdict !== 'counts') return [];
  const months = completedMonths(view.bornOn, record.on);
  const notes: Saying[] = [];
  const rule = courseOf(series, vaccinationsOf(view), record.on, textIn(record, 'vaccine'))?.doses[no - 1];
  if (series.id === 'bcg' && months >= 3) notes.push(['ppd']);
  if (series.id === 'hepb' && no === 1 && record.on > addDays(view.bornOn, 1)) notes.push(['hepb_24']);
  else if (rule?.by !== undefined && months >= rule.by) notes.push(['late', rule.by]);
  return notes;
}

/** The doses that may be given on the day, the one with the earliest deadline chosen. */
function propose(view: ResidentView): Judgement {
  const standing = assessImmunisation(view);
  const open = standing.counts === null ? [] : standing.dues.filter(({ kind, from }) => kind === 'dose' && from <= view.asOf);
  return open.length === 0 ? { level: 'good', title: ['nothing_due'], because: [], fills: {} } : { level: 'good', title: ['proposal'], because: open.map(({ what }) => what), fills: productOf(view, open[0]?.what) };
}

function productOf(view: ResidentView, what: Saying | undefined): Judgement['fills'] {
  const series = what && SERIES.find(({ id }) => `due_${id}` === what[0]);
  if (what === undefined || series === undefined) return {};
  const all = vaccinationsOf(view);
  const accepted = courseOf(series, all, view.asOf)?.accepts;
  const product = all.progress.get(series.id)?.product ?? series.own.find((code) => accepted?.includes(code) !== false);
  return product === undefined ? {} : { vaccine: usual(series.id, Number(what[1]), product), dose_no: Number(what[1]) };
}

/** 脊灰第 1、2 剂灭活，第 3、4 剂减毒; 麻腮风 for a child begun with 麻风. */
function usual(series: string, no: number, product: string): string {
  if (series === 'polio') return no <= 2 ? 'IPV' : 'bOPV';
  return series === 'mmr' ? 'MMR' : product;
}
