import { dateSchema, type getWelcome, roleSchema, type RouteResponse } from '@taizhang/contract';
import { z } from 'zod';
import { plainDate, type PlainDate } from '@taizhang/kernel';
import type { Database, Tx } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { listCounties } from '../organisation/org-directory.ts';
import type { ServerDeps } from '../server-deps.ts';
import { findSetting, storeSetting } from './settings.ts';

const demonstrationSchema = z.object({
  /** The day the demonstration speaks from, unless the server is told another. */
  today: dateSchema,
  password: z.string(),
  accounts: z.array(z.object({ loginName: z.string(), displayName: z.string(), role: roleSchema, orgName: z.object({ zh: z.string(), en: z.string() }) })),
});

/** What the sign-in page tells of a demonstration: its accounts and their common password. */
export type Demonstration = z.infer<typeof demonstrationSchema>;

/** Marks a county as a demonstration, whose accounts anybody may use. */
export async function markAsDemonstration(tx: Tx, countyId: number, demonstration: Demonstration): Promise<void> {
  await storeSetting(tx, countyId, 'demonstration', demonstration);
}

/** Whether what a county's people enter is invented, and what is counted of it. */
export async function isDemonstration(tx: Tx, countyId: number): Promise<boolean> {
  return (await findSetting(tx, countyId, 'demonstration')) !== undefined;
}

/** The day the demonstration of this database speaks from; undefined for an office at work. */
export async function demonstrationToday(database: Database): Promise<PlainDate | undefined> {
  return withSystem(
    database,
    async (tx) => {
      const [county] = await listCounties(tx);
      const stored = county === undefined ? undefined : demonstrationSchema.safeParse(await findSetting(tx, county.id, 'demonstration'));
      return stored?.success === true ? plainDate(stored.data.today) : undefined;
    },
    { readOnly: true },
  );
}

/** What anybody may know before signing in. */
export async function readWelcome(deps: ServerDeps): Promise<RouteResponse<typeof getWelcome>> {
  return withSystem(
    deps.database,
    async (tx) => {
      const [county] = await listCounties(tx);
      const stored = county === undefined ? undefined : demonstrationSchema.safeParse(await findSetting(tx, county.id, 'demonstration'));
      return {
        county: county === undefined ? null : { zh: county.name, en: county.nameEn || county.name },
        bureau: county === undefined ? null : await bureauOf(tx, county.id),
        today: deps.clock.today(),
        todayIsFixed: deps.clock.isFixed,
        version: deps.version,
        demonstration: stored?.success === true ? stored.data : null,
      };
    },
    { readOnly: true },
  );
}

async function bureauOf(tx: Tx, countyId: number): Promise<{ zh: string; en: string } | null> {
  const bureau = await tx.selectFrom('org_unit').select(['name', 'name_en']).where('county_id', '=', countyId).where('kind', '=', 'bureau').where('closed_on', 'is', null).executeTakeFirst();
  return bureau === undefined ? null : { zh: bureau.name, en: bureau.name_en || bureau.name };
}
