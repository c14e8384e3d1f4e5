import type { MetricDefinition } from '@taizhang/indicators';
import { metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { epidemic, immunisation } from './norm.ts';

const { count, rate } = metricsOf('immunisation');
const from = TOWNSHIP_HOSPITALS;

/** The national immunisation programme, paid vaccines and the COVID-19 campaign. */
export const immunisationMetrics: readonly MetricDefinition[] = [
  count('imm_cards_due', 'cumulative', '人', {
    name: ['应建预防接种证人数', 'Children due a vaccination card'],
    says: ['年初至期末辖区内应建立预防接种证的儿童数，含流动儿童。', 'Children due a vaccination card since the start of the year, including migrant children.'],
    from, basis: immunisation('建证率', 'memory'),
  }),
  count('imm_cards', 'cumulative', '人', {
    name: ['预防接种建卡建证', 'Vaccination cards'], better: 'higher',
    says: ['年初至期末已建立预防接种证（卡）的儿童数。', 'Children with a vaccination card since the start of the year.'],
    from, basis: immunisation('建证率；疫苗管理法第四十七条', 'law'),
  }),
  rate('imm_cards_rate', '%', 'imm_cards / imm_cards_due', {
    name: ['预防接种建证率', 'Vaccination card rate'], better: 'higher',
    says: ['分子为年度辖区内已建立预防接种证人数，分母为年度辖区内应建立预防接种证人数。', 'Children with a vaccination card over those due one in the year.'],
    basis: immunisation('建证率', 'memory'),
  }),
  count('nip_due', 'flow', '剂次', {
    name: ['国家免疫规划疫苗应种', 'Programme doses due'],
    says: ['本期到该剂次应种月龄且尚未接种的辖区常住（含流动）儿童的应种剂次，含上期漏种。', 'Doses that fell due for resident and migrant children in the period, including those missed before.'],
    from, basis: immunisation('某种疫苗接种率', 'memory'),
  }),
  count('nip_given', 'flow', '剂次', {
    name: ['国家免疫规划疫苗实种', 'Programme doses given'], better: 'higher',
    says: ['本期实际接种的国家免疫规划疫苗剂次，含以非免疫规划疫苗替代的剂次。', 'Programme doses given in the period, including those replaced by a paid vaccine.'],
    from, basis: immunisation('某种疫苗接种率', 'memory'),
  }),
  rate('imm_nip_rate', '%', 'nip_given / nip_due', {
    name: ['国家免疫规划疫苗接种率', 'Immunisation coverage'], better: 'higher',
    says: ['分子为国家免疫规划疫苗实种剂次，分母为应种剂次。', 'Programme doses given over doses due.'],
    basis: immunisation('某种疫苗接种率＝实际接种人数÷应接种人数×100%，以乡镇为单位≥90%', 'web'),
  }),
  count('hepb_birth_given', 'flow', '人', {
    name: ['乙肝疫苗首针及时接种', 'Hepatitis B birth dose in time'], better: 'higher',
    says: ['本期出生后 24 小时内接种乙肝疫苗首针的新生儿数。', 'Newborns given the first hepatitis B dose within 24 hours.'],
    from, basis: immunisation('乙肝首针及时率', 'web'),
  }),
  rate('hepb_birth_rate', '%', 'hepb_birth_given / live_births', {
    name: ['乙肝疫苗首针及时率', 'Hepatitis B birth dose rate'], better: 'higher',
    says: ['分子为出生 24 小时内接种人数，分母为同期活产数。', 'Newborns vaccinated within 24 hours over live births of the time.'],
    basis: immunisation('乙肝首针及时率', 'web'),
  }),
  count('imm_non_nip', 'flow', '人次', {
    name: ['非免疫规划疫苗接种', 'Other vaccinations'],
    says: ['本期非免疫规划（二类）疫苗的接种人次。', 'Vaccinations with vaccines outside the programme in the period.'],
    from, basis: immunisation('非免疫规划疫苗', 'memory'),
  }),
  count('aefi_reported', 'flow', '例', {
    name: ['疑似预防接种异常反应报告', 'Adverse events reported'],
    says: ['本期网络报告的疑似预防接种异常反应例数。', 'Adverse events following immunisation reported in the period.'],
    from, basis: immunisation('疑似预防接种异常反应发现后48小时内报告', 'memory'),
  }),
  count('covid_doses', 'cumulative', '剂次', {
    name: ['新冠疫苗累计接种', 'COVID-19 doses given'], better: 'higher',
    says: ['新冠疫苗接种工作开始以来至期末的累计接种剂次。', 'COVID-19 doses given from the start of the campaign to the end of the period.'],
    from, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  count('covid_full', 'cumulative', '人', {
    name: ['新冠疫苗全程接种', 'People fully vaccinated against COVID-19'], better: 'higher',
    says: ['新冠疫苗接种工作开始以来至期末完成全程接种的人数。', 'People fully vaccinated from the start of the campaign to the end of the period.'],
    from, basis: epidemic('疫情防控工作要求', 'practice'),
  }),
  rate('covid_full_rate', '%', 'covid_full / resident_pop', {
    name: ['新冠疫苗全程接种率', 'COVID-19 full vaccination rate'], better: 'higher',
    says: ['分子为完成全程接种人数，分母为常住人口。', 'People fully vaccinated over the resident population.'],
    basis: epidemic('疫情防控工作要求', 'practice'),
  }),
];
