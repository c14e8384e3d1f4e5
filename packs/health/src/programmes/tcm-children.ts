import { addDays, type PlainDate } from '@taizhang/kernel';
import {
  choicesIn, completedMonths, dayOfMonths, defineProgramme, firstAfter, nextYearStart, reportingYearOf,
  type Due, type Judgement, type MissingReason, type NotConcerned, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { choices, date } from './fields.ts';
import { hereSince } from './lived-here.ts';
import { count, flow, rate } from './measure-parts.ts';
import { norm } from './norm-source.ts';

const ID = 'tcm_child';
const RULE = norm('0～36个月儿童中医药健康管理服务率', 'code');
/** Ages and methods of the norm. */
const METHODS = norm('儿童中医药健康管理：6、12 月龄摩腹、捏脊；18、24 月龄迎香、足三里；30、36 月龄四神聪', 'memory');

/** The six ages, each with the methods taught at it; advice on daily life belongs to all. */
const AGES = [
  { months: 6, methods: ['2', '3'] }, { months: 12, methods: ['2', '3'] }, { months: 18, methods: ['4', '5'] },
  { months: 24, methods: ['4', '5'] }, { months: 30, methods: ['6'] }, { months: 36, methods: ['6'] },
] as const;
const TAUGHT = [
  ['1', '饮食起居调摄', 'food and daily life'], ['2', '摩腹', 'rubbing the belly'], ['3', '捏脊', 'pinching along the spine'],
  ['4', '按揉迎香', 'pressing Yingxiang'], ['5', '按揉足三里', 'pressing Zusanli'], ['6', '按揉四神聪', 'pressing Sishencong'], ['9', '其他', 'other'],
] as const;

/** Months from one age to the next, and from the last to its end. */
const STEP = 6;
const LAST_MONTHS = 42;

/** Chinese medicine for children up to 36 months (儿童中医药健康管理). */
export const tcmChildren = defineProgramme({
  id: ID,
  name: { zh: '0～36个月儿童中医药健康管理', en: 'Chinese medicine, children to 36 months' },
  shortName: { zh: '儿童中医', en: 'TCM child' },
  source: RULE,
  reads: [],
  kinds: [
    {
      id: 'guidance', name: { zh: '儿童中医药健康指导', en: 'Guidance by Chinese medicine' }, source: METHODS, ages: [0, 3], oncePerDay: true,
      fields: [
        choices('taught', ['指导内容', 'What was taught'], TAUGHT, { required: true, preset: '1' }),
        date('next_on', ['下次随访日期', 'Next visit']),
      ],
    },
  ],
  counts: [
    count('calendar', 'tcmc_due', ['应管理的 0—36 个月儿童', 'Children due guidance'], ['期末在本地居住、本年内满 6、12、18、24、30 或 36 月龄的儿童；迁入前满的月龄不计。', 'Children living here who completed 6, 12, 18, 24, 30 or 36 months this year; months completed before they moved in do not count.'], RULE),
    count('calendar', 'tcmc_served', ['按月龄接受中医药服务的儿童', 'Children guided at each age'], ['应管理儿童中，本年满的每个月龄都在下一月龄前接受了中医药健康指导的人数；期末尚未指导的不计，指导后才计入。', 'Of them, children guided after each age completed this year and before the next one; who was not guided yet on the last day does not count.'], RULE),
  ],
  measures: [
    rate('tcmc_rate', ['0—36 个月儿童中医药健康管理服务率', 'Chinese medicine service rate, children to 36 months'], ['tcmc_served', 'tcmc_due'], ['分子为按月龄接受服务的儿童，分母为本年应管理的 0—36 个月儿童。', 'Children guided at each age over children due guidance this year.'], RULE, { submittedAs: 'tcm_child_rate' }),
  ],
  flows: [flow('tcmc_guidance', ['儿童中医药健康指导', 'Guidance given'], 'times', ['本期儿童中医药健康指导人次。', 'Guidance given to children in the period.'], METHODS, (record) => (record.kind === 'guidance' ? 1 : 0))],
  parameters: [],
  sentences: {
    guidance: { zh: '{0} 月龄中医药指导', en: 'Guidance at {0} months' },
    not_guided: { zh: '{0} 月龄未指导', en: 'Not guided at {0} months' },
    too_early: { zh: '未满 6 月龄，不计', en: 'Before 6 months: not counted' },
    too_late: { zh: '已过 36 月龄服务期，不计', en: 'Past the time of 36 months: not counted' },
    ...Object.fromEntries(TAUGHT.map(([code, zh, en]) => [`teach_${code}`, { zh: `该月龄还应指导${zh}`, en: `Also taught at this age: ${en}` }])),
  },
  assess: assessTcmChild,
  judge: judgeGuidance,
  yearSteps: (view): readonly YearStep[] => AGES.map(({ months }, at): YearStep => ({ what: ['guidance', months], doneOn: guidedAt(view, at) ?? null })),
});

function assessTcmChild(view: ResidentView): Standing | NotConcerned {
  const { asOf, bornOn } = view;
  if (asOf < bornOn) return { counts: null, validUntil: bornOn };
  if (!view.isResident || view.orgId === undefined || view.age >= 4) return { counts: null, validUntil: null };
  const months = completedMonths(bornOn, asOf);
  if (months < STEP) return { counts: null, validUntil: begins(bornOn, 0) };
  const yearFrom = reportingYearOf(asOf, 'calendar').from;
  const since = hereSince(view) ?? bornOn;
  const missing: MissingReason[] = [];
  let asked = 0;
  for (const [at, { months: age }] of AGES.entries()) {
    const day = begins(bornOn, at);
    if (day < yearFrom || day < since || day > asOf) continue;
    asked += 1;
    if (guidedAt(view, at) === undefined) missing.push({ measure: 'tcmc_rate', why: ['not_guided', age] });
  }
  if (asked === 0 && months >= LAST_MONTHS) return { counts: null, validUntil: null };
  const next = months < LAST_MONTHS ? nextGuidance(view, Math.floor(months / STEP) - 1) : undefined;
  return {
    orgId: view.orgId,
    counts: asked === 0 ? [] : missing.length > 0 ? ['tcmc_due'] : ['tcmc_due', 'tcmc_served'],
    dues: next === undefined ? [] : [next],
    missing,
    doubts: [],
    validUntil: firstAfter(asOf, [nextYearStart(asOf, 'calendar'), months < LAST_MONTHS ? dayOfMonths(bornOn, months - (months % STEP) + STEP) : null]),
  };
}

/** The guidance of the present age, else of the next. */
function nextGuidance(view: ResidentView, present: number): Due | undefined {
  const at = guidedAt(view, present) === undefined ? present : present + 1;
  const age = AGES[at];
  return age && { kind: 'guidance', what: ['guidance', age.months], from: begins(view.bornOn, at), by: addDays(begins(view.bornOn, at + 1), -1) };
}

/** Day an age is completed; the day after the last age's time for the place after the last. */
function begins(bornOn: PlainDate, at: number): PlainDate {
  return dayOfMonths(bornOn, (at + 1) * STEP);
}

/** Day of the guidance given at an age: from its completion to the day before the next. */
function guidedAt(view: ResidentView, at: number): PlainDate | undefined {
  const [from, until] = [begins(view.bornOn, at), begins(view.bornOn, at + 1)];
  return view.records(ID).find(({ on }) => on >= from && on < until)?.on;
}

/** Which age the guidance belongs to, and what the norm teaches at it but was not ticked. */
function judgeGuidance(record: ServiceRecord, view: ResidentView): Judgement {
  const months = completedMonths(view.bornOn, record.on);
  if (months < STEP) return { level: 'attention', title: ['too_early'], because: [], fills: {} };
  const age = months < LAST_MONTHS ? AGES[Math.floor(months / STEP) - 1] : undefined;
  if (age === undefined) return { level: 'attention', title: ['too_late'], because: [], fills: {} };
  const taught = choicesIn(record, 'taught');
  const left = ['1', ...age.methods].filter((code) => !taught.includes(code));
  return { level: left.length > 0 ? 'attention' : 'good', title: ['guidance', age.months], because: left.map((code): Saying => [`teach_${code}`]), fills: {} };
}
