import type { AccountView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useAbility, useSession } from '../../session/session-context.ts';
import { sessionWords } from '../../session/words.ts';
import { adminWords } from '../words.ts';
import { ACCOUNT_GLYPH, accountStatus } from './account-status.ts';
import { accountWords } from './words.ts';

/** What can be done with an account. */
export type AccountAction = 'grant' | 'reset' | 'move' | 'disable' | 'enable';

export interface AccountTableProps {
  readonly rows: readonly AccountView[];
  readonly offset: number;
  readonly onAct: (action: AccountAction, account: AccountView) => void;
}

/** Accounts as rows with the actions the session gives. */
export function AccountTable({ rows, offset, onAct }: AccountTableProps): ReactElement {
  const t = useWords(accountWords);
  const s = useWords(sessionWords);
  const a = useWords(adminWords);
  const text = useText();
  const locale = useLocale();
  const columns: readonly LedgerColumn<AccountView>[] = [
    { key: 'place', head: a('number'), align: 'num', width: 48, render: (_, place) => offset + place + 1 },
    { key: 'name', head: t('name'), render: (account) => <b className="strong">{account.displayName}</b> },
    { key: 'login', head: t('loginName'), render: (account) => account.loginName },
    { key: 'org', head: t('org'), render: (account) => text(account.org.name) },
    { key: 'roles', head: t('roles'), render: (account) => account.roles.length === 0 ? <span className="muted">{t('noRoles')}</span> : account.roles.map((role) => s(`role_${role}`)).join(locale === 'zh' ? '、' : ', ') },
    { key: 'area', head: t('jurisdiction'), render: (account) => text(account.jurisdiction.name) },
    { key: 'status', head: t('status'), render: (account) => <StatusGlyph status={ACCOUNT_GLYPH[accountStatus(account)]}>{t(accountStatus(account))}</StatusGlyph> },
    { key: 'last', head: t('lastSignIn'), render: (account) => <span className="s">{account.lastSignInAt === null ? <span className="muted">{t('never')}</span> : instantText(account.lastSignInAt)}</span> },
    { key: 'act', head: a('action'), align: 'act', render: (account) => <Actions account={account} onAct={onAct} /> },
  ];
  return <ScrollAcross label={t('caption')}><LedgerTable caption={t('caption')} className="adm-list" columns={columns} rows={rows} rowKey={(account) => account.id} /></ScrollAcross>;
}

function Actions({ account, onAct }: { readonly account: AccountView; readonly onAct: (action: AccountAction, account: AccountView) => void }): ReactElement | null {
  const t = useWords(accountWords);
  const session = useSession();
  const mayOpen = useAbility('accounts.open');
  const mayGrant = useAbility('accounts.grant');
  const isOwn = session.account.id === account.id;
  const actions: readonly AccountAction[] = [...(mayGrant ? ['grant' as const] : []), ...(mayOpen ? ['reset' as const, ...(account.disabled ? ['enable' as const] : ['move' as const, 'disable' as const])] : [])];
  if (actions.length === 0) return null;
  if (isOwn) return <span className="muted xs">{t('own')}</span>;
  return <span className="acts">{actions.map((action) => <button key={action} type="button" className="lnk" aria-label={t('actOn', { verb: t(action), name: account.displayName })} onClick={() => onAct(action, account)}>{t(action)}</button>)}</span>;
}
