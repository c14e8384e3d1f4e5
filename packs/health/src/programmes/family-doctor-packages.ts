import type { Localized } from '@taizhang/kernel';
import type { ServiceRecord } from '@taizhang/records';
import { words } from './words.ts';

/** One service of a package: what record proves it, and how often a contract year asks for it. */
export interface PackageService {
  readonly id: string;
  /** Parameter that holds how often a contract year asks for it. */
  readonly parameter: string;
  readonly name: Localized;
  readonly programme: string;
  /** Default number a contract year; a county sets its own as a parameter. */
  readonly times: number;
  proves(record: ServiceRecord): boolean;
}

/** What a family agrees to when it signs. */
export interface ServicePackage {
  readonly code: string;
  readonly name: Localized;
  readonly services: readonly PackageService[];
}

const CHECKUP: PackageService = { id: 'checkup', parameter: 'fd_times_checkup', name: words('健康体检', 'Health check'), programme: 'health_record', times: 1, proves: ({ kind }) => kind === 'checkup' };
const ADVICE: PackageService = { id: 'advice', parameter: 'fd_times_advice', name: words('健康咨询与用药指导', 'Health and medicine advice'), programme: 'family_doctor', times: 1, proves: ({ kind }) => kind === 'service' };

/** Visits of a programme, face to face or not: whether they satisfy the norm is judged by the programme itself. */
function visits(id: string, zh: string, en: string, programme: string, times: number, kinds: readonly string[]): PackageService {
  return { id, parameter: `fd_times_${id}`, name: words(zh, en), programme, times, proves: ({ kind }) => kinds.includes(kind) };
}

/**
 * The packages of the county. The guideline (国卫基层发〔2022〕10号, from memory) leaves content and number to the place; these
 * follow the frequencies of the public health norm, and every number is a parameter.
 */
export const PACKAGES: readonly ServicePackage[] = [
  { code: 'basic', name: words('基础服务包', 'Basic'), services: [ADVICE] },
  { code: 'child', name: words('0—6 岁儿童包', 'Children 0–6'), services: [{ id: 'child', parameter: 'fd_times_child', name: words('儿童健康检查', 'Child check'), programme: 'child', times: 1, proves: ({ kind }) => kind !== 'enrol' && kind !== 'close' }] },
  { code: 'elderly', name: words('65 岁及以上老年人包', 'Elders'), services: [CHECKUP, visits('constitution', '中医体质辨识', 'Constitution assessment', 'tcm_elderly', 1, ['assessment'])] },
  // Four, not seven: who signs in the 30th week still has 28～36 周, 37～40 周, 产后访视 and 产后42天 before her.
  { code: 'maternal', name: words('孕产妇包', 'Maternal'), services: [visits('maternal', '产前检查和产后访视', 'Antenatal and postnatal care', 'pregnancy', 4, ['registration', 'antenatal', 'postnatal', 'postnatal_42'])] },
  { code: 'hypertension', name: words('高血压患者包', 'Hypertension'), services: [visits('hypertension', '高血压随访', 'Hypertension follow-up', 'hypertension', 4, ['follow_up']), CHECKUP] },
  { code: 'diabetes', name: words('糖尿病患者包', 'Diabetes'), services: [visits('diabetes', '糖尿病随访', 'Diabetes follow-up', 'diabetes', 4, ['follow_up']), CHECKUP] },
  { code: 'tuberculosis', name: words('肺结核患者包', 'Tuberculosis'), services: [visits('tuberculosis', '肺结核随访', 'Tuberculosis follow-up', 'tuberculosis', 4, ['first_visit', 'follow_up'])] },
  { code: 'mental', name: words('严重精神障碍患者包', 'Severe mental disorder'), services: [visits('mental', '精神障碍随访', 'Mental health follow-up', 'severe_mental', 4, ['follow_up'])] },
  { code: 'disabled', name: words('残疾人包', 'Disabled'), services: [ADVICE, CHECKUP] },
];

/** Every service once, in the order of the packages. */
export const PACKAGE_SERVICES: readonly PackageService[] = [...new Map(PACKAGES.flatMap(({ services }) => services).map((service) => [service.id, service])).values()];
