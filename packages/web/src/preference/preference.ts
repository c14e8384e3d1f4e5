import type { Locale } from '@taizhang/kernel';
import { useSyncExternalStore } from 'react';

/** What a person chose about the screen; kept in this browser, per account. */
export interface Preference {
  readonly locale: Locale;
  /** 长辈版: larger text and targets. */
  readonly view: 'standard' | 'elder';
}

const DEVICE = 'device';
const initial: Preference = { locale: 'zh', view: 'standard' };
const listeners = new Set<() => void>();
let owner = DEVICE;
let current = read(DEVICE) ?? initial;

/** The choices in force, and how to change them. */
export function usePreference(): Preference {
  return useSyncExternalStore(subscribe, () => current);
}

/** Changes choices for the account in force, and for the next visitor of this browser until he signs in. */
export function changePreference(change: Partial<Preference>): void {
  current = { ...current, ...change };
  keep(owner, current);
  keep(DEVICE, current);
  apply();
}

/** Takes over the choices of an account; an account new to this browser starts with what is on the screen. */
export function adoptPreference(accountId: string): void {
  if (owner === accountId) return;
  owner = accountId;
  current = read(accountId) ?? current;
  queueMicrotask(apply);
}

/** Writes language and view to the document, where style sheets and screen readers look for them. */
export function applyPreference(): void {
  document.documentElement.lang = current.locale === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset['view'] = current.view;
}

function apply(): void {
  applyPreference();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keyOf(account: string): string {
  return `taizhang.preference.${account}`;
}

/** A browser that forbids storage (private windows, policies) still works; it only forgets. */
function keep(account: string, preference: Preference): void {
  try {
    localStorage.setItem(keyOf(account), JSON.stringify(preference));
  } catch {
    // It only forgets.
  }
}

function read(account: string): Preference | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(account)) ?? 'null');
    return isPreference(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isPreference(value: unknown): value is Preference {
  if (typeof value !== 'object' || value === null || !('locale' in value) || !('view' in value)) return false;
  return (value.locale === 'zh' || value.locale === 'en') && (value.view === 'standard' || value.view === 'elder');
}
