import type { getWelcome, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { Logo } from '../kit/logo.tsx';
import { sessionWords } from './words.ts';

type Welcome = RouteResponse<typeof getWelcome>;

/** The cover of the ledger: name, county, and — in a demonstration — its accounts, written on the ruled lines. */
export function LedgerCover({ welcome, onPick }: { readonly welcome: Welcome | undefined; readonly onPick: (loginName: string) => void }): ReactElement {
  const t = useWords(sessionWords);
  const text = useText();
  const owner = welcome?.bureau ?? welcome?.county;
  const name = welcome === undefined ? '' : owner ? text(owner) : t('noCounty');
  return (
    <header className="art">
      <div className="m" />
      <div className="lb"><div><h1>{t('product')}</h1><div className="sub">{name}</div><div className="seal"><Logo size={40} /></div></div></div>
      {welcome !== undefined && <CoverLines welcome={welcome} onPick={onPick} />}
      <div className="ft">{t('internal')}</div>
    </header>
  );
}

function CoverLines({ welcome, onPick }: { readonly welcome: Welcome; readonly onPick: (loginName: string) => void }): ReactElement {
  const t = useWords(sessionWords);
  const text = useText();
  const demonstration = welcome.demonstration;
  return (
    <ul>
      <li>{t(welcome.todayIsFixed ? 'demoDay' : 'today')}<b>{welcome.today}</b></li>
      {demonstration === null && <li>{t('version')}<b>{welcome.version}</b></li>}
      {demonstration !== null && (
        <>
          <li>{t('demoPassword')}<b>{demonstration.password}</b></li>
          <li className="lead">{t('demoAccounts', { n: demonstration.accounts.length })}</li>
          <li className="all"><ul tabIndex={-1}>{onePerRoleFirst(demonstration.accounts).map((account) => (
            <li key={account.loginName}>
              <button type="button" onClick={() => onPick(account.loginName)}>
                <span>{account.displayName}</span><span className="of">{text(account.orgName)}</span><b>{account.loginName}</b>
              </button>
            </li>
          ))}</ul></li>
        </>
      )}
    </ul>
  );
}

/** The first account of each role leads, so that every kind of work can be tried without scrolling. */
function onePerRoleFirst<Account extends { readonly role: string }>(accounts: readonly Account[]): readonly Account[] {
  const isFirst = (account: Account): boolean => accounts.find((other) => other.role === account.role) === account;
  return [...accounts.filter(isFirst), ...accounts.filter((account) => !isFirst(account))];
}
