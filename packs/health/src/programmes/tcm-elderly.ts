import { laterOf, type Localized } from '@taizhang/kernel';
import {
  dayOfAge, defineProgramme, nextYearStart, reportingYearOf,
  type Due, type FieldValue, type Judgement, type NotConcerned, type ResidentView, type Saying, type ServiceRecord, type Standing, type YearStep,
} from '@taizhang/records';
import { constitutionFields, constitutionName, findConstitution, isFullyAnswered } from './constitution.ts';
import { choices } from './fields.ts';
import { count, flow, rate } from './measure-parts.ts';
import { norm } from './norm-source.ts';

const ID = 'tcm_elderly';
const RULE = norm('中医药健康管理服务规范·老年人：每年1次体质辨识和中医药保健指导', 'code');
const RATE = norm('老年人中医药健康管理率＝年内接受中医药健康管理服务的65岁及以上居民数÷年内辖区内65岁及以上常住居民数', 'code');

/** Chinese medicine for elders: a constitution told from 33 questions, and guidance, once a year (老年人中医药健康管理). */
export const tcmElderly = defineProgramme({
  id: ID,
  name: { zh: '老年人中医药健康管理', en: 'Chinese medicine for the elderly' },
  shortName: { zh: '中医药', en: 'TCM' },
  source: RULE,
  reads: ['health_record'],
  kinds: [
    {
      id: 'assessment', name: { zh: '中医体质辨识', en: 'Constitution assessment' }, source: norm('老年人中医药健康管理服务记录表', 'web'), ages: [65, 130], oncePerDay: true,
      fields: [
        ...constitutionFields,
        choices('guidance', ['中医药保健指导', 'Guidance'], [['1', '情志调摄', 'Mood'], ['2', '饮食调养', 'Food'], ['3', '起居调摄', 'Daily life'], ['4', '运动保健', 'Exercise'], ['5', '穴位保健', 'Acupressure'], ['6', '其他', 'Other']]),
      ],
    },
  ],
  counts: [
    count('calendar', 'tcm_elder_residents', ['65 岁及以上常住居民', 'Residents of 65 and over'], ['期末年满 65 岁的常住居民，年内满 65 岁的自生日起计入；死亡、迁出的自当日起剔除。', 'Residents of 65 and over on the last day, from their birthday on; the dead and those who left are out from that day.'], RULE),
    count('calendar', 'tcm_elder', ['接受中医药健康管理的老年人', 'Elders given Chinese medicine care'], [
      '65 岁及以上常住居民中已建档、年内完成 33 项问题的体质辨识并有保健指导的人数；年内迁入、满 65 岁的同样要求全年 1 次。',
      'Residents of 65 and over with a health record whose constitution was told from all 33 questions this year, with guidance; who moved in or turned 65 owes the same one.',
    ], RATE),
  ],
  measures: [
    rate('tcm_elder_rate', ['老年人中医药健康管理率', 'Elderly Chinese medicine care rate'], ['tcm_elder', 'tcm_elder_residents'], ['分子为年内接受中医药健康管理服务的 65 岁及以上居民数，分母为 65 岁及以上常住居民数，不以已接受健康管理人数为分母。', 'Elders given Chinese medicine care this year over all residents of 65 and over, not over those already managed.'], RATE, { submittedAs: 'tcm_elder_rate' }),
  ],
  flows: [flow('tcm_elder_assessments', ['老年人中医体质辨识', 'Constitution assessments'], 'times', ['本期体质辨识人次。', 'Constitution assessments in the period.'], RULE, ({ kind }) => (kind === 'assessment' ? 1 : 0))],
  parameters: [],
  sentences: {
    assessment: { zh: '中医体质辨识', en: 'Constitution assessment' },
    complete: { zh: '补全体质辨识和保健指导', en: 'Complete the assessment and its guidance' },
    not_filed: { zh: '未建立健康档案', en: 'No health record yet' },
    not_assessed: { zh: '本年未做体质辨识', en: 'Constitution not assessed this year' },
    incomplete: { zh: '33 项问题未填全', en: 'Not all 33 questions are answered' },
    no_guidance: { zh: '体质辨识后未填保健指导', en: 'No guidance was given after the assessment' },
    unanswered: { zh: '33 项问题未填全，暂不能判定', en: 'Not all 33 questions are answered yet' },
    balanced: { zh: '平和质', en: 'Balanced' },
    leaning: { zh: '有偏颇体质 {0} 种，倾向 {1} 种', en: '{0} constitutions found, {1} leaned to' },
    none: { zh: '未判出体质类型', en: 'No constitution found' },
    ...constitutionSentences(),
  },
  assess: assessElder,
  judge: judgeAssessment,
  yearSteps,
});

