import { textIn, type CountDefinition, type FlowDefinition, type MeasureDefinition, type RuleSource } from '@taizhang/records';
import { VACCINES } from './immunisation-forms.ts';
import { SERIES } from './immunisation-schedule.ts';
import { count, flow, rate, type Words } from './measure-parts.ts';
import { norm } from './norm-source.ts';

const COVERAGE = norm('某种疫苗接种率', 'memory');
const RESIDENTS: Words = ['含流动儿童，不只户籍', 'migrant children included'];

/** Which dose of each series the coverage counts, in words. */
const TARGET_DOSE: Readonly<Record<string, Words>> = {
  hepb: ['第 3 剂', 'dose 3'], bcg: ['第 1 剂', 'dose 1'], polio: ['第 4 剂', 'dose 4'], dtap: ['第 4 剂', 'dose 4'], dtp6: ['6 岁剂次（2025 年前白破，此后百白破第 5 剂）', 'the dose at six (DT until 2024, DTaP 5 since)'],
  mmr: ['第 2 剂', 'dose 2'], je: ['2 岁剂次（减毒第 2 剂或灭活第 3 剂）', 'the dose at two (live dose 2 or inactivated dose 3)'], mpsva: ['第 2 剂', 'dose 2'], mpsvac: ['第 2 剂', 'dose 2'],
  hepa: ['末剂（减毒第 1 剂或灭活第 2 剂）', 'the last dose (live dose 1 or inactivated dose 2)'], hpv: ['第 1 剂', 'dose 1'],
};

/** Children by what they should have and what they have. */
export const immunisationCounts: readonly CountDefinition[] = [
  children('imm_children', ['7 岁以下儿童', 'Children under seven'], [`期末在本地居住、不满 7 周岁的儿童，${RESIDENTS[0]}。`, `Children under seven living here, ${RESIDENTS[1]}.`], COVERAGE),
  children('imm_up_to_date', ['按龄完成接种的儿童', 'Children with every dose of their age'], ['7 岁以下儿童中，已过应完成年龄的免疫规划剂次全部有效接种的人数；补种完成的计入，早种、间隔不足的剂次不算。', 'Of children under seven, those with every dose whose age of completion is past; made-up doses count, doses too early or too close do not.'], norm('累计接种率', 'memory')),
  children('imm_card_due', ['应建预防接种证', 'Children due a certificate'], [`7 岁以下儿童中，年初尚未建证、期末已满 1 月龄或年内已建证的人数，${RESIDENTS[0]}。`, `Children under seven without a certificate when the year began who are a month old or got one, ${RESIDENTS[1]}.`], norm('建证率', 'memory')),
  children('imm_card', ['已建预防接种证', 'Children given a certificate'], ['应建证儿童中，年内已办理预防接种证的人数。', 'Of those due, children given a certificate this year.'], { text: '《中华人民共和国疫苗管理法》', clause: '第四十七条', verified: 'law' }),
  children('imm_newborns', ['年内出生儿童', 'Children born this year'], ['年内出生且已过出生当日、出生 28 天内登记为本地居民的儿童；此后迁出或死亡的仍计入。', 'Children born this year before the day asked about and registered here within 28 days; those who moved or died since still count.'], norm('乙肝首针及时率', 'web')),
  children('imm_hepb_24', ['乙肝首针及时', 'First hepatitis B dose in time'], ['年内出生儿童中，出生当日或有记录表明出生后 24 小时内接种乙肝疫苗首针的人数。', 'Of children born this year, those given the first dose on the day of birth or, by the record, within 24 hours.'], norm('乙肝首针及时率', 'web')),
  children('imm_basic_due', ['满 1 岁儿童', 'Children past their first birthday'], ['期末满 12 月龄、不满 24 月龄的儿童。', 'Children of 12 to 23 completed months.'], norm('基础免疫全程接种率', 'memory')),
  children('imm_basic', ['基础免疫全程', 'Basic immunisation complete'], ['满 1 岁儿童中，12 月龄内应完成的剂次（卡介苗 1、乙肝 3、脊灰 3、百白破 3、麻腮风 1、乙脑首剂、A群流脑 1）均已有效接种的人数。', 'Of them, those with BCG 1, hepatitis B 3, polio 3, DTaP 3, MMR 1, the first of Japanese encephalitis and of meningococcal A.'], norm('基础免疫全程接种率', 'memory')),
  ...SERIES.flatMap(({ id, name }) => [
    children(`imm_${id}_due`, [`${name[0]}应种`, `Due: ${name[1]}`], dueSentence(id, name), COVERAGE),
    children(`imm_${id}`, [`${name[0]}实种`, `Given: ${name[1]}`], [`应种儿童中，年内有效接种${name[0]}${TARGET_DOSE[id]?.[0] ?? ''}的人数，含以同成分非免疫规划疫苗替代的。`, `Of those due, children given ${name[1]}, ${TARGET_DOSE[id]?.[1] ?? ''}, this year, replaced by another product of the same component or not.`], COVERAGE),
  ]),
];

