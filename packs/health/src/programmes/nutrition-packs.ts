import { addDays, addMonths, plainDate, type PlainDate } from '@taizhang/kernel';
import {
  completedMonths, dayOfMonths, defineProgramme, firstAfter, numberIn,
  type Judgement, type MissingReason, type NotConcerned, type Parameters, type ResidentView, type Saying, type ServiceRecord, type Standing,
} from '@taizhang/records';
import { number, text } from './fields.ts';
import { count, flow, parameter, rate } from './measure-parts.ts';
import { words } from './words.ts';

const ID = 'nutrition_packs';
const [FROM_MONTHS, BEFORE_MONTHS] = [6, 24];
const START = plainDate('2012-10-01');
const PROJECT = { text: '儿童营养改善项目（营养包）', clause: '6—24月龄婴幼儿每日1包，按月发放；有效服用为每周不少于4包', verified: 'memory' } as const;

/** Nutrition packs for children of 6 to 24 months: handed out month by month, taken four a week or more. The yearly task is a target on `np_children_served` or `np_boxes`. */
export const nutritionPacks = defineProgramme({
  id: ID,
  name: words('儿童营养包', 'Nutrition packs'),
  shortName: words('营养包', 'Nutrition'),
  source: PROJECT,
  reads: [],
  kinds: [
    {
      id: 'handout', name: words('发放营养包', 'Packs handed out'), source: PROJECT, ages: [0, 2], oncePerDay: true,
      fields: [number('boxes', ['盒数', 'Boxes'], '盒', [1, 12], { required: true, usual: [1, 3] }), text('batch', ['批号', 'Batch'], { carries: true, longest: 40 })],
    },
    {
      id: 'intake', name: words('服用随访', 'Follow-up of taking'), source: PROJECT, ages: [0, 2], oncePerDay: true,
      fields: [number('packs_in_week', ['近一周服用', 'Taken in the last week'], '包', [0, 14], { required: true, usual: [0, 7] }), text('reason', ['未按要求服用的原因', 'Why not taken'], { longest: 80 })],
    },
  ],
  counts: [
    count('calendar', 'np_children', ['6—24 月龄儿童', 'Children of 6 to 24 months'], ['期末满 6 月龄、不满 24 月龄的常住儿童数；满月龄当日计入或剔除，死亡、迁出的自当日起剔除。', 'Resident children from 6 completed months to below 24 on the last day; out from the day of death or leaving.'], PROJECT),
    count('calendar', 'np_given', ['在领营养包儿童', 'Children with packs'], ['其中最近一次领取的营养包截至当日尚够服用的儿童数，1 盒服用 1 个月。', 'Of these, children whose latest packs last until that day; a box lasts a month.'], PROJECT),
    count('calendar', 'np_effective', ['有效服用儿童', 'Children who take them'], ['在领儿童中最近 3 个月内最近一次随访每周服用达到 4 包的儿童数；未随访的计为未有效服用。', 'Of the children with packs, those who at the latest follow-up of the last three months took four or more a week; not followed up counts as not.'], PROJECT),
  ],
  measures: [
    rate('np_given_rate', ['营养包发放率', 'Pack coverage'], ['np_given', 'np_children'], ['分子为在领营养包儿童数，分母为 6—24 月龄儿童数。', 'Children with packs over children of 6 to 24 months.'], PROJECT),
    rate('np_effective_rate', ['营养包有效服用率', 'Effective taking'], ['np_effective', 'np_given'], ['分子为有效服用儿童数，分母为在领营养包儿童数。', 'Children who take four or more a week over children with packs.'], PROJECT),
  ],
  flows: [
    { ...flow('np_children_served', ['营养包发放人次', 'Children given packs'], 'persons', ['本期领取营养包的儿童人次。', 'Children given packs in the period, each time.'], PROJECT, ({ kind }) => (kind === 'handout' ? 1 : 0)), submittedAs: 'nutrition_people' },
    { ...flow('np_boxes', ['营养包发放盒数', 'Boxes handed out'], 'boxes', ['本期发放的营养包盒数。', 'Boxes handed out in the period.'], PROJECT, (record) => (record.kind === 'handout' ? (numberIn(record, 'boxes') ?? 0) : 0)), submittedAs: 'nutrition_boxes' },
  ],
  parameters: [
    parameter('np_packs_a_week', ['有效服用每周包数', 'Packs a week that count'], '包', START, 4, '营养包有效服用：每周不少于4包 (from memory / provincial plan)'),
    parameter('np_months_a_box', ['每盒服用月数', 'Months a box lasts'], '月', START, 1, '每日1包，每盒30包 (from memory / provincial plan)'),
  ],
  sentences: {
    hand_out: words('发放营养包', 'Hand out packs'),
    never_given: words('未领取过营养包', 'Never given packs'),
    run_out: words('上次领取 {0}，{1} 起已服完', 'Last given on {0}, used up from {1}'),
    not_asked: words('近 3 个月未随访服用情况', 'Not asked about taking in the last three months'),
    too_few: words('每周服用 {0} 包，应不少于 {1} 包', '{0} packs a week, {1} or more are asked for'),
    given: words('可服用至 {0}', 'Lasts until {0}'),
    effective: words('有效服用', 'Takes them as asked'),
    outside_age: words('{0} 月龄，不在 6—24 月龄', '{0} months old: not between 6 and 24'),
  },
  assess: assessPacks,
  judge: judgePacks,
});

