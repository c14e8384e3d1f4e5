import type { RecheckSummary } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { figureText, percentText } from '../../i18n/number-words.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { recheckWords } from './recheck-words.ts';

/** Beyond this share of records nobody could verify, an estimate needs a warning. */
const MANY_OUT = 0.1;

/** What the results say of all records, in words, with its interval. */
export function RecheckEstimate({ recheck }: { readonly recheck: RecheckSummary }): ReactElement {
  const t = useWords(recheckWords);
  const { matches, differs, notReached, open, size, population, confidence, differing } = recheck;
  const checked = size - open;
  return (
    <section>
      <SectionHead title={t('estimateHead')} right={t('progressOf', { done: figureText(checked), size: figureText(size) })} />
      <p className="tr-tally">
        <StatusGlyph status="ok">{`${t('matches')} ${figureText(matches)}`}</StatusGlyph><StatusGlyph status="late">{`${t('differs')} ${figureText(differs)}`}</StatusGlyph>
        <StatusGlyph status="lag">{`${t('not_reached')} ${figureText(notReached)}`}</StatusGlyph><StatusGlyph status="none" plain>{`${t('open')} ${figureText(open)}`}</StatusGlyph>
      </p>
      <div className="tr-est" aria-live="polite">
        {differing === null ? <p className="muted">{t('nothingReached')}</p> : (
          <>
            <p>{t('estimateWords', {
              reached: figureText(matches + differs), differs: figureText(differs), share: percentText(differing.share), confidence, population: figureText(population), low: percentText(differing.low), high: percentText(differing.high),
              lowN: figureText(Math.floor(differing.low * population)), highN: figureText(Math.ceil(differing.high * population)),
            })}</p>
            <p className="s muted">{open === 0 ? t('leftDone', { n: figureText(notReached) }) : t('left', { n: figureText(notReached), open: figureText(open) })}</p>
            {notReached > checked * MANY_OUT && <p><StatusGlyph status="lag">{t('manyOut')}</StatusGlyph></p>}
          </>
        )}
      </div>
    </section>
  );
}
