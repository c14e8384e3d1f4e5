import type { getTruth, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { truthWords } from './words.ts';

/** How much was looked at, and how much of it needs checking. */
export function TruthSummary({ truth }: { readonly truth: RouteResponse<typeof getTruth> }): ReactElement {
  const t = useWords(truthWords);
  const listed = truth.workers.filter(({ isListed }) => isListed).length;
  return (
    <>
      <p className="tr-sum">
        <span>{t('summary', { from: truth.from, to: truth.to, people: figureText(truth.examined), records: figureText(truth.records) })}</span>
        <StatusGlyph status={listed === 0 ? 'ok' : 'lag'}>{t('listed', { n: listed })}</StatusGlyph>
        <StatusGlyph status="none" plain>{t('slight', { n: truth.workers.length - listed })}</StatusGlyph>
        <StatusGlyph status={truth.people.length === 0 ? 'ok' : 'lag'} plain>{t('persons', { n: truth.people.length + truth.morePeople })}</StatusGlyph>
      </p>
      <p className="tr-note">{t('falseShare', { share: figureText(truth.falseShare * 100) })}</p>
    </>
  );
}