function assessPacks(view: ResidentView, parameters: Parameters): Standing | NotConcerned {
  // Years are at hand, months cost a computation: almost everybody ends here.
  if (view.age >= 2 || !view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
  const { asOf, bornOn } = view;
  const begins = dayOfMonths(bornOn, FROM_MONTHS);
  if (asOf < begins) return { counts: null, validUntil: begins };
  const handout = view.of(ID, 'handout').at(-1);
  const until = handout && usedUpOn(handout, parameters);
  const asked = view.of(ID, 'intake').at(-1);
  const [counts, missing]: [string[], MissingReason[]] = [['np_children'], []];
  if (handout === undefined || until === undefined || asOf >= until) missing.push({ measure: 'np_given_rate', why: handout && until ? ['run_out', handout.on, until] : ['never_given'] });
  else {
    counts.push('np_given');
    const why = whyNotEffective(asked, asOf, parameters);
    if (why) missing.push({ measure: 'np_effective_rate', why });
    else counts.push('np_effective');
  }
  const next = until !== undefined && until > begins ? until : begins;
  return {
    orgId: view.orgId,
    counts,
    dues: [{ kind: 'handout', what: ['hand_out'], from: addDays(next, -DAYS_BEFORE), by: addDays(addMonths(next, 1), -1) }],
    missing,
    doubts: [],
    validUntil: firstAfter(asOf, [until, asked && addMonths(asked.on, ASKED_MONTHS), dayOfMonths(bornOn, BEFORE_MONTHS)]),
  };
}

/** A follow-up holds for a quarter; the monthly hand-out starts a week before the old packs end: customs of the project. */
const [ASKED_MONTHS, DAYS_BEFORE] = [3, 7];

function usedUpOn(handout: ServiceRecord, parameters: Parameters): PlainDate {
  return addMonths(handout.on, (numberIn(handout, 'boxes') ?? 1) * parameters.get('np_months_a_box', handout.on));
}

function whyNotEffective(asked: ServiceRecord | undefined, asOf: PlainDate, parameters: Parameters): Saying | undefined {
  if (asked === undefined || asOf >= addMonths(asked.on, ASKED_MONTHS)) return ['not_asked'];
  const [taken, needed] = [numberIn(asked, 'packs_in_week') ?? 0, parameters.get('np_packs_a_week', asked.on)];
  return taken >= needed ? undefined : ['too_few', taken, needed];
}

function judgePacks(record: ServiceRecord, view: ResidentView, parameters: Parameters): Judgement {
  const months = completedMonths(view.bornOn, record.on);
  if (months < FROM_MONTHS || months >= BEFORE_MONTHS) return { level: 'attention', title: ['outside_age', months], because: [], fills: {} };
  if (record.kind === 'handout') return { level: 'good', title: ['given', usedUpOn(record, parameters)], because: [], fills: {} };
  const why = whyNotEffective(record, record.on, parameters);
  return why ? { level: 'attention', title: why, because: [], fills: {} } : { level: 'good', title: ['effective'], because: [], fills: {} };
}
