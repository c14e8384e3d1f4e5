import { getHousehold, type HouseholdChangeView, type HouseholdView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useLiveRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenParams } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import '../register.css';
import { ResidentLink, ResidentStatus, SexAge } from '../resident-line.tsx';
import { registerWords } from '../words.ts';
import './households.css';
import { MoveHouseholdDialog } from './move-household-dialog.tsx';
import { useRoleWord } from './use-role-word.ts';
import { householdWords } from './words.ts';

/** 家庭: who lives together, what each is due, where, and who came and went. */
export function Screen(): ReactElement {
  const t = useWords(householdWords);
  const { householdId = '' } = useScreenParams();
  const household = useLiveRoute(getHousehold, { params: { householdId: Number(householdId) } });
  const { data } = household;
  if (data === undefined || household.isPlaceholderData) return <div className="page"><PageHead title={t('title')} />{household.isError ? <ErrorLine error={household.error} onRetry={() => void household.refetch()} /> : <SkeletonRows rows={10} />}</div>;
  return <Page key={data.id} household={data} />;
}

type Member = HouseholdView['members'][number];

function Page({ household }: { readonly household: HouseholdView }): ReactElement {
  const t = useWords(householdWords);
  const r = useWords(registerWords);
  const text = useText();
  const [moving, setMoving] = useState<Member>();
  const head = household.members.find(({ role }) => role === 'head');
  const title = head === undefined ? t('titleNone', { id: household.id }) : t('titleOf', { head: head.name });
  return (
    <div className="page">
      <PageHead
        title={title} tabTitle={t('title')} crumbs={[{ key: 'residents', label: r('resident'), to: '/register/residents' }, { key: 'org', label: text(household.org.name), to: '/register/residents', search: { org: household.org.id } }, { key: 'here', label: t('title') }]}
        actions={<button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button>}
      />
      <p className="reg-note"><span>{`${t('address')} `}<b>{household.address ?? t('noAddress')}</b></span>{household.address !== null && <span>{t('addressNote')}</span>}</p>
      <section className="reg-list">
        <SectionHead title={t('members')} note={household.members.length} />
        {household.members.length === 0 ? <EmptyLine>{t('nobody')}</EmptyLine> : <Members household={household} onMove={setMoving} />}
        {household.elsewhere > 0 && <p className="xs muted">{t('elsewhere', { n: household.elsewhere })}</p>}
      </section>
      <section className="reg-list">
        <SectionHead title={t('history')} />
        {household.history.length === 0 ? <EmptyLine>{t('noHistory')}</EmptyLine> : <ul className="hh-history">{household.history.map((change) => <li key={`${change.at} ${change.resident.id} ${change.kind}`}><Change change={change} /></li>)}</ul>}
      </section>
      {moving !== undefined && <MoveHouseholdDialog household={household} resident={moving} version={moving.version} onClose={() => setMoving(undefined)} />}
    </div>
  );
}

function Members({ household: { members, may }, onMove }: { readonly household: HouseholdView; readonly onMove: (member: Member) => void }): ReactElement {
  const t = useWords(householdWords);
  const r = useWords(registerWords);
  const text = useText();
  const roleWord = useRoleWord();
  const columns: readonly LedgerColumn<Member>[] = [
    { key: 'member', head: t('member'), width: 220, render: (member) => <><ResidentLink resident={member} /> <SexAge resident={member} /> {member.status !== 'here' && <ResidentStatus status={member.status} />}</> },
    { key: 'role', head: t('role'), width: 110, render: ({ role }) => roleWord(role) },
    { key: 'unit', head: r('unit'), width: 170, render: ({ org }) => text(org.name) },
    { key: 'due', head: t('due'), render: (member) => <Dues member={member} /> },
    ...(may.record ? [{ key: 'act', head: t('act'), width: 110, align: 'act' as const, render: (member: Member) => <button type="button" className="lnk no-print" aria-label={t('changeOf', { name: member.name })} onClick={() => onMove(member)}>{t('change')}</button> }] : []),
  ];
  return <LedgerTable className="hh-members" caption={t('members')} columns={columns} rows={members} rowKey={({ id }) => String(id)} wrap />;
}

function Dues({ member: { id, dues } }: { readonly member: Member }): ReactElement {
  const t = useWords(householdWords);
  const text = useText();
  if (dues.length === 0) return <span className="muted">{t('nothingDue')}</span>;
  return (
    <ul>
      {dues.map((due) => {
        const what = `${text(due.programmeName)} ${text(due.what)}`;
        const link = <ScreenLink to="/register/follow-ups" search={{ who: String(id), form: `${due.programme}.${due.kind}` }} className="lnk">{t(due.state === 'overdue' ? 'late' : 'by', { what, day: due.by })}</ScreenLink>;
        return <li key={`${due.programme} ${due.kind}`}>{due.state === 'overdue' ? <StatusGlyph status="late">{link}</StatusGlyph> : link}</li>;
      })}
    </ul>
  );
}

function Change({ change: { resident, kind, roleBefore, roleAfter, otherHousehold, reason, at, by } }: { readonly change: HouseholdChangeView }): ReactElement {
  const t = useWords(householdWords);
  const roleWord = useRoleWord();
  const name = resident.name;
  const said = kind === 'came' ? t('came', { name, role: roleWord(roleAfter) }) : kind === 'left' ? t('left', { name, role: roleWord(roleBefore) }) : t('roleChanged', { name, before: roleWord(roleBefore), role: roleWord(roleAfter) });
  return (
    <>
      <ScreenLink to={`/register/residents/${resident.id}`} className="lnk">{said}</ScreenLink>
      {otherHousehold !== null && <> · <ScreenLink to={`/register/households/${otherHousehold}`} className="lnk">{t('otherHousehold')}</ScreenLink></>}
      <span className="s muted">{t('said', { reason, by, at: instantText(at) })}</span>
    </>
  );
}
