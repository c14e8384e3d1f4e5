import type { MetricDefinition } from '@taizhang/indicators';
import { metricsOf, TOWNSHIP_HOSPITALS, VILLAGE_CLINICS } from './define.ts';
import { familyDoctor, localLedger, services } from './norm.ts';

const { count, rate } = metricsOf('family_doctor');
const from = TOWNSHIP_HOSPITALS;

/** Family doctor contracts and what village clinics do. */
export const familyDoctorMetrics: readonly MetricDefinition[] = [
  count('fd_teams', 'stock', '个', {
    name: ['家庭医生团队', 'Family doctor teams'],
    says: ['期末开展签约服务的家庭医生团队数。', 'Family doctor teams at work at the end of the period.'],
    from, basis: familyDoctor('团队数', 'code'),
  }),
  count('contract_people', 'stock', '人', {
    name: ['家庭医生签约人数', 'People with a family doctor'], better: 'higher',
    says: ['期末签约在有效期内的常住居民数。', 'Residents with a valid family doctor contract at the end of the period.'],
    from, basis: familyDoctor('签约率', 'memory'),
  }),
  rate('contract_rate', '%', 'contract_people / resident_pop', {
    name: ['家庭医生签约率', 'Family doctor contract rate'], better: 'higher',
    says: ['分子为签约人数，分母为常住人口。', 'Residents with a contract over the resident population.'],
    basis: familyDoctor('签约率＝签约人数÷常住人口×100%', 'memory'),
  }),
  count('key_people', 'stock', '人', {
    name: ['签约服务重点人群', 'Key groups for contracts'],
    says: ['期末 0—6岁儿童、孕产妇、老年人、慢病患者、残疾人、计生特扶和脱贫人口等重点人群数，去重。', 'People of the key groups for contracts at the end of the period, each counted once.'],
    from, basis: familyDoctor('重点人群签约率', 'memory'),
  }),
  count('contract_key_people', 'stock', '人', {
    name: ['重点人群签约人数', 'Key-group people with a family doctor'], better: 'higher',
    says: ['期末签约在有效期内的重点人群人数。', 'People of the key groups with a valid contract at the end of the period.'],
    from, basis: familyDoctor('重点人群签约率', 'memory'),
  }),
  rate('contract_key_rate', '%', 'contract_key_people / key_people', {
    name: ['重点人群签约率', 'Key-group contract rate'], better: 'higher',
    says: ['分子为重点人群签约人数，分母为重点人群数。', 'Key-group people with a contract over all of the key groups.'],
    basis: familyDoctor('重点人群签约率', 'memory'),
  }),
  count('contract_fulfilled', 'stock', '人', {
    name: ['履约人数', 'Contracts fulfilled'], better: 'higher',
    says: ['期末签约居民中按协议完成当期服务的人数。', 'Residents under contract given all services due so far.'],
    from, basis: familyDoctor('履约率', 'memory'),
  }),
  rate('contract_fulfil_rate', '%', 'contract_fulfilled / contract_people', {
    name: ['家庭医生履约率', 'Contract fulfilment rate'], better: 'higher',
    says: ['分子为按协议完成服务人数，分母为签约人数。', 'Residents served as agreed over residents with a contract.'],
    basis: familyDoctor('履约率', 'memory'),
  }),
  count('gp_visits', 'flow', '人次', {
    name: ['全科服务人次', 'General practice visits'], better: 'higher',
    says: ['本期由全科医生或家庭医生团队提供的诊疗服务人次。', 'Visits to general practitioners or family doctor teams in the period.'],
    from, basis: localLedger('全科服务量'),
  }),
  count('village_visits', 'flow', '人次', {
    name: ['村卫生室诊疗人次', 'Visits to village clinics'],
    says: ['本期村卫生室门诊和出诊人次之和。', 'Visits to village clinics and home visits by them in the period.'],
    from: VILLAGE_CLINICS, basis: services('总诊疗人次', 'memory'),
  }),
  count('village_followups', 'flow', '人次', {
    name: ['村卫生室协助随访', 'Follow-ups by village clinics'], better: 'higher',
    says: ['本期村医协助开展的慢病和老年人随访人次。', 'Follow-ups of chronic patients and the elderly by village doctors in the period.'],
    from: VILLAGE_CLINICS, basis: localLedger('村卫生室公共卫生服务'),
  }),
  count('village_lectures', 'flow', '次', {
    name: ['村卫生室健康讲座', 'Lectures by village clinics'], better: 'higher',
    says: ['本期村卫生室举办的健康知识讲座场次，不含乡镇卫生院举办的。', 'Health lectures held by village clinics in the period, apart from those of township hospitals.'],
    from: VILLAGE_CLINICS, basis: localLedger('村卫生室公共卫生服务：每两个月至少1次讲座'),
  }),
  count('village_doctors', 'stock', '名', {
    name: ['在岗村医', 'Village doctors'], better: 'higher',
    says: ['期末在村卫生室执业的乡村医生和卫生员数。', 'Village doctors and health workers at their posts at the end of the period.'],
    from: VILLAGE_CLINICS, basis: services('乡村医生和卫生员数', 'memory'),
  }),
];
