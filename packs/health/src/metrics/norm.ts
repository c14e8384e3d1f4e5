import type { MetricBasis } from '@taizhang/indicators';

type Verified = MetricBasis['verified'];

const PUBLIC_HEALTH = '《国家基本公共卫生服务规范（第三版）》（国卫基层发〔2017〕13号）';
const PERFORMANCE = '国家基本公共卫生服务项目绩效评价指标';
const MATERNAL = '全国妇幼卫生调查制度（妇幼健康年报）';
const POPULATION = '人口与计划生育统计指标';
const SERVICES = '全国卫生资源与医疗服务调查制度';
const COUNTY_MEDICINE = '县域医共体建设监测指标';
const IMMUNISATION = '《预防接种工作规范》和国家免疫规划疫苗儿童免疫程序（2021年版）';
const EPIDEMIC = '《中华人民共和国传染病防治法》和传染病疫情统计指标';
const FAMILY_DOCTOR = '《关于推进家庭医生签约服务高质量发展的指导意见》（国卫基层发〔2022〕10号）';
const SUPERVISION = '“双随机、一公开”监管和卫生健康行政处罚程序规定';
const LOCAL = '县卫生健康局工作台账（地方统计口径，由所在县年度总结公布）';

/** A clause of the national public health service norm and how far its text was checked. */
export const publicHealth = (clause: string, verified: Verified): MetricBasis => ({ text: PUBLIC_HEALTH, clause, verified });
/** An indicator of the yearly performance evaluation of the public health programme. */
export const performance = (clause: string, verified: Verified): MetricBasis => ({ text: PERFORMANCE, clause, verified });
/** An indicator of the maternal and child health statistics. */
export const maternal = (clause: string, verified: Verified): MetricBasis => ({ text: MATERNAL, clause, verified });
/** A population or family-planning statistic. */
export const population = (clause: string, verified: Verified): MetricBasis => ({ text: POPULATION, clause, verified });
/** A health resource or service volume indicator. */
export const services = (clause: string, verified: Verified): MetricBasis => ({ text: SERVICES, clause, verified });
/** An indicator of the county medical system. */
export const countyMedicine = (clause: string, verified: Verified): MetricBasis => ({ text: COUNTY_MEDICINE, clause, verified });
/** A coverage indicator of the immunisation programme. */
export const immunisation = (clause: string, verified: Verified): MetricBasis => ({ text: IMMUNISATION, clause, verified });
/** A notifiable disease indicator. */
export const epidemic = (clause: string, verified: Verified): MetricBasis => ({ text: EPIDEMIC, clause, verified });
/** A family doctor contracting indicator. */
export const familyDoctor = (clause: string, verified: Verified): MetricBasis => ({ text: FAMILY_DOCTOR, clause, verified });
/** An indicator of supervision and administrative enforcement. */
export const supervision = (clause: string, verified: Verified): MetricBasis => ({ text: SUPERVISION, clause, verified });
/** A figure counties publish by custom, without a national definition. */
export const localLedger = (clause: string): MetricBasis => ({ text: LOCAL, clause, verified: 'practice' });
