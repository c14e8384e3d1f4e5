import { listRechecks, type RecheckSummary } from '@taizhang/contract';
import { addDays, plainDate } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText, percentText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility, useSession } from '../../session/session-context.ts';
import '../register.css';
import { registerWords } from '../words.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { recheckScope } from './recheck-scope.ts';
import { recheckWords } from './recheck-words.ts';
import { TruthTabs } from './truth-tabs.tsx';
import './truth.css';

/** 抽查复核: every draw ever made, with how far it is and what it says. */
export function Screen(): ReactElement {
  const t = useWords(recheckWords);
  const r = useWords(registerWords);
  const { jurisdiction, today } = useSession();
  const mayDraw = useAbility('residents.recheck');
  const [isDrawing, setIsDrawing] = useState(false);
  const { data, isError, error, refetch } = useRoute(listRechecks, { query: {} });
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'register', label: r('register') }]} actions={<>{mayDraw && <button type="button" className="btn sm p" onClick={() => setIsDrawing(true)}>{t('draw')}</button>}<button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>} />
      <TruthTabs current="rechecks" />
      <p className="tr-note tr-sum">{t('note')}</p>
      {isError && <ErrorLine error={error} onRetry={() => void refetch()} />}
      {data === undefined ? !isError && <SkeletonRows rows={6} /> : <Draws rows={data.rechecks} />}
      {isDrawing && <DrawDialog org={jurisdiction} worker={null} from={addDays(plainDate(today), -365)} to={today} onClose={() => setIsDrawing(false)} />}
    </div>
  );
}

function Draws({ rows }: { readonly rows: readonly RecheckSummary[] }): ReactElement {
  const t = useWords(recheckWords);
  const text = useText();
  const columns: readonly LedgerColumn<RecheckSummary>[] = [
    { key: 'what', head: t('scope'), render: (row) => <ScreenLink to={`/register/truth/rechecks/${row.id}`} className="lnk">{recheckScope(row, t, text)}</ScreenLink> },
    { key: 'days', head: t('days'), width: 200, render: ({ from, to }) => t('span', { from, to }) },
    { key: 'sample', head: t('sample'), width: 120, align: 'num', render: ({ size, population }) => `${figureText(size)} / ${figureText(population)}` },
    { key: 'progress', head: t('progress'), width: 96, align: 'num', render: ({ size, open }) => t('progressOf', { done: figureText(size - open), size: figureText(size) }) },
    { key: 'estimate', head: t('estimate'), render: ({ differing }) => differing === null ? <span className="muted">{t('notYet')}</span> : t('shortEstimate', { share: percentText(differing.share), low: percentText(differing.low), high: percentText(differing.high) }) },
    { key: 'drawn', head: t('drawnAt'), width: 220, render: ({ drawnAt, drawnBy }) => <span className="s">{t('drawnByAt', { who: drawnBy, at: instantText(drawnAt) })}</span> },
  ];
  return (
    <section>
      <SectionHead title={t('title')} right={t('count', { n: rows.length })} />
      {rows.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <LedgerTable className="tr-list" wrap caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />}
    </section>
  );
}
