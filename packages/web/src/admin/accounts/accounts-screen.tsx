import { listAccounts, ROLES, type AccountView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { FilterBar, Toolbar } from '../../kit/filter-bar.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useAbility } from '../../session/session-context.ts';
import { sessionWords } from '../../session/words.ts';
import '../admin.css';
import { adminWords } from '../words.ts';
import { AccountTable, type AccountAction } from './account-table.tsx';
import { accountsMatching, type AccountFilter } from './account-status.ts';
import { EnableDialog } from './enable-dialog.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { OpenAccountDialog } from './open-account-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { accountWords } from './words.ts';

const EVERYBODY: AccountFilter = { text: '', role: '', status: '' };
const STATUSES = ['active', 'fresh', 'locked', 'disabled'] as const;

/** 账号: who may sign in, with what roles, over which area. */
export function Screen(): ReactElement {
  const t = useWords(accountWords);
  const accounts = useRoute(listAccounts);
  const mayOpen = useAbility('accounts.open');
  const [filter, setFilter] = useState(EVERYBODY);
  const [place, setPlace] = useState({ page: 1, size: 20 });
  const [dialog, setDialog] = useState<{ readonly action: AccountAction; readonly account: AccountView } | 'open' | undefined>(undefined);
  const all = accounts.data?.accounts ?? [];
  const rows = accountsMatching(all, filter);
  const shown = rows.slice((place.page - 1) * place.size, place.page * place.size);
  const close = (): void => setDialog(undefined);
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <AccountFilterBar onChange={(next) => { setFilter(next); setPlace({ ...place, page: 1 }); }} />
      <Toolbar right={t('count', { n: rows.length })}>{mayOpen && <button type="button" className="btn p sm" onClick={() => setDialog('open')}>{t('open')}</button>}</Toolbar>
      {accounts.isError && <ErrorLine error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <SkeletonRows rows={12} />}
      {accounts.data !== undefined && (rows.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <AccountTable rows={shown} offset={(place.page - 1) * place.size} onAct={(action, account) => setDialog({ action, account })} />)}
      {rows.length > 10 && <Pager total={rows.length} page={place.page} size={place.size} onChange={(page, size) => setPlace({ page, size })} />}
      {dialog === 'open' && <OpenAccountDialog taken={all.map((account) => account.loginName)} onClose={close} />}
      {typeof dialog === 'object' && <AccountDialog {...dialog} onClose={close} />}
    </div>
  );
}

function AccountDialog({ action, account, onClose }: { readonly action: AccountAction; readonly account: AccountView; readonly onClose: () => void }): ReactElement {
  switch (action) {
    case 'grant':
      return <GrantDialog account={account} onClose={onClose} />;
    case 'reset':
      return <ResetDialog account={account} onClose={onClose} />;
    case 'disable':
    case 'move':
      return <LeaveDialog account={account} isMove={action === 'move'} onClose={onClose} />;
    case 'enable':
      return <EnableDialog account={account} onClose={onClose} />;
  }
}

function AccountFilterBar({ onChange }: { readonly onChange: (filter: AccountFilter) => void }): ReactElement {
  const t = useWords(accountWords);
  const s = useWords(sessionWords);
  const a = useWords(adminWords);
  const [draft, setDraft] = useState(EVERYBODY);
  const reset = (): void => {
    setDraft(EVERYBODY);
    onChange(EVERYBODY);
  };
  return (
    <FilterBar onQuery={() => onChange(draft)} onReset={reset}>
      <label>{t('filterFind')}<input className="in sm" type="search" placeholder={t('find')} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} /></label>
      <label>{t('roles')}<select className="in sm" value={draft.role} onChange={(event) => setDraft({ ...draft, role: event.target.value })}><option value="">{a('all')}</option>{ROLES.map((role) => <option key={role} value={role}>{s(`role_${role}`)}</option>)}</select></label>
      <label>{t('status')}<select className="in sm" value={draft.status} onChange={(event) => setDraft({ ...draft, status: event.target.value })}><option value="">{a('all')}</option>{STATUSES.map((status) => <option key={status} value={status}>{t(status)}</option>)}</select></label>
    </FilterBar>
  );
}
