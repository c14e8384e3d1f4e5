import type { ItemBoardView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useNarrow } from '../../forms/use-narrow.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { useOffices } from '../form/use-offices.ts';
import { itemWords } from '../words.ts';
import { boardWords } from './words.ts';

export interface BoardFilterProps {
  readonly board: ItemBoardView;
  readonly search: ScreenSearch;
  readonly onChange: (part: ScreenSearch) => void;
  readonly onReset: () => void;
}

/** Procedure, source, batch, year and unit. Another procedure has other sources and batches, so it is chosen at once. */
export function BoardFilter({ board, search, onChange, onReset }: BoardFilterProps): ReactElement {
  const t = useWords(boardWords);
  const i = useWords(itemWords);
  const text = useText();
  const offices = useOffices();
  const isNarrow = useNarrow();
  const [draft, setDraft] = useState<ScreenSearch>({ source: search['source'], batch: search['batch'], year: search['year'], org: search['org'] });
  const set = (part: ScreenSearch): void => setDraft({ ...draft, ...part });
  const choose = (label: string, name: string, none: string, options: readonly { readonly value: string; readonly label: string }[]): ReactElement => (
    <label>{label}<select className="in sm it-unit" value={draft[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })}><option value="">{none}</option>{options.map(({ value, label: word }) => <option key={value} value={value}>{word}</option>)}</select></label>
  );
  const counted = (list: ItemBoardView['sources']): readonly { readonly value: string; readonly label: string }[] => list.map(({ value, name, count }) => ({ value, label: t('counted', { name: text(name), n: count }) }));
  return (
    <FilterBar shown={isNarrow ? 1 : 5} onQuery={() => onChange(draft)} onReset={onReset}>
      <label>{i('procedure')}<select className="in sm" value={board.procedure.id} onChange={(event) => onChange({ procedure: event.target.value, source: undefined, batch: undefined, year: undefined, list: undefined })}>{board.procedures.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>
      {board.sources.length > 0 && choose(t('source'), 'source', t('allSources'), counted(board.sources))}
      {board.batches.length > 0 && choose(t('batch'), 'batch', t('allBatches'), counted(board.batches))}
      {choose(t('year'), 'year', t('allYears'), board.years.map((year) => ({ value: String(year), label: String(year) })))}
      {choose(t('unit'), 'org', i('allUnits'), offices.map(({ id, name }) => ({ value: id, label: text(name) })))}
    </FilterBar>
  );
}
