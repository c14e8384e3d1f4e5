import { addDays, addMonths, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  defineProgramme, nextYearStart, numberIn, reportingYearOf, textIn,
  type Due, type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { choice, number, text } from './fields.ts';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { maternalStatistics } from './screening-source.ts';
import { words } from './words.ts';

const ID = 'folic_acid';
const START = plainDate('2009-06-01');
const TAKEN = maternalStatistics('叶酸服用率：服用人数÷应服人数', 'memory');
const ADHERED = maternalStatistics('叶酸服用依从率：实际服药天数≥应服天数80%的人数÷服用人数', 'web');
const WOMEN = { ages: [15, 55], sex: 'female' } as const;

/** Free folic acid before and early in pregnancy: who should take it, who takes it, who takes it as asked. The yearly task is a target on `fa_recipients`. */
export const folicAcid = defineProgramme({
  id: ID,
  name: words('增补叶酸预防神经管缺陷', 'Folic acid'),
  shortName: words('叶酸', 'Folic'),
  source: TAKEN,
  reads: ['pregnancy'],
  kinds: [
    {
      id: 'supply', name: words('发放叶酸', 'Folic acid handed out'), source: TAKEN, ...WOMEN, oncePerDay: true,
      fields: [
        choice('stage', ['阶段', 'Stage'], [['1', '待孕', 'Planning a pregnancy'], ['2', '孕早期', 'Early pregnancy']], { required: true, carries: true }),
        choice('first', ['本轮首次领取', 'First of this round'], [['1', '是', 'Yes'], ['2', '否', 'No']], { required: true, preset: '1' }),
        number('months', ['可服用月数', 'Lasts for months'], '月', [1, 6], { required: true, usual: [1, 3] }),
        number('bottles', ['瓶数', 'Bottles'], '瓶', [1, 12], { usual: [1, 6] }),
      ],
    },
    {
      id: 'intake', name: words('服用随访', 'Follow-up of taking'), source: ADHERED, ...WOMEN, oncePerDay: true,
      fields: [
        number('days_owed', ['应服天数', 'Days it should be taken'], '天', [1, 200], { required: true, row: 'days' }),
        number('days_taken', ['实际服药天数', 'Days taken'], '天', [0, 200], { required: true, row: 'days' }),
        text('reason', ['漏服或停服原因', 'Why not'], { longest: 80 }),
      ],
    },
  ],
  counts: [
    count('maternal', 'fa_due', ['叶酸应服人数', 'Women who should take folic acid'], ['本报告年度（10 月 1 日起）领取叶酸、有服用随访或建册登记怀孕的常住妇女数；死亡、迁出的自当日起剔除。', 'Resident women given folic acid, followed up or booked for a pregnancy since 1 October; out from the day of death or leaving.'], TAKEN),
    count('maternal', 'fa_taking', ['叶酸服用人数', 'Women who take it'], ['其中本报告年度随访确认服用过的人数。', 'Of these, women who at a follow-up since 1 October had taken it.'], TAKEN),
    count('maternal', 'fa_adherent', ['叶酸依从人数', 'Women who take it as asked'], ['服用者中本报告年度实际服药天数合计达到应服天数合计 80% 及以上的人数。', 'Of those who take it, women whose days taken are 80 % or more of the days asked for since 1 October.'], ADHERED),
  ],
  measures: [
    rate('fa_taking_rate', ['叶酸服用率', 'Folic acid rate'], ['fa_taking', 'fa_due'], ['分子为服用人数，分母为应服人数。', 'Women who take it over women who should.'], TAKEN),
    rate('fa_adherence_rate', ['叶酸服用依从率', 'Folic acid adherence'], ['fa_adherent', 'fa_taking'], ['分子为依从人数，分母为服用人数。', 'Women who take it as asked over women who take it.'], ADHERED),
  ],
  flows: [
    { ...flow('fa_recipients', ['领取叶酸人数', 'Women given folic acid'], 'persons', ['本期首次领取免费叶酸的人数，续领不计。', 'Women first given free folic acid in the period; later supplies do not count.'], TAKEN, (record) => (record.kind === 'supply' && textIn(record, 'first') === '1' ? 1 : 0)), submittedAs: 'folic_acid' },
    flow('fa_bottles', ['发放叶酸瓶数', 'Bottles handed out'], 'boxes', ['本期发放叶酸瓶数。', 'Bottles handed out in the period.'], TAKEN, (record) => (record.kind === 'supply' ? (numberIn(record, 'bottles') ?? 0) : 0)),
  ],
  parameters: [
    parameter('fa_adherence_percent', ['依从标准', 'Adherence from'], '%', START, 80, '实际服药天数≥应服天数80%（手册检索核对）'),
    parameter('fa_follow_days', ['服完后随访期限', 'Follow-up after the supply ends within'], '天', START, 14, '项目惯例；以本省方案为准 (from memory / provincial plan)'),
  ],
  sentences: {
    follow: words('叶酸服用随访', 'Ask about folic acid'),
    not_taken: words('随访未服用', 'Not taken at follow-up'),
    not_asked: words('领取后未随访', 'Given, not followed up'),
    not_given: words('已建册，未领取叶酸', 'Booked, no folic acid given'),
    short: words('实际服药 {0} 天，应服 {1} 天，不足 {2}%', '{0} days taken of {1}, less than {2} %'),
    given: words('可服用至 {0}', 'Lasts until {0}'),
    adherent: words('按要求服用', 'Taken as asked'),
    more_than_owed: words('实际服药 {0} 天多于应服 {1} 天', '{0} days taken, only {1} asked for'),
  },
  assess: assessFolicAcid,
  judge: judgeFolicAcid,
});

function assessFolicAcid(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  if (view.sex !== 'female' || !view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
  const yearFrom = reportingYearOf(view.asOf, 'maternal').from;
  const own = view.records(ID);
  const thisYear = own.filter(({ on }) => on >= yearFrom);
  const isBooked = view.records('pregnancy').some(({ kind, on }) => kind === 'registration' && on >= yearFrom);
  const dues = followDue(own, parameters);
  if (thisYear.length === 0 && !isBooked) return dues.length === 0 ? { counts: null, validUntil: null } : { orgId: view.orgId, counts: [], dues, missing: [], doubts: [], validUntil: null };
  const [owed, taken] = daysOf(thisYear);
  const percent = parameters.get('fa_adherence_percent', yearFrom);
  const [counts, missing]: [string[], MissingReason[]] = [['fa_due'], []];
  if (taken === 0) missing.push({ measure: 'fa_taking_rate', why: whyNotTaken(thisYear) });
  else {
    counts.push('fa_taking');
    // Whole days times 100, so that 24 of 30 is exactly 80 %.
    if (taken * 100 >= owed * percent) counts.push('fa_adherent');
    else missing.push({ measure: 'fa_adherence_rate', why: ['short', taken, owed, percent] });
  }
  return { orgId: view.orgId, counts, dues, missing, doubts: [], validUntil: nextYearStart(view.asOf, 'maternal') };
}

function daysOf(records: readonly ServiceRecord[]): readonly [owed: number, taken: number] {
  let [owed, taken] = [0, 0];
  for (const record of records) {
    if (record.kind !== 'intake') continue;
    owed += numberIn(record, 'days_owed') ?? 0;
    taken += numberIn(record, 'days_taken') ?? 0;
  }
  return [owed, taken];
}

function whyNotTaken(thisYear: readonly ServiceRecord[]): Saying {
  if (thisYear.some(({ kind }) => kind === 'intake')) return ['not_taken'];
  return [thisYear.length > 0 ? 'not_asked' : 'not_given'];
}

/** The latest supply is followed up when it is used up, unless somebody asked from then on. */
function followDue(own: readonly ServiceRecord[], parameters: Parameters): readonly Due[] {
  const supply = own.findLast(({ kind }) => kind === 'supply');
  if (!supply) return [];
  const until = usedUpOn(supply);
  if (own.some(({ kind, on }) => kind === 'intake' && on >= until)) return [];
  return [{ kind: 'intake', what: ['follow'], from: until, by: addDays(until, parameters.get('fa_follow_days', supply.on)) }];
}

function usedUpOn(supply: ServiceRecord): PlainDate {
  return addMonths(supply.on, numberIn(supply, 'months') ?? 1);
}

function judgeFolicAcid(record: ServiceRecord, _view: ResidentView, parameters: Parameters): Judgement {
  const verdict = (level: Judgement['level'], title: Saying): Judgement => ({ level, title, because: [], fills: {} });
  if (record.kind === 'supply') return verdict('good', ['given', usedUpOn(record)]);
  const [owed, taken] = daysOf([record]);
  const percent = parameters.get('fa_adherence_percent', record.on);
  if (taken > owed) return verdict('danger', ['more_than_owed', taken, owed]);
  return taken * 100 >= owed * percent ? verdict('good', ['adherent']) : verdict('attention', ['short', taken, owed, percent]);
}
