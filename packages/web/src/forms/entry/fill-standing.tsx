import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { standingGlyph, standingWord } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import type { EntryTally } from './entry-tally.ts';
import { entryWords } from './words.ts';

/** Beside the title: how many returned cells still wait, else the standing of the filing. */
export function FillStanding({ view, tally }: { readonly view: SubmissionView; readonly tally: EntryTally }): ReactElement {
  const t = useWords(entryWords);
  const f = useWords(formWords);
  if (tally.returnedOpen > 0) return <StatusGlyph status="late">{t('returnedWaiting', { n: tally.returnedOpen })}</StatusGlyph>;
  return <StatusGlyph status={standingGlyph(view.filing)}>{standingWord({ status: view.filing, daysLate: null, returnedCells: 0 }, f)}</StatusGlyph>;
}
