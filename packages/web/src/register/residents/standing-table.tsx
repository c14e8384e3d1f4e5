import type { ResidentPage, StandingView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { Glyph, StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import { residentWords } from './words.ts';

/** Programme by programme: what is due, what counts and why not, what deserves a second look, how far the year is. */
export function StandingTable({ page: { standings, resident, may } }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const text = useText();
  if (standings.length === 0) return <EmptyLine>{t('noStandings')}</EmptyLine>;
  const columns: readonly LedgerColumn<StandingView>[] = [
    { key: 'programme', head: t('programme'), width: 92, render: (standing) => <b className="strong">{text(standing.name)}</b> },
    { key: 'due', head: t('due'), width: 220, render: (standing) => <Dues standing={standing} residentId={may.record ? resident.id : undefined} /> },
    { key: 'rates', head: t('rates'), render: (standing) => <Measures standing={standing} orgId={resident.org.id} /> },
    { key: 'year', head: t('thisYear'), width: 150, render: (standing) => <YearSteps standing={standing} /> },
  ];
  return <LedgerTable className="res-standings" caption={t('standings')} wrap columns={columns} rows={standings} rowKey={(standing) => standing.programme} />;
}

function Dues({ standing: { dues, programme }, residentId }: { readonly standing: StandingView; readonly residentId: number | undefined }): ReactElement {
  const t = useWords(residentWords);
  const text = useText();
  const { today } = useSession();
  if (dues.length === 0) return <span className="muted">{t('nothingDue')}</span>;
  return (
    <ul>
      {dues.map((due) => (
        <li key={`${due.kind} ${due.by} ${due.what.zh}`}>
          {text(due.what)} {due.by < today ? <StatusGlyph status="late">{t('dueLate', { day: due.by })}</StatusGlyph> : <span className="muted nowrap">{t('dueBy', { day: due.by })}</span>}
          {residentId !== undefined && <> <ScreenLink to="/register/follow-ups" search={{ who: String(residentId), form: `${programme}.${due.kind}` }} className="lnk nowrap">{t('enter')}</ScreenLink></>}
        </li>
      ))}
    </ul>
  );
}

function Measures({ standing: { measures, doubts }, orgId }: { readonly standing: StandingView; readonly orgId: string }): ReactElement {
  const t = useWords(residentWords);
  const text = useText();
  return (
    <ul>
      {measures.map((measure) => (
        <li key={measure.id}>
          <ScreenLink to={`/register/rates/${measure.id}`} search={{ org: orgId }} className="lnk">{text(measure.name)}</ScreenLink>{' '}
          {measure.counted ? <StatusGlyph status="ok">{t('counts')}</StatusGlyph> : <StatusGlyph status="none" plain>{t('countsNot')}</StatusGlyph>}
          {measure.why.length > 0 && <ul className="res-why">{measure.why.map((why) => <li key={why.zh}>{text(why)}</li>)}</ul>}
        </li>
      ))}
      {doubts.map((doubt) => <li key={doubt.zh} className="res-doubt"><StatusGlyph status="lag">{t('toCheck')}</StatusGlyph> {text(doubt)}</li>)}
    </ul>
  );
}

function YearSteps({ standing: { yearSteps } }: { readonly standing: StandingView }): ReactElement | null {
  const text = useText();
  return <ul>{yearSteps.map(({ what, doneOn }) => <li key={what.zh} className="res-step"><Glyph status={doneOn === null ? 'none' : 'ok'} />{text(what)} <span className="muted">{doneOn === null ? '—' : doneOn.slice(5)}</span></li>)}</ul>;
}
