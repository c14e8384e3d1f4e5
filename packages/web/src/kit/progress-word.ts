import type { Translate } from '../i18n/dictionary.ts';
import type { Status } from './status-glyph.tsx';
import type { kitWords } from './words.ts';

/** Standing against the plan, as the wire says it. */
export type ProgressStatus = Exclude<Status, 'pri'> | 'no_target';

/** Word of a standing; 未报 names how many are missing where that is known. */
export function progressWord(status: ProgressStatus, t: Translate<typeof kitWords>, missingUnits = 0): string {
  return status === 'none' && missingUnits > 0 ? t('missingUnits', { n: missingUnits }) : t(status);
}
