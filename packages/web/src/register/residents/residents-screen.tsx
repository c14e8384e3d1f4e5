import { searchResidents, type ResidentBrief } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FilterBar, Toolbar } from '../../kit/filter-bar.tsx';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch, type ScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility, useSession } from '../../session/session-context.ts';
import { CursorPager } from '../cursor-pager.tsx';
import '../register.css';
import { ResidentLink, ResidentStatus, SexAge } from '../resident-line.tsx';
import { UnitPicker } from '../unit-picker.tsx';
import { useCursor } from '../use-cursor.ts';
import { registerWords } from '../words.ts';
import { RegisterDialog } from './register-dialog.tsx';
import { residentWords } from './words.ts';

/** 居民档案: everybody the register knows here, masked, found by name, initials, last digits or phone. */
export function Screen(): ReactElement {
  const t = useWords(residentWords);
  const { jurisdiction } = useSession();
  const mayAdd = useAbility('residents.record');
  const [search, change] = useScreenSearch();
  const [isAdding, setIsAdding] = useState(false);
  const orgId = search['org'] ?? jurisdiction.id;
  const text = search['text'] ?? '';
  const cursor = useCursor(`${orgId} ${text}`);
  const residents = useRoute(searchResidents, { query: { text, orgId, ...(cursor.after === undefined ? {} : { after: cursor.after }) } });
  const { data } = residents;
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <Search search={search} orgId={orgId} onChange={change} />
      <Toolbar>{mayAdd && <button type="button" className="btn p sm" onClick={() => setIsAdding(true)}>{t('add')}</button>}<ScreenLink to="/register/record-codes" search={{ org: orgId }} className="lnk">{t('missingCodes')}</ScreenLink></Toolbar>
      {residents.isError && <ErrorLine error={residents.error} onRetry={() => void residents.refetch()} />}
      {residents.isPending && <SkeletonRows rows={12} />}
      {data !== undefined && (
        <div className={residents.isPlaceholderData ? 'stale' : undefined} aria-busy={residents.isPlaceholderData}>
          {data.rows.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <ResidentTable rows={data.rows} />}
          {data.rows.length > 0 && <CursorPager cursor={cursor} next={data.next} count={t('shown', { page: cursor.page, n: data.rows.length })} />}
        </div>
      )}
      {isAdding && <RegisterDialog orgId={orgId} home={null} onClose={() => setIsAdding(false)} />}
    </div>
  );
}

function Search({ search, orgId, onChange }: { readonly search: ScreenSearch; readonly orgId: string; readonly onChange: (part: ScreenSearch) => void }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const [typed, setTyped] = useState(search['text'] ?? '');
  const reset = (): void => {
    setTyped('');
    onChange({ text: undefined, org: undefined });
  };
  return (
    <FilterBar onQuery={() => onChange({ text: typed.trim() })} onReset={reset}>
      <label className="reg-search">{t('search')}<input className="in sm" type="search" maxLength={60} autoComplete="off" placeholder={t('searchHint')} value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
      <label>{r('area')}<UnitPicker orgId={orgId} onChange={(org) => onChange({ org })} /></label>
    </FilterBar>
  );
}

function ResidentTable({ rows }: { readonly rows: readonly ResidentBrief[] }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const text = useText();
  const columns: readonly LedgerColumn<ResidentBrief>[] = [
    { key: 'resident', head: r('resident'), width: 120, render: (resident) => <ResidentLink resident={resident} /> },
    { key: 'sexAge', head: r('sexAge'), width: 120, render: (resident) => <SexAge resident={resident} /> },
    { key: 'unit', head: r('unit'), render: (resident) => text(resident.org.name) },
    { key: 'idEnd', head: r('idEnd'), width: 120, render: (resident) => resident.identityEnd ?? <span className="dash">—</span> },
    { key: 'status', head: r('status'), width: 120, render: (resident) => <ResidentStatus status={resident.status} /> },
  ];
  return <LedgerTable className="reg-people" caption={t('title')} columns={columns} rows={rows} rowKey={(resident) => String(resident.id)} />;
}
