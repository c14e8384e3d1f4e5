import { signInSettingsSchema, type SignInSettings } from '@taizhang/contract';
import { z } from 'zod';
import type { Tx } from '../database/database.ts';

/** GB/T 22239-2019 level 3 as usually assessed: five failures lock, thirty idle minutes end the session, passwords live ninety days. */
export const DEFAULT_SIGN_IN_SETTINGS: SignInSettings = { idleMinutes: 30, absoluteHours: 12, passwordDays: 90, failuresBeforeLock: 5, lockMinutes: 15, oneSession: true };

/** The county's rules, or the defaults where it has set none. */
export async function readSignInSettings(tx: Tx, countyId: number): Promise<SignInSettings> {
  const row = await tx.selectFrom('setting').select('value').where('county_id', '=', countyId).where('key', '=', 'sign_in').executeTakeFirst();
  return parseSignInSettings(row?.value);
}

/** Rules as stored; a setting not stored has its default. */
export function parseSignInSettings(stored: unknown): SignInSettings {
  return signInSettingsSchema.parse({ ...DEFAULT_SIGN_IN_SETTINGS, ...z.record(z.string(), z.unknown()).catch({}).parse(stored ?? {}) });
}
