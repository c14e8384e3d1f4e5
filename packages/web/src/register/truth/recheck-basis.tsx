import { downloadRecheckCandidates, type RecheckSummary } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { download } from '../../api/download.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { recheckScope } from './recheck-scope.ts';
import { recheckWords } from './recheck-words.ts';

/** What the draw was made from, and how anybody makes it again. */
export function RecheckBasis({ recheck }: { readonly recheck: RecheckSummary }): ReactElement {
  const t = useWords(recheckWords);
  const text = useText();
  const { from, to, population, size, confidence, margin, seed, digest, isSeedAnnounced, drawnBy, drawnAt } = recheck;
  return (
    <section>
      <SectionHead title={t('basis')} />
      <dl className="tr-facts">
        <dt>{t('scope')}</dt><dd>{recheckScope(recheck, t, text)}</dd>
        <dt>{t('days')}</dt><dd>{t('span', { from, to })}</dd>
        <dt>{t('population')}</dt><dd>{t('recordsN', { n: figureText(population) })}</dd>
        <dt>{t('size')}</dt><dd>{t('recordsN', { n: figureText(size) })}</dd>
        <dt>{t('confidence')}</dt><dd>{t('confidenceMargin', { confidence, margin: figureText(margin * 100) })}</dd>
        <dt>{t('seed')}</dt><dd><code>{seed}</code>{t(isSeedAnnounced ? 'seedToldBy' : 'seedMadeBy')}</dd>
        <dt>{t('digest')}</dt><dd><code>{digest}</code></dd>
        <dt>{t('drawnBy')}</dt><dd>{t('drawnByAt', { who: drawnBy, at: instantText(drawnAt, true) })}</dd>
      </dl>
      {recheck.hasCandidates ? <DrawAgain recheck={recheck} /> : <p className="s muted">{t('notKept')}</p>}
    </section>
  );
}

function DrawAgain({ recheck: { id, seed, size } }: { readonly recheck: RecheckSummary }): ReactElement {
  const t = useWords(recheckWords);
  const [error, setError] = useState<unknown>(undefined);
  const file = `recheck-${id}.txt`;
  const fetchList = (): void => {
    setError(undefined);
    download(downloadRecheckCandidates, { params: { recheckId: id } }, file).catch(setError);
  };
  return (
    <details className="tr-help no-print">
      <summary>{t('verify')}</summary>
      <ol>
        <li>{t('verify1')}<code>{`openssl dgst -sm3 ${file}`}</code></li>
        <li>{t('verify2', { n: figureText(size) })}<code>{drawCommand(file, seed, size)}</code></li>
        <li>{t('verify3')}</li>
      </ol>
      <p><button type="button" className="btn sm" onClick={fetchList}>{t('download')}</button></p>
      {error !== undefined && <ErrorLine error={error} onRetry={fetchList} />}
    </details>
  );
}

/** The draw with what any Linux has: digests of `seed:id`, sorted, the first so many. */
export function drawCommand(file: string, seed: string, size: number): string {
  return `(cat ${file}; echo) | while read -r id; do echo "$(printf %s '${seed}':"$id" | openssl dgst -sm3 -r | cut -c1-64) $id"; done | LC_ALL=C sort | head -n ${size} | cut -d' ' -f2`;
}
