import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/** How many attempts may fail before a name or an address is locked, and for how long. */
export interface AttemptLimit {
  readonly attempts: number;
  readonly minutes: number;
}

/**
 * Counts an attempt before the password is looked at, so that a hundred guesses sent at once cannot all be made, and
 * says whether it may go ahead. In a table, not in memory: a restart does not forgive, and several servers count together.
 */
export async function mayAttempt(tx: Tx, subject: string, limit: AttemptLimit, now: string): Promise<boolean> {
  const pause = sql`make_interval(mins => ${limit.minutes})`;
  const forgotten = sql<boolean>`(f.locked_until is not null or f.first_failed_at <= ${now}::timestamptz - ${pause})`;
  const failures = sql<number>`case when ${forgotten} then 1 else f.failures + 1 end`;
  const { rows } = await sql`
    insert into sign_in_failure as f (subject, failures, first_failed_at) values (${subject}, 1, ${now})
    on conflict (subject) do update set
      failures = ${failures},
      first_failed_at = case when ${forgotten} then excluded.first_failed_at else f.first_failed_at end,
      locked_until = case when ${failures} >= ${limit.attempts} then ${now}::timestamptz + ${pause} end
    where f.locked_until is null or f.locked_until <= ${now}
    returning subject`.execute(tx);
  return rows.length > 0;
}

/** Forgets the failures of a name that has signed in. */
export async function forgetFailures(tx: Tx, subject: string): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('subject', '=', subject).execute();
}

/** Takes back the attempt of an address that succeeded; the failures of others behind the same address stay. */
export async function takeBackAttempt(tx: Tx, subject: string): Promise<void> {
  await tx.updateTable('sign_in_failure').set({ failures: sql`greatest(failures - 1, 0)`, locked_until: null }).where('subject', '=', subject).execute();
}
