import type { MetricDefinition } from '@taizhang/indicators';
import { BUREAU, metricsOf, TOWNSHIP_HOSPITALS } from './define.ts';
import { localLedger, performance, publicHealth } from './norm.ts';

const { count, rate } = metricsOf('mental_health');
const from = TOWNSHIP_HOSPITALS;
const CLAUSE = '严重精神障碍患者管理服务规范·工作指标';
const registered = '登记在册的确诊患者人数';

/** Severe mental disorders. */
export const mentalHealthMetrics: readonly MetricDefinition[] = [
  count('smi_registered', 'stock', '人', {
    name: ['在册严重精神障碍患者', 'Registered severe mental disorder patients'],
    says: ['期末辖区内登记在册的确诊严重精神障碍患者数。', 'Confirmed patients on the register at the end of the period.'],
    from, basis: publicHealth(CLAUSE, 'code'),
  }),
  count('smi_managed', 'stock', '人', {
    name: ['在管严重精神障碍患者', 'Severe mental disorder patients under management'], better: 'higher',
    says: ['期末在册居家患者中已接受健康管理的人数。', 'Registered patients living at home who are under health management at the end of the period.'],
    from, basis: performance('社区在册居家严重精神障碍患者健康管理率', 'code'),
  }),
  rate('smi_managed_rate', '%', 'smi_managed / smi_registered', {
    name: ['严重精神障碍患者健康管理率', 'Mental disorder management rate'], better: 'higher',
    says: [`分子为在册居家患者健康管理人数，分母为${registered}。`, 'Patients under management over confirmed patients on the register.'],
    basis: performance('社区在册居家严重精神障碍患者健康管理率', 'code'),
  }),
  count('smi_standard', 'stock', '人', {
    name: ['规范管理的严重精神障碍患者', 'Mental disorder patients managed to standard'], better: 'higher',
    says: ['期末年内按照规范要求随访、评估危险性的患者数。', 'Patients visited and assessed for risk as the norm asks, at the end of the period.'],
    from, basis: publicHealth(CLAUSE, 'code'),
  }),
  rate('smi_standard_rate', '%', 'smi_standard / smi_registered', {
    name: ['严重精神障碍患者规范管理率', 'Mental disorder standard management rate'], better: 'higher',
    says: [`分子为年内按照规范要求进行管理的患者人数，分母为${registered}。`, 'Patients managed to standard over confirmed patients on the register.'],
    basis: publicHealth('严重精神障碍患者规范管理率', 'code'),
  }),
  count('smi_visited', 'stock', '人', {
    name: ['面访的严重精神障碍患者', 'Mental disorder patients visited in person'], better: 'higher',
    says: ['期末年内至少当面随访 1 次的在册患者数。', 'Registered patients visited in person at least once this year.'],
    from, basis: publicHealth('严重精神障碍患者面访率（地方指标）', 'memory'),
  }),
  rate('smi_visit_rate', '%', 'smi_visited / smi_registered', {
    name: ['严重精神障碍患者面访率', 'Mental disorder visit rate'], better: 'higher',
    says: [`分子为面访人数，分母为${registered}。`, 'Patients visited in person over confirmed patients on the register.'],
    basis: publicHealth('严重精神障碍患者面访率（地方指标）', 'memory'),
  }),
  count('smi_on_drug', 'stock', '人', {
    name: ['服药的严重精神障碍患者', 'Mental disorder patients on drugs'], better: 'higher',
    says: ['期末年内规律服药的在册患者数。', 'Registered patients who take their drugs regularly this year.'],
    from, basis: publicHealth('严重精神障碍患者规律服药率（地方指标）', 'memory'),
  }),
  rate('smi_drug_rate', '%', 'smi_on_drug / smi_registered', {
    name: ['严重精神障碍患者服药率', 'Mental disorder medication rate'], better: 'higher',
    says: [`分子为规律服药人数，分母为${registered}。`, 'Patients on regular drugs over confirmed patients on the register.'],
    basis: publicHealth('严重精神障碍患者规律服药率（地方指标）', 'memory'),
  }),
  rate('smi_prevalence', '‰', 'smi_registered / resident_pop', {
    name: ['严重精神障碍报告患病率', 'Reported prevalence of severe mental disorders'],
    says: ['分子为在册患者数，分母为常住人口。', 'Registered patients over the resident population.'],
    basis: publicHealth('报告患病率（地方指标）', 'memory'),
  }),
  count('city_smi_registered', 'stock', '人', {
    name: ['全市在册严重精神障碍患者', 'Registered patients in the whole city'],
    says: ['期末全市登记在册的确诊患者数，取自上级通报。', 'Confirmed patients on the register of the whole city, from the city\'s bulletin.'],
    from: BUREAU, basis: localLedger('占全市比重'),
  }),
  rate('smi_city_share', '%', 'smi_registered / city_smi_registered', {
    name: ['在册患者占全市比重', 'Share of the city\'s registered patients'],
    says: ['分子为本县（区）在册患者数，分母为全市在册患者数。', 'Registered patients here over those of the whole city.'],
    basis: localLedger('占全市比重'),
  }),
];
