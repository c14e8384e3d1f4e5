import { getResident, type ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useLiveRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { ResidentStatus, SexAge } from '../resident-line.tsx';
import { registerWords } from '../words.ts';
import { CorrectPane } from './correct-pane.tsx';
import { HouseholdPanel } from './household-panel.tsx';
import { MoveDialog, movesOf } from './move-dialog.tsx';
import './resident.css';
import { StandingTable } from './standing-table.tsx';
import { Timeline } from './timeline.tsx';
import { WhoPanel } from './who-panel.tsx';
import { residentWords } from './words.ts';

/** A resident: who, where they stand in every programme, and everything ever recorded on one timeline. */
export function Screen(): ReactElement {
  const [{ correct }] = useScreenSearch();
  return correct === undefined ? <Person /> : <CorrectPane key={correct} recordId={correct} />;
}

function Person(): ReactElement {
  const t = useWords(residentWords);
  const { residentId = '' } = useScreenParams();
  const resident = useLiveRoute(getResident, { params: { residentId: Number(residentId) } });
  const { data } = resident;
  if (data === undefined || resident.isPlaceholderData) return <div className="page"><PageHead title={t('resident')} />{resident.isError ? <ErrorLine error={resident.error} onRetry={() => void resident.refetch()} /> : <SkeletonRows rows={16} />}</div>;
  return <Page key={data.resident.id} page={data} />;
}

function Page({ page }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const text = useText();
  const [isMoving, setIsMoving] = useState(false);
  const { resident, may } = page;
  return (
    <div className="page">
      <PageHead
        title={resident.name} crumbs={[{ key: 'residents', label: t('title'), to: '/register/residents' }, { key: 'org', label: text(resident.org.name), to: '/register/residents', search: { org: resident.org.id } }]}
        beside={<span className="tally"><SexAge resident={resident} /> <ResidentStatus status={resident.status} /></span>}
        actions={<>{may.record && movesOf(resident.status).length > 0 && <button type="button" className="btn sm" onClick={() => setIsMoving(true)}>{t('move')}</button>}<button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>}
      />
      <div className="reg-two res">
        <section><SectionHead title={t('standings')} /><StandingTable page={page} /></section>
        <aside className="res-side"><WhoPanel page={page} /><HouseholdPanel page={page} /></aside>
        <Timeline page={page} />
      </div>
      {isMoving && <MoveDialog page={page} onClose={() => setIsMoving(false)} />}
    </div>
  );
}
