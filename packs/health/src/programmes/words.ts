import type { Localized } from '@taizhang/kernel';

/** A text in both languages. */
export function words(zh: string, en: string): Localized {
  return { zh, en };
}
