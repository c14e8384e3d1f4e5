import { getTruth, type RouteResponse } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/call.ts';
import { routeKey, useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { RuleTally } from './rule-tally.tsx';
import { findRule } from './rule-words.ts';
import { TruthFilter } from './truth-filter.tsx';
import { TruthHelp } from './truth-help.tsx';
import { TruthPeople } from './truth-people.tsx';
import { TruthSummary } from './truth-summary.tsx';
import { TruthTabs } from './truth-tabs.tsx';
import { windowQuery } from './truth-window.ts';
import { TruthWorkers } from './truth-workers.tsx';
import './truth.css';
import { truthWords } from './words.ts';

/** 疑点核查: what of the records needs checking, by worker, by rule and by person. */
export function Screen(): ReactElement {
  const t = useWords(truthWords);
  const [search, change] = useScreenSearch();
  const query = windowQuery(search);
  const client = useQueryClient();
  const truth = useRoute(getTruth, { query });
  const [again, setAgain] = useState<{ readonly isBusy: boolean; readonly error: unknown }>({ isBusy: false, error: undefined });
  const readAgain = (): void => {
    setAgain({ isBusy: true, error: undefined });
    call(getTruth, { query: { ...query, again: 'yes' } }).then(
      (answer) => {
        client.setQueryData(routeKey(getTruth, { query }), answer);
        setAgain({ isBusy: false, error: undefined });
      },
      (error: unknown) => setAgain({ isBusy: false, error }),
    );
  };
  const error = again.error ?? (truth.isError ? truth.error : undefined);
  const failure = error === undefined ? null : <ErrorLine error={error} onRetry={() => (again.error === undefined ? void truth.refetch() : readAgain())} />;
  if (truth.data === undefined) {
    return (
      <div className="page">
        <PageHead title={t('title')} />
        <TruthTabs current="truth" />
        <TruthFilter from={search['from'] ?? ''} to={search['to'] ?? ''} rule={findRule(search['rule'])} onChange={change} />
        {failure ?? <SkeletonRows rows={14} />}
      </div>
    );
  }
  return <Page truth={truth.data} isBusy={truth.isPlaceholderData || again.isBusy} failure={failure} onAgain={readAgain} />;
}

interface PageProps {
  readonly truth: RouteResponse<typeof getTruth>;
  readonly isBusy: boolean;
  readonly failure: ReactElement | null;
  readonly onAgain: () => void;
}

function Page({ truth, isBusy, failure, onAgain }: PageProps): ReactElement {
  const t = useWords(truthWords);
  const r = useWords(registerWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const [isDrawing, setIsDrawing] = useState(false);
  const rule = findRule(search['rule']);
  return (
    <div className="page">
      <PageHead
        title={t('titleAt', { org: text(truth.org.name) })} tabTitle={t('title')} crumbs={[{ key: 'register', label: r('register') }]}
        fresh={<span className="fresh">{t('examinedAt', { at: instantText(truth.examinedAt) })}<button type="button" className="lnk" disabled={isBusy} onClick={onAgain}>{t('again')}</button></span>}
        actions={<><UnitPicker orgId={truth.org.id} onChange={(org) => change({ org })} /><button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>}
      />
      <TruthTabs current="truth" right={truth.may.recheck && <button type="button" className="lnk" onClick={() => setIsDrawing(true)}>{t('draw')}</button>} />
      <TruthFilter key={`${truth.from} ${truth.to}`} from={truth.from} to={truth.to} rule={rule} onChange={change} />
      {failure}
      <div className={isBusy ? 'stale' : undefined} aria-busy={isBusy}>
        <TruthSummary truth={truth} />
        <TruthHelp />
        <div className="reg-two">
          <div className="tr-main">
            <TruthWorkers truth={truth} rule={rule} />
            <TruthPeople truth={truth} rule={rule} />
          </div>
          <aside><RuleTally truth={truth} rule={rule} onChoose={(chosen) => change({ rule: chosen })} /></aside>
        </div>
      </div>
      {isDrawing && <DrawDialog org={truth.org} worker={null} from={truth.from} to={truth.to} onClose={() => setIsDrawing(false)} />}
    </div>
  );
}
