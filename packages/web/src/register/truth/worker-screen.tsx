import { getTruthWorker, listRechecks, type TruthWorkerPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute, useRouteWhen } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { registerWords } from '../words.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { RecheckList } from './recheck-list.tsx';
import { WorkerState } from './signal-line.tsx';
import { SignalSection } from './signal-section.tsx';
import { windowQuery } from './truth-window.ts';
import './truth.css';
import { truthWords } from './words.ts';

/** One worker's records that need checking: every rule with its evidence. */
export function Screen(): ReactElement {
  const t = useWords(truthWords);
  const [search] = useScreenSearch();
  // While another page opens this one is still drawn, with an address that names nobody.
  const key = search['key'];
  const page = useRouteWhen(key !== undefined, getTruthWorker, { query: { ...windowQuery(search), key: key ?? '', ...(search['rule'] === undefined ? {} : { rule: search['rule'] }) } });
  const { data } = page;
  if (data === undefined || (key !== undefined && data.worker.key !== key)) return <div className="page"><PageHead title={t('title')} />{page.isError ? <ErrorLine error={page.error} onRetry={() => void page.refetch()} /> : <SkeletonRows rows={14} />}</div>;
  return <Page page={data} isBusy={page.isPlaceholderData} failure={page.isError ? <ErrorLine error={page.error} onRetry={() => void page.refetch()} /> : null} />;
}

function Page({ page, isBusy, failure }: { readonly page: TruthWorkerPage; readonly isBusy: boolean; readonly failure: ReactElement | null }): ReactElement {
  const t = useWords(truthWords);
  const r = useWords(registerWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const [isDrawing, setIsDrawing] = useState(false);
  const { worker, signals, from, to } = page;
  return (
    <div className="page">
      <PageHead
        title={worker.name} crumbs={[{ key: 'truth', label: t('title'), to: '/register/truth', search: { org: search['org'], from: search['from'], to: search['to'] } }, { key: 'org', label: text(worker.org.name) }]}
        beside={<span className="tally"><WorkerState isListed={worker.isListed} /></span>} fresh={<span className="fresh">{t('examinedAt', { at: instantText(page.examinedAt) })}</span>}
        actions={<>{page.may.recheck && <button type="button" className="btn sm p" onClick={() => setIsDrawing(true)}>{t('draw')}</button>}<button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>}
      />
      <p className="tr-head"><span>{text(worker.org.name)}</span><span>{t('ofRecords', { from, to, n: figureText(worker.records) })}</span></p>
      {failure}
      <div className={isBusy ? 'stale' : undefined} aria-busy={isBusy}>
        <WorkerRechecks workerKey={worker.key} />
        {worker.signals.length === 0 && <EmptyLine>{t('noSignals')}</EmptyLine>}
        {worker.signals.map((signal) => {
          const evidence = signals.find(({ rule }) => rule === signal.rule);
          return evidence === undefined ? null : <SignalSection key={signal.rule} signal={signal} evidence={evidence} isOpen={search['rule'] === signal.rule} onOpen={(rule) => change({ rule })} />;
        })}
      </div>
      {isDrawing && <DrawDialog org={page.org} worker={{ key: worker.key, name: worker.name }} from={from} to={to} onClose={() => setIsDrawing(false)} />}
    </div>
  );
}

/** Re-checks drawn from this worker's records alone; nothing while there are none. */
function WorkerRechecks({ workerKey }: { readonly workerKey: string }): ReactElement | null {
  const t = useWords(truthWords);
  const rows = useRoute(listRechecks, { query: {} }).data?.rechecks.filter((recheck) => recheck.workerKey === workerKey) ?? [];
  if (rows.length === 0) return null;
  return <section className="tr-sig"><SectionHead title={t('rechecks')} /><RecheckList rows={rows} /></section>;
}
