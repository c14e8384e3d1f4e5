import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { residentWords } from './words.ts';

/** Below a refusal as stale: what is on the page is the newest now. */
export function StaleNote(): ReactElement {
  return <p className="s">{useWords(residentWords)('stale')}</p>;
}