function constitutionSentences(): Readonly<Record<string, Localized>> {
  const sentences: Record<string, Localized> = {};
  for (const code of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
    const [zh, en] = constitutionName(code);
    const [leansZh, leansEn] = code === '1' ? ['基本是', 'mostly'] : ['倾向是', 'leans to it'];
    sentences[`is_${code}`] = { zh: `${zh}：是（{0} 分）`, en: `${en}: yes ({0} points)` };
    sentences[`leans_${code}`] = { zh: `${zh}：${leansZh}（{0} 分）`, en: `${en}: ${leansEn} ({0} points)` };
  }
  return sentences;
}

function assessElder(view: ResidentView): Standing | NotConcerned {
  const { asOf, orgId } = view;
  if (!view.isResident || orgId === undefined) return { counts: null, validUntil: null };
  if (view.age < 65) return { counts: null, validUntil: dayOfAge(view.bornOn, 65) };
  const year = reportingYearOf(asOf, 'calendar');
  const thisYear = view.of(ID, 'assessment').filter(({ on }) => on >= year.from);
  const gaps: Saying[] = view.records('health_record').some(({ kind }) => kind === 'profile') ? [] : [['not_filed']];
  const best = thisYear.find((record) => gapsOf(record).length === 0) ?? thisYear.at(-1);
  const formGaps: readonly Saying[] = best === undefined ? [['not_assessed']] : gapsOf(best);
  gaps.push(...formGaps);
  const from = laterOf(year.from, dayOfAge(view.bornOn, 65));
  const due: Due = { kind: 'assessment', what: [best === undefined ? 'assessment' : 'complete'], from, by: year.to };
  return {
    orgId,
    counts: gaps.length === 0 ? ['tcm_elder_residents', 'tcm_elder'] : ['tcm_elder_residents'],
    dues: formGaps.length === 0 ? [] : [due],
    missing: gaps.map((why) => ({ measure: 'tcm_elder_rate', why })),
    doubts: [],
    validUntil: nextYearStart(asOf, 'calendar'),
  };
}

/** 记录表完整: all questions answered, guidance given. */
function gapsOf(record: ServiceRecord): readonly Saying[] {
  const gaps: Saying[] = [];
  if (!isFullyAnswered(record)) gaps.push(['incomplete']);
  if (record.fields['guidance'] === undefined) gaps.push(['no_guidance']);
  return gaps;
}

function judgeAssessment(record: ServiceRecord): Judgement {
  const constitution = findConstitution(record);
  if (constitution === undefined) return { level: 'attention', title: ['unanswered'], because: [], fills: {} };
  const { scores, is, leans } = constitution;
  const because: readonly Saying[] = [...is.map((code): Saying => [`is_${code}`, scores[code] ?? 0]), ...leans.map((code): Saying => [`leans_${code}`, scores[code] ?? 0])];
  const points = Object.fromEntries(Object.entries(scores).map(([code, score]): [string, FieldValue] => [`score_${code}`, score]));
  const fills = { ...points, ...(is.length > 0 ? { is } : {}), ...(leans.length > 0 ? { leans } : {}) };
  const [leaning, tending] = [is.filter((code) => code !== '1').length, leans.filter((code) => code !== '1').length];
  if (leaning > 0 || tending > 0) return { level: 'attention', title: ['leaning', leaning, tending], because, fills };
  return { level: 'good', title: [is.length + leans.length > 0 ? 'balanced' : 'none'], because, fills };
}

function yearSteps(view: ResidentView): readonly YearStep[] {
  const { from } = reportingYearOf(view.asOf, 'calendar');
  return [{ what: ['assessment'], doneOn: view.of(ID, 'assessment').find((record) => record.on >= from && gapsOf(record).length === 0)?.on ?? null }];
}
