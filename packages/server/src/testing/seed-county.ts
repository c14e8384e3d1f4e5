import { hash } from '@node-rs/argon2';
import { ROLES, type Role } from '@taizhang/contract';
import { orgId, plainDate, type OrgId, type OrgKind, type OrgPlacement, type OrgUnit } from '@taizhang/kernel';
import { insertAccount } from '../account/insert-account.ts';
import { withSystem } from '../database/scope.ts';
import { foundCounty } from '../organisation/found-county.ts';
import type { ServerDeps } from '../server-deps.ts';
import { seedHolidays } from '../system/published-holidays.ts';

/** A small county: two townships with a hospital and two clinics each, a bureau with two sections, a county hospital. */
export interface SeededCounty {
  readonly id: number;
  readonly code: OrgId;
  /** Internal ids by code. */
  readonly ids: ReadonlyMap<OrgId, number>;
}

/** Password of every seeded account. */
export const TEST_PASSWORD = 'Qinglan-2022-test';

/** Codes of the seeded units. */
export const TEST_ORGS = {
  county: orgId('990001'),
  bureau: orgId('990001-B'),
  primaryCare: orgId('990001-B-phc'),
  office: orgId('990001-B-off'),
  countyHospital: orgId('990001-H1'),
  qingxi: orgId('990001101'),
  qingxiHospital: orgId('990001101W01'),
  qingxiClinic: orgId('990001101201'),
  qingxiClinic2: orgId('990001101202'),
  baihe: orgId('990001200'),
  baiheHospital: orgId('990001200W01'),
  baiheClinic: orgId('990001200201'),
  baiheClinic2: orgId('990001200202'),
} as const;

/** Enters the county and one account for each role, named after the role; `clerk` is of 青溪 and `clerk2` of 白河. */
export async function seedCounty(deps: ServerDeps, options: { code?: string; prefix?: string } = {}): Promise<SeededCounty> {
  // Another county gets codes of its own by replacing the first six digits.
  const code = (id: OrgId) => orgId(id.replace(TEST_ORGS.county, options.code ?? TEST_ORGS.county));
  const prefix = options.prefix ?? '';
  const units = UNITS.map(([id, name, kind], order): OrgUnit => ({ id: code(id), name, nameEn: '', kind, openedOn: OPENED, order }));
  const placements = UNITS.map(([id, , , parent]): OrgPlacement => ({ unitId: code(id), parentId: parent === null ? null : code(parent), from: OPENED }));
  return withSystem(deps.database, async (tx) => {
    const countyId = await foundCounty(tx, units, placements);
    await seedHolidays(tx, countyId);
    const directory = await deps.directories.of(tx, countyId);
    const passwordHash = await cheapHash();
    for (const [name, role, org, jurisdiction] of accountsToOpen()) {
      await insertAccount(tx, {
        countyId,
        id: crypto.randomUUID(),
        loginName: `${prefix}${name}`,
        displayName: name,
        orgId: directory.idOf(code(org)),
        jurisdictionId: directory.idOf(code(jurisdiction)),
        roles: [role],
        passwordHash,
        mustChangePassword: false,
        createdAt: deps.clock.wallNow(),
      });
    }
    return { id: countyId, code: code(TEST_ORGS.county), ids: new Map(units.map((unit) => [unit.id, directory.idOf(unit.id)])) };
  });
}

const OPENED = plainDate('2010-01-01');

const UNITS: readonly (readonly [OrgId, string, OrgKind, OrgId | null])[] = [
  [TEST_ORGS.county, '青岚县', 'county', null],
  [TEST_ORGS.bureau, '青岚县卫生健康局', 'bureau', TEST_ORGS.county],
  [TEST_ORGS.primaryCare, '基层卫生股', 'section', TEST_ORGS.bureau],
  [TEST_ORGS.office, '办公室', 'section', TEST_ORGS.bureau],
  [TEST_ORGS.countyHospital, '青岚县人民医院', 'hospital', TEST_ORGS.county],
  [TEST_ORGS.qingxi, '青溪镇', 'township', TEST_ORGS.county],
  [TEST_ORGS.qingxiHospital, '青溪镇卫生院', 'township-hospital', TEST_ORGS.qingxi],
  [TEST_ORGS.qingxiClinic, '青溪镇河湾村卫生室', 'village-clinic', TEST_ORGS.qingxi],
  [TEST_ORGS.qingxiClinic2, '青溪镇上坪村卫生室', 'village-clinic', TEST_ORGS.qingxi],
  [TEST_ORGS.baihe, '白河乡', 'township', TEST_ORGS.county],
  [TEST_ORGS.baiheHospital, '白河乡卫生院', 'township-hospital', TEST_ORGS.baihe],
  [TEST_ORGS.baiheClinic, '白河乡沙坝村卫生室', 'village-clinic', TEST_ORGS.baihe],
  [TEST_ORGS.baiheClinic2, '白河乡石门村卫生室', 'village-clinic', TEST_ORGS.baihe],
];

function accountsToOpen(): readonly (readonly [string, Role, OrgId, OrgId])[] {
  const ofTownship: readonly Role[] = ['clerk', 'nurse'];
  return [
    ...ROLES.map((role) => [role, role, ofTownship.includes(role) ? TEST_ORGS.qingxiHospital : TEST_ORGS.office, ofTownship.includes(role) ? TEST_ORGS.qingxi : TEST_ORGS.county] as const),
    ['clerk2', 'clerk', TEST_ORGS.baiheHospital, TEST_ORGS.baihe],
  ];
}

let hashed: Promise<string> | undefined;

/** The real parameters cost 17 ms for each sign-in of a test and prove nothing there; `password.test.ts` proves them. */
async function cheapHash(): Promise<string> {
  hashed ??= hash(TEST_PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 });
  return hashed;
}
