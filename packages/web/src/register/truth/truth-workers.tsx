import type { getTruth, RouteResponse, TruthWorkerView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useScreenSearch, type ScreenSearch } from '../../screen/screen-address.ts';
import { registerWords } from '../words.ts';
import type { RuleId } from './rule-words.ts';
import { SignalLine, WorkerState } from './signal-line.tsx';
import { truthWords } from './words.ts';

/** Signals told of a worker in the list; the rest stand on the worker's page. */
const MOST_SIGNALS = 3;

/** Workers whose records need checking, the strongest evidence first; with a rule chosen, those it points at. */
export function TruthWorkers({ truth, rule }: { readonly truth: RouteResponse<typeof getTruth>; readonly rule: RuleId | undefined }): ReactElement {
  const t = useWords(truthWords);
  const r = useWords(registerWords);
  const text = useText();
  const [search] = useScreenSearch();
  const place = { org: search['org'], from: search['from'], to: search['to'] };
  const rows = rule === undefined ? truth.workers : truth.workers.filter(({ signals }) => signals.some((signal) => signal.rule === rule));
  const columns: readonly LedgerColumn<TruthWorkerView>[] = [
    { key: 'number', head: r('number'), width: 40, render: (_, place) => <span className="muted">{place + 1}</span> },
    { key: 'worker', head: t('worker'), width: 150, render: ({ key, name, org }) => <><ScreenLink to="/register/truth/worker" search={{ key, ...place }} className="lnk">{name}</ScreenLink><small>{text(org.name)}</small></> },
    { key: 'state', head: t('state'), width: 92, render: ({ isListed }) => <WorkerState isListed={isListed} /> },
    { key: 'records', head: t('records'), width: 64, align: 'num', render: ({ records }) => <>{figureText(records)}<span className="tr-unit">{t('recordsUnit')}</span></> },
    { key: 'signals', head: t('signals'), render: (worker) => <Signals worker={worker} rule={rule} search={{ key: worker.key, ...place }} /> },
  ];
  return (
    <section>
      <SectionHead title={t('workers')} right={rows.length === 0 ? undefined : t('countWorkers', { n: rows.length })} />
      {rows.length === 0 ? <EmptyLine>{t(rule === undefined ? 'noWorkers' : 'noWorkersOfRule')}</EmptyLine> : <LedgerTable className="tr-workers" wrap caption={t('workers')} columns={columns} rows={rows} rowKey={({ key }) => key} />}
    </section>
  );
}

function Signals({ worker: { signals }, rule, search }: { readonly worker: TruthWorkerView; readonly rule: RuleId | undefined; readonly search: ScreenSearch }): ReactElement {
  const t = useWords(truthWords);
  const shown = rule === undefined ? signals.slice(0, MOST_SIGNALS) : signals.filter((signal) => signal.rule === rule);
  const left = signals.length - shown.length;
  return <ul className="tr-signals">{shown.map((signal) => <SignalLine key={signal.rule} signal={signal} />)}{left > 0 && <li><ScreenLink to="/register/truth/worker" search={search} className="lnk s">{t('moreSignals', { n: left })}</ScreenLink></li>}</ul>;
}
