import { orgId } from '@taizhang/kernel';
import type { OrgId } from '@taizhang/kernel';
import { clinicId, DEMO_COUNTY, INSTITUTION_IDS, SECTION_IDS, townshipHospitalId } from '../organisation/demo-county.ts';
import { TOWNSHIPS } from '../organisation/townships.ts';

/** Password of every account of the demonstration; it is printed at start and must never be used elsewhere. */
export const DEMO_PASSWORD = 'Qinglan#2021';

/** What somebody is in the office. */
export type DemoRole = 'clerk' | 'section_head' | 'office_head' | 'office_clerk' | 'director' | 'inspector' | 'nurse' | 'system_admin' | 'security_admin' | 'audit_admin';

/** Somebody who can sign in to the demonstration. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly DemoRole[];
  readonly orgId: OrgId;
  /** Root of what the account sees and works on. */
  readonly jurisdictionOrgId: OrgId;
}

/** Everybody who can sign in to the demonstration: the office first. */
export const demoAccounts: readonly DemoAccount[] = [
  countyWide('office', '林某某', '办公室 文秘', 'office_clerk', SECTION_IDS.off),
  countyWide('director', '陈某某', '局长', 'director', INSTITUTION_IDS.bureau),
  countyWide('phc', '刘某某', '基层卫生股 股长', 'section_head', SECTION_IDS.phc),
  countyWide('mch', '何某某', '妇幼健康股 股长', 'section_head', SECTION_IDS.mch),
  countyWide('cdc', '马某某', '疾控股 股长', 'section_head', SECTION_IDS.cdc),
  countyWide('med', '郑某某', '医政药政股 股长', 'section_head', SECTION_IDS.med),
  countyWide('law', '罗某某', '综合监督股 股长', 'section_head', SECTION_IDS.law),
  countyWide('fam', '高某某', '人口家庭股 股长', 'section_head', SECTION_IDS.fam),
  countyWide('fin', '梁某某', '规划财务股 股长', 'section_head', SECTION_IDS.fin),
  // The head of the office gives reports their second review, and reviews the bureau's own form, which the clerk below fills in.
  countyWide('off', '宋某某', '办公室 主任', 'office_head', SECTION_IDS.off),
  institution('bureau', '许某某', '机关填报员', INSTITUTION_IDS.bureau),
  institution('hospital', '唐某某', '县人民医院 填报员', INSTITUTION_IDS.hospital),
  institution('tibetan', '扎西某某', '县藏医院 填报员', INSTITUTION_IDS.tcm),
  institution('maternity', '邓某某', '县妇幼保健院 填报员', INSTITUTION_IDS.mch),
  institution('control', '曹某某', '县疾控中心 填报员', INSTITUTION_IDS.cdc),
  institution('supervision', '彭某某', '卫生监督所 填报员', INSTITUTION_IDS.supervision),
  { login: 'inspector', name: '李某某', title: '卫生监督所 监督员', roles: ['inspector'], orgId: INSTITUTION_IDS.supervision, jurisdictionOrgId: DEMO_COUNTY },
  ...townshipClerks(),
  ...frontLine(),
  countyWide('sysadmin', '系统管理员', '系统管理员', 'system_admin', SECTION_IDS.off),
  countyWide('secadmin', '安全管理员', '安全管理员', 'security_admin', SECTION_IDS.off),
  countyWide('auditor', '审计管理员', '审计管理员', 'audit_admin', SECTION_IDS.off),
];

/** The account that fills in the forms of a unit: a township hospital's clerk also does those of its village clinics. */
export function clerkOf(unitId: OrgId): DemoAccount {
  return found(demoAccounts.find(({ roles, jurisdictionOrgId }) => roles.includes('clerk') && unitId.startsWith(jurisdictionOrgId)), unitId);
}

/** The account that reviews the forms a section answers for. */
export function reviewerOf(section: string): DemoAccount {
  return found(demoAccounts.find(({ login, roles }) => login === section && (roles.includes('section_head') || roles.includes('office_head'))), section);
}

function countyWide(login: string, name: string, title: string, role: DemoRole, at: OrgId): DemoAccount {
  return { login, name, title, roles: [role], orgId: at, jurisdictionOrgId: DEMO_COUNTY };
}

function institution(login: string, name: string, title: string, at: OrgId): DemoAccount {
  return { login, name, title, roles: ['clerk'], orgId: at, jurisdictionOrgId: at };
}

function townshipClerks(): readonly DemoAccount[] {
  const surnames = ['赵', '钱', '周', '孙', '吴', '冯', '卫', '蒋', '沈', '韩', '杨', '朱', '秦'];
  return TOWNSHIPS.map((township, index) => ({
    login: (township.nameEn.split(' ')[0] ?? '').replaceAll(/[^A-Za-z]/gu, '').toLowerCase(),
    name: `${surnames[index] ?? '某'}某某`, title: `${township.name}卫生院 填报员`, roles: ['clerk'] as const,
    orgId: townshipHospitalId(township), jurisdictionOrgId: orgId(township.code),
  }));
}

/** Who meets residents: the nurse of a township hospital, and the doctor of one of its villages. */
function frontLine(): readonly DemoAccount[] {
  const yunling = found(TOWNSHIPS.find(({ name }) => name === '云岭镇'), '云岭镇');
  const [village] = yunling.villages;
  return [
    { login: 'nurse', name: '周某某', title: '云岭镇卫生院 护士', roles: ['nurse'], orgId: townshipHospitalId(yunling), jurisdictionOrgId: orgId(yunling.code) },
    { login: 'village', name: '赵某某', title: `${yunling.name}${village?.name ?? ''}村卫生室 村医`, roles: ['nurse'], orgId: clinicId(yunling, 0), jurisdictionOrgId: clinicId(yunling, 0) },
  ];
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demonstration has no account for ${what}`);
  return value;
}
