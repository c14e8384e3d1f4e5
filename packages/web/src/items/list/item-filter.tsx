import { listProcedures } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useNarrow } from '../../forms/use-narrow.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { useOffices } from '../form/use-offices.ts';
import { itemWords } from '../words.ts';
import { STATES } from './item-search.ts';
import { listWords } from './words.ts';

export interface ItemFilterProps {
  readonly search: ScreenSearch;
  readonly onChange: (part: ScreenSearch) => void;
  readonly onReset: () => void;
}

/** Procedure, state, unit and words; nothing is asked before 查询. */
export function ItemFilter({ search, onChange, onReset }: ItemFilterProps): ReactElement {
  const t = useWords(listWords);
  const i = useWords(itemWords);
  const text = useText();
  const procedures = useRoute(listProcedures);
  const offices = useOffices();
  const isNarrow = useNarrow();
  const [draft, setDraft] = useState<ScreenSearch>({ procedure: search['procedure'], state: search['state'], org: search['org'], text: search['text'], level: search['level'] });
  const set = (part: ScreenSearch): void => setDraft({ ...draft, ...part });
  return (
    <FilterBar shown={isNarrow ? 1 : 5} onQuery={() => onChange({ ...draft, text: draft['text']?.trim() })} onReset={onReset}>
      <label>{i('procedure')}<select className="in sm" value={draft['procedure'] ?? ''} onChange={(event) => set({ procedure: event.target.value })}><option value="">{i('allProcedures')}</option>{procedures.data?.procedures.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>
      <label>{i('state')}<select className="in sm" value={draft['state'] ?? 'any'} onChange={(event) => set({ state: event.target.value })}>{STATES.map((state) => <option key={state} value={state}>{t(state === 'any' ? 'anyState' : state)}</option>)}</select></label>
      <label>{i('unit')}<select className="in sm it-unit" value={draft['org'] ?? ''} onChange={(event) => set({ org: event.target.value })}><option value="">{i('allUnits')}</option>{offices.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>
      <label>{t('level')}<select className="in sm" value={draft['level'] ?? 'all'} onChange={(event) => set({ level: event.target.value })}><option value="all">{t('level_all')}</option><option value="top">{t('level_top')}</option></select></label>
      <label>{t('text')}<input className="in sm" maxLength={60} value={draft['text'] ?? ''} onChange={(event) => set({ text: event.target.value })} /></label>
    </FilterBar>
  );
}
