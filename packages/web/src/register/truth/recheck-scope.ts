import type { RecheckSummary } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import type { Translate } from '../../i18n/dictionary.ts';
import type { recheckWords } from './recheck-words.ts';

/** Whose records a re-check was drawn from: 钟静 · 新民村卫生室, or the unit. */
export function recheckScope({ worker, org }: Pick<RecheckSummary, 'worker' | 'org'>, t: Translate<typeof recheckWords>, text: (words: Localized) => string): string {
  return worker === null ? t('ofUnit', { org: text(org.name) }) : t('ofWorker', { worker, org: text(org.name) });
}
