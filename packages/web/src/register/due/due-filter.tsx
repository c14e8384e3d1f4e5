import type { listDue, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { Glyph } from '../../kit/status-glyph.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { dueWords } from './words.ts';

const STATES = ['all', 'overdue', 'today', 'week'] as const;
export type DueState = (typeof STATES)[number];

/** Which part of the list the address asks for. */
export function readState({ state }: ScreenSearch): DueState {
  return STATES.find((known) => known === state) ?? 'all';
}

export interface DueFilterProps {
  readonly due: RouteResponse<typeof listDue>;
  readonly search: ScreenSearch;
  readonly onChange: (part: ScreenSearch) => void;
}

/** Head of the list: whose, how many by state, one programme or all, and the list on paper. */
export function DueFilter({ due: { org, today, counts, programmes }, search, onChange }: DueFilterProps): ReactElement {
  const t = useWords(dueWords);
  const text = useText();
  const state = readState(search);
  const only = search['programme'] ?? '';
  const chosen = programmes.find(({ id }) => id === only);
  const tally = chosen ?? counts;
  const numbers = { overdue: tally.overdue, today: tally.today, week: tally.week };
  return (
    <header className="du-head">
      <h2>{t('list')}<small>{text(org.name)} · {today.slice(5)}</small></h2>
      <div className="du-states">
        {STATES.map((part) => (
          <button key={part} type="button" aria-pressed={part === state} onClick={() => onChange({ state: part === 'all' ? undefined : part })}>
            {part === 'overdue' && <Glyph status="late" />}{part === 'today' && <Glyph status="lag" />}
            {t(part)} <b>{part === 'all' ? numbers.overdue + numbers.today + numbers.week : numbers[part]}</b>
          </button>
        ))}
      </div>
      <div className="du-tools">
        <select className="in sm" aria-label={t('programme')} value={only} onChange={(event) => onChange({ programme: event.target.value === '' ? undefined : event.target.value })}>
          <option value="">{t('allProgrammes')}</option>
          {programmes.map(({ id, name, overdue, today: dueToday, week }) => <option key={id} value={id}>{text(name)} {overdue + dueToday + week}</option>)}
        </select>
        <button type="button" className="lnk s" onClick={() => window.print()}>{t('print')}</button>
      </div>
    </header>
  );
}
