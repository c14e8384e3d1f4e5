import { searchResidents } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { SexAge } from '../resident-line.tsx';
import { householdWords } from './words.ts';

export interface ResidentFinderProps {
  /** Who is not to be chosen. */
  readonly without: number;
  readonly chosen: number | undefined;
  readonly onChoose: (residentId: number) => void;
}

/** Finds one resident by name, initials or last digits, and lets them be chosen among those found. */
export function ResidentFinder({ without, chosen, onChoose }: ResidentFinderProps): ReactElement {
  const t = useWords(householdWords);
  const text = useText();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const found = useRouteWhen(wanted !== '', searchResidents, { query: { text: wanted, limit: MOST_SHOWN } });
  const rows = wanted === '' ? undefined : found.data?.rows.filter(({ id, status }) => id !== without && status !== 'merged');
  const search = (): void => setWanted(typed.trim());
  return (
    <div className="field">
      <label htmlFor="hh-find">{t('joinWhom')}</label>
      <span className="in-box"><input id="hh-find" className="in" type="search" maxLength={60} autoComplete="off" placeholder={t('joinHint')} value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); search(); } }} /> <button type="button" className="btn sm" onClick={search}>{t('find')}</button></span>
      {rows !== undefined && (rows.length === 0 ? <span className="why">{t('foundNobody')}</span> : (
        <div className="hh-found" role="radiogroup" aria-label={t('joinWhom')}>
          {rows.map((row) => <label key={row.id}><input type="radio" name="hh-target" checked={row.id === chosen} onChange={() => onChoose(row.id)} /> <b>{row.name}</b> <SexAge resident={row} /> <span className="muted">{text(row.org.name)}{row.identityEnd !== null && ` · ${row.identityEnd}`}</span></label>)}
        </div>
      ))}
    </div>
  );
}

/** More than this is narrowed by typing more, not by scrolling. */
const MOST_SHOWN = 8;
