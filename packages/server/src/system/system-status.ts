import type { RouteResponse, getSystem } from '@taizhang/contract';
import { sql } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import { withScope, withSystem } from '../database/scope.ts';
import { yearOf } from '@taizhang/kernel';
import type { ServerDeps } from '../server-deps.ts';

/** What runs here, for its administrators. */
export async function readSystemStatus(deps: ServerDeps, actor: Actor, startedAt: string): Promise<RouteResponse<typeof getSystem>> {
  const now = deps.clock.wallNow();
  const { database, accounts, holidayYears } = await withScope(
    deps.database,
    actor,
    async (tx) => ({
      database: (await sql<{ version: string; bytes: number }>`select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(tx)).rows[0],
      accounts: await tx.selectFrom('account').select(sql<number>`count(*)`.as('count')).where('county_id', '=', actor.countyId).executeTakeFirstOrThrow(),
      holidayYears: (await tx.selectFrom('holiday_year').select('year').where('county_id', '=', actor.countyId).orderBy('year').execute()).map((row) => row.year),
    }),
    { readOnly: true },
  );
  const openSessions = await withSystem(
    deps.database,
    (tx) => tx.selectFrom('session').select(sql<number>`count(*)`.as('count')).where('county_id', '=', actor.countyId).where('ended_at', 'is', null).where('expires_at', '>', now).executeTakeFirstOrThrow(),
    { readOnly: true },
  );
  const thisYear = yearOf(deps.clock.today());
  return {
    version: deps.version,
    node: process.versions.node,
    startedAt,
    today: deps.clock.today(),
    todayIsFixed: deps.clock.isFixed,
    database: { kind: deps.database.kind, version: database?.version ?? '', bytes: database?.bytes ?? 0 },
    residentBytes: process.memoryUsage.rss(),
    accounts: accounts.count,
    openSessions: openSessions.count,
    holidayYears,
    missingHolidayYears: [thisYear, thisYear + 1].filter((year) => !holidayYears.includes(year)),
  };
}
