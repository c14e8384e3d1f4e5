import type { ItemFilter, ItemSavedView } from '@taizhang/contract';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import type { ItemQuery } from '../list/item-search.ts';

/** Address of the list under a view, without what is gone. */
export function addressOfView({ id, filter, problems }: ItemSavedView): ScreenSearch {
  const gone = new Set(problems.filter(({ isGone }) => isGone).map(({ field }) => field));
  const { procedure, org, ...rest } = filter;
  return { ...rest, procedure: gone.has('procedure') ? undefined : procedure, org: gone.has('org') ? undefined : org, view: id };
}

/** What the list is narrowed by, as a view keeps it. */
export function filterOf({ box, state, level, sort, procedure, org, text }: ItemQuery): ItemFilter {
  return { box, state, level, sort, ...given({ procedure, org, text }) };
}

/** Whether the list still shows what the view keeps. */
export function isAsKept(view: ItemSavedView, query: ItemQuery): boolean {
  const { view: _view, ...kept } = addressOfView(view);
  const shown = filterOf(query);
  return (['box', 'state', 'level', 'sort', 'procedure', 'org', 'text'] as const).every((field) => (kept[field] ?? '') === (shown[field] ?? ''));
}

function given(fields: Pick<ItemFilter, 'procedure' | 'org' | 'text'>): Pick<ItemFilter, 'procedure' | 'org' | 'text'> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