/** Coverage by series, and the rates about certificates, newborns and whole courses. */
export const immunisationMeasures: readonly MeasureDefinition[] = [
  rate('imm_up_to_date_rate', ['免疫规划疫苗按龄接种率', 'Every dose of the age'], ['imm_up_to_date', 'imm_children'], ['分子为按龄完成全部应种剂次的儿童，分母为 7 岁以下常住儿童。', 'Children with every dose of their age over all children under seven.'], norm('累计接种率', 'memory')),
  rate('imm_card_rate', ['建证率', 'Certificate rate'], ['imm_card', 'imm_card_due'], ['分子为年内已建证人数，分母为年度应建证人数。', 'Children given a certificate over those due one this year.'], norm('建证率', 'memory'), { submittedAs: 'imm_cards_rate' }),
  rate('imm_hepb_24_rate', ['乙肝首针及时率', 'Rate of first hepatitis B doses in time'], ['imm_hepb_24', 'imm_newborns'], ['分子为出生 24 小时内接种人数，分母为年内出生的本地儿童。', 'Children vaccinated within 24 hours over children born here this year.'], norm('乙肝首针及时率', 'web'), { submittedAs: 'hepb_birth_rate' }),
  rate('imm_basic_rate', ['基础免疫全程接种率', 'Basic immunisation rate'], ['imm_basic', 'imm_basic_due'], ['分子为基础免疫全程儿童，分母为满 1 岁不满 2 岁儿童。', 'Children with the basic course over those of one completed year.'], norm('基础免疫全程接种率', 'memory')),
  ...SERIES.map(({ id, name }) =>
    rate(`imm_${id}_rate`, [`${name[0]}接种率`, `Coverage: ${name[1]}`], [`imm_${id}`, `imm_${id}_due`], [`分子为年内${name[0]}${TARGET_DOSE[id]?.[0] ?? ''}实种人数，分母为应种人数（含上年漏种）。`, `Children given ${name[1]}, ${TARGET_DOSE[id]?.[1] ?? ''}, this year over those due it, the missed of before included.`], COVERAGE),
  ),
];

const PROGRAMME = VACCINES.filter(([code]) => code !== 'OTHER');

/** Doses given in a month, in all and by vaccine; events and work outside the programme. */
export const immunisationFlows: readonly FlowDefinition[] = [
  { ...flow('imm_doses', ['免疫规划疫苗接种剂次', 'Programme doses'], 'doses', ['本期接种的免疫规划疫苗剂次，含同成分替代疫苗。', 'Doses of the programme given in the period, replacements included.'], COVERAGE, (record) => (record.kind === 'dose' && textIn(record, 'vaccine') !== 'OTHER' ? 1 : 0)), submittedAs: 'nip_given' },
  { ...flow('imm_other_doses', ['非免疫规划疫苗接种', 'Other vaccinations'], 'times', ['本期非免疫规划疫苗接种人次。', 'Vaccinations outside the programme in the period.'], norm('非免疫规划疫苗', 'memory'), (record) => (record.kind === 'dose' && textIn(record, 'vaccine') === 'OTHER' ? 1 : 0)), submittedAs: 'imm_non_nip' },
  { ...flow('imm_events', ['疑似预防接种异常反应', 'Adverse events'], 'times', ['本期登记的疑似预防接种异常反应例数。', 'Adverse events recorded in the period.'], norm('疑似预防接种异常反应', 'memory'), (record) => (record.kind === 'aefi' ? 1 : 0)), submittedAs: 'aefi_reported' },
  ...PROGRAMME.map(([code, zh, en]) =>
    flow(`imm_doses_${code.toLowerCase().replaceAll('-', '_')}`, [`${zh}接种剂次`, `Doses: ${en}`], 'doses', [`本期接种${zh}的剂次。`, `Doses of ${en} given in the period.`], COVERAGE, (record) => (record.kind === 'dose' && textIn(record, 'vaccine') === code ? 1 : 0)),
  ),
];

function dueSentence(id: string, name: Words): Words {
  const who: Words = id === 'hpv' ? ['满 13 周岁、不满 15 周岁的女孩（2011-11-10 及以后出生，2025-11-10 起）', 'girls of 13 and 14 (born from 2011-11-10 on, since 2025-11-10)'] : ['不满 7 周岁的儿童', 'children under seven'];
  const dose = TARGET_DOSE[id] ?? ['', ''];
  return [
    `期末在本地居住的${who[0]}中，年初尚未种、期末已达${name[0]}${dose[0]}月（年）龄的人数（含上年漏种，${RESIDENTS[0]}；有禁忌的也计入，超过补种年龄的不计）。`,
    `Of ${who[1]} living here, those of the age for ${name[1]}, ${dose[1]}, who had not got it when the year began (${RESIDENTS[1]}; contraindicated ones count, those too old to make it up do not).`,
  ];
}

function children(id: string, name: Words, sentence: Words, source: RuleSource): CountDefinition {
  return count('calendar', id, name, sentence, source);
}
